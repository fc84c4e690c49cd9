import { CircleAlert } from 'lucide-react'
import { secondsBetween } from '../../../../shared/domain/presence.ts'
import { toPersianDigits } from '../../../../shared/persian/digits.ts'
import { rulesOf } from '../../../../shared/recording/liveState.ts'
import { Button } from '../../../components/Button.tsx'
import { useMoment } from '../clock.ts'
import { clockText } from '../clockText.ts'
import { Key } from '../Key.tsx'
import record from '../Record.module.css'
import { useRecording } from '../useRecording.ts'
import styles from './Attendance.module.css'

/** What it means that the session is without its quorum, and how long it is waited for. */
export function QuorumAlarm() {
  const { state, act, setMode } = useRecording()
  const { phase, quorumLostAt, quorum, present, vote, started, hasQuorum } = state
  const since = quorumLostAt ?? started
  if (phase !== 'running' || hasQuorum || since === null) return null
  const missing = quorum - present.size
  return (
    <section className={styles['alarm']} role="alert">
      <CircleAlert size={40} aria-hidden />
      <div>
        <h2>{quorumLostAt === null ? 'حد نصاب به دست نیامده است' : 'حد نصاب از دست رفت'}</h2>
        <p>
          {toPersianDigits(
            `از ساعت ${since.slice(11)}، ${present.size} نفر حاضرند؛ برای رسمیت ${missing} نفر دیگر لازم است.`,
          )}
        </p>
        <ul>
          <li>■ رأی‌گیری تا رسیدن به حد نصاب ممکن نیست.</li>
          {vote === null ? null : <li>◆ رأی‌گیری در جریان شمرده نمی‌شود و دوباره برگزار می‌شود؛ سابقهٔ آن می‌ماند.</li>}
          <li>● سخنان و یادداشت‌ها ثبت می‌شوند، بی‌رسمیت.</li>
          {quorumLostAt === null ? null : <li>● تصمیم‌های پیش از آن به قوت خود باقی است.</li>}
        </ul>
        <div className={record['steps']}>
          <Button look="primary" onPress={() => setMode('presence')}>
            ثبت ورود عضو <Key>F2</Key>
          </Button>
          <Button onPress={() => void act('adjournSession', { note: null })}>
            اعلام تنفس <Key>F10</Key>
          </Button>
        </div>
      </div>
      <Waiting since={since} />
    </section>
  )
}

/** How long it is still waited for, by the council's rule. */
function Waiting({ since }: { since: string }) {
  const { clock, session } = useRecording()
  const minutes = rulesOf(session).number('quorumWait')
  const left = minutes * 60 - secondsBetween(since, useMoment(clock))
  if (left <= 0) return <p className={styles['waited']}>{toPersianDigits(`مهلت ${minutes} دقیقه‌ای گذشته است`)}</p>
  return (
    <p className={styles['waited']}>
      <small>{toPersianDigits(`از ${minutes} دقیقه`)}</small>
      <strong dir="ltr">{clockText(left)}</strong>
    </p>
  )
}
