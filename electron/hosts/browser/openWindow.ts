import { type ChildProcess, spawn } from 'node:child_process'
import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'

/**
 * Opens the window in a browser without tabs and with a profile of its own.
 * @param url good for one use: it goes through a file that only this user can read, since any user can list the
 *   arguments of programs
 */
export function openWindow(browser: string, url: string, folder: string): ChildProcess {
  const door = join(folder, 'open.html')
  writeFileSync(door, `<!doctype html><script>location.replace(${JSON.stringify(url)})</script>`, { mode: 0o600 })
  const flags = [
    `--app=${pathToFileURL(door).href}`,
    `--user-data-dir=${join(folder, 'window')}`,
    '--no-first-run',
    '--disable-background-networking',
    '--disable-component-update',
    '--disable-sync',
    '--window-size=1440,900',
    '--lang=fa',
    // Chromium's own sandbox refuses to run as root.
    ...(process.getuid?.() === 0 ? ['--no-sandbox'] : []),
  ]
  return spawn(browser, flags, { stdio: 'ignore' })
}
