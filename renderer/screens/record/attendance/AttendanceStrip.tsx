import { useCallback, useEffect, useRef } from 'react'
import { toPersianDigits } from '../../../../shared/persian/digits.ts'
import { Button } from '../../../components/Button.tsx'
import { Pill } from '../../../components/Pill.tsx'
import { Key } from '../Key.tsx'
import { useModeKeys } from '../useModeKeys.ts'
import { useRecording } from '../useRecording.ts'
import styles from './Attendance.module.css'
import { Seat } from './Seat.tsx'

/**
 * Everybody who holds a seat, how many are there, and whether they are enough. In its mode a member's key is a coming
 * or a going.
 */
export function AttendanceStrip() {
  const { state, members, act } = useRecording()
  const { present, quorum } = state
  const latest = useRef(present)
  useEffect(() => {
    latest.current = present
  })
  const toggle = useCallback(
    (code: string): void => void act('setPresent', { member: code, present: !latest.current.has(code) }),
    [act],
  )
  const everybody = (): void => void act('setAllPresent', { members: members.map(({ member }) => member.code) })
  useModeKeys('presence', ({ member, key }) => {
    if (key === '=') everybody()
    else if (member !== undefined) toggle(member)
    else return false
    return true
  })
  const came = members.filter(({ attendance }) => attendance.came !== null).length
  const missing = quorum - present.size
  return (
    <section className={styles['attendance']} aria-label="حضور اعضا">
      <div className={styles['count']}>
        <strong>
          {toPersianDigits(String(state.phase === 'ended' ? came : present.size))}{' '}
          <small>{toPersianDigits(`از ${members.length}`)}</small>
        </strong>
        <span>{toPersianDigits(`${state.phase === 'ended' ? 'حاضر بودند' : 'حاضر'} · حد نصاب ${quorum}`)}</span>
        <span role="status">
          {state.phase === 'ended' ? null : missing > 0 ? (
            <Pill tone="bad">{toPersianDigits(`■ ${missing} نفر کم`)}</Pill>
          ) : (
            <Pill tone="good">● برقرار است</Pill>
          )}
        </span>
        {state.phase === 'before' && present.size < members.length ? (
          <Button look="quiet" onPress={everybody}>
            همه حاضرند <Key>=</Key>
          </Button>
        ) : null}
      </div>
      <ol className={styles['seats']}>
        {members.map((one, place) => (
          <Seat key={one.member.code} seat={one} place={place} state={state} onToggle={toggle} />
        ))}
      </ol>
    </section>
  )
}
