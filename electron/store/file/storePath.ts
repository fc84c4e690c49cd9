import { existsSync, readdirSync, realpathSync, statSync } from 'node:fs'
import { basename, dirname, join } from 'node:path'
import { Problem } from '../../../shared/problems/problem.ts'
import { blobFolder } from '../blobs/blobFolder.ts'
import { listBackups } from './backups.ts'
import { notePath } from './lastSaved.ts'

/**
 * The file itself behind a path. Links would let two windows open one store, each with a journal of its own.
 * @throws Problem 'linked-store' for a file with a second name, which nothing can tell from the first
 */
export function ownStorePath(path: string): string {
  if (path === ':memory:') return path
  const stats = statSync(path, { throwIfNoEntry: false })
  if (stats === undefined) return existsSync(dirname(path)) ? join(realpathSync(dirname(path)), basename(path)) : path
  if (stats.isFile() && stats.nlink > 1) throw new Problem('linked-store', {}, { file: path })
  return realpathSync(path)
}

/**
 * Whether a store that is not there may be made: where nothing says that there was one, because somebody asked for it
 * by a word of its own, not before somebody does, or never.
 */
export type Creation = 'where nothing was' | 'asked for' | 'not asked for' | 'never'

/**
 * Keeps a lost store from being taken for a new one, and a misspelt one from being made.
 * @throws Problem 'empty-store' for a file without a byte, 'missing-store' where there was a store,
 *   'store-not-found' or 'store-not-created' where there was none
 */
export function refuseLostStore(path: string, creation: Creation): void {
  if (path === ':memory:' || creation === 'asked for') return
  const place = { file: path }
  const stats = statSync(path, { throwIfNoEntry: false })
  if (stats === undefined) {
    requireDirectory(path)
    if (hasTraces(path)) throw new Problem('missing-store', {}, place)
    if (creation === 'where nothing was') return
    throw new Problem(creation === 'never' ? 'store-not-found' : 'store-not-created', {}, place)
  }
  if (stats.size > 0) return
  throw new Problem('empty-store', {}, place)
}

/** Whether a store was here before: what it compiled, its attachments' files, or copies of it. */
function hasTraces(path: string): boolean {
  const folders = [join(dirname(path), 'outputs'), blobFolder(path)]
  const beside = [`${path}.window`, notePath(path)]
  return listBackups(path).length > 0 || beside.some(file => existsSync(file)) || folders.some(hasFiles)
}

function hasFiles(folder: string): boolean {
  return existsSync(folder) && readdirSync(folder).length > 0
}

/**
 * @throws Problem 'store-folder-missing' when a store's folder is not there: it is not made, the path may be misspelt.
 */
export function requireDirectory(storePath: string): void {
  if (storePath === ':memory:' || existsSync(dirname(storePath))) return
  throw new Problem('store-folder-missing', {}, { file: storePath })
}
