import { Problem } from '../../shared/problems/problem.ts'
import { type RecordKind, recordKinds } from '../../shared/records/index.ts'
import type { Change, JsonRow } from '../../shared/tables/change.ts'
import { fromHistory, sameJson, toJsonRow } from '../../shared/tables/jsonRow.ts'
import { parseRow } from '../../shared/tables/parseRow.ts'
import type { Access } from './access.ts'
import { changesOfGroup } from './changes.ts'
import { type Store, transaction } from './database.ts'
import { pacedBatches } from './inBatches.ts'
import { findRecords } from './records.ts'
import { type Author, type Edit, write } from './write.ts'

/**
 * Gives records the contents they had before a group of changes, all or none. What takes it back is a group itself: the
 * log only grows, and undo can be undone.
 * @returns the changes that take it back; none when every record already is as before
 * @throws Problem 'change-unknown' when no such group is, 'record-changed-again' when one of its records has changed since
 */
export function undo(store: Store, group: string, author: Author): Promise<Change[]> {
  return transaction(store, async trx => {
    const changes = await changesOfGroup(trx, group)
    if (changes.length === 0) throw new Problem('change-unknown', { id: group })
    const byKind = Map.groupBy(changes, ({ kind }) => kind)
    const done: Change[] = []
    const put = async (kind: RecordKind, edits: readonly Edit<RecordKind>[]): Promise<void> => {
      for await (const some of pacedBatches(edits))
        for (const change of (await write(trx, kind, some, author)).changes) done.push(change)
    }
    const gone: [RecordKind, Edit<RecordKind>[]][] = []
    // What is brought back must not refer to what is not yet there, nor what goes be referred to still.
    for (const kind of recordKinds) {
      const { back = [], away = [] } = Object.groupBy(
        await earlier(trx, kind, byKind.get(kind) ?? []),
        ({ row }): 'back' | 'away' => (row === null ? 'away' : 'back'),
      )
      await put(kind, back)
      gone.unshift([kind, away])
    }
    for (const [kind, edits] of gone) await put(kind, edits)
    return done
  })
}

/** What changes of one kind began with: the first of each record, which must be as the last has left it. */
async function earlier(store: Access, kind: RecordKind, changes: readonly Change[]): Promise<Edit<RecordKind>[]> {
  const chains = Map.groupBy(changes, ({ key }) => key)
  const stored = await findRecords(store, kind, [...chains.keys()])
  return Array.from(chains, ([key, chain]) => {
    const row = stored.get(key)
    const now: JsonRow | null = row === undefined ? null : toJsonRow(kind, row)
    if (!sameJson(kind, now, chain.at(-1)?.after ?? null)) throw new Problem('record-changed-again', { key })
    const before = chain[0]?.before ?? null
    return { key, row: before === null ? null : parseRow(kind, fromHistory(kind, before)) }
  })
}
