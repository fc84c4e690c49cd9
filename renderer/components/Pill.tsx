import type { ReactNode } from 'react'
import styles from './Pill.module.css'

export type Tone = 'good' | 'warn' | 'bad' | 'plain' | 'accent' | 'lapis'

/** A short word of state. Its colour never says anything alone: the text, with a sign before it, does. */
export function Pill({ tone = 'plain', children }: { tone?: Tone; children: ReactNode }) {
  return <span className={`${styles['pill']} ${styles[tone]}`}>{children}</span>
}
