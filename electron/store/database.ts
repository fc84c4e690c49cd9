import Database from 'better-sqlite3'
import { Kysely, type SqliteDatabase, SqliteDialect } from 'kysely'
import { migrate } from './migrate.ts'
import { migrations } from './migrations/index.ts'
import { needFolder } from './needFolder.ts'
import type { Schema } from './schema.ts'
import { storeProblem } from './storeProblem.ts'
import { beginTouching, tellTouched } from './watch.ts'

/** One database file. Everything that reads or writes it is a function of this folder that takes the store first. */
export interface Store {
  path: string
  db: Kysely<Schema>
  close(): void
}

/** How long a write waits for another process before it gives up, in milliseconds. */
const busyTimeout = 2000

/**
 * Opens the database at `path`, creates it when missing and migrates it when older.
 * @param path a file, or ':memory:'
 * @throws Problem 'newer-store', 'foreign-store', 'store-locked' or 'cannot-write'
 */
export function openStore(path: string): Store {
  needFolder(path)
  let database: Database.Database | undefined
  try {
    database = new Database(path, { timeout: busyTimeout })
    migrate(database, path, migrations)
    database.defaultSafeIntegers(true)
    database.pragma('journal_mode = WAL')
    database.pragma('synchronous = FULL')
    database.pragma('foreign_keys = ON')
    database.pragma('trusted_schema = OFF')
  } catch (error) {
    database?.close()
    throw storeProblem(error, path)
  }
  const db = new Kysely<Schema>({ dialect: new SqliteDialect({ database: oneWriter(database) }) })
  const opened = database
  connections.set(db, opened)
  return { path, db, close: () => void opened.close() }
}

/**
 * Runs `work` whole or not at all; it must use the transaction it is given. One transaction runs at a time.
 * @throws Problem for what SQLite refuses: a locked, full or unwritable store, or a reference that would break
 */
export async function transaction<T>({ db, path }: Store, work: (trx: Kysely<Schema>) => Promise<T>): Promise<T> {
  try {
    let done: Kysely<Schema> = db
    const result = await db.transaction().execute(trx => {
      connections.set(trx, connectionOf(db))
      beginTouching(trx)
      done = trx
      return work(trx)
    })
    tellTouched(db, done)
    return result
  } catch (error) {
    throw storeProblem(error, path)
  }
}

const connections = new WeakMap<Kysely<Schema>, Database.Database>()

/**
 * The one connection behind a store's queries, for statements that are run row by row; of this folder alone.
 * @param db the store's own, or a transaction's, in which such statements then are too
 */
export function connectionOf(db: Kysely<Schema>): Database.Database {
  const connection = connections.get(db)
  if (connection === undefined) throw new Error('No store has this connection.')
  return connection
}

/**
 * Kysely's transactions take the write lock when they begin: a transaction that reads and then writes could otherwise
 * lose to another process halfway.
 */
function oneWriter(database: Database.Database): SqliteDatabase {
  return {
    prepare: sql => database.prepare(sql === 'begin' ? 'begin immediate' : sql),
    close: () => void database.close(),
  }
}
