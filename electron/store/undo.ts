import { setImmediate } from 'node:timers/promises'
import type { SelectQueryBuilder } from 'kysely'
import { Problem } from '../../shared/problems/problem.ts'
import { type RecordKind, recordKinds } from '../../shared/records/index.ts'
import type { JsonRow } from '../../shared/tables/change.ts'
import { fromHistory } from '../../shared/tables/fromHistory.ts'
import { sameJson, toJsonRow } from '../../shared/tables/jsonRow.ts'
import { parseRow } from '../../shared/tables/parseRow.ts'
import type { Transaction } from './access.ts'
import { loggedJson } from './changes.ts'
import { type Store, transaction } from './database.ts'
import type { Schema } from './driver/schema.ts'
import { batchSize } from './inBatches.ts'
import { findRecords } from './records.ts'
import { type Author, type Edit, write } from './write.ts'

/**
 * Gives records the contents they had before a group of changes, all or none. What takes it back is a group itself: the
 * log only grows, and undo can be undone. The changes are read as they are taken back: there may be hundreds of
 * thousands.
 * @returns the group that takes it back; null when every record already is as before
 * @throws Problem 'change-unknown' when no such group is, 'record-changed-again' when one of its records has changed
 *   since
 */
export function undo(store: Store, group: string, author: Author): Promise<string | null> {
  return transaction(store, async trx => {
    const kinds = await kindsOf(trx, group)
    if (kinds.length === 0) throw new Problem('change-unknown', { id: group })
    let back: string | null = null
    const takeBack = async (kind: RecordKind, which: 'created' | 'there before'): Promise<void> => {
      for await (const spans of spansOf(trx, group, kind, which)) {
        const { changes } = await write(trx, kind, await earlier(trx, kind, spans), author)
        back ??= changes[0]?.group ?? null
      }
    }
    // What is brought back must not refer to what is not yet there, nor what goes be referred to still.
    for (const kind of kinds) await takeBack(kind, 'there before')
    for (const kind of kinds.toReversed()) await takeBack(kind, 'created')
    return back
  })
}

/** The kinds that a group changed, each after those it refers to. */
async function kindsOf(trx: Transaction, group: string): Promise<RecordKind[]> {
  const found = await trx.db.selectFrom('change').select('kind').distinct().where('group', '=', group).execute()
  const kinds = new Set(found.map(({ kind }) => kind))
  return recordKinds.filter(kind => kinds.has(kind))
}

/** What a group did to one record, from the first of its changes to the last. */
interface Span {
  /** Of its first change in the log. */
  sequence: bigint
  key: string
  before: JsonRow | null
  after: JsonRow | null
}

/** What a group did to records of a kind, some at a time, the last first; other calls have their turns between. */
async function* spansOf(
  trx: Transaction,
  group: string,
  kind: RecordKind,
  which: 'created' | 'there before',
): AsyncGenerator<Span[], void, void> {
  for (let end: bigint | undefined; ; ) {
    const upTo = end
    const rows = await trx.db
      .selectFrom('change as own')
      .select(['own.sequence', 'own.key', 'own.before'])
      .select(eb =>
        ofRecord(eb.selectFrom('change as other'))
          .select('other.after')
          .orderBy('other.sequence', 'desc')
          .limit(1)
          .as('after'),
      )
      .where('own.group', '=', group)
      .where('own.kind', '=', kind)
      .where('own.before', which === 'created' ? 'is' : 'is not', null)
      .$if(upTo !== undefined, query => query.where('own.sequence', '<', upTo ?? 0n))
      .where(eb =>
        eb.not(
          eb.exists(
            ofRecord(eb.selectFrom('change as other'))
              .select('other.sequence')
              .whereRef('other.sequence', '<', 'own.sequence'),
          ),
        ),
      )
      .orderBy('own.sequence', 'desc')
      .limit(batchSize)
      .execute()
    if (rows.length === 0) return
    yield rows.map(({ before, after, ...span }) => {
      const content = (text: string | null) => loggedJson(text, kind, span.key) as JsonRow | null
      return { ...span, before: content(before), after: content(after) }
    })
    end = rows.at(-1)?.sequence
    await setImmediate()
  }
}

/** The changes of the same record by the same group. */
function ofRecord(
  changes: SelectQueryBuilder<Schema & { own: Schema['change']; other: Schema['change'] }, 'other' | 'own', object>,
) {
  return (
    changes
      .whereRef('other.kind', '=', 'own.kind')
      .whereRef('other.key', '=', 'own.key')
      // Not by its index: some SQLites would go through all of a group once a record.
      .where(eb => eb(eb.fn.coalesce('other.group', eb.val('')), '=', eb.ref('own.group')))
  )
}

/** What records of one kind began with, each of which must be as the group has left it. */
async function earlier(trx: Transaction, kind: RecordKind, spans: readonly Span[]): Promise<Edit<RecordKind>[]> {
  const stored = await findRecords(
    trx,
    kind,
    spans.map(({ key }) => key),
  )
  return spans.map(({ key, before, after }) => {
    const row = stored.get(key)
    const now = row === undefined ? null : toJsonRow(kind, row)
    if (!sameJson(kind, now, after)) throw new Problem('record-changed-again', { key })
    return { key, row: before === null ? null : parseRow(kind, fromHistory(kind, before)) }
  })
}
