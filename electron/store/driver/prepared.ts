import type Database from 'better-sqlite3'
import { BoundedCache } from '../../../shared/boundedCache.ts'

/** Statements that a connection keeps at most; there are some hundred texts. */
const most = 500

const kept = new WeakMap<Database.Database, BoundedCache<Database.Statement>>()

/**
 * A connection's statement of this text, which SQLite reads and plans once. It is shared: whoever runs one row by row,
 * or has it read in another way, prepares their own.
 */
export function prepared<Parameters extends unknown[] = unknown[], Result = unknown>(
  connection: Database.Database,
  text: string,
): Database.Statement<Parameters, Result> {
  let statements = kept.get(connection)
  if (statements === undefined) kept.set(connection, (statements = new BoundedCache(most)))
  return statements.get(text, () => connection.prepare(text)) as Database.Statement<Parameters, Result>
}
