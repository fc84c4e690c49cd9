import { DatabaseBackup, TriangleAlert } from 'lucide-react'
import { Link } from 'wouter'
import styles from './LastCopy.module.css'
import { useBackupState } from './useBackupState.ts'
import { withFigures } from './withFigures.tsx'

/** How old the last good copy is, always on screen; red where much work is in none. */
export function LastCopy() {
  const state = useBackupState()
  if (state === undefined) return null
  return (
    <Link href="/backups" className={lookOf(state)} title="نسخه‌های پشتیبان">
      <Age {...state} />
    </Link>
  )
}

/** The same in windows of a live session, which nothing leads out of. */
export function LastCopyNote() {
  const state = useBackupState()
  if (state === undefined) return null
  return (
    <span className={lookOf(state)}>
      <Age {...state} />
    </span>
  )
}

type State = NonNullable<ReturnType<typeof useBackupState>>

const lookOf = ({ isBad }: State): string => `${styles['copy']} ${isBad ? styles['old'] : ''}`

function Age({ words, isBad }: State) {
  const Sign = isBad ? TriangleAlert : DatabaseBackup
  return (
    <>
      <Sign size={15} aria-hidden />
      <span>{withFigures(words)}</span>
    </>
  )
}

/** The same as a sign, where the places are folded away. */
export function LastCopyMark() {
  const state = useBackupState()
  if (state === undefined) return null
  const { words, isBad } = state
  const Sign = isBad ? TriangleAlert : DatabaseBackup
  return (
    <Link
      href="/backups"
      className={`${styles['mark']} ${isBad ? styles['old'] : ''}`}
      aria-label={words}
      title={words}
    >
      <Sign size={18} aria-hidden />
    </Link>
  )
}
