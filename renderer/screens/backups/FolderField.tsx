import { useMutation, useQuery } from '@tanstack/react-query'
import { orpc } from '../../api/api.ts'
import { Button } from '../../components/Button.tsx'
import { Field } from '../../components/Field.tsx'
import styles from './Backups.module.css'

interface FolderFieldProps {
  label: string
  hint: string
  value: string
  onChange: (folder: string) => void
  /** Hears of a folder that was chosen, or that typing has left. */
  onDone?: (folder: string) => void
  autoFocus?: boolean
}

/** A folder of this machine: typed, or chosen where the program has the system's dialog. */
export function FolderField({ label, hint, value, onChange, onDone, autoFocus = false }: FolderFieldProps) {
  const { data } = useQuery(orpc.backups.list.queryOptions())
  const choose = useMutation(
    orpc.backups.chooseFolder.mutationOptions({
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
      {data?.canChoose ? <Button onPress={() => choose.mutate({})}>انتخاب پوشه…</Button> : null}
    </div>
  )
}
