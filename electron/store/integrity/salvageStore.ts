import { rmSync } from 'node:fs'
import { Problem } from '../../../shared/problems/problem.ts'
import { type RecordKind, recordKinds } from '../../../shared/records/index.ts'
import { fromHistory } from '../../../shared/tables/fromHistory.ts'
import { parseRow } from '../../../shared/tables/parseRow.ts'
import { nameDurably } from '../../system/durable.ts'
import { blobFolder, bringBlobs } from '../blobs/blobFolder.ts'
import { bearDamagedTables, type Connection, connect, create, isSqliteError, keyOf } from '../driver/connect.ts'
import { isAsLinked, type LinkedTable, linkedTables, readLinkedLog } from '../driver/linkedLog.ts'
import { addLink } from '../driver/logChain.ts'
import { migrate } from '../driver/migrate.ts'
import { keyOfSql, recordTables, sealKey, sealRows } from '../driver/rowSeals.ts'
import { type SqlRow, sqlColumns, toSqlValues } from '../driver/sqlRow.ts'
import { listBackups } from '../file/backups.ts'
import { bringKeyFile } from '../keys/keyFile.ts'
import { digestOfEntry } from '../log/chain.ts'
import { firstRows } from '../migrations/firstRows.ts'
import { migrations } from '../migrations/index.ts'
import { hasStrangeJournal, onCopy, pluralOf } from './examineStore.ts'
import { mendHead } from './mendHead.ts'
import { RowSeal, type Sealed, sealColumn, sealedBy } from './rowSeal.ts'

/** What became of a damaged store's records. */
export interface Salvaged {
  /** As they were written. */
  whole: number
  /** Damaged or lost, and taken from the log or from a copy. */
  mended: number
  /** Neither: they are not in the new store. */
  lost: { table: string; key: string }[]
}

type Rows = Map<string, SqlRow>

/** What a damaged record may be mended from. */
interface Source {
  /** By kind and key, what the last change in the log left; null for what it deleted. */
  log: ReadonlyMap<RecordKind, ReadonlyMap<string, SqlRow | null>>
  copies: readonly ReadonlyMap<RecordKind, Rows>[]
}

/**
 * Saves what a damaged store still holds into a new one: records that are as they were written, those that its log or
 * one of its copies tells of, and the rest of its tables. The damaged file is only read.
 * @param target a path where nothing is @throws Problem 'nothing-salvaged'
 */
export function salvageStore(store: string, target: string): Salvaged {
  const ready = `${target}.part`
  for (const end of ['', '-wal', '-shm', '-journal']) rmSync(ready + end, { force: true })
  const salvaged = onCopy(
    store,
    damaged => {
      bearDamagedTables(damaged)
      const version = Number(attempt(() => damaged.pragma('user_version', { simple: true })) ?? 0)
      const fresh = create(ready, keyOf(damaged))
      try {
        if (version > 0 && version < migrations.length) migrate(fresh, ready, migrations.slice(0, version))
        else migrate(fresh, ready, migrations, firstRows)
        fresh.pragma('foreign_keys = off')
        const found = fresh.transaction(() => fill(fresh, damaged, store))()
        migrate(fresh, ready, migrations)
        fresh.pragma('journal_mode = wal')
        return found
      } finally {
        fresh.close()
      }
    },
    { prepare: mendHead, isAlone: hasStrangeJournal(store) },
  )
  if (salvaged.whole + salvaged.mended === 0) {
    rmSync(ready, { force: true })
    throw new Problem('nothing-salvaged', {}, { file: store })
  }
  bringKeyFile(store, target)
  nameDurably(ready, target)
  for (const one of [store, ...listBackups(store).map(({ file }) => file)])
    bringBlobs(blobFolder(one), blobFolder(target), 'bytes')
  return salvaged
}

