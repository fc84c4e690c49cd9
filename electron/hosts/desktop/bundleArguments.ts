import { resolve } from 'node:path'
import { fileURLToPath } from 'node:url'
import { isBundleName } from '../../../shared/domain/bundleName.ts'

/**
 * Session bundles among the words a program was started with: what a double click on one hands over. File managers of
 * Linux name files by `file://` addresses.
 * @param folder in which the program was started, where paths without a beginning belong
 */
export function bundlesOf(words: readonly string[], folder: string): string[] {
  return words
    .slice(1)
    .filter(word => !word.startsWith('-'))
    .map(pathOf)
    .filter(isBundleName)
    .map(path => resolve(folder, path))
}

/** An address that is none of this machine's files stays as it is, and is missed under its own name. */
function pathOf(word: string): string {
  if (!/^file:/i.test(word)) return word
  try {
    return fileURLToPath(word)
  } catch {
    return word
  }
}
