import { secondsBetween } from '../../../../shared/domain/presence.ts'
import { toPersianDigits } from '../../../../shared/persian/digits.ts'
import { estimatedEnd } from '../agendaPlan.ts'
import { useConsole } from '../useConsole.ts'
import styles from './Clocks.module.css'
import { RunningClock } from './RunningClock.tsx'
import { useTimes } from './useTimes.ts'

/** Seconds after the plan that are worth a colour. */
const noticed = 60

/** The wall's clock, how long it goes on, and when it ends. */
export function WallCard() {
  const { presentation } = useConsole()
  const { plan, now, utc } = useTimes()
  if (plan === undefined) return <section className={styles['card']} aria-label="ساعت" />
  const end = estimatedEnd(plan, now)
  const elapsed = secondsBetween(presentation.startedAt.slice(0, 19), utc)
  // A deck that is shown on another day, to try it, has no end to reckon.
  const isToday = plan.isRunning || plan.from.slice(0, 10) === now.slice(0, 10)
  const late = secondsBetween(plan.plannedEnd, end)
  return (
    <section className={`${styles['card']} ${styles['wall']}`} aria-label="ساعت">
      <strong dir="ltr">{hour(now)}</strong>
      <dl>
        <dt>گذشته از آغاز نمایش</dt>
        <dd>
          <RunningClock seconds={Math.max(0, elapsed)} />
        </dd>
        <dt>پایان برنامه</dt>
        <dd dir="ltr">{hour(plan.plannedEnd)}</dd>
        {isToday ? (
          <>
            <dt>برآورد پایان</dt>
            <dd className={late > noticed ? styles['late'] : undefined}>
              {late > noticed ? '▼ ' : ''}
              <bdi dir="ltr">{hour(end)}</bdi>
            </dd>
          </>
        ) : null}
      </dl>
    </section>
  )
}

const hour = (moment: string): string => toPersianDigits(moment.slice(11, 16).replace(/^0/, ''))
