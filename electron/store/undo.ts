import type { Change } from '../../shared/domain/change.ts'
import { Problem } from '../../shared/problems/problem.ts'
import { fromHistory, sameJson, toJsonRow } from '../../shared/tables/jsonRow.ts'
import { parseRow } from '../../shared/tables/parseRow.ts'
import { findChange } from './changes.ts'
import { type Store, transaction } from './database.ts'
import { findRecord } from './records.ts'
import { type Author, write } from './write.ts'

/**
 * Gives a record back the content it had before a change, as a new change: the log only grows, and undo can be undone.
 * @throws Problem 'change-unknown' when no such change is, 'record-changed-again' when the record has changed since
 */
export function undo(store: Store, id: string, author: Author): Promise<Change | undefined> {
  return transaction(store, async trx => {
    const change = await findChange(trx, id)
    if (change === undefined) throw new Problem('change-unknown', { id })
    const { kind, key, before, after } = change
    const row = await findRecord(trx, kind, key)
    if (!sameJson(kind, row === undefined ? null : toJsonRow(kind, row), after))
      throw new Problem('record-changed-again', { key })
    const earlier = before === null ? null : parseRow(kind, fromHistory(kind, before))
    return (await write(trx, kind, [{ key, row: earlier }], author)).changes[0]
  })
}
