import { stat } from 'node:fs/promises'
import { Problem } from '../../shared/problem.ts'
import type { App } from '../app.ts'
import { openApp } from './openApp.ts'

/** A bundle is read into a store in memory; anything else must be a store. @throws Problem 'missing-file' */
export async function openSource(path: string): Promise<App> {
  const found = await stat(path).catch(() => undefined)
  if (found === undefined)
    throw new Problem('missing-file', 'چنین پرونده یا پوشه‌ای نیست. نشانی را بازبینی کنید.', { file: path })
  const isBundle = found.isDirectory() || path.toLowerCase().endsWith('.zip')
  if (!isBundle) return openApp(path)
  const app = openApp(':memory:')
  try {
    await app.api.bundles.import({ path })
    return app
  } catch (cause) {
    app.close()
    throw cause
  }
}
