import type { Kysely } from 'kysely'
import type { Intake } from '../../shared/domain/intake.ts'
import type { TableDefinition } from '../../shared/tables/column.ts'
import { type RecordKind, type Row, tables } from '../../shared/tables/index.ts'
import { keyOf } from '../../shared/tables/key.ts'
import type { SeriesFile } from '../../shared/tables/series.ts'
import { writeRow } from '../../shared/tables/writeRow.ts'
import { changedKeys } from './changes.ts'
import { connectionOf } from './database.ts'
import { keepIntake } from './intakes.ts'
import type { Schema } from './schema.ts'
import { type SqlValue, sqlColumns, toSqlValues } from './sqlRow.ts'
import { touch } from './watch.ts'
import { type Author, type Edit, freeIds, write } from './write.ts'

/** Edits that are written together. */
const batch = 1000

/**
 * Saves a series: its rows are right, no two have the same key, and what they refer to is in the store. Records that are new, and that the log never named, come in with the file's intake or with the one of
 * `given` that names them; all others go the way of every edit.
 */
export async function writeSeries(
  db: Kysely<Schema>,
  series: SeriesFile,
  given: readonly Intake[],
  author: Author,
): Promise<{ records: number; changed: number }> {
  const { kind, file } = series
  const logged = await changedKeys(db, kind)
  const { find, insert } = seriesTable(db, kind)
  const ours = { intake: { id: freeIds(db, 1, author)[0] ?? '', at: author.now(), who: author.who, kind, file } }
  const theirs = givenSources(given)
  const edits: Edit<RecordKind>[] = []
  let records = 0
  let created = 0
  series.each(({ row, number, raw }) => {
    records += 1
    const key = keyOf(kind, row)
    const values = toSqlValues(kind, row)
    const isLogged = logged.has(key)
    const their = theirs.get(key)
    const source: Source | undefined = their?.source ?? (isLogged ? undefined : ours)
    let isNew = false
    // An intake is kept when the first record comes in with it: a file that brings nothing new leaves none.
    if (source !== undefined && (source.sequence !== undefined || find(values) === undefined)) {
      source.sequence ??= keepIntake(db, source.intake)
      isNew = insert(values, source.sequence, their?.number ?? number, their === undefined ? raw : their.raw)
    }
    if (isNew) created += 1
    if (isLogged || (!isNew && !isSame(values, find(values))))
      edits.push({ key, row: row, origin: () => ({ file, row: number, raw: raw ?? cellsOf(kind, row) }) })
  })
  if (created > 0) touch(db, { kind, key: null })
  let edited = 0
  for (let start = 0; start < edits.length; start += batch)
    edited += (await write(db, kind, edits.slice(start, start + batch), author)).written
  return { records, changed: created + edited }
}

/** An intake that records may come with, and the number it is kept under once one does. */
interface Source {
  intake: Omit<Intake, 'rows'>
  sequence?: bigint
}

/** The source, row and cells of each record that a bundle's own intakes name. */
function givenSources(given: readonly Intake[]) {
  const named = new Map<string, { source: Source; number: number; raw: Readonly<Record<string, string>> | null }>()
  for (const intake of given) {
    const source: Source = { intake }
    for (const [key, number] of intake.rows) named.set(key, { source, number, raw: intake.raw?.get(key) ?? null })
  }
  return named
}

/** The series' SQL table, a row at a time. */
function seriesTable(db: Kysely<Schema>, kind: RecordKind) {
  const connection = connectionOf(db)
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
    insert: (values: readonly SqlValue[], intake: bigint, row: number, raw: object | null): boolean =>
      insert.run(...values, intake, row, raw === null ? null : JSON.stringify(raw)).changes === 1,
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

/** The cells of a row that was written as the product writes it. */
function cellsOf(kind: RecordKind, row: Row): Record<string, string> {
  const cells = writeRow(kind, row)
  return Object.fromEntries(Object.keys(tables[kind].columns).map((name, i) => [name, cells[i] ?? '']))
}
