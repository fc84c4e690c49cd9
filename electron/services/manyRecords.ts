import type { RecordEdit, RecordFilter } from '../../shared/api/records.ts'
import { asEdited } from '../../shared/domain/reportStatus.ts'
import { Problem } from '../../shared/problems/problem.ts'
import { type RecordKind, type Row, tables } from '../../shared/records/index.ts'
import type { Change, JsonRow } from '../../shared/tables/change.ts'
import { toJsonRow } from '../../shared/tables/jsonRow.ts'
import { keyOf } from '../../shared/tables/key.ts'
import { parseRow } from '../../shared/tables/parseRow.ts'
import type { AnyRow } from '../../shared/tables/record.ts'
import { columnValues as valuesOf } from '../store/columnValues.ts'
import { type Store, transaction } from '../store/database.ts'
import { pacedBatches } from '../store/inBatches.ts'
import { missingReference } from '../store/missingReference.ts'
import { findRecords, recordsWhere } from '../store/records.ts'
import { type Author, type Edit, joinGroup, write } from '../store/write.ts'
import { layOver, refuseChanged } from './layOver.ts'

/** The kind's records that meet `where`, as plain JSON. @throws Problem 'column-unknown' for a column it does not have */
export async function listJsonWhere(store: Store, kind: RecordKind, where: RecordFilter): Promise<JsonRow[]> {
  for (const column of Object.keys(where)) refuseUnknownColumn(kind, column)
  return (await recordsWhere(store.db, kind, where)).map(row => toJsonRow(kind, row))
}

/** The records that exist among `keys`. */
export async function readJson(store: Store, kind: RecordKind, keys: readonly string[]): Promise<JsonRow[]> {
  return Array.from((await findRecords(store.db, kind, keys)).values(), row => toJsonRow(kind, row))
}

/** A column's values and how many records hold each. @throws Problem 'column-unknown' for a column the kind does not have */
export function columnValues(store: Store, kind: RecordKind, column: string) {
  refuseUnknownColumn(kind, column)
  return valuesOf(store.db, kind, column)
}

function refuseUnknownColumn(kind: RecordKind, column: string): void {
  if (!Object.hasOwn(tables[kind].columns, column))
    throw new Problem('column-unknown', { table: tables[kind].label }, { field: column })
}

/** How many edits are written. */
interface ManyOptions {
  /** The group that they join; one of their own when left out. */
  group?: string | undefined
  /** Told after some edits how many are written so far. */
  onSaved?: (done: number) => void
  /** Nothing is written once it is aborted. */
  signal?: AbortSignal
}

/**
 * Creates, changes, renames and deletes records of one kind, all or none; other calls have their turns between.
 * @returns the changes; none for records that already are so
 * @throws Problem naming the edit as a row, from 1, when there are several; 'changed-since' for one over what is no longer
 *   there
 */
export function saveMany(
  store: Store,
  kind: RecordKind,
  edits: readonly RecordEdit[],
  author: Author,
  { group, onSaved, signal }: ManyOptions = {},
): Promise<Change[]> {
  return transaction(store, async trx => {
    if (group !== undefined) joinGroup(trx, group)
    const placeOf = (i: number) => (edits.length === 1 ? {} : { row: i + 1 })
    const given: (AnyRow | null)[] = []
    for await (const some of pacedBatches(edits, signal))
      for (const { row } of some) given.push(row === null ? null : parseRow(kind, row, placeOf(given.length)))
    const rows = await laidOver(trx, kind, given, edits, placeOf)
    const keys = rows.map(row => (row === null ? null : keyOf(kind, row)))
    refuseTwins(keys, placeOf)
    const leaving = new Set(edits.flatMap(({ key }, i) => (key !== null && key !== keys[i] ? [key] : [])))
    const wanted = [...leaving, ...keys.filter(key => key !== null)]
    const stored = await findRecords(trx, kind, wanted)
    const staying = new Set(keys)
    const writes: Edit<RecordKind>[] = []
    edits.forEach(({ key }, i) => {
      const [row = null, own] = [rows[i], keys[i]]
      if (own != null && own !== key && stored.has(own) && !leaving.has(own)) throw taken(kind, own, placeOf(i))
      if (own != null && row !== null)
        writes.push({ key: own, row: kind === 'report' ? asEditedReport(stored.get(own), row) : row })
      if (key === null || key === own || staying.has(key)) return
      if (!stored.has(key)) throw gone(kind, key)
      writes.push({ key, row: null })
    })
    const bad = await missingReference(trx, kind, rows)
    if (bad !== undefined) {
      const { index, header, to, code } = bad
      throw new Problem('reference-unknown', { table: tables[to].label, code }, { ...placeOf(index), field: header })
    }
    const changes: Change[] = []
    // Records exchange their keys, and pass them on: none goes before all others have come.
    const inOrder = [...writes.filter(({ row }) => row !== null), ...writes.filter(({ row }) => row === null)]
    let done = 0
    for await (const some of pacedBatches(inOrder, signal)) {
      for (const change of (await write(trx, kind, some, author)).changes) changes.push(change)
      onSaved?.(Math.min(edits.length, (done += some.length)))
    }
    return changes
  })
}

function asEditedReport(before: AnyRow | undefined, after: AnyRow): AnyRow {
  return asEdited(before as Row<'report'> | undefined, after as Row<'report'>)
}

/** Edits that name what they began with, laid over the records as they are now. */
async function laidOver(
  db: Store['db'],
  kind: RecordKind,
  given: readonly (AnyRow | null)[],
  edits: readonly RecordEdit[],
  placeOf: (i: number) => { row?: number },
): Promise<(AnyRow | null)[]> {
  const keys = edits.flatMap(({ key, over }) => (key === null || over === undefined ? [] : [key]))
  if (keys.length === 0) return [...given]
  const stored = await findRecords(db, kind, keys)
  return given.map((row, i) => {
    const { key = null, over } = edits[i] ?? {}
    if (key === null || over === undefined) return row
    const now = stored.get(key)
    if (now === undefined) throw gone(kind, key)
    if (row !== null) return layOver(kind, now, row, over, placeOf(i))
    refuseChanged(kind, now, over, placeOf(i))
    return null
  })
}

function refuseTwins(keys: readonly (string | null)[], placeOf: (i: number) => { row?: number }): void {
  const seen = new Set<string>()
  keys.forEach((key, i) => {
    if (key === null) return
    if (seen.has(key)) throw new Problem('key-given-twice', { key }, placeOf(i))
    seen.add(key)
  })
}

const taken = (kind: RecordKind, key: string, place: { row?: number }) =>
  new Problem('key-taken', { table: tables[kind].label, key }, place)

const gone = (kind: RecordKind, key: string) => new Problem('record-unknown', { table: tables[kind].label, key })
