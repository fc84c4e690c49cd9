import Database from 'better-sqlite3'
import { Kysely } from 'kysely'
import type { Problem } from '../../../shared/problems/problem.ts'
import { connect, keyOf } from './connect.ts'
import { copyStore, isWhole, rowCounts } from './copyStore.ts'
import { StoreDialect } from './dialect.ts'
import type { Reader, Writer } from './driver.ts'
import { brokenEntries } from './linkedLog.ts'
import { isOurs, migrate } from './migrate.ts'
import { prepared } from './prepared.ts'
import { brokenSeals, damagedRow, RowSeals } from './rowSeals.ts'
import type { Schema } from './schema.ts'
import { SqliteReader } from './sqliteReader.ts'
import { SqliteWriter } from './sqliteWriter.ts'

/** Milliseconds that one statement waits for another program's lock: this thread stands still meanwhile. */
const statementWait = 100
/** The same while the store is opened, when nobody else waits for this thread. */
const openingWait = 2000

/** Where a paper lies that was issued, and the SHA-256 of its bytes. */
export interface IssuedPaper {
  file: string
  sha256: string
}

/** An open SQLite database, with what is asked of it as a file. */
export class DatabaseFile {
  /** For what is written in this folder alone; others ask `reader` and `writer`. */
  readonly connection: Database.Database
  readonly #seals: RowSeals
  /** What reads for long reads by it, and keeps nobody from writing; a database in memory has one connection only. */
  readonly #beside: Database.Database

  constructor(connection: Database.Database, beside: Database.Database = connection) {
    this.connection = connection
    this.#seals = new RowSeals(connection)
    this.#beside = beside
  }

  /**
   * Opens the database at a path, creates it when missing and migrates it when older.
   * @param firstRows see `migrate`
   * @throws Problem 'foreign-store' or 'newer-store', and what `storeProblem` tells of
   */
  static open(path: string, migrations: readonly string[], firstRows: string): DatabaseFile {
    const database = connect(path, { timeout: openingWait })
    try {
      migrate(database, path, migrations, firstRows)
      database.defaultSafeIntegers(true)
      database.pragma('journal_mode = WAL')
      database.pragma('synchronous = FULL')
      database.pragma('foreign_keys = ON')
      database.pragma('trusted_schema = OFF')
      database.pragma(`busy_timeout = ${statementWait}`)
      return new DatabaseFile(database, database.memory ? database : openBeside(path))
    } catch (error) {
      database.close()
      throw error
    }
  }

  /** Reads a store's file, whoever has it open. */
  static read<T>(path: string, read: (file: DatabaseFile) => T): T {
    const file = new DatabaseFile(connect(path, { readonly: true, fileMustExist: true }))
    try {
      return read(file)
    } finally {
      file.close()
    }
  }

  /** Has a file that nobody has open keep a journal, as an open store does: opening it writes nothing then. */
  static keepJournal(path: string): void {
    const database = connect(path)
    try {
      database.pragma('journal_mode = WAL')
    } finally {
      database.close()
    }
  }

  /** Keeps all others from a file until it is let go, which the system does even when the program is killed. */
  static lock(path: string): () => void {
    const lock = new Database(path, { timeout: 0 })
    try {
      lock.exec('begin exclusive')
    } catch (error) {
      lock.close()
      throw error
    }
    return () => void lock.close()
  }

  /** Queries that any database understands. */
  queries(): Kysely<Schema> {
    return new Kysely<Schema>({ dialect: new StoreDialect(this.connection) })
  }

