import type { RecordEdit, RecordFilter } from '../../shared/api/records.ts'
import type { JsonRow, Touched } from '../../shared/domain/change.ts'
import type { RecordKind } from '../../shared/tables/index.ts'
import { sameJson } from '../../shared/tables/jsonRow.ts'
import { keyOf } from '../../shared/tables/key.ts'
import { api, orpc, queryClient } from './api.ts'

/** A list of records as it was asked for. */
export interface RecordList {
  kind: RecordKind
  where?: RecordFilter
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
  edits: readonly RecordEdit[],
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
export async function showEdits(kind: RecordKind, edits: readonly RecordEdit[]): Promise<() => void> {
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
      return list?.kind === kind ? [{ queryKey, list, rows: state.data as JsonRow[] | undefined }] : []
    })
}

/** Brings every list of records that this window has read up to date with what some window wrote. */
export async function refreshRecords(touched: readonly Touched[]): Promise<void> {
  for (const [kind, own] of Map.groupBy(touched, one => one.kind)) {
    const keys = [...new Set(own.map(({ key }) => key))]
    let read: readonly JsonRow[] | undefined
    for (const { queryKey, list, rows } of listsOf(kind)) {
      const known = keys.filter(key => key !== null)
      if (rows === undefined || rows.length <= shortList || known.length < keys.length || keys.length > manyTouched) {
        await queryClient.invalidateQueries({ queryKey, exact: true })
        continue
      }
      read ??= await api.records.read({ kind, keys: known })
      const now = new Map(read.map(row => [keyOf(kind, row), row]))
      const edits = known.map(key => ({ key, row: now.get(key) ?? null }))
      queryClient.setQueryData<JsonRow[]>(queryKey, old => old && editedList(list, old, edits))
    }
  }
}
