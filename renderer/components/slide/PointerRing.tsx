import type { Spot } from '../../../shared/hall/presentation.ts'
import styles from './Marks.module.css'

/** Where the presenter points: a ring, as a filled spot would cover what is meant. */
export function PointerRing({ spot: { x, y } }: { spot: Spot }) {
  return <div className={styles['pointer']} style={{ left: `${x * 100}%`, top: `${y * 100}%` }} />
}
