import { spawnSync } from 'node:child_process'
import { existsSync, readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { dirname, join } from 'node:path'

/** Milliseconds to fetch Electron's program in; without a network it fails at once. */
const patience = 180_000

/** Electron's program where it is installed; undefined when it is not. Looks only: `electron` itself would download. */
export function findElectron(): string | undefined {
  const folder = electronFolder()
  const names = folder === undefined ? '' : join(folder, 'path.txt')
  if (folder === undefined || !existsSync(names)) return undefined
  const program = join(folder, 'dist', readFileSync(names, 'utf8').trim())
  return existsSync(program) ? program : undefined
}

/** As findElectron, after fetching it once where that is possible. */
export function obtainElectron(): string | undefined {
  const folder = electronFolder()
  if (findElectron() === undefined && folder !== undefined)
    spawnSync(process.execPath, [join(folder, 'install.js')], { stdio: 'ignore', timeout: patience })
  return findElectron()
}

function electronFolder(): string | undefined {
  try {
    return dirname(createRequire(import.meta.url).resolve('electron/package.json'))
  } catch {
    return undefined
  }
}
