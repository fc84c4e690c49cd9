import type { Column } from '../../../shared/records/column.ts'
import type { RecordKind } from '../../../shared/records/index.ts'
import { readEntry } from '../../../shared/tables/readEntry.ts'
import { Choice } from '../../components/Choice.tsx'
import { Field } from '../../components/Field.tsx'
import { useRecordOptions } from '../../components/grid/recordOptions.ts'

interface SharedValueProps {
  kind: RecordKind
  name: string
  column: Column
  /** As a cell of the file would say it. */
  value: string
  onChange: (text: string) => void
}

/** What all rows of a file have in a column that it lacks. */
export function SharedValue({ kind, name, column, value, onChange }: SharedValueProps) {
  const options = useRecordOptions(kind).get(name)
  const label = column.header
  const listed = listOf(column) ?? options?.map(({ code, label: called }) => ({ value: code, label: called }))
  if (listed) return <Choice label={label} value={value === '' ? null : value} options={listed} onChange={onChange} />
  const entry = value.trim() === '' ? undefined : readEntry(column, value)
  const error = entry === undefined || entry.is === 'value' ? undefined : entry.message
  return <Field label={label} value={value} onChange={onChange} error={error} latin={column.type === 'code'} />
}

/** The words of a column that has only so many. */
function listOf(column: Column): { value: string; label: string }[] | undefined {
  if (column.type === 'flag') return ['بله', 'خیر'].map(word => ({ value: word, label: word }))
  if (column.type !== 'choice') return undefined
  return Object.values(column.choices).map(word => ({ value: word, label: word }))
}
