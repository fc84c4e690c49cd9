import { secondsBetween } from '../../../../shared/domain/presence.ts'
import { toPersianDigits } from '../../../../shared/persian/digits.ts'
import { withFigures } from '../../../components/withFigures.tsx'
import { useConsole } from '../useConsole.ts'
import styles from './Clocks.module.css'
import { RunningClock } from './RunningClock.tsx'
import { TimeBar } from './TimeBar.tsx'
import { useTimes } from './useTimes.ts'

/** Who has the floor and for how long still, as the clerk records it. */
export function SpeakerCard() {
  const { frame } = useConsole().state
  const { utc } = useTimes()
  const { speaker = null, nextSpeaker = null } = frame.band ?? {}
  if (speaker === null)
    return (
      <section className={styles['card']} aria-label="زمان سخنران">
        <p className={styles['soft']}>نوبت سخنی در جریان نیست.{nextSpeaker === null ? '' : ` بعدی: ${nextSpeaker}`}</p>
      </section>
    )
  const { limit, at, isStopped } = speaker
  const used = speaker.used + (isStopped ? 0 : Math.max(0, secondsBetween(at.slice(0, 19), utc)))
  const left = limit === null ? null : limit - used
  return (
    <section className={styles['card']} aria-label="زمان سخنران">
      <div className={styles['time']}>
        <span>
          <b>{withFigures(speaker.who)}</b>
          <small>
            {toPersianDigits(
              limit === null
                ? `${speaker.label}، بدون محدودیت`
                : `${speaker.label}، مانده از ${Math.round(limit / 60)} دقیقه`,
            )}
          </small>
        </span>
        <strong data-over={left !== null && left < 0}>
          <RunningClock seconds={left ?? used} />
        </strong>
      </div>
      {limit === null ? null : <TimeBar label="زمان گذشتهٔ سخنران" used={used / limit} />}
      <p className={styles['pace']}>
        <span>{nextSpeaker === null ? 'سخنران دیگری در نوبت نیست' : withFigures(`بعدی: ${nextSpeaker}`)}</span>
        <b data-pace={left !== null && left < 0 ? 'behind' : 'onTime'}>
          {isStopped ? '◆ متوقف' : left !== null && left < 0 ? '▼ وقت تمام شد' : '● در وقت'}
        </b>
      </p>
    </section>
  )
}
