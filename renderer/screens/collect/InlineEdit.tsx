import { useState } from 'react'
import { Input, TextField } from 'react-aria-components'
import { listLines } from '../../../shared/persian/listLines.ts'
import { typedText } from '../../components/typedText.ts'
import { hasFigures, withFigures } from '../../components/withFigures.tsx'
import { useTyped } from '../../drafts/useTyped.ts'
import styles from './InlineEdit.module.css'

interface InlineEditProps {
  label: string
  value: string
  /** At every keystroke; an empty text is not told, since a record must be called something. */
  onType?: (text: string) => void
  /** When it is left or at Enter, if it has changed; for what does not save itself. */
  onCommit?: (text: string) => void
  onEnter?: () => void
  /** Several lines were pasted, which may be a record each. */
  onList?: (text: string) => void
}

/**
 * A text that looks like one until it is edited; Escape gives back what stood there when it was entered. A field orders
 * its characters by the Unicode algorithm alone, so its figures are drawn over it while nobody is in it.
 */
export function InlineEdit({ label, value, onType, onCommit, onEnter, onList }: InlineEditProps) {
  const typed = useTyped(value)
  const [entered, setEntered] = useState(value)
  const type = (text: string): void => {
    typed.type(text)
    if (text.trim() !== '') onType?.(text.trim())
  }
  const commit = (): void => {
    const text = typed.text?.trim() ?? ''
    typed.leave()
    if (text !== '' && text !== entered) onCommit?.(text)
  }
  const byKey = (event: React.KeyboardEvent): void => {
    if (event.key === 'Enter' && !event.nativeEvent.isComposing) {
      commit()
      onEnter?.()
    }
    if (event.key !== 'Escape' || typed.text === null) return
    typed.leave()
    onType?.(entered)
  }
  const paste = (event: React.ClipboardEvent): void => {
    const text = event.clipboardData.getData('text/plain')
    if (onList === undefined || listLines(text).length < 2) return
    event.preventDefault()
    onList(text)
  }
  const shown = onType === undefined ? (typed.text ?? value) : typed.shown
  return (
    <TextField
      aria-label={label}
      className={styles['quiet'] ?? ''}
      value={shown}
      onChange={type}
      onFocus={() => setEntered(value)}
      onBlur={commit}
      onKeyDown={byKey}
    >
      <span className={styles['quietLine']}>
        <Input autoComplete="off" className={styles['quietInput'] ?? ''} {...typedText(shown)} onPaste={paste} />
        {hasFigures(shown) ? (
          <span className={styles['quietShown']} {...typedText(shown)} aria-hidden>
            {withFigures(shown)}
          </span>
        ) : null}
      </span>
    </TextField>
  )
}