function fill(fresh: Connection, damaged: Connection, store: string): Salvaged {
  const salvaged: Salvaged = { whole: 0, mended: 0, lost: [] }
  const log = logAsWritten(damaged, store, salvaged)
  const source: Source = { log: logOf(log.change), copies: copiesOf(store) }
  const key = attempt(() => sealKey(damaged))
  const seal = key === undefined ? undefined : new RowSeal(key)
  for (const table of otherTables(fresh))
    copyTable(fresh, table, isLinked(table) ? log[table] : readAll(damaged, table))
  for (const { sequence, ...batch } of log.unproven)
    addLink(fresh, { entries: 'arrivals', first: BigInt(sequence ?? 0), digests: digestOfEntry(batch) })
  for (const [kind, columns] of recordTables(fresh)) {
    const put = putter(fresh, kind, columns)
    const sealed = sealedBy(kind, columns)
    const stored = byKey(kind, readAll(damaged, kind))
    const give = (rowKey: string, row: SqlRow | undefined, as: 'whole' | 'mended'): void => {
      if (row !== undefined && put(row)) salvaged[as] += 1
      else salvaged.lost.push({ table: pluralOf(kind), key: rowKey })
    }
    for (const [rowKey, row] of stored) {
      if (seal === undefined || seal.holds(sealed, row)) give(rowKey, row, 'whole')
      else give(rowKey, mended(seal, sealed, { kind, key: rowKey, row }, source), 'mended')
    }
    for (const [rowKey, row] of missingRows(kind, stored, source)) give(rowKey, row, 'mended')
  }
  dropBrokenReferences(fresh, salvaged)
  sealRows(fresh)
  return salvaged
}

/** A damaged record as it was: proven by its seal where one of its sources gives what it was taken of. */
function mended(
  seal: RowSeal,
  sealed: Sealed,
  { kind, key, row }: { kind: RecordKind; key: string; row: SqlRow },
  { log, copies }: Source,
): SqlRow | undefined {
  const logged = log.get(kind)?.get(key)
  const known = [logged ?? undefined, ...copies.map(copy => copy.get(kind)?.get(key))].flatMap(one =>
    one === undefined ? [] : [{ ...row, ...one, [sealColumn]: row[sealColumn] ?? null }],
  )
  return known.find(one => seal.holds(sealed, one)) ?? known[0]
}

/** Records that are not read any more, though the log does not say that they were deleted. */
function* missingRows(kind: RecordKind, stored: Rows, { log, copies }: Source): Generator<[string, SqlRow]> {
  const given = new Set(stored.keys())
  const logged = log.get(kind) ?? new Map<string, SqlRow | null>()
  for (const [key, row] of logged) {
    if (given.has(key) || row === null) continue
    given.add(key)
    yield [key, row]
  }
  const [newest] = copies
  for (const [key, row] of newest?.get(kind) ?? []) if (!given.has(key) && !logged.has(key)) yield [key, row]
}

const isLinked = (table: string): table is LinkedTable => linkedTables.some(one => one === table)

interface WrittenLog extends Record<LinkedTable, SqlRow[]> {
  /** Import batches that are not as they were linked, and in no copy. */
  unproven: SqlRow[]
}

/**
 * The log's entries as they were written: from a copy where they are not in the store. One that no copy has is left
 * out, and named: it may say anything.
 */
function logAsWritten(damaged: Connection, store: string, { lost }: Salvaged): WrittenLog {
  const unproven: SqlRow[] = []
  const linked = attempt(() => readLinkedLog(damaged))
  const written = (table: LinkedTable): SqlRow[] =>
    readAll(damaged, table).flatMap(row => {
      if (linked === undefined || isAsLinked(linked, table, row)) return [row]
      const copied = entryInCopies(store, table, row)
      if (copied !== undefined && isAsLinked(linked, table, copied)) return [copied]
      lost.push({ table: 'تاریخچه', key: String(row['key'] ?? row['file']) })
      if (table === 'change') return []
      // Rows say which import they came with: it stays, and what it says from now on is what it says now.
      unproven.push(row)
      return [row]
    })
  return { change: written('change'), intake: written('intake'), unproven }
}

function entryInCopies(store: string, table: LinkedTable, { sequence = null }: SqlRow): SqlRow | undefined {
  for (const { file } of listBackups(store)) {
    const found = attempt(() => {
      const copy = connect(file, { readonly: true })
      try {
        return copy
          .prepare<unknown[], SqlRow>(`select * from "${table}" where sequence = ?`)
          .safeIntegers()
          .get(sequence)
      } finally {
        copy.close()
      }
    })
    if (found !== undefined) return found
  }
  return undefined
}

/** What the log says last of each record, as far as it can be read. */
function logOf(changes: readonly SqlRow[]): Map<RecordKind, Map<string, SqlRow | null>> {
  const found = new Map<RecordKind, Map<string, SqlRow | null>>(recordKinds.map(kind => [kind, new Map()]))
  for (const { kind, key, after } of changes) {
    const own = found.get(kind as RecordKind)
    if (own === undefined) continue
    const row = after === null ? null : attempt(() => sqlRowOf(kind as RecordKind, String(after)))
    if (row !== undefined) own.set(String(key), row)
  }
  return found
}

