import { nextCode } from '../../shared/columnTypes/nextCode.ts'
import { fold } from '../../shared/persian/normalise.ts'
import type { TableDefinition } from '../../shared/records/defineTable.ts'
import { type RecordKind, tables } from '../../shared/records/index.ts'
import type { AnyRow } from '../../shared/tables/record.ts'
import { ownersOf } from '../../shared/tables/templateSheet.ts'
import type { Access } from '../store/access.ts'
import { listRecords } from '../store/records.ts'

/**
 * Whether records of a kind can do without codes of their department's own: they have a day and a name, by which the
 * same one is known again. A budget line without its code is none.
 */
export function isKnownByDay(kind: RecordKind): boolean {
  const { key, columns, named, when }: TableDefinition = tables[kind]
  const [only, ...others] = key
  const isCoded = only !== undefined && others.length === 0 && columns[only]?.type === 'code'
  return isCoded && named !== undefined && when !== undefined && columns[when]?.type === 'date'
}

/**
 * Codes for the rows of a table that has none: that of the record of the same department, day and name, or the next
 * one.
 */
export async function ownCodes(store: Access, kind: RecordKind): Promise<(row: AnyRow) => string> {
  const { label, named = '', when = '' }: TableDefinition = tables[kind]
  const columns = [...ownersOf(kind).map(({ column }) => column), when, named]
  const nameOf = (row: AnyRow): string => columns.map(column => fold(String(row[column] ?? ''))).join('\n')
  const stored: readonly AnyRow[] = await listRecords(store, kind)
  const codes = stored.map(({ code }) => String(code))
  const known = new Map(stored.map(row => [nameOf(row), String(row['code'])]))
  return row => {
    const own = known.get(nameOf(row))
    if (own !== undefined) return own
    const fresh = nextCode(codes, label.replace(/\s+/g, '-'))
    codes.push(fresh)
    known.set(nameOf(row), fresh)
    return fresh
  }
}
