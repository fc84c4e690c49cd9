import { EventEmitter } from 'node:events'
import { closeSync, existsSync, mkdirSync, openSync, readFileSync, rmSync, writeSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { App, CommandLine } from 'electron'
import { setTold } from './native.ts'
import { hear } from './program.ts'
import { closeAll, setHost, windowStates } from './windows.ts'

const switches: string[] = []
const ready = Promise.withResolvers<void>()
let isReady = false
let userData = join(tmpdir(), 'Electron')
let lock: string | undefined

type Events = Pick<EventEmitter, 'emit' | 'on' | 'once'>
type Own = Pick<
  App,
  | 'exit'
  | 'getPath'
  | 'isReady'
  | 'quit'
  | 'requestSingleInstanceLock'
  | 'setAboutPanelOptions'
  | 'setName'
  | 'setPath'
  | 'whenReady'
>

class ProgramApp extends EventEmitter implements Own, Events {
  readonly commandLine: Pick<CommandLine, 'appendSwitch'> = {
    appendSwitch: (name, value) => void switches.push(value === undefined ? name : `${name}=${value}`),
  }

  isReady(): boolean {
    return isReady
  }

  whenReady(): Promise<void> {
    return ready.promise
  }

  setName(): void {}

  setAboutPanelOptions(): void {}

  getPath(): string {
    return userData
  }

  setPath(name: string, path: string): void {
    if (name === 'userData') userData = path
  }

  /** The first program with a profile has it, for as long as it lives. */
  requestSingleInstanceLock(): boolean {
    const file = join(userData, 'stand-in.lock')
    if (existsSync(file) && isAlive(Number(readFileSync(file, 'utf8')))) return false
    mkdirSync(userData, { recursive: true })
    const handle = openSync(file, 'w')
    writeSync(handle, String(process.pid))
    closeSync(handle)
    lock = file
    return true
  }

  /** As in Electron: windows are asked, then `will-quit` may hold it back. */
  quit(): void {
    void this.#leave()
  }

  async #leave(): Promise<void> {
    if (!this.#isAllowed('before-quit') || !(await closeAll()) || !this.#isAllowed('will-quit')) return
    this.emit('quit', {}, 0)
    this.exit(0)
  }

  #isAllowed(event: 'before-quit' | 'will-quit'): boolean {
    let isAllowed = true
    this.emit(event, {
      preventDefault: () => {
        isAllowed = false
      },
    })
    return isAllowed
  }

  exit(code = 0): void {
    if (lock !== undefined) rmSync(lock, { force: true })
    process.exit(code)
  }
}

export const app = new ProgramApp()

function isAlive(pid: number): boolean {
  try {
    return process.kill(pid, 0)
  } catch {
    return false
  }
}

setTold(() => ({ userData, switches, windows: windowStates() }))
setHost({
  made: contents => app.emit('web-contents-created', {}, contents),
  lastClosed() {
    if (!app.emit('window-all-closed')) app.quit()
  },
})
hear('ready', () => {
  isReady = true
  ready.resolve()
  app.emit('ready')
})
hear('emit', ({ event, words }) => app.emit(event, { preventDefault: () => undefined }, ...words))
hear('quit', () => app.quit())

/** Electron's main process only warns of these (electron_browser_main_parts.cc). */
process.on('unhandledRejection', cause => process.stderr.write(`UnhandledPromiseRejectionWarning: ${String(cause)}\n`))
