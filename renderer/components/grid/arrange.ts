import type { JsonValue } from '../../../shared/columnTypes/columnType.ts'
import { typeOf } from '../../../shared/columnTypes/index.ts'
import { sortKey } from '../../../shared/persian/collation.ts'
import { fold } from '../../../shared/persian/normalise.ts'
import type { JsonRow } from '../../../shared/tables/change.ts'
import type { RecordOption } from '../../../shared/tables/readReference.ts'
import { showCell } from '../../../shared/tables/showCell.ts'
import { showValue } from './cellValue.ts'
import type { Sorting } from './gridState.ts'
import type { GridColumn } from './model.ts'

/** What decides which rows are shown, and in which order. */
export interface Arrangement {
  columns: readonly GridColumn[]
  options: ReadonlyMap<string, readonly RecordOption[]>
  search: string
  filters: Readonly<Record<string, string>>
  sorting: Sorting | null
}

/** Rows between two pauses. */
const yieldEvery = 20

/**
 * The keys of the rows that the search and the filters let through, sorted. It pauses now and then, so that a window
 * with ten thousand rows goes on answering; whoever runs it decides when to go on.
 */
export function* filterAndSort(
  rows: ReadonlyMap<string, JsonRow>,
  { columns, options, search, filters, sorting }: Arrangement,
): Generator<void, string[], void> {
  const words = fold(search).split(' ').filter(Boolean)
  const wanted = columns.flatMap(column => {
    const text = fold(filters[column.name] ?? '')
    return text === '' ? [] : [{ column, text }]
  })
  const texts = new Map(columns.map(column => [column.name, foldedText(column, options.get(column.name))]))
  const textOf = ({ name }: GridColumn, row: JsonRow) => texts.get(name)?.(row[name] ?? null) ?? ''
  const kept: { key: string; row: JsonRow }[] = []
  let count = 0
  for (const [key, row] of rows) {
    if (words.length + wanted.length > 0 && ++count % yieldEvery === 0) yield
    if (!wanted.every(({ column, text }) => textOf(column, row).includes(text))) continue
    if (words.length > 0) {
      const whole = columns.map(column => textOf(column, row)).join(' ')
      if (!words.every(word => whole.includes(word))) continue
    }
    kept.push({ key, row })
  }
  const by = sorting && columns.find(({ name }) => name === sorting.column)
  if (!sorting || !by) return kept.map(({ key }) => key)
  const orderOf = sortable(by, options.get(by.name))
  const keyed: { key: string; rank: string | number | bigint | null }[] = []
  for (const { key, row } of kept) {
    if (++count % yieldEvery === 0) yield
    keyed.push({ key, rank: orderOf(row[by.name] ?? null) })
  }
  yield
  const sign = sorting.descending ? -1 : 1
  keyed.sort(({ rank: a }, { rank: b }) => {
    // What is empty stays at the end, whichever way.
    if (a === null || b === null) return Number(a === null) - Number(b === null)
    return a < b ? -sign : a > b ? sign : 0
  })
  return keyed.map(({ key }) => key)
}

/** A cell's text as it is searched. Columns repeat their values, so each is folded once. */
function foldedText(one: GridColumn, options: readonly RecordOption[] = []): (value: JsonValue) => string {
  const labels = new Map(options.map(({ code, label }) => [code, label]))
  const known = new Map<JsonValue, string>()
  return value => {
    let text = known.get(value)
    if (text === undefined) {
      text = fold(`${showValue(one, value)} ${labels.get(String(value)) ?? ''} ${value ?? ''}`)
      known.set(value, text)
    }
    return text
  }
}

/** What a value is sorted by: its size, its day, or its words in Persian order. */
function sortable(
  { column }: GridColumn,
  options: readonly RecordOption[] = [],
): (value: JsonValue) => string | number | bigint | null {
  const labels = new Map(options.map(({ code, label }) => [code, label]))
  const { rank } = typeOf(column)
  return value => {
    if (value === null || value === '') return null
    const text = String(value)
    return rank ? rank(text) : sortKey(labels.get(text) ?? showCell(column, value))
  }
}

/**
 * The order shown after rows came or went by themselves: what is shown stays where it is, so that nothing jumps under
 * somebody's hands; what is new stands behind its neighbour in the source.
 */
export function keepOrder(shown: readonly string[], keys: Iterable<string>): string[] {
  const wanted = [...keys]
  const present = new Set(wanted)
  const known = new Set(shown)
  const kept = shown.filter(key => present.has(key))
  const behind = new Map<string | null, string[]>()
  let neighbour: string | null = null
  for (const key of wanted) {
    if (known.has(key)) neighbour = key
    else {
      const own = behind.get(neighbour)
      if (own) own.push(key)
      else behind.set(neighbour, [key])
    }
  }
  if (behind.size === 0) return kept
  return [...(behind.get(null) ?? []), ...kept.flatMap(key => [key, ...(behind.get(key) ?? [])])]
}
