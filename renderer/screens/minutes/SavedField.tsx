import * as z from 'zod'
import { Field } from '../../components/Field.tsx'
import { useKeptWords } from '../../drafts/useKeptWords.ts'
import { useMinutes } from './useMinutes.ts'

interface SavedFieldProps {
  /** Its words are kept by it: no other of the session's minutes has the same. */
  label: string
  value: string
  /** @returns whether it was saved; what was not stays as it was typed */
  onSave: (value: string) => Promise<boolean>
  isDisabled?: boolean
}

const typedSchema = z.object({ text: z.string() })

/** A line of text that is saved when it is left, and kept on this machine until then. */
export function SavedField({ label, value, onSave, isDisabled = false }: SavedFieldProps) {
  const { session } = useMinutes()
  const { words, isTyped, change, forget } = useKeptWords(
    `minutes/${session.code}/${label}`,
    { text: value },
    typedSchema,
  )
  const save = async (): Promise<void> => {
    if (isTyped && (words.text === value || (await onSave(words.text)))) forget()
  }
  return (
    <Field
      label={label}
      value={words.text}
      onChange={text => change({ text })}
      onBlur={() => void save()}
      isDisabled={isDisabled}
      {...(isTyped && words.text !== value ? { hint: 'با بیرون رفتن از این خانه ثبت می‌شود.' } : {})}
    />
  )
}
