import { type RecordKind, recordKinds } from '../tables/index.ts'
import { keyOf } from '../tables/key.ts'
import type { AnyRow } from './record.ts'
import type { Rows } from './sessionData.ts'

/** Rows by kind, each kind in the order of its keys; agenda items and districts by position, statements by their item's and their own. */
export function inOrder(rowsOf: (kind: RecordKind) => readonly AnyRow[]): Rows {
  const itemPosition = new Map(rowsOf('agendaItem').map(item => [item['code'], position(item)]))
  const places = new Map<RecordKind, (row: AnyRow) => number[]>([
    ['agendaItem', item => [position(item)]],
    ['district', row => [position(row)]],
    ['statement', row => [itemPosition.get(String(row['agendaItem'])) ?? 0, position(row)]],
  ])
  const sorted = recordKinds.map(kind => {
    const placeOf = places.get(kind) ?? (() => [])
    const keyed = rowsOf(kind).map(row => ({ row, place: placeOf(row), key: keyOf(kind, row) }))
    keyed.sort((a, b) => compareNumbers(a.place, b.place) || (a.key < b.key ? -1 : 1))
    return [kind, keyed.map(({ row }) => row)]
  })
  return Object.fromEntries(sorted) as Rows
}

const position = (row: AnyRow) => Number(row['position'])

function compareNumbers(one: readonly number[], other: readonly number[]): number {
  return one.map((value, i) => value - (other[i] ?? 0)).find(difference => difference !== 0) ?? 0
}
