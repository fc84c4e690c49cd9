import { relative, resolve } from 'node:path'
import { Problem } from '../../shared/problems/problem.ts'

/**
 * A path inside a folder, made whole: a window may only ask for files that this product wrote.
 * @throws Problem 'not-own-file' for any other
 */
export function resolveInside(folder: string, path: string): string {
  const file = resolve(path)
  const way = relative(resolve(folder), file)
  if (way === '' || way.startsWith('../..') || resolve(folder, way) !== file)
    throw new Problem('not-own-file', {}, { file: path })
  return file
}
