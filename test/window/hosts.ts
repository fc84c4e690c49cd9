import { type ChildProcess, fork, spawn } from 'node:child_process'
import { PassThrough } from 'node:stream'
import { fileURLToPath } from 'node:url'
import { addresses } from './addresses.ts'
import type { FromHosts, ToHosts } from './hostProcess.ts'

/** A browser host over one store. */
export interface Host {
  /** The next address, good for one page more. */
  nextAddress: () => Promise<string>
  /** Ends it: as people do where its process is shared, as a power cut would where it is its own. */
  end: () => Promise<void>
}

const hostProcess = fileURLToPath(new URL('hostProcess.ts', import.meta.url))
const cli = fileURLToPath(new URL('../../electron/cli.js', import.meta.url))

let shared: ChildProcess | undefined
let last = 0

/** A host in a process that all tests of this worker share. @param words of `serve` */
export function sharedHost(words: readonly string[]): Host {
  if (shared?.connected !== true) {
    shared = fork(hostProcess, { execArgv: [], stdio: ['ignore', 'inherit', 'inherit', 'ipc'] })
    shared.setMaxListeners(0)
    // It never keeps the worker from ending.
    shared.unref()
    shared.channel?.unref()
  }
  const own = shared
  const host = ++last
  const lines = new PassThrough()
  const { promise: ended, resolve } = Promise.withResolvers<void>()
  const over = (): void => {
    own.off('message', hear).off('exit', over)
    lines.end()
    resolve()
  }
  const hear = (message: FromHosts): void => {
    if (message.host !== host) return
    if (message.line === null) over()
    else lines.write(`${message.line}\n`)
  }
  const tell = (message: ToHosts): void => void own.send(message, () => undefined)
  own.on('message', hear).once('exit', over)
  tell({ host, words })
  return {
    nextAddress: addresses(lines),
    end() {
      tell({ host, words: 'end' })
      return ended
    },
  }
}

/**
 * A host in a process of its own. @param words of `serve` @param program the terminal's, of a copy of the product where
 * it is not ours
 */
export function ownHost(words: readonly string[], program = cli): Host {
  const own = spawn(process.execPath, [program, 'serve', ...words], { stdio: ['ignore', 'pipe', 'inherit'] })
  return { nextAddress: addresses(own.stdout), end: () => killed(own) }
}

function killed(own: ChildProcess): Promise<void> {
  const { promise, resolve } = Promise.withResolvers<void>()
  if (own.exitCode !== null || own.signalCode !== null) resolve()
  own.once('exit', () => resolve())
  own.kill('SIGKILL')
  return promise
}
