import { nextCode } from '../../shared/columnTypes/nextCode.ts'
import { fold } from '../../shared/persian/normalise.ts'
import type { TableDefinition } from '../../shared/records/defineTable.ts'
import { type RecordKind, tables } from '../../shared/records/index.ts'
import type { AnyRow } from '../../shared/tables/record.ts'
import { referencesOf } from '../../shared/tables/references.ts'
import { ownersOf } from '../../shared/tables/templateSheet.ts'
import type { Access } from '../store/access.ts'
import { listRecords } from '../store/records.ts'

/**
 * The columns by which a record without a code is known again: whose it is, its day, and its name or its place. None
 * where its department has to give it a code: a budget line without one is none.
 */
export function identityOf(kind: RecordKind): readonly string[] {
  const { key, columns, named, when, fact }: TableDefinition = tables[kind]
  const day = when ?? fact?.date ?? ''
  const owners = ownersOf(kind).map(({ column }) => column)
  const name = named ?? referencesOf(kind).find(({ column }) => !owners.includes(column))?.column
  const isCoded = key.length === 1 && columns[key[0] ?? '']?.type === 'code'
  return isCoded && columns[day]?.type === 'date' && name !== undefined ? [...owners, day, name] : []
}

/** Codes for the rows of a table that has none: that of the record that it is, or the next one. */
export async function ownCodes(store: Access, kind: RecordKind): Promise<(row: AnyRow) => string> {
  const columns = identityOf(kind)
  const nameOf = (row: AnyRow): string => columns.map(column => fold(String(row[column] ?? ''))).join('\n')
  const stored: readonly AnyRow[] = await listRecords(store, kind)
  /** Of which the highest is; once one was given, it. */
  let codes = stored.map(({ code }) => String(code))
  const known = new Map(stored.map(row => [nameOf(row), String(row['code'])]))
  return row => {
    const own = known.get(nameOf(row))
    if (own !== undefined) return own
    const fresh = nextCode(codes, tables[kind].label.replace(/\s+/g, '-'))
    codes = [fresh]
    known.set(nameOf(row), fresh)
    return fresh
  }
}
