import { type ChildProcess, fork } from 'node:child_process'
import { EventEmitter } from 'node:events'
import { fileURLToPath } from 'node:url'
import type { ForkOptions, MessagePortMain, UtilityProcess } from 'electron'
import { closed, handOver, type Side, said } from './ports.ts'
import { hear } from './program.ts'

/** To the process. */
export type ToUtility =
  | { kind: 'message'; data: unknown; ports: number[] }
  | { kind: 'port'; port: number; data: unknown }
  | { kind: 'port-closed'; port: number }

/** From the process. */
export type FromUtility =
  | { kind: 'message'; data: unknown }
  | { kind: 'port'; port: number; data: unknown }
  | { kind: 'port-closed'; port: number }

type Own = Pick<UtilityProcess, 'kill' | 'postMessage' | 'stderr' | 'stdout'>

class Utility extends EventEmitter implements Own {
  readonly #child: ChildProcess
  readonly #ports = new Map<number, Side>()

  constructor(path: string, words: string[], { stdio }: ForkOptions) {
    super()
    const program = fileURLToPath(new URL('storeParent.ts', import.meta.url))
    this.#child = fork(path, words, {
      execArgv: ['--import', program],
      serialization: 'advanced',
      stdio: stdio === 'pipe' ? ['ignore', 'pipe', 'pipe', 'ipc'] : ['ignore', 'inherit', 'inherit', 'ipc'],
    })
    this.#child.on('message', (message: FromUtility) => {
      if (message.kind === 'message') this.emit('message', message.data)
      else if (message.kind === 'port') said(message.port, this.#sideOf(message.port), message.data)
      else closed(message.port, this.#sideOf(message.port))
    })
    this.#child.once('spawn', () => this.emit('spawn'))
    this.#child.once('exit', (code, signal) => {
      for (const [port, side] of this.#ports) closed(port, side)
      this.emit('exit', code ?? (signal === null ? 0 : 1))
    })
    if (path.endsWith('storeProcess.js')) hear('kill-store', () => void this.#child.kill('SIGKILL'))
  }

  get stdout(): NodeJS.ReadableStream | null {
    return this.#child.stdout
  }

  get stderr(): NodeJS.ReadableStream | null {
    return this.#child.stderr
  }

  postMessage(data: unknown, ports: MessagePortMain[] = []): void {
    const ids = ports.map(port => {
      const [id, side] = handOver(port, own => ({
        say: words => this.#tell({ kind: 'port', port: own, data: words }),
        close: () => this.#tell({ kind: 'port-closed', port: own }),
      }))
      this.#ports.set(id, side)
      return id
    })
    this.#tell({ kind: 'message', data, ports: ids })
  }

  kill(): boolean {
    return this.#child.kill()
  }

  #sideOf(port: number): Side {
    return this.#ports.get(port) ?? 'port1'
  }

  /** Says something to the process; one that is ending may be gone before it hears. */
  #tell(message: ToUtility): void {
    if (this.#child.connected) this.#child.send(message, () => {})
  }
}

export const utilityProcess = {
  fork: (path: string, words: string[] = [], options: ForkOptions = {}) => new Utility(path, words, options),
}
