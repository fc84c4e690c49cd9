import type { TableDefinition } from '../records/defineTable.ts'
import { type RecordKind, recordKinds, tables } from '../records/index.ts'
import { keyOf } from '../tables/key.ts'
import type { AnyRow, Rows } from '../tables/record.ts'
import { referencesOf } from '../tables/references.ts'

type Place = (row: AnyRow) => readonly number[]

/** Rows by kind, each kind in its own order (`order` of its table) and then in that of its keys. */
export function inOrder(rowsOf: (kind: RecordKind) => readonly AnyRow[]): Rows {
  const sorted = recordKinds.map(kind => {
    const placeOf = placeIn(kind, rowsOf)
    const keyed = rowsOf(kind).map(row => ({ row, place: placeOf(row), key: keyOf(kind, row) }))
    keyed.sort((a, b) => compareNumbers(a.place, b.place) || (a.key < b.key ? -1 : 1))
    return [kind, keyed.map(({ row }) => row)]
  })
  return Object.fromEntries(sorted) as Rows
}

/** Where a kind's rows stand before their keys are looked at; a row that refers to nothing there stands first. */
function placeIn(kind: RecordKind, rowsOf: (kind: RecordKind) => readonly AnyRow[]): Place {
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
