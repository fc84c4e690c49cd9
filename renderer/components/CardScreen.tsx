import { useId } from 'react'
import styles from './CardScreen.module.css'

interface Titled {
  title: string
  children: React.ReactNode
}

/** A screen that is read from top to bottom: a narrow column of cards. */
export function CardScreen({ title, children }: Titled) {
  return (
    <div className={styles['screen']}>
      <h1>{title}</h1>
      {children}
    </div>
  )
}

/** A part of such a screen, under its own name. */
export function Card({ title, children }: Titled) {
  const id = useId()
  return (
    <section className={styles['card']} aria-labelledby={id}>
      <h2 id={id}>{title}</h2>
      {children}
    </section>
  )
}
