import { recordKinds } from '../tables/index.ts'
import { keyOf } from '../tables/key.ts'
import { type AnyRow, rowsOf } from './record.ts'
import type { Rows } from './sessionData.ts'

/** Rows by kind, each kind in the order of its keys; agenda items by position, statements by their item's and their own. */
export function inOrder(rows: Rows): Rows {
  const itemPosition = new Map(rows.agendaItem.map(item => [item.code, item.position]))
  const place = {
    agendaItem: (row: AnyRow) => [Number(row['position'])],
    statement: (row: AnyRow) => [itemPosition.get(String(row['agendaItem'])) ?? 0, Number(row['position'])],
  }
  const sorted = recordKinds.map(kind => {
    const placeOf = new Map<string, (row: AnyRow) => number[]>(Object.entries(place)).get(kind) ?? (() => [])
    const keyed = rowsOf(rows, kind).map(row => ({ row, place: placeOf(row), key: keyOf(kind, row) }))
    keyed.sort((a, b) => compareNumbers(a.place, b.place) || (a.key < b.key ? -1 : a.key > b.key ? 1 : 0))
    return [kind, keyed.map(({ row }) => row)]
  })
  return Object.fromEntries(sorted) as Rows
}

function compareNumbers(one: readonly number[], other: readonly number[]): number {
  return one.map((value, i) => value - (other[i] ?? 0)).find(difference => difference !== 0) ?? 0
}
