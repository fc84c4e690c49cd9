import { type Unit, unitChoices } from '../quantities/unit.ts'
import type { TableDefinition } from '../records/defineTable.ts'
import { type RecordKind, tables } from '../records/index.ts'
import type { JsonRow } from './change.ts'
import { keyOf } from './key.ts'
import type { AnyRow } from './record.ts'

/** The column that names the record of a row's unit, and that record's kind; undefined where no record does. */
export function unitSource(kind: RecordKind): { column: string; to: RecordKind } | undefined {
  const { columns, unitFrom = '' }: TableDefinition = tables[kind]
  const column = columns[unitFrom]
  return column?.type === 'reference' ? { column: unitFrom, to: column.to as RecordKind } : undefined
}

/** The Persian unit that each record names for the numbers under it, by its code. */
export function recordUnits(kind: RecordKind, rows: readonly (AnyRow | JsonRow)[]): ReadonlyMap<string, string> {
  return new Map(
    rows.flatMap(row => {
      const unit = unitChoices[row['unit'] as Unit] as string | undefined
      return unit === undefined ? [] : [[keyOf(kind, row), unit] as const]
    }),
  )
}
