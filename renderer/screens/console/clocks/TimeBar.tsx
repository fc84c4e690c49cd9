import styles from './Clocks.module.css'

interface TimeBarProps {
  label: string
  /** Shares of the whole, from 0 to 1. */
  used: number
  /** Where it should be by now. */
  due?: number
}

/** How much of a time is used, growing from the right. */
export function TimeBar({ label, used, due }: TimeBarProps) {
  return (
    <div
      role="meter"
      aria-label={label}
      aria-valuemin={0}
      aria-valuemax={100}
      aria-valuenow={Math.round(Math.min(1, Math.max(0, used)) * 100)}
      className={styles['bar']}
      data-over={used > 1}
    >
      <i style={{ inlineSize: percent(used) }} />
      {due === undefined ? null : <u style={{ insetInlineStart: percent(due) }} />}
    </div>
  )
}

const percent = (share: number): string => `${Math.min(100, Math.max(0, share * 100))}%`
