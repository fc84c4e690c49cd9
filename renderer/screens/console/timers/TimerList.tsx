import type { NamedTimer } from '../../../../shared/hall/timers.ts'
import { Button } from '../../../components/Button.tsx'
import { withFigures } from '../../../components/withFigures.tsx'
import { RunningClock } from '../clocks/RunningClock.tsx'
import styles from './Timers.module.css'

interface TimerListProps {
  /** Those that run. */
  timers: readonly NamedTimer[]
  /** The host's clock, milliseconds. */
  now: number
  onEnd: (label: string) => void
}

/** Timers that run, how long still, and how to end each before its time. */
export function TimerList({ timers, now, onEnd }: TimerListProps) {
  return (
    <ul className={styles['list']}>
      {timers.map(({ label, until }) => (
        <li key={label}>
          <span>{withFigures(label)}</span>
          <b>
            <RunningClock seconds={Math.ceil((Date.parse(until) - now) / 1000)} />
          </b>
          <Button look="quiet" aria-label={`پایان زمان‌سنج ${label}`} onPress={() => onEnd(label)}>
            پایان
          </Button>
        </li>
      ))}
    </ul>
  )
}
