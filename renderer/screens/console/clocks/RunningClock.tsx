import { toPersianDigits } from '../../../../shared/persian/digits.ts'
import styles from './Clocks.module.css'

/**
 * A clock that runs: each digit in a cell of its own, so that nothing moves but what changes. Listeners are not told
 * every second.
 * @param seconds below zero when the time is over
 */
export function RunningClock({ seconds }: { seconds: number }) {
  const whole = Math.trunc(Math.abs(seconds))
  const hours = Math.floor(whole / 3600)
  const parts = [Math.floor(whole / 60) % 60, whole % 60].map(part => String(part).padStart(2, '0'))
  const text = `${seconds <= -1 ? '−' : ''}${hours === 0 ? '' : `${hours}:`}${parts.join(':')}`
  return (
    <span className={styles['running']} dir="ltr">
      {toPersianDigits(text)
        .split('')
        .map((sign, i) => (
          // A cell is its place.
          // oxlint-disable-next-line react/no-array-index-key
          <i key={i} data-digit={sign !== ':'}>
            {sign}
          </i>
        ))}
    </span>
  )
}
