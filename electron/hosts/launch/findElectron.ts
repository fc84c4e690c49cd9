import { spawnSync } from 'node:child_process'
import { existsSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { dirname, join } from 'node:path'

/** Milliseconds to fetch Electron's program in; without a network it fails at once. */
const patience = 180_000
/** Milliseconds after which a fetch that failed is tried again: behind a slow or closed line each start would wait. */
const retryAfter = 24 * 60 * 60 * 1000

/** Where a distribution has its program, in the names that Electron's own installer gives. */
const programs: Partial<Record<NodeJS.Platform, string>> = {
  darwin: 'Electron.app/Contents/MacOS/Electron',
  win32: 'electron.exe',
}

/**
 * Electron's program where it is installed, or in the distribution that ELECTRON_OVERRIDE_DIST_PATH names; undefined
 * when it is not there. Looks only: `electron` itself would download.
 */
export function findElectron(): string | undefined {
  const own = process.env['ELECTRON_OVERRIDE_DIST_PATH']
  const folder = electronFolder()
  const distribution = own ?? (folder === undefined ? undefined : join(folder, 'dist'))
  if (distribution === undefined) return undefined
  const program = join(distribution, named(folder) ?? programs[process.platform] ?? 'electron')
  return existsSync(program) ? program : undefined
}

/** What the installer noted; it does so when it is done. */
function named(folder: string | undefined): string | undefined {
  const note = folder === undefined ? '' : join(folder, 'path.txt')
  return existsSync(note) ? readFileSync(note, 'utf8').trim() : undefined
}

/**
 * As findElectron, after fetching it where that is possible.
 * @param data folder in which a failure is remembered for a day @param say what is being waited for
 */
export function obtainElectron(data: string, say: (line: string) => void): string | undefined {
  const found = findElectron()
  const folder = electronFolder()
  if (found !== undefined || folder === undefined || process.env['ELECTRON_OVERRIDE_DIST_PATH'] !== undefined)
    return found
  const failure = join(data, 'electron-not-fetched')
  if (Date.now() - (statSync(failure, { throwIfNoEntry: false })?.mtimeMs ?? 0) < retryAfter) return undefined
  say('برنامهٔ Electron دریافت می‌شود (حدود ۱۲۰ مگابایت، تنها یک بار)…')
  spawnSync(process.execPath, [join(folder, 'install.js')], { stdio: 'ignore', timeout: patience })
  const fetched = findElectron()
  if (fetched === undefined) {
    writeFileSync(failure, '')
    say('دریافت نشد؛ تا یک روز دیگر دوباره امتحان نمی‌شود.')
  } else {
    rmSync(failure, { force: true })
  }
  return fetched
}

function electronFolder(): string | undefined {
  try {
    return dirname(createRequire(import.meta.url).resolve('electron/package.json'))
  } catch {
    return undefined
  }
}
