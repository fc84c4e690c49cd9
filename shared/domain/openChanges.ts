import type { RecordKind } from '../records/index.ts'
import type { Change, JsonRow, Origin } from '../tables/change.ts'
import { toJsonRow } from '../tables/jsonRow.ts'
import { keyOf } from '../tables/key.ts'
import type { Rows } from '../tables/record.ts'
import { columnsOf } from '../tables/record.ts'

/**
 * The change log as a public edition may know it: for each field of an open record, the change that gave it its present
 * value, and nothing of what was there before. A record that is open today may have been closed yesterday, and its
 * earlier texts, its deleted neighbours and their codes stay out. Of a file's raw cells only those of such fields stay.
 */
export function openChanges(changes: readonly Change[], rows: Rows): Change[] {
  const changed = Map.groupBy(changes, ({ kind }) => kind)
  const current = new Map(
    [...changed].flatMap(([kind, log]) => jsonRows(rows, kind, new Set(log.map(({ key }) => key)))),
  )
  const settled = new Set<string>()
  return [...changes]
    .reverse()
    .flatMap(change => {
      const record = `${change.kind}/${change.key}`
      const row = current.get(record)
      if (row === undefined) return []
      const fields = Object.keys(row).filter(field => sets(change, field) && !settled.has(`${record}/${field}`))
      for (const field of fields) settled.add(`${record}/${field}`)
      const shown = fields.filter(field => row[field] !== null && change.after?.[field] === row[field])
      return shown.length === 0 ? [] : [reduced(change, row, shown)]
    })
    .reverse()
}

/** A kind's records that any change speaks of. */
function jsonRows(rows: Rows, kind: RecordKind, keys: ReadonlySet<string>): [record: string, row: JsonRow][] {
  return rows[kind].flatMap(row => {
    const key = keyOf(kind, row)
    return keys.has(key) ? [[`${kind}/${key}`, toJsonRow(kind, row)] satisfies [string, JsonRow]] : []
  })
}

/** Whether the field's value is of this change: it created the record, or changed the field, or deleted it all. */
function sets({ before, after }: Change, field: string): boolean {
  return before === null || after === null || (before[field] ?? null) !== (after[field] ?? null)
}

/** The change as if it had only filled these fields of the present record. */
function reduced(change: Change, row: JsonRow, fields: readonly string[]): Change {
  const filled = Object.values(row).filter(value => value !== null)
  const emptied = Object.fromEntries(fields.map(field => [field, null]))
  return {
    ...change,
    before: fields.length === filled.length ? null : { ...row, ...emptied },
    after: row,
    origin: change.origin && openOrigin(change.kind, change.origin, fields),
  }
}

function openOrigin(kind: RecordKind, origin: Origin, fields: readonly string[]): Origin {
  const { raw, cells } = origin
  return {
    ...origin,
    raw: ofFields(kind, raw, fields),
    ...(cells !== undefined && { cells: ofFields(kind, cells, fields) }),
  }
}

function ofFields(
  kind: RecordKind,
  cells: Readonly<Record<string, string>>,
  fields: readonly string[],
): Record<string, string> {
  const columns = columnsOf(kind)
  const names = new Set(
    fields.flatMap(field => {
      const column = columns.get(field)
      return column === undefined ? [field] : [field, column.header, ...(column.aliases ?? [])]
    }),
  )
  return Object.fromEntries(Object.entries(cells).filter(([name]) => names.has(name)))
}
