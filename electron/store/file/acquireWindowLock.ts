import { Problem } from '../../../shared/problems/problem.ts'
import { DatabaseFile } from '../driver/databaseFile.ts'
import { storeProblem } from '../driver/storeProblem.ts'
import { ownStorePath, requireDirectory } from './storePath.ts'

/**
 * Keeps a second window host from a store: two would not see each other's edits. The lock is on a file beside the
 * store, which the system lets go even when the program is killed.
 * @returns how to let go @throws Problem 'store-in-another-window', or 'store-folder-missing'
 */
export function acquireWindowLock(storePath: string): () => void {
  if (storePath === ':memory:') return () => undefined
  requireDirectory(storePath)
  const path = ownStorePath(storePath)
  try {
    return DatabaseFile.lock(`${path}.window`)
  } catch (error) {
    const problem = storeProblem(error, storePath, 'reading')
    if (problem instanceof Problem && problem.code === 'store-locked')
      throw new Problem('store-in-another-window', {}, { file: storePath })
    throw problem
  }
}
