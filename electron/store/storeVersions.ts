import type { Store } from './database.ts'

/** How many migrations a store has had, and which SQLite reads it. */
export function storeVersions({ file: { connection } }: Store): { schema: number; sqlite: string } {
  return {
    schema: Number(connection.pragma('user_version', { simple: true })),
    sqlite: String(connection.prepare('SELECT sqlite_version()').pluck().get()),
  }
}
