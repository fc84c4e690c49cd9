import { secondsBetween } from '../../../shared/domain/presence.ts'
import { toPersianDigits } from '../../../shared/persian/digits.ts'
import type { SessionPhase } from '../../../shared/recording/liveState.ts'
import { withFigures } from '../../components/withFigures.tsx'
import { agendaPlan, type PlannedItem } from '../console/agendaPlan.ts'
import { RunningClock } from '../console/clocks/RunningClock.tsx'
import { TimeBar } from '../console/clocks/TimeBar.tsx'
import { useMoment } from '../record/clock.ts'
import styles from './Chair.module.css'
import { useChair } from './useChair.ts'

/** What is said where no item is dealt with. */
const idle: Readonly<Record<SessionPhase, string>> = {
  before: 'جلسه هنوز آغاز نشده است.',
  running: 'دستوری در جریان نیست.',
  adjourned: 'جلسه در تنفس است.',
  ended: 'جلسه پایان یافته است.',
}

/** The item that is dealt with, its time used and planned, and the one after it. */
export function ItemPart() {
  const { record, view } = useChair()
  const { item, next, phase, needed, vote } = view
  const planned = agendaPlan(record).current
  return (
    <section className={styles['card']} aria-label="دستور در جریان">
      {item === null || planned === undefined ? (
        <p className={styles['soft']}>{idle[phase]}</p>
      ) : (
        <>
          <p className={styles['soft']}>
            {toPersianDigits(`دستور ${item.number} از ${item.of}`)}
            {planned.isClosed ? ' · غیرعلنی' : ''}
          </p>
          <h2>{withFigures(item.title)}</h2>
          <ItemTime planned={planned} />
          {needed === null || vote !== null ? null : <p className={styles['soft']}>{withFigures(needed)}</p>}
        </>
      )}
      {next === null ? null : (
        <p className={styles['next']}>
          <span className={styles['soft']}>دستور بعد:</span> {withFigures(next)}
        </p>
      )}
    </section>
  )
}

function ItemTime({ planned: { from, minutes } }: { planned: PlannedItem }) {
  const now = useMoment(useChair().clock)
  const used = from === null ? 0 : Math.max(0, secondsBetween(from, now))
  if (minutes === null || minutes === 0)
    return (
      <p className={styles['time']}>
        <RunningClock seconds={used} /> <small>گذشته، بدون زمان برنامه</small>
      </p>
    )
  const left = minutes * 60 - used
  return (
    <>
      <p className={styles['time']} data-over={left < 0}>
        <RunningClock seconds={used} />{' '}
        <small>
          {toPersianDigits(`گذشته از ${minutes} دقیقه`)}
          {left < 0 ? ' · ▼ وقت دستور گذشته است' : ''}
        </small>
      </p>
      <TimeBar label="زمان گذشتهٔ دستور" used={used / (minutes * 60)} />
    </>
  )
}
