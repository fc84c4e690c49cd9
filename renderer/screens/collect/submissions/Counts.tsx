import { formatNumber } from '../../../../shared/persian/formatNumber.ts'
import styles from './Submissions.module.css'
import type { Totals } from './settled.ts'

const words = [
  ['created', 'جدید', '+'],
  ['changed', 'تغییرکرده', '◐'],
  ['same', 'بی‌تغییر', '='],
  ['skipped', 'کنارگذاشته', '–'],
  ['bad', 'نادرست', '■'],
] as const

/** How many rows do what; those that are none are left out. */
export function Counts(counts: Totals) {
  const shown = words.filter(([name]) => counts[name] > 0)
  if (shown.length === 0) return <p className={styles['soft']}>ردیفی برای ثبت نیست.</p>
  return (
    <ul className={styles['counts']}>
      {shown.map(([name, word, sign]) => (
        <li key={name} data-sort={name}>
          <span aria-hidden>{sign}</span> <b>{formatNumber(String(counts[name]), { isolate: false })}</b> {word}
        </li>
      ))}
    </ul>
  )
}
