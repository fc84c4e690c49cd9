import type { TableDefinition } from '../records/defineTable.ts'
import { type RecordKind, tables } from '../records/index.ts'
import type { JsonRow } from './change.ts'
import { keyOf } from './key.ts'
import type { RecordOption } from './readReference.ts'
import type { AnyRow } from './record.ts'

/** What people call a record: as its kind does, or its name, title or place; its code where it has none. */
function recordLabel(kind: RecordKind, row: JsonRow | AnyRow): string {
  const { called, named }: TableDefinition = tables[kind]
  return called?.(row) ?? String((named && row[named]) || keyOf(kind, row))
}

/** The record as one that a reference may name. */
export function recordOption(kind: RecordKind, row: JsonRow | AnyRow): RecordOption {
  return { code: keyOf(kind, row), label: recordLabel(kind, row) }
}
