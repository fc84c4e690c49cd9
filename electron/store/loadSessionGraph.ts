import type { TableDefinition } from '../../shared/records/defineTable.ts'
import { type RecordKind, recordKinds, tables } from '../../shared/records/index.ts'
import { keyOf } from '../../shared/tables/key.ts'
import type { AnyRow } from '../../shared/tables/record.ts'
import { type Reference, referencesOf } from '../../shared/tables/references.ts'
import type { Pauses } from '../system/pauses.ts'
import type { Access } from './access.ts'
import { deletions } from './changes.ts'
import { inBatches } from './inBatches.ts'
import { findRecords, listRecords, recordsWith } from './records.ts'
import { isWithinYears, type SessionYears, withinYears } from './sessionYears.ts'
import { isBulk } from './write.ts'

/** Records found so far, by kind and key. */
export type SessionGraph = Map<RecordKind, Map<string, AnyRow>>

/** Kinds whose every record belongs to every session. */
const wholeKinds: ReadonlySet<RecordKind> = new Set(
  recordKinds.filter(kind => {
    const { inEverySession }: TableDefinition = tables[kind]
    return inEverySession === true
  }),
)

/**
 * A session, what lies under it, the rows of the departments that report to it, and every record these refer to, with
 * what lies under that when it is no department: another department's indicator comes with its values.
 * @param years those of dated records that are wanted; all when undefined
 */
export async function loadSessionGraph(
  store: Access,
  session: AnyRow,
  years: SessionYears | undefined,
  pauses: Pauses,
): Promise<SessionGraph> {
  const found: SessionGraph = new Map(recordKinds.map(kind => [kind, new Map()]))
  const add = (kind: RecordKind, rows: readonly AnyRow[]): void => {
    const known = found.get(kind)
    for (const row of rows) known?.set(keyOf(kind, row), row)
  }
  const addUnder = async (kind: RecordKind, column: string, parents: readonly string[]): Promise<void> => {
    // Of bulk kinds some at a time: an account has a hundred bills.
    for (const some of isBulk(kind) ? inBatches(parents) : [parents]) {
      add(kind, await recordsWith(store, kind, column, some, years && withinYears(kind, years)))
      await pauses.take()
    }
  }

  add('session', [session])
  for (const kind of recordKinds) {
    const above = aboveOf(kind)
    if (wholeKinds.has(kind)) add(kind, await listRecords(store, kind))
    else if (above !== undefined) await addUnder(kind, above.column, parentKeys(above.to, found))
  }
  for (;;) {
    const missing = await missingRecords(store, found, pauses)
    if (missing.size === 0) return found
    for (const [kind, rows] of missing) {
      add(kind, rows)
      if (aboveOf(kind) === undefined) continue
      const keys = rows.map(row => keyOf(kind, row))
      for (const below of recordKinds) {
        const above = aboveOf(below)
        if (above?.to === kind) await addUnder(below, above.column, keys)
      }
    }
  }
}

/** Records that found ones refer to and that are not found yet. */
async function missingRecords(store: Access, found: SessionGraph, pauses: Pauses): Promise<Map<RecordKind, AnyRow[]>> {
  const missing = new Map<RecordKind, AnyRow[]>()
  // Each kind comes after those it refers to: backwards, most of a chain is found in one pass.
  for (const kind of recordKinds.toReversed()) {
    const unknown = referredKeys(kind, found, missing).filter(key => found.get(kind)?.has(key) !== true)
    const rows = [...(await findRecords(store, kind, unknown)).values()]
    if (rows.length > 0) missing.set(kind, rows)
    await pauses.take()
  }
  return missing
}

/** The reference that places a record under a session. */
function aboveOf(kind: RecordKind): Reference | undefined {
  const { under = [] }: TableDefinition = tables[kind]
  return referencesOf(kind).find(({ column }) => under.includes(column))
}

/** Keys of the records that others lie under: a session's own, or the departments that its reports name. */
function parentKeys(parent: RecordKind, found: SessionGraph): string[] {
  const own = found.get(parent)
  return own === undefined || own.size === 0 ? referredKeys(parent, found) : [...own.keys()]
}

function referredKeys(
  to: RecordKind,
  ...lists: ReadonlyMap<RecordKind, ReadonlyMap<string, AnyRow> | AnyRow[]>[]
): string[] {
  const keys = new Set<string>()
  for (const list of lists)
    for (const [kind, rows] of list)
      for (const reference of referencesOf(kind))
        if (reference.to === to) addKeys(keys, rows.values(), reference.column)
  return [...keys]
}

function addKeys(keys: Set<string>, rows: Iterable<AnyRow>, column: string): void {
  // Bills stand by account: most name what the one before does.
  let last: AnyRow[string] = null
  for (const row of rows) {
    const code = row[column] ?? null
    if (code === last || code === null) continue
    keys.add(String(code))
    last = code
  }
}

/** Keys of the session's records, and of those that lay under them until they were deleted. */
export async function loggedKeys(
  store: Access,
  found: SessionGraph,
  years: SessionYears | undefined,
  pauses: Pauses,
): Promise<Map<RecordKind, Set<string>>> {
  const logged = new Map<RecordKind, Set<string>>()
  for (const kind of recordKinds) {
    const keys = new Set(found.get(kind)?.keys())
    await pauses.take()
    logged.set(kind, keys)
    const above = aboveOf(kind)
    const gone = (await deletions(store, kind)).filter(
      ({ before }) =>
        before !== null &&
        (wholeKinds.has(kind) || (above && logged.get(above.to)?.has(String(before[above.column])))) &&
        (years === undefined || isWithinYears(kind, before, years)),
    )
    const alive = await findRecords(
      store,
      kind,
      gone.map(({ key }) => key),
    )
    for (const { key } of gone) if (!alive.has(key)) keys.add(key)
  }
  return logged
}
