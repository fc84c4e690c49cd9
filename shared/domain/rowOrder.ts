import type { TableDefinition } from '../records/defineTable.ts'
import { type RecordKind, recordKinds, tables } from '../records/index.ts'
import { keyOf } from '../tables/key.ts'
import type { AnyRow, Rows } from '../tables/record.ts'
import { referencesOf } from '../tables/references.ts'

type Place = (row: AnyRow) => readonly number[]

type RowsOf = (kind: RecordKind) => readonly AnyRow[]

/** Rows by kind, each kind in its own order (`order` of its table) and then in that of its keys. */
export function inOrder(rowsOf: RowsOf): Rows {
  return Object.fromEntries(recordKinds.map(kind => [kind, sorted(kind, rowsOf)])) as Rows
}

/**
 * Rows of which those of some kinds were changed, in order again; kinds whose place does not rest on a changed one
 * keep the lists they have.
 */
export function inOrderAgain(rows: Rows, changed: ReadonlySet<RecordKind>): Rows {
  const rowsOf: RowsOf = kind => rows[kind]
  const again = recordKinds.filter(kind => changed.has(kind) || placedBy.get(kind)?.some(above => changed.has(above)))
  return { ...rows, ...Object.fromEntries(again.map(kind => [kind, sorted(kind, rowsOf)])) }
}

function sorted(kind: RecordKind, rowsOf: RowsOf): AnyRow[] {
  const placeOf = placeIn(kind, rowsOf)
  const keyed = rowsOf(kind).map(row => ({ row, place: placeOf(row), key: keyOf(kind, row) }))
  keyed.sort((a, b) => compareNumbers(a.place, b.place) || (a.key < b.key ? -1 : 1))
  return keyed.map(({ row }) => row)
}

/** The kinds whose order each kind's own order follows. */
const placedBy: ReadonlyMap<RecordKind, readonly RecordKind[]> = new Map(
  recordKinds.map(kind => [kind, kindsAbove(kind)]),
)

function kindsAbove(kind: RecordKind): RecordKind[] {
  const { order = [] }: TableDefinition = tables[kind]
  return referencesOf(kind).flatMap(({ column, to }) => (order.includes(column) ? [to, ...kindsAbove(to)] : []))
}

/** Where a kind's rows stand before their keys are looked at; a row that refers to nothing there stands first. */
function placeIn(kind: RecordKind, rowsOf: RowsOf): Place {
  const { order = [] }: TableDefinition = tables[kind]
  const places = order.map((name): Place => {
    const reference = referencesOf(kind).find(({ column }) => column === name)
    if (reference === undefined) return row => [Number(row[name])]
    const placeAbove = placeIn(reference.to, rowsOf)
    const above = new Map(rowsOf(reference.to).map(row => [keyOf(reference.to, row), placeAbove(row)]))
    return row => above.get(String(row[name])) ?? [0]
  })
  return row => places.flatMap(place => place(row))
}

function compareNumbers(one: readonly number[], other: readonly number[]): number {
  return one.map((value, i) => value - (other[i] ?? 0)).find(difference => difference !== 0) ?? 0
}
