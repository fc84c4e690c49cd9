import { DatabaseBackup, TriangleAlert } from 'lucide-react'
import { Link } from 'wouter'
import { useBackupState } from '../components/useBackupState.ts'
import { withFigures } from '../components/withFigures.tsx'
import styles from './LastCopy.module.css'

/** How old the last good copy is, always on screen; red where much work is in none. */
export function LastCopy() {
  const state = useBackupState()
  if (state === undefined) return null
  const Sign = state.isOld ? TriangleAlert : DatabaseBackup
  return (
    <Link href="/backups" className={`${styles['copy']} ${state.isOld ? styles['old'] : ''}`} title="نسخه‌های پشتیبان">
      <Sign size={15} aria-hidden />
      <span>{withFigures(`پشتیبان: ${state.age}${state.away === null ? '' : ' · جای دوم نیست'}`)}</span>
    </Link>
  )
}

/** The same as a sign, where the places are folded away. */
export function LastCopyMark() {
  const state = useBackupState()
  if (state === undefined) return null
  const Sign = state.isOld ? TriangleAlert : DatabaseBackup
  const words = `آخرین پشتیبان: ${state.age}${state.away === null ? '' : '؛ جای دوم در دسترس نیست'}`
  return (
    <Link
      href="/backups"
      className={`${styles['mark']} ${state.isOld ? styles['old'] : ''}`}
      aria-label={words}
      title={words}
    >
      <Sign size={18} aria-hidden />
    </Link>
  )
}
