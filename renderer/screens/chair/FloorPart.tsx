import { floorClock } from '../../../shared/hall/bandOf.ts'
import { toPersianDigits } from '../../../shared/persian/digits.ts'
import { speakerName, timeStage, turnWords } from '../../../shared/recording/speakers.ts'
import type { Row } from '../../../shared/records/index.ts'
import { Button } from '../../components/Button.tsx'
import { withFigures } from '../../components/withFigures.tsx'
import { RunningClock } from '../console/clocks/RunningClock.tsx'
import { TimeBar } from '../console/clocks/TimeBar.tsx'
import { useMoment } from '../record/clock.ts'
import { clockText } from '../record/clockText.ts'
import styles from './Chair.module.css'
import { useChair } from './useChair.ts'

/** Speakers who wait that there is room for. */
const mostWaiting = 6

/** Who has the floor and how long still, and the list of speakers; the clerk's own acts lead it on. */
export function FloorPart() {
  const { record, view, act } = useChair()
  const { floor, waiting, phase } = view
  const [next] = waiting
  return (
    <section className={styles['card']} aria-label="سخنران">
      <Speaking />
      {phase === 'running' && (floor !== undefined || next !== undefined) ? (
        <div className={styles['acts']}>
          {next === undefined ? null : (
            <Button look="primary" onPress={() => void act({ name: 'beginTurn', input: { turn: next.code } })}>
              {withFigures(`نوبت به ${speakerName(record, next)}`)}
            </Button>
          )}
          {floor === undefined ? null : (
            <Button onPress={() => void act({ name: 'endTurn', input: { turn: floor.code } })}>پایان نوبت</Button>
          )}
        </div>
      ) : null}
      {next === undefined ? null : <Waiting waiting={waiting} />}
    </section>
  )
}

function Speaking() {
  const { record, clock } = useChair()
  const speaker = floorClock(record, useMoment(clock))
  if (speaker === null) return <p className={styles['soft']}>کسی سخن نمی‌گوید.</p>
  const { who, label, used, limit, isStopped } = speaker
  const stage = timeStage(limit, used)
  return (
    <>
      <div className={styles['speaking']}>
        <div>
          <h2>{withFigures(who)}</h2>
          <p className={styles['soft']}>
            {label}
            {isStopped ? ' · ◆ متوقف' : ''}
          </p>
        </div>
        <p className={styles['clock']} data-stage={stage}>
          <RunningClock seconds={limit === null ? used : limit - used} />
        </p>
      </div>
      {limit === null ? null : <TimeBar label="زمان گذشتهٔ سخنران" used={used / limit} />}
      <p className={styles['used']} data-over={stage === 'over'}>
        <span>{limit === null ? 'گذشته، بدون محدودیت' : `${clockText(used)} گذشته از ${clockText(limit)}`}</span>
        {stage === 'running' ? null : <b>{stage === 'over' ? '■ وقت تمام شد' : '◆ پایان وقت نزدیک است'}</b>}
      </p>
    </>
  )
}

function Waiting({ waiting }: { waiting: readonly Row<'speakingTurn'>[] }) {
  const { record } = useChair()
  const more = waiting.length - mostWaiting
  return (
    <>
      <h3 className={styles['soft']}>نوبت‌های بعد</h3>
      <ol className={styles['waiting']}>
        {waiting.slice(0, mostWaiting).map((turn, place) => (
          <li key={turn.code}>
            <span className={styles['soft']}>{toPersianDigits(String(place + 1))}</span>
            <b>{withFigures(speakerName(record, turn))}</b>
            <span className={styles['soft']}>{turnWords(turn)}</span>
          </li>
        ))}
      </ol>
      {more > 0 ? <p className={styles['soft']}>{toPersianDigits(`و ${more} نفر دیگر`)}</p> : null}
    </>
  )
}
