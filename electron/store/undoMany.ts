import type { Change } from '../../shared/domain/change.ts'
import { Problem } from '../../shared/problems/problem.ts'
import { type RecordKind, recordKinds } from '../../shared/tables/index.ts'
import { fromHistory, sameJson, toJsonRow } from '../../shared/tables/jsonRow.ts'
import { parseRow } from '../../shared/tables/parseRow.ts'
import { findChanges } from './changes.ts'
import { type Store, transaction } from './database.ts'
import { findRecords } from './records.ts'
import { type Author, type Edit, write } from './write.ts'

/**
 * Gives records back the contents they had before changes that were made together, such as a paste's, as new changes.
 * All or none.
 * @param ids in the order in which the changes were made
 * @throws Problem 'change-unknown' when a change is not in the log, 'record-changed-again' when a record has changed since
 */
export function undoMany(store: Store, ids: readonly string[], author: Author): Promise<Change[]> {
  return transaction(store, async trx => {
    const known = await findChanges(trx, ids)
    const changes = ids.map(id => {
      const change = known.get(id)
      if (change === undefined) throw new Problem('change-unknown', { id })
      return change
    })
    const byKind = Map.groupBy(changes, ({ kind }) => kind)
    const done: Change[] = []
    const put = async (kind: RecordKind, edits: readonly Edit<RecordKind>[]): Promise<void> => {
      if (edits.length === 0) return
      for (const change of (await write(trx, kind, edits, author)).changes) done.push(change)
    }
    const deletions: (() => Promise<void>)[] = []
    // What is brought back must not refer to what is not yet there, nor what goes be referred to still.
    for (const kind of recordKinds) {
      const own = Map.groupBy(byKind.get(kind) ?? [], ({ key }) => key)
      const stored = await findRecords(trx, kind, [...own.keys()])
      const edits = Array.from(own, ([key, chain]): Edit<typeof kind> => {
        const row = stored.get(key)
        if (!sameJson(kind, row === undefined ? null : toJsonRow(kind, row), chain.at(-1)?.after ?? null))
          throw new Problem('record-changed-again', { key })
        const before = chain[0]?.before ?? null
        return { key, row: before === null ? null : parseRow(kind, fromHistory(kind, before)) }
      })
      await put(
        kind,
        edits.filter(({ row }) => row !== null),
      )
      const gone = edits.filter(({ row }) => row === null)
      deletions.unshift(() => put(kind, gone))
    }
    for (const remove of deletions) await remove()
    return done
  })
}
