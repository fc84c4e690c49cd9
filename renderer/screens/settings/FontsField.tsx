import { useState } from 'react'
import { api } from '../../api/api.ts'
import { problemOf } from '../../api/problem.ts'
import { Field } from '../../components/Field.tsx'

interface FontsFieldProps {
  /** A folder on the machine that compiles. */
  fonts: string | null
  onChange: (folder: string | null) => void
}

/** The folder of the council's letters; one that no document could be set with is not kept. */
export function FontsField({ fonts, onChange }: FontsFieldProps) {
  const [typed, setTyped] = useState<string>()
  const [error, setError] = useState<string>()
  const keep = async (): Promise<void> => {
    const folder = typed?.trim()
    if (folder === undefined || folder === (fonts ?? '')) return setTyped(undefined)
    try {
      if (folder !== '') await api.documents.validateStyle({ fonts: folder })
      onChange(folder === '' ? null : folder)
      setTyped(undefined)
      setError(undefined)
    } catch (cause) {
      setError(problemOf(cause).message)
    }
  }
  return (
    <Field
      label="پوشهٔ حروف شورا"
      latin
      value={typed ?? fonts ?? ''}
      onChange={text => {
        setTyped(text)
        setError(undefined)
      }}
      onBlur={() => void keep()}
      error={error}
      hint="پوشه‌ای با پرونده‌های TTF یک خانواده؛ سندها با آن حروف‌چینی می‌شوند. اگر خالی باشد، وزیرمتن به کار می‌رود."
    />
  )
}
