import { execFileSync } from 'node:child_process'
import { cpSync, mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { dirname, join } from 'node:path'
import { buildWindow } from './buildWindow.ts'
import { bundle, root } from './bundle.ts'
import { newest, timeOf } from './newest.ts'
import { startedByPrograms } from './startedByPrograms.ts'

const tsc = join(dirname(createRequire(import.meta.url).resolve('typescript/package.json')), 'bin/tsc')
const kept = ['resources/icons', 'resources/sample/session', 'LICENSE', 'THIRD-PARTY-NOTICES.md']

/** What Electron starts, and what is started by it. */
const entries = ['electron/main.ts', ...startedByPrograms]
const sources = ['electron', 'shared', 'renderer', 'package.json', 'package-lock.json', 'vite.config.ts', ...kept]

/**
 * Makes the program in `folder` unless it is newer than all it is made of. It is made beside it and then takes its
 * place, so that a program that runs from there finds a whole one at any time.
 */
export async function buildApp(folder: string): Promise<void> {
  const made = timeOf(join(folder, 'package.json'))
  if (made > Math.max(...sources.map(name => newest(join(root, name))))) return
  const fresh = `${folder}.${process.pid}`
  const old = `${fresh}.old`
  rmSync(fresh, { recursive: true, force: true })
  mkdirSync(fresh, { recursive: true })
  await bundle({ entries, folder: fresh, home: fresh, keepsCode: false })
  const preload = join(root, 'electron/hosts/preload/tsconfig.build.json')
  execFileSync(process.execPath, [tsc, '-p', preload, '--outDir', fresh], { stdio: 'inherit' })
  for (const name of kept) cpSync(join(root, name), join(fresh, name), { recursive: true })
  const window = join(root, 'out/window')
  await buildWindow(window)
  cpSync(window, join(fresh, 'window'), { recursive: true })
  const about = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')) as object
  // Electron names a program by what its folder says.
  writeFileSync(join(fresh, 'package.json'), JSON.stringify({ ...about, main: 'electron/main.js' }, null, 2))
  rmSync(old, { recursive: true, force: true })
  if (timeOf(folder) > 0) renameSync(folder, old)
  renameSync(fresh, folder)
  rmSync(old, { recursive: true, force: true })
}
