import { type Column, typeOf } from '../../../shared/columnTypes/index.ts'
import type { RecordKind } from '../../../shared/records/index.ts'
import { readEntry } from '../../../shared/tables/readEntry.ts'
import { Choice } from '../../components/Choice.tsx'
import { Field } from '../../components/Field.tsx'
import { gridTypeOf } from '../../components/grid/gridTypes.ts'
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
  const words = typeOf(column).list?.(column)
  const listed =
    words?.map(({ label: word }) => ({ value: word, label: word })) ??
    options?.map(({ code, label: called }) => ({ value: code, label: called }))
  if (listed) return <Choice label={label} value={value === '' ? null : value} options={listed} onChange={onChange} />
  const entry = value.trim() === '' ? undefined : readEntry(column, value)
  const error = entry === undefined || entry.is === 'value' ? undefined : entry.message
  return (
    <Field label={label} value={value} onChange={onChange} error={error} latin={gridTypeOf(column).isLatin === true} />
  )
}
