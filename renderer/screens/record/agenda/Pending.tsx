import { withFigures } from '../../../components/withFigures.tsx'
import { type Recording, useRecording } from '../useRecording.ts'
import styles from './Agenda.module.css'

/** What is to be decided or told before the session ends. */
export function Pending() {
  const recording = useRecording()
  const pending = pendingOf(recording)
  if (recording.state.phase === 'before' || pending.length === 0) return null
  return (
    <div className={styles['pending']}>
      <h3>پیش از پایان جلسه</h3>
      <ul>
        {pending.map(text => (
          <li key={text}>{withFigures(text)}</li>
        ))}
      </ul>
    </div>
  )
}

function pendingOf({ session, members, state }: Recording): string[] {
  const undecided = (kind: 'lateness' | 'absence') => (code: string) =>
    !session.rows.absence.some(one => one.member === code && one.kind === kind && one.excuse !== 'undecided')
  const late = members.filter(({ attendance }) => attendance.came !== null && attendance.lateMinutes > 0)
  const absent = members.filter(({ attendance }) => attendance.came === null)
  const seats = (of: typeof late) => of.map(({ member }) => member.title).join('، ')
  const undecidedLate = late.filter(({ member }) => undecided('lateness')(member.code))
  const undecidedAbsent = absent.filter(({ member }) => undecided('absence')(member.code))
  return [
    ...(undecidedLate.length === 0 ? [] : [`تأخیر ${seats(undecidedLate)}: موجه یا غیرموجه؟`]),
    ...(undecidedAbsent.length === 0 ? [] : [`غیبت ${seats(undecidedAbsent)}: تصمیم در جلسهٔ بعد`]),
    ...(state.minutes?.nextDate == null ? ['اعلام روز و ساعت جلسهٔ بعد'] : []),
  ]
}
