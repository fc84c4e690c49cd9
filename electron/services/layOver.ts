import { isSameValue, mergeEdit } from '../../shared/domain/mergeEdit.ts'
import { Problem } from '../../shared/problems/problem.ts'
import type { TableDefinition } from '../../shared/records/defineTable.ts'
import { type RecordKind, type Row, tables } from '../../shared/records/index.ts'
import type { JsonRow } from '../../shared/tables/change.ts'
import { toJsonRow } from '../../shared/tables/jsonRow.ts'
import { parseRow } from '../../shared/tables/parseRow.ts'

/** Where an edit stands among many. */
interface EditPlace {
  row?: number
}

/**
 * An edit of some fields, laid over the record as it is now.
 * @param over the edited fields, as they were when the edit began
 * @throws Problem 'changed-since' that names the first field which somebody has given another value meanwhile
 */
export function layOver<K extends RecordKind>(
  kind: K,
  stored: Row<K>,
  given: Row<K>,
  over: JsonRow,
  place: EditPlace = {},
): Row<K> {
  const { row, clashes } = mergeEdit(toJsonRow(kind, stored), toJsonRow(kind, given), over)
  const [clash] = clashes
  if (clash !== undefined) throw changedSince(kind, clash, place)
  return parseRow(kind, row, place)
}

/** A record is deleted only while it is as whoever deletes it saw it. @throws Problem 'changed-since' */
export function refuseChanged<K extends RecordKind>(kind: K, stored: Row<K>, over: JsonRow, place: EditPlace): void {
  const now = toJsonRow(kind, stored)
  const changed = Object.keys(over).find(field => !isSameValue(now[field], over[field]))
  if (changed !== undefined) throw changedSince(kind, changed, place)
}

function changedSince(kind: RecordKind, field: string, place: EditPlace): Problem {
  const { columns }: TableDefinition = tables[kind]
  return new Problem('changed-since', {}, { ...place, field: columns[field]?.header ?? field })
}
