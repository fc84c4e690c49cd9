import type { Kysely } from 'kysely'
import { connectionOf } from './database.ts'
import type { Schema } from './schema.ts'
import { tellAll } from './watch.ts'

const versions = new WeakMap<Kysely<Schema>, number>()

/**
 * Tells whoever watches the store that another program has written since the last asking, such as an import from the
 * terminal. SQLite counts the commits of other connections; it does not say what they wrote.
 */
export function tellOutsideWrites(db: Kysely<Schema>): void {
  const version = versionOf(db)
  if (version === undefined) return
  const before = versions.get(db) ?? version
  versions.set(db, version)
  if (version !== before) tellAll(db)
}

/** Undefined for a store that cannot be read now: whoever reads it next is told why. */
function versionOf(db: Kysely<Schema>): number | undefined {
  try {
    return Number(connectionOf(db).pragma('data_version', { simple: true }))
  } catch {
    return undefined
  }
}
