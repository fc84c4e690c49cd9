import styles from './BandView.module.css'

/**
 * Minutes and seconds of a running clock: each digit has a cell of its own, so that none moves when another changes.
 */
export function RunningTime({ seconds }: { seconds: number }) {
  const whole = Math.abs(Math.trunc(seconds))
  const parts = [Math.floor(whole / 60), whole % 60].map(part =>
    part.toLocaleString('fa-IR', { minimumIntegerDigits: 2 }),
  )
  return (
    <span className={styles['clock']} dir="ltr">
      {seconds < 0 ? '+' : null}
      {parts.map((part, index) => (
        // oxlint-disable-next-line react/no-array-index-key
        <span key={index}>
          {index === 0 ? null : ':'}
          {Array.from(part, (digit, place) => (
            // oxlint-disable-next-line react/no-array-index-key
            <i key={place}>{digit}</i>
          ))}
        </span>
      ))}
    </span>
  )
}
