import type { Kysely } from 'kysely'
import type { Change, Origin } from '../../shared/domain/change.ts'
import type { Intake } from '../../shared/domain/intake.ts'
import type { AnyRow } from '../../shared/domain/record.ts'
import { signatureOf } from '../../shared/domain/signature.ts'
import { Problem } from '../../shared/problems/problem.ts'
import { type RecordKind, type Row, recordKinds } from '../../shared/tables/index.ts'
import { keyOf } from '../../shared/tables/key.ts'
import type { SeriesFile } from '../../shared/tables/series.ts'
import { appendChanges, findChanges } from './changes.ts'
import { type Store, transaction } from './database.ts'
import { findRecords } from './records.ts'
import type { Schema } from './schema.ts'
import { type Author, write } from './write.ts'
import { writeSeries } from './writeSeries.ts'

export interface ImportedRow {
  row: AnyRow
  origin: () => Origin
}

export interface Imported {
  records: ReadonlyMap<RecordKind, readonly ImportedRow[]>
  series: readonly SeriesFile[]
  /** Of the other store's log, oldest first. */
  changes: readonly Change[]
  intakes: readonly Intake[]
}

/** Rows that are written together. */
const batch = 1000

/**
 * Saves rows from elsewhere with the log that came with them, in one transaction. The log is kept as it was; a record
 * that it doesn't lead to gets a change of its own that names its origin, or in a series the file's intake.
 * @returns how many records there were, and how many of them were created or changed
 */
export function importRows(
  store: Store,
  imported: Imported,
  author: Author,
): Promise<{ records: number; changed: number }> {
  return transaction(store, async trx => {
    appendChanges(trx, await newHistory(trx, imported))
    let [records, changed] = [0, 0]
    for (const kind of recordKinds) {
      const rows = imported.records.get(kind) ?? []
      records += rows.length
      for (let start = 0; start < rows.length; start += batch) {
        const edits = rows
          .slice(start, start + batch)
          .map(({ row, origin }) => ({ key: keyOf(kind, row), row: row as Row, origin }))
        changed += (await write(trx, kind, edits, author)).written
      }
      for (const series of imported.series.filter(one => one.kind === kind)) {
        const given = imported.intakes.filter(intake => intake.kind === kind)
        const written = await writeSeries(trx, series, given, author)
        records += written.records
        changed += written.changed
      }
    }
    return { records, changed }
  })
}

/** The changes that the log does not have; not those of a record that lives here and not there. */
async function newHistory(db: Kysely<Schema>, imported: Imported): Promise<Change[]> {
  const log = imported.changes
  if (log.length === 0) return []
  const known = await findChanges(
    db,
    log.map(({ id }) => id),
  )
  const foreign = new Map<RecordKind, ReadonlySet<string>>()
  for (const [kind, changes] of Map.groupBy(log, change => change.kind)) {
    const here = await findRecords(db, kind, [...new Set(changes.map(({ key }) => key))])
    foreign.set(kind, withoutThose(new Set(here.keys()), kind, imported))
  }
  return log.filter(change => {
    const same = known.get(change.id)
    if (same === undefined) return !foreign.get(change.kind)?.has(change.key)
    if (isSame(same, change)) return false
    throw new Problem('bad-bundle', {
      text: `تغییر «${change.id}» در انباره محتوای دیگری دارد؛ این بسته از همین انباره نیست یا دست خورده است.`,
    })
  })
}

/** The keys that the import does not have; a series is read through for them, which few logs ask for. */
function withoutThose(keys: Set<string>, kind: RecordKind, { records, series }: Imported): ReadonlySet<string> {
  for (const { row } of records.get(kind) ?? []) keys.delete(keyOf(kind, row))
  for (const one of series)
    if (one.kind === kind && keys.size > 0) one.each(({ row }) => void keys.delete(keyOf(kind, row)))
  return keys
}

/** A bundle names no account of the machine that wrote it. */
function isSame(here: Change, there: Change): boolean {
  return JSON.stringify(signed(here)) === JSON.stringify(signed(there))
}

const signed = (change: Change): Change => ({ ...change, who: signatureOf(change.who) })
