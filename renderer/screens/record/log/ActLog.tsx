import { memo } from 'react'
import { stripIsolates } from '../../../../shared/persian/isolate.ts'
import { actText } from '../../../../shared/recording/actText.ts'
import { Button } from '../../../components/Button.tsx'
import { secondText } from '../../../components/instantText.ts'
import { withFigures } from '../../../components/withFigures.tsx'
import { Key } from '../Key.tsx'
import record from '../Record.module.css'
import { useRecording } from '../useRecording.ts'
import styles from './Log.module.css'

/** Acts that are listed; the whole history has a screen of its own. */
const most = 40

/** What was recorded last, the newest first, and the key that takes it back. */
export function ActLog() {
  const { acts, session, undo } = useRecording()
  return (
    <section className={`${record['card']} ${styles['log']}`} aria-label="کارهای ثبت‌شده">
      <h2>
        کارهای ثبت‌شده
        <Button look="plain" isDisabled={acts.length === 0} onPress={() => void undo()}>
          لغو آخرین ثبت <Key>Ctrl Z</Key>
        </Button>
      </h2>
      {acts.length === 0 ? <p className={record['soft']}>هنوز چیزی ثبت نشده است.</p> : null}
      {/* The list scrolls, so the keyboard must reach it. */}
      {/* oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex */}
      <div className={styles['acts']} tabIndex={0} role="group" aria-label="فهرست کارها">
        <ol aria-live="polite" aria-relevant="additions">
          {acts.slice(0, most).map(({ group, at, who, changes }) => (
            <ActRow key={group} at={at} who={who} text={stripIsolates(actText(changes, session))} />
          ))}
        </ol>
      </div>
    </section>
  )
}

/** Drawn once: at each act one row is new, and the others are as they were. */
const ActRow = memo(function ActRow({ at, who, text }: { at: string; who: string; text: string }) {
  return (
    <li>
      <time dir="ltr">{secondText(at)}</time>
      <span>{withFigures(text)}</span>
      <small>{withFigures(who)}</small>
    </li>
  )
})
