import type { TableDefinition } from '../../shared/records/defineTable.ts'
import { type RecordKind, tables } from '../../shared/records/index.ts'
import type { ImportBatch } from '../../shared/tables/importBatch.ts'
import { keyOf } from '../../shared/tables/key.ts'
import type { RowSource, SourceRow } from '../../shared/tables/rowSource.ts'
import type { Transaction } from './access.ts'
import { changedKeys } from './changes.ts'
import { keepImportBatch } from './importBatches.ts'
import { type SqlValue, sqlColumns, toSqlValues } from './sqlRow.ts'
import { type Author, freeIds } from './write.ts'

/** The records of a bulk kind that come in with a file, one by one. */
export interface Arrivals {
  /** Whether the row has come in or is there as it is; all others go the way of every edit. */
  takes: (row: SourceRow) => boolean
  /** After the last row. @returns how many records have come in */
  end: () => number
}

/**
 * Takes in what a file of a bulk kind brings: records that are new, and that the log never named, come in with the import
 * batch of the file, or with the one of `given` that names them.
 */
export async function arrivals(
  trx: Transaction,
  { kind, file }: RowSource,
  given: readonly ImportBatch[],
  author: Author,
): Promise<Arrivals> {
  const logged = await changedKeys(trx, kind)
  const { find, insert } = seriesTable(trx, kind)
  const ours = {
    importBatch: { id: freeIds(trx, 1, author)[0] ?? '', at: author.now(), who: author.who, kind, file },
  }
  const theirs = givenSources(given.filter(importBatch => importBatch.kind === kind))
  let created = 0
  return {
    takes({ row, number, asWritten, raw }) {
      const key = keyOf(kind, row)
      const values = toSqlValues(kind, row)
      const isLogged = logged.has(key)
      const their = theirs.get(key)
      const source: Source | undefined = their?.source ?? (isLogged ? undefined : ours)
      let isNew = false
      // An import batch is kept when the first record comes in with it: a file that brings nothing new leaves none.
      if (source !== undefined && (source.sequence !== undefined || find(values) === undefined)) {
        source.sequence ??= keepImportBatch(trx, source.importBatch)
        const cells = their === undefined ? (asWritten ? null : raw()) : their.raw
        isNew = insert(values, source.sequence, their?.number ?? number ?? 0, cells)
      }
      if (isNew) created += 1
      return !isLogged && (isNew || isSame(values, find(values)))
    },
    end() {
      if (created > 0) trx.written.mark({ kind, key: null })
      return created
    },
  }
}

/** An import batch that records may come with, and the number it is kept under once one does. */
interface Source {
  importBatch: Omit<ImportBatch, 'rows'>
  sequence?: bigint
}

/** The source, row and cells of each record that a bundle's own import batches name. */
function givenSources(given: readonly ImportBatch[]) {
  const named = new Map<string, { source: Source; number: number; raw: Readonly<Record<string, string>> | null }>()
  for (const importBatch of given) {
    const source: Source = { importBatch }
    for (const [key, number] of importBatch.rows)
      named.set(key, { source, number, raw: importBatch.raw?.get(key) ?? null })
  }
  return named
}

/** The bulk kind's SQL table, a row at a time. */
function seriesTable(trx: Transaction, kind: RecordKind) {
  const connection = trx.connection
  const names = sqlColumns(kind)
  const { key }: TableDefinition = tables[kind]
  const keyPlaces = key.map(name => names.indexOf(name))
  const select = connection
    .prepare<SqlValue[], SqlValue[]>(
      `select ${names.join()} from ${kind} where (${key.join()}) = (${marks(key.length)})`,
    )
    .raw()
  const insert = connection.prepare(
    `insert into ${kind} (${names.join()}, intake, intakeRow, raw) values (${marks(names.length + 3)}) on conflict do nothing`,
  )
  return {
    find: (values: readonly SqlValue[]): SqlValue[] | undefined =>
      select.get(...keyPlaces.map(place => values[place] ?? null)),
    insert: (values: readonly SqlValue[], importBatch: bigint, row: number, raw: object | null): boolean =>
      insert.run(...values, importBatch, row, raw === null ? null : JSON.stringify(raw)).changes === 1,
  }
}

const marks = (count: number) => Array.from({ length: count }, () => '?').join()

/** Integers are read as bigints and may be given as numbers. */
function isSame(values: readonly SqlValue[], stored: readonly SqlValue[] | undefined): boolean {
  return (
    stored !== undefined &&
    values.every((value, i) => {
      const other = stored[i] ?? null
      return typeof value === 'number' && typeof other === 'bigint' ? BigInt(value) === other : value === other
    })
  )
}
