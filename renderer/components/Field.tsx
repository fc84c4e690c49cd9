import type { KeyboardEvent, ReactNode, RefObject } from 'react'
import { FieldError, Input, Label, Text, TextArea, TextField } from 'react-aria-components'
import styles from './Field.module.css'
import { typedText } from './typedText.ts'
import { withFigures } from './withFigures.tsx'

interface FieldProps {
  label: string
  value: string
  onChange: (value: string) => void
  onBlur?: () => void
  /** Said below, quietly. */
  hint?: string
  /** What is wrong with the value and how to mend it. */
  error?: string | undefined
  multiline?: boolean
  autoFocus?: boolean
  isRequired?: boolean
  /** Latin content such as a path or a code. */
  latin?: boolean
  /** A password, typed unseen or seen. */
  secret?: 'hidden' | 'shown'
  isDisabled?: boolean
  /** Stands in the box, at its end. */
  aside?: ReactNode
  /** The box. */
  boxRef?: RefObject<HTMLDivElement | null>
  onKeyDown?: (event: KeyboardEvent) => void
}

/** One labelled line or box of text. */
export function Field({
  label,
  value,
  onChange,
  onBlur,
  hint,
  error,
  multiline,
  autoFocus,
  isRequired,
  latin,
  secret,
  isDisabled,
  aside,
  boxRef,
  onKeyDown,
}: FieldProps) {
  const box = { className: styles['input'] ?? '', ...(latin ? { dir: 'ltr' } : typedText(value)) }
  // Browsers write down what is typed into lines, on the disk and beyond any lock of ours.
  const line = { ...box, autoComplete: secret ? 'new-password' : 'off' }
  return (
    <TextField
      className={styles['field'] ?? ''}
      value={value}
      onChange={onChange}
      isInvalid={error !== undefined}
      {...(onBlur ? { onBlur } : {})}
      {...(autoFocus ? { autoFocus } : {})}
      {...(isRequired ? { isRequired } : {})}
      {...(secret ? { type: secret === 'hidden' ? 'password' : 'text' } : {})}
      {...(isDisabled ? { isDisabled } : {})}
      validationBehavior="aria"
    >
      <Label>{withFigures(label)}</Label>
      {multiline ? (
        <TextArea {...box} rows={3} />
      ) : aside === undefined ? (
        <Input {...line} {...(onKeyDown ? { onKeyDown } : {})} />
      ) : (
        <div className={styles['box']} ref={boxRef}>
          <Input {...line} {...(onKeyDown ? { onKeyDown } : {})} />
          {aside}
        </div>
      )}
      {hint === undefined ? null : <Text slot="description">{hint}</Text>}
      <FieldError>{error === undefined ? null : withFigures(error)}</FieldError>
    </TextField>
  )
}
