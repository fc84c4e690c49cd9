import { closeSync, openSync, readSync } from 'node:fs'
import Database from 'better-sqlite3'
import { Problem } from '../../../shared/problems/problem.ts'
import { findKeyFile, isKeyOf, looksLocked } from '../keys/keyFile.ts'
import { heldKeys } from '../keys/keyRing.ts'

/** An open database, for what looks through its tables whatever they hold. */
export type Connection = Database.Database

/** What each locked database was opened with. */
const keys = new WeakMap<Database.Database, Buffer>()

/**
 * Opens a database, with the key that opens it where it is locked.
 * @throws Problem 'store-keyed' where a passphrase is needed; what SQLite refuses
 */
export function connect(path: string, options: Database.Options = {}): Database.Database {
  const database = new Database(path, options)
  try {
    if (!database.memory) open(database, path)
    return database
  } catch (error) {
    database.close()
    throw error
  }
}

/** Opens a database that may be damaged so that nothing of it can be read. @throws Problem 'store-keyed' */
export function connectDamaged(path: string): Database.Database {
  try {
    return connect(path)
  } catch (error) {
    if (error instanceof Problem && error.code === 'store-keyed') throw error
    return new Database(path)
  }
}

/** Whether SQLite itself refuses. */
export function isSqliteError(error: unknown): boolean {
  return error instanceof Database.SqliteError
}

/**
 * Has what can be read of a damaged copy read though a table's own definition in it is damaged: without this, SQLite
 * then reads none. Nobody else may have the copy open.
 */
export function bearDamagedTables(copy: Database.Database): void {
  copy.unsafeMode(true)
  copy.pragma('writable_schema = on')
}

/** Makes a database. @param key what it is locked with from its first byte on; undefined of a plain one */
export function create(path: string, key: Buffer | undefined): Database.Database {
  const database = new Database(path)
  if (key !== undefined) useKey(database, key)
  return database
}

/** The key that a database is locked with; undefined of a plain one. */
export function keyOf(database: Database.Database): Buffer | undefined {
  return keys.get(database)
}

function open(database: Database.Database, path: string): void {
  // The file is not looked at besides SQLite: whoever closes it lets go of SQLite's locks.
  if (canRead(database)) return
  for (const key of heldKeys()) {
    useKey(database, key)
    if (canRead(database)) return
  }
  keys.delete(database)
  const keyFile = findKeyFile(path)
  // Whoever has its key, and cannot read it, has a damaged file.
  if (keyFile !== undefined && !isKeyOf(keyFile, heldKeys())) throw new Problem('store-keyed', {}, { file: path })
  if (looksLocked(headOf(path)))
    throw new Problem(keyFile === undefined ? 'key-file-missing' : 'key-file-of-another', {}, { file: path })
  // In the words that whoever opens it knows: it is no database.
  read(database)
}

/** How a file begins, which nobody has open: to look at it besides SQLite would let go of SQLite's locks. */
export function headOf(path: string): Buffer {
  const head = Buffer.alloc(32)
  const file = openSync(path, 'r')
  try {
    return head.subarray(0, readSync(file, head))
  } finally {
    closeSync(file)
  }
}

function useKey(database: Database.Database, key: Buffer): void {
  database.pragma(`key='raw:${key.toString('hex')}'`)
  keys.set(database, key)
}

function canRead(database: Database.Database): boolean {
  try {
    read(database)
    return true
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'SQLITE_NOTADB') return false
    throw error
  }
}

function read(database: Database.Database): void {
  database.pragma('schema_version')
}

/** Locks a database that nobody else has open, in place; or takes its lock away. @param key undefined for none */
export function rekey(database: Database.Database, key: Buffer | undefined): void {
  // Nothing of it goes into another file meanwhile.
  database.pragma('journal_mode = MEMORY')
  database.pragma('temp_store = MEMORY')
  database.pragma(key === undefined ? "rekey=''" : `rekey='raw:${key.toString('hex')}'`)
  if (key === undefined) keys.delete(database)
  else keys.set(database, key)
}
