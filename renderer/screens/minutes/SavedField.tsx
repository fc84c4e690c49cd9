import { useState } from 'react'
import { Field } from '../../components/Field.tsx'

interface SavedFieldProps {
  label: string
  value: string
  /** @returns whether it was saved; what was not stays as it was typed */
  onSave: (value: string) => Promise<boolean>
  isDisabled?: boolean
}

/** A line of text that is saved when it is left. */
export function SavedField({ label, value, onSave, isDisabled = false }: SavedFieldProps) {
  const [typed, setTyped] = useState<string | null>(null)
  const save = async (): Promise<void> => {
    if (typed === null || typed === value) return setTyped(null)
    if (await onSave(typed)) setTyped(null)
  }
  return (
    <Field
      label={label}
      value={typed ?? value}
      onChange={setTyped}
      onBlur={() => void save()}
      isDisabled={isDisabled}
    />
  )
}
