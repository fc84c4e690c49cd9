import { useMutation, useQuery } from '@tanstack/react-query'
import type { FolderPurpose } from '../../shared/api/host.ts'
import { orpc } from '../api/api.ts'
import { Button } from './Button.tsx'
import { Field } from './Field.tsx'
import styles from './FolderField.module.css'

interface FolderFieldProps {
  purpose: FolderPurpose
  label: string
  hint: string
  value: string
  onChange: (folder: string) => void
  /** Hears of a folder that was chosen, or that typing has left. */
  onDone?: (folder: string) => void
  autoFocus?: boolean
}

/** A folder of this machine: typed, or chosen where the program has the system's dialog. */
export function FolderField({ purpose, label, hint, value, onChange, onDone, autoFocus = false }: FolderFieldProps) {
  const { data: can } = useQuery(orpc.host.capabilities.queryOptions())
  const choose = useMutation(
    orpc.host.chooseFolder.mutationOptions({
      onSuccess({ folder }) {
        if (folder === null) return
        onChange(folder)
        onDone?.(folder)
      },
    }),
  )
  return (
    <div className={styles['folder']}>
      <Field
        label={label}
        latin
        value={value}
        onChange={onChange}
        onBlur={() => onDone?.(value)}
        hint={hint}
        autoFocus={autoFocus}
      />
      {can?.saveDialog ? <Button onPress={() => choose.mutate({ purpose })}>انتخاب پوشه…</Button> : null}
    </div>
  )
}
