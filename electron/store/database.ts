import Database from 'better-sqlite3'
import { Kysely } from 'kysely'
import { StoreDialect } from './dialect.ts'
import { FileGuard } from './fileGuard.ts'
import { migrate } from './migrate.ts'
import { migrations } from './migrations/index.ts'
import { requireDirectory } from './requireDirectory.ts'
import type { Schema } from './schema.ts'
import { ownStorePath } from './storePath.ts'
import { storeProblem } from './storeProblem.ts'
import { beginTouching, tellAll, tellTouched } from './watch.ts'
import { whenFree } from './whenFree.ts'

/** One database file. Everything that reads or writes it is a function of this folder that takes the store first. */
export interface Store {
  path: string
  /** Milliseconds that a transaction waits for another program. */
  patience: number
  db: Kysely<Schema>
  /** What stands before each write; a store in memory has no file to lose. */
  guard: FileGuard | undefined
  close(): void
}

/** Milliseconds that one statement waits for another program's lock: this thread stands still meanwhile. */
const statementWait = 100
/** The same while the store is opened, when nobody else waits for this thread. */
const openingWait = 2000
/** Milliseconds that a transaction waits, in which everything else goes on. */
const usualPatience = 5000

/**
 * Opens the database at a path, creates it when missing and migrates it when older.
 * @param givenPath a file, or ':memory:'
 * @param patience milliseconds that a transaction waits for another program
 * @throws Problem 'newer-store', 'linked-store', 'foreign-store', and those of `storeProblem`
 */
export function openStore(givenPath: string, { patience = usualPatience } = {}): Store {
  requireDirectory(givenPath)
  const path = ownStorePath(givenPath)
  let database: Database.Database | undefined
  try {
    database = new Database(path, { timeout: openingWait })
    migrate(database, path, migrations)
    database.defaultSafeIntegers(true)
    database.pragma('journal_mode = WAL')
    database.pragma('synchronous = FULL')
    database.pragma('foreign_keys = ON')
    database.pragma('trusted_schema = OFF')
    database.pragma(`busy_timeout = ${statementWait}`)
  } catch (error) {
    database?.close()
    throw storeProblem(error, path)
  }
  const db = new Kysely<Schema>({ dialect: new StoreDialect(database) })
  const opened = database
  connections.set(db, opened)
  const guard = opened.memory ? undefined : new FileGuard(path, opened, () => tellAll(db))
  return { path, patience, db, guard, close: () => void opened.close() }
}

/**
 * Runs `work` whole or not at all; it must use the transaction it is given. One transaction runs at a time, in the order
 * they are asked for; while another program writes it waits, and reads go on.
 * @throws Problem for what SQLite refuses: a locked, full, lost or unwritable store, or a reference that would break
 */
export function transaction<T>(store: Store, work: (trx: Kysely<Schema>) => Promise<T>): Promise<T> {
  const { db, path, patience, guard } = store
  return inTurn(db, async () => {
    try {
      guard?.refuseLost()
      let begun: Kysely<Schema> | undefined
      const result = await whenFree(
        patience,
        () => begun === undefined,
        () =>
          db.transaction().execute(trx => {
            connections.set(trx, connectionOf(db))
            beginTouching(trx)
            begun = trx
            return work(trx)
          }),
      )
      guard?.wrote()
      // What went into a file that nobody will find is not kept.
      guard?.refuseLost()
      if (begun !== undefined) tellTouched(db, begun)
      return result
    } catch (error) {
      throw storeProblem(error, path)
    }
  })
}

const turns = new WeakMap<Kysely<Schema>, Promise<unknown>>()

/** Waiting for a lock must not let a later edit of a text overtake an earlier one. */
function inTurn<T>(db: Kysely<Schema>, act: () => Promise<T>): Promise<T> {
  const turn = (turns.get(db) ?? Promise.resolve()).then(act)
  turns.set(
    db,
    turn.catch(() => undefined),
  )
  return turn
}

/**
 * Reads one state of the store, whatever is written meanwhile by whichever program: it asks for no lock that a writer
 * holds. `read` must use what it is given. @throws Problem for what SQLite refuses
 */
export async function snapshot<T>(store: Store, read: (trx: Kysely<Schema>) => Promise<T>): Promise<T> {
  const { db, path, patience } = store
  const reading = db.transaction().setAccessMode('read only')
  try {
    return await whenFree(
      patience,
      () => true,
      () =>
        reading.execute(trx => {
          connections.set(trx, connectionOf(db))
          return read(trx)
        }),
    )
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
