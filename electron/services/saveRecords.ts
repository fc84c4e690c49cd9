import type { RecordEdit } from '../../shared/api/records.ts'
import { Problem } from '../../shared/problems/problem.ts'
import type { TableDefinition } from '../../shared/records/defineTable.ts'
import { type RecordKind, recordKinds, tables } from '../../shared/records/index.ts'
import type { Change } from '../../shared/tables/change.ts'
import { type HiddenCharacters, hiddenInEdit } from '../../shared/tables/hiddenCharacters.ts'
import { keyOf } from '../../shared/tables/key.ts'
import { referencesOf } from '../../shared/tables/references.ts'
import type { Access, Transaction } from '../store/access.ts'
import { type Store, transaction } from '../store/database.ts'
import { isHeld } from '../store/driver/storeProblem.ts'
import { holders } from '../store/holders.ts'
import { pacedBatches } from '../store/inBatches.ts'
import { missingReference } from '../store/missingReference.ts'
import { recordsWith } from '../store/records.ts'
import { type Author, write } from '../store/write.ts'
import { type EditPlan, editPlans, type PlannedWrite, placeAmong } from './editPlans.ts'

export interface SavedRecords {
  /** Null when every record already was so. */
  group: string | null
  /** What the edit did, where it is the only one. */
  change: Change | null
  hidden: HiddenCharacters[]
}

interface SaveOptions {
  /** An id of the caller's own for the group. */
  group?: string | undefined
  /** Told after some edits how many are written so far. */
  onSaved?: ((done: number) => void) | undefined
  /** Nothing is written once it is aborted. */
  signal?: AbortSignal | undefined
}

/**
 * Creates, changes, renames and deletes records as one group, all or none; other calls have their turns between.
 * @throws Problem naming the edit as a row, from 1, when there are several: 'bad-value' or 'reference-unknown' that
 *   names the field, 'record-unknown', 'key-taken', 'key-given-twice', 'changed-since' for an edit over what is no
 *   longer there, 'reference-held' for a deletion while others refer to the record, who are counted by kind
 */
export function saveRecords(
  store: Store,
  edits: readonly RecordEdit[],
  author: Author,
  { group, onSaved, signal }: SaveOptions = {},
): Promise<SavedRecords> {
  return transaction(store, async trx => {
    if (group !== undefined) trx.join(group)
    const plans = await editPlans(trx, edits, signal)
    const saved: SavedRecords = { group: null, change: null, hidden: [] }
    let done = 0
    const put = async (kind: RecordKind, writes: readonly PlannedWrite[]): Promise<void> => {
      for await (const some of pacedBatches(writes, signal)) {
        const { changes } = await write(trx, kind, some, author)
        note(saved, edits, some, changes)
        onSaved?.(Math.min(edits.length, (done += some.length)))
      }
    }
    // What comes must not refer to what is not yet there, nor what goes be referred to still.
    for (const plan of plans) {
      await refuseMissing(trx, plan, edits.length)
      await put(plan.kind, plan.puts)
    }
    for (const { kind, removals } of plans.toReversed())
      try {
        await removeAlong(
          trx,
          kind,
          removals.filter(({ index }) => edits[index]?.row === null),
          author,
        )
        await put(kind, removals)
      } catch (error) {
        throw isHeld(error) ? await heldProblem(trx, kind, removals) : error
      }
    for (const { kind, stashes } of plans)
      for (const { now, ...stash } of stashes) {
        await put(kind, [stash])
        await put(kind, [{ ...stash, row: now }])
      }
    return saved
  })
}

/** Keeps of changes what is answered, and lets go of the rest: there may be hundreds of thousands. */
function note(
  saved: SavedRecords,
  edits: readonly RecordEdit[],
  writes: readonly PlannedWrite[],
  changes: readonly Change[],
): void {
  saved.group ??= changes[0]?.group ?? null
  if (edits.length === 1) saved.change = changes[0] ?? saved.change
  const byKey = new Map(changes.map(change => [change.key, change]))
  for (const { index, key } of writes) {
    const { kind, row } = edits[index]!
    if (row === null) continue
    const place = placeAmong(edits.length, index)
    for (const one of hiddenInEdit(kind, row, byKey.get(key), place)) saved.hidden.push(one)
  }
}

/** Deletes what only says something of deleted records. */
async function removeAlong(
  trx: Transaction,
  kind: RecordKind,
  removals: readonly PlannedWrite[],
  author: Author,
): Promise<void> {
  const keys = removals.map(({ key }) => key)
  for (const other of recordKinds) {
    const { goesAlong }: TableDefinition = tables[other]
    if (goesAlong !== true) continue
    for (const { column, to } of referencesOf(other)) {
      if (to !== kind) continue
      const rows = await recordsWith(trx, other, column, keys)
      await write(
        trx,
        other,
        rows.map(row => ({ key: keyOf(other, row), row: null })),
        author,
      )
    }
  }
}

/** Says who refers to what can't be deleted. */
async function heldProblem(store: Access, kind: RecordKind, removals: readonly PlannedWrite[]): Promise<Problem> {
  const keys = removals.map(({ key }) => key)
  return new Problem('reference-held', { held: await holders(store, kind, keys) })
}

/** @throws Problem 'reference-unknown' */
async function refuseMissing(store: Access, { kind, puts }: EditPlan, count: number): Promise<void> {
  const bad = await missingReference(
    store,
    kind,
    puts.map(({ row }) => row),
  )
  if (bad === undefined) return
  const { header, to, code } = bad
  const place = placeAmong(count, puts[bad.index]?.index ?? 0)
  throw new Problem('reference-unknown', { table: tables[to].label, code }, { ...place, field: header })
}
