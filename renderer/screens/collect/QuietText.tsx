import { useState } from 'react'
import { Input, TextField } from 'react-aria-components'
import styles from './Collect.module.css'

interface QuietTextProps {
  label: string
  value: string
  onCommit: (text: string) => void
}

/** A text that looks like one until it is edited. It is kept when it is left or at Enter; Escape gives it back. */
export function QuietText({ label, value, onCommit }: QuietTextProps) {
  const [typed, setTyped] = useState<string | null>(null)
  const commit = (): void => {
    const text = typed?.trim() ?? ''
    setTyped(null)
    if (text !== '' && text !== value) onCommit(text)
  }
  const byKey = (event: React.KeyboardEvent): void => {
    if (event.key === 'Enter') commit()
    if (event.key === 'Escape') setTyped(null)
  }
  return (
    <TextField
      aria-label={label}
      className={styles['quiet'] ?? ''}
      value={typed ?? value}
      onChange={setTyped}
      onBlur={commit}
      onKeyDown={byKey}
    >
      <Input className={styles['quietInput'] ?? ''} dir="auto" />
    </TextField>
  )
}
