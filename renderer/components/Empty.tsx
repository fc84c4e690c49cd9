import type { ReactNode } from 'react'
import styles from './Empty.module.css'

/** Where nothing is yet: what belongs here, and the first step. */
export function Empty({ title, children, action }: { title: string; children?: ReactNode; action?: ReactNode }) {
  return (
    <div className={styles['empty']}>
      <p className={styles['title']}>{title}</p>
      {children === undefined ? null : <p>{children}</p>}
      {action === undefined ? null : <div className={styles['action']}>{action}</div>}
    </div>
  )
}