function sqlRowOf(kind: RecordKind, json: string): SqlRow {
  const values = toSqlValues(kind, parseRow(kind, fromHistory(kind, JSON.parse(json) as Record<string, string>)))
  return Object.fromEntries(
    sqlColumns(kind).map((name, i) => {
      const value = values[i] ?? null
      return [name, typeof value === 'number' ? BigInt(value) : value]
    }),
  )
}

/** The rows of a store's copies, the newest first, as far as they can be read. */
function copiesOf(store: string): Map<RecordKind, Rows>[] {
  return listBackups(store)
    .slice(0, 3)
    .flatMap(({ file }) => {
      const rows = attempt(() => {
        const copy = connect(file, { readonly: true })
        try {
          return new Map(recordKinds.map(kind => [kind, byKey(kind, readAll(copy, kind))] as const))
        } finally {
          copy.close()
        }
      })
      return rows === undefined ? [] : [rows]
    })
}

/** The rows of a table from its beginning, and where a page of it cannot be read also from its end. */
function readAll(database: Connection, table: string): SqlRow[] {
  const rows: SqlRow[] = []
  const read = (order: string): boolean => {
    try {
      for (const row of database.prepare<[], SqlRow>(`select * from "${table}"${order}`).safeIntegers().iterate())
        rows.push(row)
      return true
    } catch (error) {
      if (isSqliteError(error)) return false
      throw error
    }
  }
  const columns = attempt(() => database.pragma(`table_info("${table}")`) as { name: string; pk: number }[]) ?? []
  const key = columns.filter(({ pk }) => pk > 0).sort((a, b) => a.pk - b.pk)
  if (read('') || key.length === 0) return rows
  read(` order by ${key.map(({ name }) => `"${name}" desc`).join()}`)
  read(' order by rowid desc')
  const seen = new Map(rows.map(row => [key.map(({ name }) => String(row[name])).join('/'), row]))
  return [...seen.values()]
}

function byKey(kind: RecordKind, rows: readonly SqlRow[]): Rows {
  return new Map(rows.map(row => [keyOfSql(kind, row), row]))
}

/** Tables beside those of records that are not made anew from them. */
function otherTables(fresh: Connection): string[] {
  const names = fresh
    .prepare<[], string>(
      `select name from sqlite_master where type = 'table' and sql not like 'create virtual%'
        and name not like 'search%' and name not like 'sqlite%' and name not in ('energySum', 'sealKey')`,
    )
    .pluck()
    .all()
  return names.filter(name => !recordKinds.includes(name as RecordKind))
}

function copyTable(fresh: Connection, table: string, rows: readonly SqlRow[]): void {
  const columns = (fresh.pragma(`table_info("${table}")`) as { name: string }[]).map(({ name }) => name)
  if (table === 'store' && rows.length > 0) fresh.exec('delete from store')
  const put = putter(fresh, table, columns)
  for (const row of rows) put(row)
}

function putter(fresh: Connection, table: string, columns: readonly string[]): (row: SqlRow) => boolean {
  const own = columns.filter(name => name !== sealColumn)
  const names = own.map(name => `"${name}"`).join()
  const insert = fresh.prepare(`insert or ignore into "${table}" (${names}) values (${own.map(() => '?').join()})`)
  return row => attempt(() => insert.run(...own.map(name => row[name] ?? null)).changes === 1) === true
}

/** What refers to a lost record goes with it, or refers to none where it may. */
function dropBrokenReferences(fresh: Connection, salvaged: Salvaged): void {
  for (;;) {
    let dropped = 0
    for (const [kind] of recordTables(fresh)) {
      const optional = new Set(
        (fresh.pragma(`table_info("${kind}")`) as { name: string; notnull: number }[])
          .filter(({ notnull }) => notnull === 0)
          .map(({ name }) => name),
      )
      const references = fresh.pragma(`foreign_key_list("${kind}")`) as { table: string; from: string }[]
      for (const { table, from } of references) {
        const parentKey = (fresh.pragma(`table_info("${table}")`) as { name: string; pk: number }[]).find(
          ({ pk }) => pk === 1,
        )
        const broken = `"${from}" is not null and "${from}" not in (select "${parentKey?.name}" from "${table}")`
        if (optional.has(from)) fresh.exec(`update "${kind}" set "${from}" = null where ${broken}`)
        else {
          const gone = fresh.prepare<[], SqlRow>(`delete from "${kind}" where ${broken} returning *`).all()
          for (const row of gone) salvaged.lost.push({ table: pluralOf(kind), key: keyOfSql(kind, row) })
          dropped += gone.length
        }
      }
    }
    if (dropped === 0) return
  }
}

function attempt<T>(act: () => T): T | undefined {
  try {
    return act()
  } catch {
    return undefined
  }
}
