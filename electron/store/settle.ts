import { statSync } from 'node:fs'
import type { Store } from './database.ts'

/** Milliseconds without a write after which pages go from the journal into the file. */
const quietTime = 1500

/**
 * Moves what has been written into the file itself once nobody writes: a copy of it made by hand is whole then, and no
 * journal lies about that another file of its name could be taken for.
 * @param now milliseconds since 1970 @param wait for quiet; not when the store is about to be closed
 */
export function settle(store: Store, now: number, wait = quietTime): void {
  const { file, guard } = store
  if (guard === undefined || file.isInTransaction || file.isReadBeside || guard.lost() !== undefined) return
  const journal = statSync(`${store.path}-wal`, { throwIfNoEntry: false })
  if (journal === undefined || journal.size === 0) return
  // A file's time is finer than the clock: what was written this very millisecond seems to lie ahead.
  if (wait > 0 && now - journal.mtimeMs < wait) return
  if (store.journalRefused === journal.mtimeMs) return
  if (!file.moveJournal()) store.journalRefused = journal.mtimeMs
  guard.wrote()
}
