import Database from 'better-sqlite3'
import { Problem } from '../../shared/problems/problem.ts'
import { requireDirectory } from './requireDirectory.ts'
import { ownStorePath } from './storePath.ts'
import { storeProblem } from './storeProblem.ts'

/**
 * Keeps a second window host from a store: two would not see each other's edits. The lock is SQLite's own on a file
 * beside the store, which the system lets go even when the program is killed.
 * @returns how to let go @throws Problem 'store-in-another-window', or 'store-folder-missing'
 */
export function acquireWindowLock(storePath: string): () => void {
  if (storePath === ':memory:') return () => undefined
  requireDirectory(storePath)
  const path = ownStorePath(storePath)
  let lock: Database.Database | undefined
  try {
    lock = new Database(`${path}.window`, { timeout: 0 })
    lock.exec('begin exclusive')
  } catch (error) {
    lock?.close()
    const problem = storeProblem(error, storePath)
    if (problem instanceof Problem && problem.code === 'store-locked')
      throw new Problem(
        'store-in-another-window',
        {},
        {
          file: storePath,
        },
      )
    throw problem
  }
  const held = lock
  return () => void held.close()
}
