import { useQueries } from '@tanstack/react-query'
import { useCallback, useMemo } from 'react'
import type { RecordEdit } from '../../../shared/api/records.ts'
import { wholeCity } from '../../../shared/domain/place.ts'
import type { TableDefinition } from '../../../shared/records/defineTable.ts'
import { type RecordKind, tables } from '../../../shared/records/index.ts'
import type { JsonRow } from '../../../shared/tables/change.ts'
import { toJsonRow } from '../../../shared/tables/jsonRow.ts'
import { keyOf } from '../../../shared/tables/key.ts'
import type { RecordOption } from '../../../shared/tables/readReference.ts'
import { recordOption } from '../../../shared/tables/recordLabel.ts'
import { referencesOf } from '../../../shared/tables/references.ts'
import { orpc, queryClient } from '../../api/api.ts'
import { recordListKey } from '../../api/recordLists.ts'

const known = new WeakMap<readonly JsonRow[], readonly RecordOption[]>()

/** The same list for the same records, so that nothing is drawn again for it. */
function optionsOf(kind: RecordKind, rows: readonly JsonRow[]): readonly RecordOption[] {
  const made = known.get(rows) ?? [...rows, ...madeWhenNamed(kind, rows)].map(row => recordOption(kind, row))
  known.set(rows, made)
  return made
}

/**
 * Records that need not be there to be named: the city as a whole, in councils that were begun without it.
 * `namedRecords` makes them.
 */
function madeWhenNamed(kind: RecordKind, rows: readonly JsonRow[]): JsonRow[] {
  const isThere = rows.some(row => row['kind'] === wholeCity.kind || row['code'] === wholeCity.code)
  return kind === 'district' && !isThere ? [toJsonRow('district', wholeCity)] : []
}

/** In a council without districts a new row is of the city: nobody has to say so. */
export function onlyPlace(
  kind: RecordKind,
  options: ReadonlyMap<string, readonly RecordOption[]>,
): Readonly<Record<string, string>> {
  const { columns }: TableDefinition = tables[kind]
  return Object.fromEntries(
    referencesOf(kind).flatMap(({ column, to }) => {
      const [only, ...others] = options.get(column) ?? []
      const isAlone = to === 'district' && only !== undefined && others.length === 0
      return isAlone && columns[column]?.optional !== true ? [[column, only.code]] : []
    }),
  )
}

/** What rows name and the store does not have yet: it is made when they are kept. */
export function namedRecords(kind: RecordKind, rows: readonly (JsonRow | null)[]): RecordEdit[] {
  const named = referencesOf(kind).flatMap(({ column, to }): RecordEdit[] => {
    const listed = queryClient.getQueryData<JsonRow[]>(recordListKey({ kind: to }))
    if (listed === undefined) return []
    const made = madeWhenNamed(to, listed).filter(row => rows.some(one => one?.[column] === keyOf(to, row)))
    return made.map(row => ({ kind: to, row }))
  })
  // Two columns may name the same.
  return [...new Map(named.map(edit => [edit.kind, edit])).values()]
}

/** What each reference column of a kind may name. */
export function useRecordOptions(kind: RecordKind): ReadonlyMap<string, readonly RecordOption[]> {
  const references = useMemo(() => referencesOf(kind), [kind])
  // The same function for the same kind: only what was read anew makes a new map.
  const combine = useCallback(
    (results: readonly { data: JsonRow[] | undefined }[]) =>
      new Map(
        references.flatMap(({ column, to }, i) => {
          const rows = results[i]?.data
          return rows ? [[column, optionsOf(to, rows)] as const] : []
        }),
      ),
    [references],
  )
  const queries = references.map(({ to }) => orpc.records.list.queryOptions({ input: { kind: to } }))
  return useQueries({ queries, combine })
}
