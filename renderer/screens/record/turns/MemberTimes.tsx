import { useState } from 'react'
import { toPersianDigits } from '../../../../shared/persian/digits.ts'
import { memberTimes } from '../../../../shared/recording/speakers.ts'
import { withFigures } from '../../../components/withFigures.tsx'
import { useMoment } from '../clock.ts'
import { clockText } from '../clockText.ts'
import { useRecording } from '../useRecording.ts'
import styles from './Debate.module.css'

/** How long each member spoke in the session, for whoever opens it. */
export function MemberTimes() {
  const { session } = useRecording()
  const [isOpen, setOpen] = useState(false)
  if (session.rows.speakingTurn.every(({ from, member }) => from === null || member === null)) return null
  return (
    <details className={styles['times']} open={isOpen} onToggle={event => setOpen(event.currentTarget.open)}>
      <summary>زمان سخن هر عضو در جلسه</summary>
      {isOpen ? <Times /> : null}
    </details>
  )
}

function Times() {
  const { session, clock } = useRecording()
  return (
    <ul>
      {memberTimes(session, useMoment(clock)).map(({ member, seconds, turns }) => (
        <li key={member}>
          <span>{withFigures(session.nameOf('member', member))}</span>
          <b>{clockText(seconds)}</b>
          <small>{toPersianDigits(`${turns} نوبت`)}</small>
        </li>
      ))}
    </ul>
  )
}
