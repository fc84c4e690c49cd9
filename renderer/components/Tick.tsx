import type { ReactNode } from 'react'
import { Checkbox } from 'react-aria-components'
import styles from './Tick.module.css'

interface TickProps {
  children?: ReactNode
  /** `selection` where it chooses a row of a list, which names it. */
  slot?: 'selection'
  /** In a group, which one it is. */
  value?: string
  isSelected?: boolean
  isDisabled?: boolean
  onChange?: (isSelected: boolean) => void
}

/** Something that is chosen or not, by itself or in a group. */
export function Tick({ children, ...props }: TickProps) {
  return (
    <Checkbox className={styles['tick'] ?? ''} {...props}>
      <span aria-hidden />
      {children}
    </Checkbox>
  )
}
