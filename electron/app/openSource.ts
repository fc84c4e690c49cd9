import { stat } from 'node:fs/promises'
import { isBundleName } from '../../shared/domain/bundleName.ts'
import { Problem } from '../../shared/problems/problem.ts'
import type { BundleChoices } from '../files/readBundle.ts'
import { refuseLostStore } from '../store/file/storePath.ts'
import type { App } from './app.ts'
import { openApp } from './openApp.ts'

/**
 * A bundle is read into a store in memory; anything else must be a store.
 * @param choices how a bundle's tables are to be read where cells can be read in two ways
 * @throws Problem 'missing-file', 'reading-needs-bundle' where a store is to be read in some way
 */
export async function openSource(path: string, choices: BundleChoices = {}): Promise<App> {
  if (!(await isBundle(path))) {
    if (Object.keys(choices).length > 0) throw new Problem('reading-needs-bundle', {}, { file: path })
    return openApp(path, 'never')
  }
  const app = openApp(':memory:', 'never')
  try {
    await app.api.bundles.import({ path, choices })
    return app
  } catch (cause) {
    app.close()
    throw cause
  }
}

/** Whether a path is a bundle and no store. @throws Problem 'missing-file' */
export async function isBundle(path: string): Promise<boolean> {
  const found = await stat(path).catch(() => undefined)
  if (found === undefined) {
    if (!isBundleName(path)) refuseLostStore(path, 'where nothing was')
    throw new Problem('missing-file', {}, { file: path })
  }
  return found.isDirectory() || isBundleName(path)
}
