import type { Place } from '../problems/place.ts'
import { Problem } from '../problems/problem.ts'
import type { TableDefinition } from '../records/defineTable.ts'
import { type RecordKind, type Row, tables } from '../records/index.ts'
import { rowSchema } from './rowSchema.ts'

/**
 * A record's plain JSON, from anywhere, as its row.
 * @throws Problem 'bad-value' that names the Persian header of the first field that can't be right
 */
export function parseRow<K extends RecordKind>(kind: K, json: unknown, place: Place = {}): Row<K> {
  const row = rowSchema(kind).safeParse(json)
  if (row.success) return row.data
  const { columns }: TableDefinition = tables[kind]
  const [issue] = row.error.issues
  const field = columns[String(issue?.path[0])]?.header
  throw new Problem('bad-value', { why: issue?.message ?? '' }, field === undefined ? place : { ...place, field })
}
