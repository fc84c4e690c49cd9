import { existsSync } from 'node:fs'
import { dirname } from 'node:path'
import { Problem } from '../../shared/problems/problem.ts'

/** @throws Problem 'store-folder-missing' when a store's folder is not there: it is not made, the path may be misspelt. */
export function requireDirectory(storePath: string): void {
  if (storePath === ':memory:' || existsSync(dirname(storePath))) return
  throw new Problem('store-folder-missing', {}, { file: storePath })
}
