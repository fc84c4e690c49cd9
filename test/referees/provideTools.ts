import { spawnSync } from 'node:child_process'
import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { findTool, howToGet, packagesOf, type Tool } from './findTool.ts'

/**
 * Makes sure the referees are there: installs Debian's packages when run as root on a machine with apt.
 * @throws Error naming what is missing and how to get it
 */
export function provideTools(tools: readonly Tool[]): void {
  const missing = tools.filter(tool => findTool(tool) === undefined)
  if (missing.length === 0) return
  install(packagesOf(missing))
  const stillMissing = missing.filter(tool => findTool(tool) === undefined)
  if (stillMissing.length > 0) throw new Error(howToGet(stillMissing))
}

/** Gets referees without which some tests say that they were skipped, where this process may install any. */
export function offerTools(tools: readonly Tool[]): void {
  const missing = tools.filter(tool => findTool(tool) === undefined)
  if (missing.length > 0) install(packagesOf(missing))
}

const unicodeFolder = '/usr/share/unicode'

/**
 * Unicode's own test files from Debian's package unicode-data, installed when run as root on a machine with apt.
 * @param names as in auxiliary/LineBreakTest.txt @returns their paths @throws Error saying how to get them
 */
export function provideUnicodeData<Name extends string>(names: readonly Name[]): Record<Name, string> {
  const paths = Object.fromEntries(names.map(name => [name, join(unicodeFolder, name)])) as Record<Name, string>
  const missing = (): Name[] => names.filter(name => !existsSync(paths[name]))
  if (missing().length > 0) install(['unicode-data'])
  if (missing().length > 0)
    throw new Error(`Missing ${missing().join(', ')}. On Debian or Ubuntu: sudo apt-get install unicode-data`)
  return paths
}

/** Debian's packages, where this process may install any. */
function install(packages: readonly string[]): void {
  if (process.getuid?.() !== 0) return
  apt('update')
  apt('install', '--yes', '--no-install-recommends', ...packages)
}

/** Its outcome is judged by what can be found afterwards; on a machine without apt it does nothing. */
function apt(...words: string[]): void {
  spawnSync('apt-get', ['--quiet', '--quiet', ...words], {
    stdio: ['ignore', 2, 2],
    env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' },
  })
}
