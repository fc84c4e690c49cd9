import type { RecordFilter } from '../../shared/api/records.ts'
import type { RecordKind } from '../../shared/records/index.ts'
import type { JsonRow, Touched } from '../../shared/tables/change.ts'
import { sameJson } from '../../shared/tables/jsonRow.ts'
import { keyOf } from '../../shared/tables/key.ts'
import { api, orpc, queryClient } from './api.ts'

/** A list of records as it was asked for. */
export interface RecordList {
  kind: RecordKind
  where?: RecordFilter
  order?: 'written'
}

/** What becomes of one record of a kind: of that of `key`, or of a new one; `row` null deletes it. */
export interface RowEdit {
  key: string | null
  row: JsonRow | null
  /** The edited fields as they were when the edit began. */
  over?: JsonRow
}

/** Shorter lists are read again whole; of longer ones, only what was touched. */
const shortList = 300
const manyTouched = 500

export function recordListKey(list: RecordList) {
  return orpc.records.list.queryKey({ input: list })
}

/** What edits make of a list; rows they leave alone stay the same objects. */
export function editedList(
  { kind, where }: RecordList,
  rows: readonly JsonRow[],
  edits: readonly RowEdit[],
): JsonRow[] {
  const byKey = new Map(edits.flatMap(({ key, row }) => (key === null ? [] : [[key, row] as const])))
  const kept = rows.flatMap(row => {
    const edit = byKey.get(keyOf(kind, row))
    if (edit === undefined) return [row]
    byKey.delete(keyOf(kind, row))
    if (edit === null || !meets(edit, where)) return []
    return [sameJson(kind, row, edit) ? row : edit]
  })
  const added = edits.flatMap(({ key, row }) => (row !== null && (key === null || byKey.has(key)) ? [row] : []))
  return added.length === 0 ? kept : [...kept, ...added.filter(row => meets(row, where))]
}

function meets(row: JsonRow, where: RecordFilter = {}): boolean {
  return Object.entries(where).every(([column, wanted]) => {
    const value = row[column] ?? null
    return typeof wanted === 'object' ? value !== null && wanted.includes(String(value)) : value === wanted
  })
}

/**
 * Shows edits in every list of the kind that this window has read, before the store has them.
 * @returns what takes them from sight again
 */
export async function applyOptimistic(kind: RecordKind, edits: readonly RowEdit[]): Promise<() => void> {
  const lists = listsOf(kind)
  for (const { queryKey } of lists) await queryClient.cancelQueries({ queryKey, exact: true })
  const before = lists.map(({ queryKey }) => ({ queryKey, rows: queryClient.getQueryData<JsonRow[]>(queryKey) }))
  for (const { queryKey, list } of lists)
    queryClient.setQueryData<JsonRow[]>(queryKey, rows => rows && editedList(list, rows, edits))
  return () => {
    for (const { queryKey, rows } of before) queryClient.setQueryData(queryKey, rows)
  }
}

/** The records of a kind in this window's lists. */
export const shownRecords = (kind: RecordKind): JsonRow[] => listsOf(kind).flatMap(({ rows = [] }) => rows)

/** The lists of a kind that this window has asked for. */
function listsOf(kind: RecordKind) {
  return queryClient
    .getQueryCache()
    .findAll({ queryKey: orpc.records.list.key() })
    .flatMap(({ queryKey, state }) => {
      const list = (queryKey[1] as { input?: RecordList } | undefined)?.input
      if (list?.kind !== kind) return []
      return [{ queryKey, list, rows: state.data as JsonRow[] | undefined, isReading: state.fetchStatus !== 'idle' }]
    })
}

/** This window's writes that are on their way, by kind, and what was touched meanwhile. */
const held = new Map<RecordKind, number>()
const late = new Map<RecordKind, Touched[]>()

const putOff = (kind: RecordKind, touched: readonly Touched[]) =>
  late.set(kind, [...(late.get(kind) ?? []), ...touched])

/**
 * Reads no list of the kind while this window writes to it: what was read before the write came to the store would take
 * from sight what the write shows, and what is written next would rest on it.
 * @returns what lets them be read again, once every write is over: at once what was touched meanwhile, or all that is
 *   shown
 */
export function holdReads(kind: RecordKind): (again?: 'all') => Promise<void> {
  held.set(kind, (held.get(kind) ?? 0) + 1)
  for (const { queryKey, rows, isReading } of listsOf(kind)) {
    if (!isReading) continue
    putOff(kind, [{ kind, key: null }])
    // What has nothing to show yet goes on.
    if (rows !== undefined) void queryClient.cancelQueries({ queryKey, exact: true })
  }
  return async again => {
    if (again === 'all') putOff(kind, [{ kind, key: null }])
    const left = (held.get(kind) ?? 1) - 1
    held.set(kind, left)
    if (left > 0) return
    const touched = late.get(kind) ?? []
    late.delete(kind)
    await refreshRecords(touched)
  }
}

const isHeld = (kind: RecordKind) => (held.get(kind) ?? 0) > 0

/** Brings every list of records that this window has read up to date with what some window wrote. */
export async function refreshRecords(touched: readonly Touched[]): Promise<void> {
  for (const [kind, own] of Map.groupBy(touched, one => one.kind)) {
    if (isHeld(kind)) {
      putOff(kind, own)
      continue
    }
    const keys = [...new Set(own.map(({ key }) => key))]
    let read: readonly JsonRow[] | undefined
    for (const { queryKey, list, rows } of listsOf(kind)) {
      const known = keys.filter(key => key !== null)
      if (rows === undefined || rows.length <= shortList || known.length < keys.length || keys.length > manyTouched) {
        await queryClient.invalidateQueries({ queryKey, exact: true })
        continue
      }
      read ??= await api.records.list({ kind, keys: known })
      if (isHeld(kind)) {
        putOff(kind, own)
        break
      }
      const now = new Map(read.map(row => [keyOf(kind, row), row]))
      const edits = known.map(key => ({ key, row: now.get(key) ?? null }))
      queryClient.setQueryData<JsonRow[]>(queryKey, old => old && editedList(list, old, edits))
    }
  }
}
