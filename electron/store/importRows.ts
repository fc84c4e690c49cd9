import { signatureOf } from '../../shared/domain/signature.ts'
import { Problem } from '../../shared/problems/problem.ts'
import type { RecordKind, Row } from '../../shared/records/index.ts'
import type { Change } from '../../shared/tables/change.ts'
import type { ImportBatch } from '../../shared/tables/importBatch.ts'
import { keyOf } from '../../shared/tables/key.ts'
import type { RowSource, SourceRow } from '../../shared/tables/rowSource.ts'
import type { Transaction } from './access.ts'
import { arrivals } from './arrivals.ts'
import { appendChanges, findChanges } from './changes.ts'
import { type Store, transaction } from './database.ts'
import { pacedBatches } from './inBatches.ts'
import { MeetingRecords } from './meetingRecords.ts'
import { findRecords } from './records.ts'
import { type Author, isBulk, write } from './write.ts'

export interface IncomingRecords {
  /** Each kind after those it refers to. */
  tables: readonly RowSource[]
  /** Of the other store's log, oldest first. */
  changes: () => Iterable<Change>
  importBatches: readonly ImportBatch[]
}

/**
 * Saves rows from elsewhere as they are read, with the log that came with them, in one transaction: whole or not at
 * all. The log is kept as it was; a record that it doesn't lead to gets a change of its own that names its origin, or
 * in a bulk kind the file's import batch.
 * @returns how many records there were, how many of them were created or changed, and how many of sessions' records
 *   were replaced that the other store had never seen: see `MeetingRecords`
 */
export function importRows(
  store: Store,
  imported: IncomingRecords,
  author: Author,
): Promise<{ records: number; changed: number; replaced: number }> {
  return transaction(store, async trx => {
    const meeting = new MeetingRecords()
    await keepHistory(trx, imported, meeting)
    let [records, changed] = [0, 0]
    for (const source of imported.tables) {
      const written = await writeRows(trx, source, imported.importBatches, { author, meeting })
      records += written.records
      changed += written.changed
    }
    await meeting.refuseBesideFinal(trx, imported.tables)
    return { records, changed, replaced: meeting.replaced }
  })
}

/** The same for the rows of one kind, in the caller's transaction. @param given import batches that came with them */
async function writeRows(
  trx: Transaction,
  source: RowSource,
  given: readonly ImportBatch[],
  { author, meeting }: { author: Author; meeting: MeetingRecords },
): Promise<{ records: number; changed: number }> {
  const { kind, file } = source
  const arriving = isBulk(kind) ? await arrivals(trx, source, given, author) : undefined
  let [records, changed] = [0, 0]
  for await (const rows of pacedBatches(source.rows())) {
    records += rows.length
    const others = arriving === undefined ? rows : await arriving.take(rows)
    const edits = others.map(({ row, number, raw }: SourceRow) => ({
      key: keyOf(kind, row),
      row: row as Row,
      origin: () => ({ file, row: number, raw: raw() }),
    }))
    if (edits.length === 0) continue
    const { changes, written } = await write(trx, kind, edits, author)
    meeting.count(kind, changes)
    changed += written
  }
  return { records, changed: changed + ((await arriving?.end()) ?? 0) }
}

/** Adds the changes that the log does not have; not those of a record that lives here and not there. */
async function keepHistory(trx: Transaction, imported: IncomingRecords, meeting: MeetingRecords): Promise<void> {
  const theirs = new Map<RecordKind, ReadonlySet<string>>()
  // A table is read through for its keys, which few logs ask for.
  const hasKey = (kind: RecordKind, key: string): boolean => {
    const keys = theirs.get(kind) ?? imported.tables.find(source => source.kind === kind)?.keys() ?? new Set()
    theirs.set(kind, keys)
    return keys.has(key)
  }
  for await (const changes of pacedBatches(imported.changes())) {
    meeting.learn(changes)
    const known = await findChanges(
      trx,
      changes.map(({ id }) => id),
    )
    const fresh = changes.filter(change => {
      const same = known.get(change.id)
      if (same === undefined || isSame(same, change)) return same === undefined
      throw new Problem('change-differs', { id: change.id })
    })
    const here = new Map<RecordKind, ReadonlyMap<string, Row>>()
    for (const [kind, own] of Map.groupBy(fresh, change => change.kind))
      here.set(kind, await findRecords(trx, kind, [...new Set(own.map(({ key }) => key))]))
    await appendChanges(
      trx,
      fresh.filter(({ kind, key }) => here.get(kind)?.has(key) !== true || hasKey(kind, key)),
    )
  }
}

/** A bundle names no account of the machine that wrote it. */
function isSame(here: Change, there: Change): boolean {
  return JSON.stringify(signed(here)) === JSON.stringify(signed(there))
}

const signed = (change: Change): Change => ({ ...change, who: signatureOf(change.who) })
