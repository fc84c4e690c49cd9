import type { AnyRow } from '../domain/record.ts'
import type { TableDefinition } from './column.ts'
import { type RecordKind, type Row, tables } from './index.ts'

/** The kind's Persian headers, in the order of its columns. */
export function headersOf(kind: RecordKind): string[] {
  const { columns }: TableDefinition = tables[kind]
  return Object.values(columns).map(({ header }) => header)
}

/**
 * A row as the cells of a file, canonical: Latin digits, ISO dates, Persian labels of choices, بله/خیر, rial without
 * separators; a missing value is an empty cell. `rowReader` reads the same row from them.
 */
export function writeRow<K extends RecordKind>(kind: K, row: Row<K>): string[] {
  const { columns }: TableDefinition = tables[kind]
  const values = new Map(Object.entries<AnyRow[string]>(row))
  return Object.entries(columns).map(([name, column]) => {
    const value = values.get(name) ?? null
    if (value === null) return ''
    if (column.type === 'flag') return value === true ? 'بله' : 'خیر'
    return column.type === 'choice' ? (column.choices[String(value)] ?? '') : String(value)
  })
}
