import { mkdirSync, readdirSync, renameSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { startedByPrograms } from './startedByPrograms.ts'

const root = fileURLToPath(new URL('../..', import.meta.url))
const programs = join(root, 'out/program')
const current = join(programs, 'current.json')

/** What a checkout and its tests start, and what is started by those. */
const entries = [
  ...startedByPrograms,
  'electron/hosts/cli/run.ts',
  'electron/hosts/cli/serve.ts',
  'electron/hosts/launch/start.ts',
  'electron/pdf/render.ts',
  'electron/pdf/drawPagesWorker.ts',
  'resources/sample/runDemo.ts',
] as const

/** Milliseconds that an older program is kept for those who still run it: they load some of it late. */
const keptFor = 24 * 60 * 60 * 1000

/** Any of them. */
export type Entry = (typeof entries)[number]

/** A bundled program, as a file beside it tells. */
export interface Program {
  folder: string
  /** What it is made of, each with the milliseconds of its last change and its bytes. */
  sources: [path: string, changed: number, size: number][]
}

/**
 * Bundles what a checkout starts.
 * @returns its folder; undefined where nothing can be bundled, as without the tools of development
 */
export async function bundleAnew(): Promise<string | undefined> {
  const folder = join(programs, `${Date.now()}-${process.pid}`)
  try {
    mkdirSync(programs, { recursive: true })
    const { bundle } = await import('./bundle.ts')
    const started = new Set([import.meta.filename, join(root, 'package-lock.json')])
    const looked = Date.now()
    for (const source of await bundle({ entries, folder, home: root, keepsCode: true })) started.add(source)
    const sources = [...started].map((path): Program['sources'][number] => {
      const { mtimeMs, size } = statSync(path)
      // What changed while it was read may be in it or not.
      return [path, mtimeMs < looked ? mtimeMs : 0, size]
    })
    writeFileSync(`${folder}.json`, JSON.stringify({ folder, sources } satisfies Program))
    renameSync(`${folder}.json`, current)
    forgetOld()
    return folder
  } catch (cause) {
    // No bundler, or no folder that can be written; whatever else is wrong is wrong with the sources.
    if (cause instanceof Error && 'code' in cause && /^E[A-Z_]+$/.test(String(cause.code))) return undefined
    throw cause
  }
}

function forgetOld(): void {
  for (const name of readdirSync(programs))
    if (Date.now() - (Number.parseInt(name, 10) || Date.now()) > keptFor)
      rmSync(join(programs, name), { recursive: true, force: true })
}
