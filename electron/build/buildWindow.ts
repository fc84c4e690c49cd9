import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { newest, timeOf } from './newest.ts'

const root = fileURLToPath(new URL('../..', import.meta.url))

/** Builds the window into `folder` unless it is newer than all it is made of. */
export async function buildWindow(folder: string): Promise<void> {
  const built = timeOf(join(folder, 'index.html'))
  const sources = ['renderer', 'shared', 'package-lock.json', 'vite.config.ts'].map(name => join(root, name))
  if (built > Math.max(...sources.map(newest))) return
  const { build } = await import('vite')
  // Under Vitest it is 'test', and the window would hold React's slow development build.
  const { NODE_ENV } = process.env
  process.env['NODE_ENV'] = 'production'
  try {
    await build({ configFile: join(root, 'vite.config.ts'), logLevel: 'warn' })
  } finally {
    if (NODE_ENV === undefined) delete process.env['NODE_ENV']
    else process.env['NODE_ENV'] = NODE_ENV
  }
}
