import type { ReactNode } from 'react'
import styles from './Record.module.css'

/** A key beside what it does; listeners are told by `aria-keyshortcuts` where it matters. */
export function Key({ children }: { children: ReactNode }) {
  return (
    <kbd className={styles['key']} aria-hidden>
      {children}
    </kbd>
  )
}
