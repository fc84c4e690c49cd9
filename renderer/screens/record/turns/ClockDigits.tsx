import { clockText } from '../clockText.ts'
import styles from './Turns.module.css'

/**
 * A time whose digits stand still while they change: each has a cell of its own, wide enough for any. For the eye
 * alone.
 */
export function ClockDigits({ seconds }: { seconds: number }) {
  const text = clockText(seconds)
  // A cell is its place from the end: the last second stays where it is when minutes get a digit more.
  const cells = text.split('').map((sign, place) => ({ sign, fromEnd: text.length - place }))
  return (
    <span className={styles['digits']} dir="ltr" aria-hidden>
      {cells.map(({ sign, fromEnd }) => (
        <i key={fromEnd}>{sign}</i>
      ))}
    </span>
  )
}
