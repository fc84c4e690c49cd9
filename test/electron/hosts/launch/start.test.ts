import { type ChildProcess, spawn } from 'node:child_process'
import { chmodSync, existsSync, mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { createInterface } from 'node:readline'
import { fileURLToPath } from 'node:url'
import { describe, expect, it, onTestFinished } from 'vitest'
import { hasDisplay } from '../../../../electron/hosts/launch/display.ts'
import { temporaryFolder } from '../../../fixtures/temporaryFolder.ts'

const start = fileURLToPath(new URL('../../../../electron/start.js', import.meta.url))

/** Programs that the start finds instead of this machine's own: shell scripts. */
interface Programs {
  electron?: string
  chromium?: string
  display?: string
}

/** `npm start` among these programs. */
async function startAmong({ electron, chromium, display = ':9' }: Programs) {
  const home = await temporaryFolder()
  const [distribution, path] = ['electron', 'path'].map(name => {
    mkdirSync(join(home, name))
    return join(home, name)
  }) as [string, string]
  put(join(distribution, 'electron'), electron)
  put(join(path, 'chromium'), chromium)
  const child = spawn(process.execPath, [start], {
    env: {
      PATH: path,
      HOME: home,
      SHORANAMEH_HOME: join(home, 'data'),
      ELECTRON_OVERRIDE_DIST_PATH: distribution,
      ELECTRON_RUN_AS_NODE: '1',
      ...(display === '' ? {} : { DISPLAY: display }),
    },
    stdio: ['ignore', 'pipe', 'pipe'],
  })
  onTestFinished(() => void child.kill('SIGKILL'))
  const lines: string[] = []
  createInterface({ input: child.stdout }).on('line', line => lines.push(line))
  createInterface({ input: child.stderr }).on('line', line => lines.push(line))
  return { child, lines, home, ended: exitOf(child) }
}

function put(file: string, script: string | undefined): void {
  if (script === undefined) return
  writeFileSync(file, `#!/bin/sh\n${script}\n`)
  chmodSync(file, 0o755)
}

function exitOf(child: ChildProcess): Promise<number | null> {
  const { promise, resolve } = Promise.withResolvers<number | null>()
  child.once('exit', resolve)
  return promise
}

describe.skipIf(process.platform !== 'linux')('npm start', () => {
  it('goes on in the browser, in one line, when Electron dies at once', async () => {
    const dies = 'echo "FATAL: The SUID sandbox helper binary was found" >&2; kill -ABRT $$'
    const { lines, ended } = await startAmong({ electron: dies, chromium: 'exit 0' })
    expect(await ended).toBe(0)
    expect(lines.filter(line => line.includes('Electron در این دستگاه باز نشد'))).toHaveLength(1)
    expect(lines).toContain('پنجره در مرورگر باز می‌شود.')
  }, 120_000)

  it('passes on what Electron ends with, starts it with its folder alone and never as plain Node', async () => {
    const { lines, ended } = await startAmong({ electron: 'echo "$# $1 [$ELECTRON_RUN_AS_NODE]"; exit 2' })
    expect(await ended).toBe(2)
    expect(lines).toEqual([expect.stringMatching(/^1 .*out\/app \[\]$/)])
  }, 120_000)

  it('says its address where there is no display, and does not end well when nobody opened it', async () => {
    const { child, lines, ended, home } = await startAmong({ chromium: 'touch $HOME/tried', display: '' })
    const address = /^http:\/\/127\.0\.0\.1:\d+\/#.+/
    await expect.poll(() => lines.find(line => address.test(line)), { timeout: 30_000 }).toBeDefined()
    expect(lines.join('\n')).toContain('نمایشگری در دسترس نیست')
    expect((await fetch(lines.find(line => address.test(line)) ?? '')).status).toBe(200)
    child.kill('SIGTERM')
    expect(await ended).toBe(1)
    expect(existsSync(join(home, 'tried'))).toBe(false)
  }, 120_000)

  it('says its address when the browser cannot open a window either', async () => {
    const { child, lines, ended } = await startAmong({ chromium: 'echo "Missing X server" >&2; exit 1' })
    await expect.poll(() => lines.some(line => line.startsWith('http://')), { timeout: 30_000 }).toBe(true)
    child.kill('SIGINT')
    expect(await ended).toBe(1)
  }, 120_000)

  it('says what to install when there is nothing to open it with', async () => {
    const { lines, ended, home } = await startAmong({})
    expect(await ended).toBe(2)
    expect(lines.join('\n')).toContain('یکی را نصب کنید')
    expect(existsSync(join(home, 'data'))).toBe(true)
  }, 120_000)
})

describe('a display', () => {
  it('is missed on Linux alone, where neither system of windows names one', () => {
    expect(hasDisplay({ platform: 'linux', env: {} })).toBe(false)
    expect(hasDisplay({ platform: 'linux', env: { DISPLAY: '' } })).toBe(false)
    expect(hasDisplay({ platform: 'linux', env: { DISPLAY: ':0' } })).toBe(true)
    expect(hasDisplay({ platform: 'linux', env: { WAYLAND_DISPLAY: 'wayland-0' } })).toBe(true)
    expect(hasDisplay({ platform: 'win32', env: {} })).toBe(true)
  })
})
