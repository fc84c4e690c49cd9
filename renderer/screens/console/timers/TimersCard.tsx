import { runningTimers } from '../../../../shared/hall/timers.ts'
import styles from '../clocks/Clocks.module.css'
import { useTimes } from '../clocks/useTimes.ts'
import { useConsole } from '../useConsole.ts'
import { TimerList } from './TimerList.tsx'

/** Timers by their names, as the hall has them in its band; nothing while none runs. */
export function TimersCard() {
  const { presentation, move } = useConsole()
  const now = `${useTimes().utc}.000Z`
  const timers = runningTimers(presentation.timers, now)
  if (timers.length === 0) return null
  return (
    <section className={styles['card']} aria-label="زمان‌سنج‌ها">
      <TimerList timers={timers} now={Date.parse(now)} onEnd={label => move({ kind: 'endTimer', label })} />
    </section>
  )
}
