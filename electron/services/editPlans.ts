import type { RecordEdit } from '../../shared/api/records.ts'
import { asEdited } from '../../shared/domain/reportStatus.ts'
import { Problem } from '../../shared/problems/problem.ts'
import { type RecordKind, type Row, recordKinds, tables } from '../../shared/records/index.ts'
import { keyOf } from '../../shared/tables/key.ts'
import { parseRow } from '../../shared/tables/parseRow.ts'
import type { AnyRow } from '../../shared/tables/record.ts'
import type { Access } from '../store/access.ts'
import { pacedBatches } from '../store/inBatches.ts'
import { findRecords } from '../store/records.ts'
import type { Edit } from '../store/write.ts'
import { layOver, refuseChanged } from './layOver.ts'

/** A write that comes of the edit at `index`. */
export interface PlannedWrite extends Edit<RecordKind> {
  index: number
}

/** What edits of one kind's records come to. */
export interface EditPlan {
  kind: RecordKind
  puts: PlannedWrite[]
  /** After every put: records exchange their keys, and pass them on. */
  removals: PlannedWrite[]
  /** Contents for the history alone, each with the record as it stays. */
  stashes: (PlannedWrite & { now: AnyRow })[]
}

/** An edit whose row has been read. */
interface ReadEdit extends Pick<RecordEdit, 'over' | 'continues' | 'stash'> {
  index: number
  /** The record's present key; null where it is to be new. */
  key: string | null
  row: AnyRow | null
}

/** Where an edit stands; an only one needs no place. */
export const placeAmong = (count: number, index: number): { row?: number } => (count === 1 ? {} : { row: index + 1 })

/**
 * The plan of each kind that is edited, each after those it refers to. @throws Problem for the first edit that can't be
 */
export async function editPlans(
  store: Access,
  edits: readonly RecordEdit[],
  signal: AbortSignal | undefined,
): Promise<EditPlan[]> {
  const read = new Map<RecordKind, ReadEdit[]>()
  let index = 0
  for await (const some of pacedBatches(edits, signal))
    for (const { kind, key, row: given, ...how } of some) {
      const row = given === null ? null : parseRow(kind, given, placeAmong(edits.length, index))
      const own = read.get(kind) ?? []
      read.set(kind, own)
      own.push({ ...how, index, row, key: key === undefined && row !== null ? keyOf(kind, row) : (key ?? null) })
      index += 1
    }
  const plans: EditPlan[] = []
  for (const kind of recordKinds) {
    const own = read.get(kind)
    if (own !== undefined) plans.push(await planOf(store, kind, own, edits.length))
  }
  return plans
}

async function planOf(store: Access, kind: RecordKind, read: readonly ReadEdit[], count: number): Promise<EditPlan> {
  const wanted = read.flatMap(({ key, row }) => [
    ...(key === null ? [] : [key]),
    ...(row === null ? [] : [keyOf(kind, row)]),
  ])
  const stored = await findRecords(store, kind, [...new Set(wanted)])
  const known = (key: string): AnyRow => {
    const row = stored.get(key)
    if (row === undefined) throw new Problem('record-unknown', { table: tables[kind].label, key })
    return row
  }
  const plan: EditPlan = { kind, puts: [], removals: [], stashes: [] }
  const laid = read.flatMap(edit => {
    const { index, key, row, over, stash } = edit
    const place = placeAmong(count, index)
    if (stash === true && key !== null && row !== null) {
      plan.stashes.push({ index, key, row, now: known(key) })
      return []
    }
    if (key === null || over === undefined) return [{ ...edit, place }]
    if (row !== null) return [{ ...edit, place, row: layOver(kind, known(key), row, over, place) }]
    refuseChanged(kind, known(key), over, place)
    return [{ ...edit, place }]
  })
  const staying = new Map<string, number>()
  const leaving = new Set<string>()
  for (const { key, row, index, place } of laid) {
    const own = row === null ? null : keyOf(kind, row)
    if (key !== null && key !== own) leaving.add(key)
    if (own === null) continue
    if (staying.has(own)) throw new Problem('key-given-twice', { key: own }, place)
    staying.set(own, index)
  }
  for (const { key, row, index, place, continues } of laid) {
    const own = row === null ? null : keyOf(kind, row)
    if (own !== null && row !== null) {
      if (own !== key && stored.has(own) && !leaving.has(own))
        throw new Problem('key-taken', { table: tables[kind].label, key: own }, place)
      plan.puts.push({
        index,
        key: own,
        row: kind === 'report' ? asEditedReport(stored.get(own), row) : row,
        continues,
      })
    }
    if (key === null || key === own || staying.has(key)) continue
    known(key)
    plan.removals.push({ index, key, row: null })
  }
  return plan
}

function asEditedReport(before: AnyRow | undefined, after: AnyRow): AnyRow {
  return asEdited(before as Row<'report'> | undefined, after as Row<'report'>)
}
