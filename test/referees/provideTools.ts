import { spawnSync } from 'node:child_process'
import { findTool, howToGet, packagesOf, type Tool } from './findTool.ts'

/**
 * Makes sure the referees are there: installs Debian's packages when run as root on a machine with apt.
 * @throws Error naming what is missing and how to get it
 */
export function provideTools(tools: readonly Tool[]): void {
  const missing = tools.filter(tool => findTool(tool) === undefined)
  if (missing.length === 0) return
  if (process.getuid?.() === 0) {
    apt('update')
    apt('install', '--yes', '--no-install-recommends', ...packagesOf(missing))
  }
  const stillMissing = missing.filter(tool => findTool(tool) === undefined)
  if (stillMissing.length > 0) throw new Error(howToGet(stillMissing))
}

/** Its outcome is judged by what can be found afterwards; on a machine without apt it does nothing. */
function apt(...words: string[]): void {
  spawnSync('apt-get', ['--quiet', '--quiet', ...words], {
    stdio: ['ignore', 2, 2],
    env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' },
  })
}
