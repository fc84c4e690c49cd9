import type { JsonRow } from '../domain/change.ts'
import type { AnyRow } from '../domain/record.ts'
import { toPersianDigits } from '../persian/digits.ts'
import type { TableDefinition } from './column.ts'
import { type RecordKind, tables } from './index.ts'
import { keyOf } from './key.ts'
import type { RecordOption } from './readEntry.ts'

/** What people call a record: its name, title or place; its code where it has none. */
function recordLabel(kind: RecordKind, row: JsonRow | AnyRow): string {
  if (kind === 'session') return toPersianDigits(`جلسهٔ ${row['numberInTerm']}`)
  const { named }: TableDefinition = tables[kind]
  return String((named && row[named]) || keyOf(kind, row))
}

/** The record as one that a reference may name. */
export function recordOption(kind: RecordKind, row: JsonRow | AnyRow): RecordOption {
  return { code: keyOf(kind, row), label: recordLabel(kind, row) }
}