  /** The same, of a connection that only reads. */
  queriesBeside(): Kysely<Schema> {
    return new Kysely<Schema>({ dialect: new StoreDialect(this.#beside) })
  }

  reader(db: Kysely<Schema>): Reader {
    return new SqliteReader(db, this.connection, this.#seals)
  }

  readerBeside(db: Kysely<Schema>): Reader {
    return new SqliteReader(db, this.#beside, this.#seals)
  }

  writer(db: Kysely<Schema>): Writer {
    return new SqliteWriter(db, this.connection, this.#seals)
  }

  get isOpen(): boolean {
    return this.connection.open
  }

  get isInMemory(): boolean {
    return this.connection.memory
  }

  /** What it is locked with; undefined of a plain one. */
  get key(): Buffer | undefined {
    return keyOf(this.connection)
  }

  get isInTransaction(): boolean {
    return this.connection.inTransaction
  }

  /** Whether a state of it is being read, whose journal cannot be moved meanwhile. */
  get isReadBeside(): boolean {
    return this.#beside.inTransaction
  }

  /** Whether this program has made it. */
  get isOurs(): boolean {
    return isOurs(this.connection)
  }

  /** How many migrations it has had. */
  get migrated(): number {
    return Number(this.connection.pragma('user_version', { simple: true }))
  }

  get isWhole(): boolean {
    return isWhole(this.connection)
  }

  /** The same, and whether every index names the rows that are there. */
  get isSound(): boolean {
    return this.connection.pragma('integrity_check(1)', { simple: true }) === 'ok'
  }

  /** What it was called when it was made, for good, as its copies are. */
  get id(): string | undefined {
    return this.connection.prepare<[], string>('select id from store').pluck().get()
  }

  /** The end of its log's chain; undefined of one that is empty. */
  get lastLink(): { sequence: bigint; hash: Buffer } | undefined {
    const last = prepared<[], { sequence: bigint | number; hash: Buffer }>(
      this.connection,
      'select sequence, hash from link order by sequence desc limit 1',
    ).get()
    return last === undefined ? undefined : { sequence: BigInt(last.sequence), hash: last.hash }
  }

  /** The hash of one link of its log's chain; undefined where it is not there. */
  hashOfLink(sequence: bigint): Buffer | undefined {
    return this.connection.prepare<[bigint], Buffer>('select hash from link where sequence = ?').pluck().get(sequence)
  }

  /** A row that is not as it was written; undefined where all are. */
  get brokenRow(): Problem | undefined {
    const [broken] = brokenSeals(this.connection, 1)
    return broken === undefined ? undefined : damagedRow(broken.kind, broken.row)
  }

  /** An entry of its log that is not as it was written; undefined where all are, as far as its chain tells. */
  get brokenEntry(): Problem | undefined {
    return brokenEntries(this.connection, 1)[0]
  }

  /** The papers that it has issued, the last one first; none of a store from before they were kept. */
  get issued(): IssuedPaper[] {
    const columns = this.connection.pragma('table_info(output)') as { name: string }[]
    if (!['file', 'sha256'].every(one => columns.some(({ name }) => name === one))) return []
    return this.connection
      .prepare<[], IssuedPaper>('select file, sha256 from output order by at desc, rowid desc')
      .all()
  }

  /** How many rows it has in all. */
  get rows(): number {
    return [...rowCounts(this.connection).values()].reduce((sum, count) => sum + count, 0)
  }

  /** SQLite's own count of the commits of other connections; it does not say what they wrote. */
  externalCommits(): number {
    return Number(this.connection.pragma('data_version', { simple: true }))
  }

  /**
   * Which state of the database the next query of this connection sees: another one after each row that this connection
   * writes, even if it is taken back, and after each commit of another.
   */
  version(): string {
    const own = prepared<[], { total: bigint }>(this.connection, 'select total_changes() as total').get()
    return `${this.externalCommits()}/${own?.total}`
  }

  /**
   * Moves what has been written from the journal into the file. @returns false where somebody who reads is in the way
   */
  moveJournal(): boolean {
    const [result] = this.connection.pragma('wal_checkpoint(TRUNCATE)') as { busy: bigint | number }[]
    return Number(result?.busy ?? 1) === 0
  }

  /** Copies it into a file of its own; see `copyStore`. */
  copyTo(target: string, check: 'pages' | 'rows'): void {
    copyStore(this.connection, target, check)
  }

  close(): void {
    // The last to go moves the journal into the file, which one that only reads may not do.
    this.#beside.close()
    this.connection.close()
  }
}

/** It reads at once: the file of this name may be another one when somebody asks. */
function openBeside(path: string): Database.Database {
  const database = connect(path, { readonly: true, timeout: statementWait })
  database.defaultSafeIntegers(true)
  database.pragma('trusted_schema = OFF')
  database.pragma('data_version')
  return database
}
