import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { buildDeckPage } from './buildDeckPage.ts'
import { newest, timeOf } from './newest.ts'

const root = fileURLToPath(new URL('../..', import.meta.url))

/**
 * Builds the window, and the page that decks are given away as, into `folder` unless it is newer than all it is made
 * of.
 */
export async function buildWindow(folder: string): Promise<void> {
  // Written last.
  const built = timeOf(join(folder, 'deck.html'))
  const sources = ['renderer', 'shared', 'package-lock.json', 'vite.config.ts'].map(name => join(root, name))
  if (built > Math.max(...sources.map(newest))) return
  const { build } = await import('vite')
  // Under Vitest it is 'test', and the window would hold React's slow development build.
  const { NODE_ENV } = process.env
  process.env['NODE_ENV'] = 'production'
  try {
    await build({ configFile: join(root, 'vite.config.ts'), logLevel: 'warn' })
    await buildDeckPage(folder)
  } finally {
    if (NODE_ENV === undefined) delete process.env['NODE_ENV']
    else process.env['NODE_ENV'] = NODE_ENV
  }
}
