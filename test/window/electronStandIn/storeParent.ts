/** Started before a built module with `--import`: what Electron gives a utility process, its parentPort. */
import { EventEmitter } from 'node:events'
import type { ParentPort } from 'electron'
import type { FromUtility, ToUtility } from './utilityProcess.ts'

const tell = (message: FromUtility): void => void process.send?.(message)
const ports = new Map<number, PagePort>()

/** An end of a channel, as `MessagePortMain`; nothing is heard before it is started. */
class PagePort extends EventEmitter {
  readonly #id: number
  #waiting: (() => void)[] | undefined = []

  constructor(id: number) {
    super()
    this.#id = id
    ports.set(id, this)
  }

  postMessage(data: unknown): void {
    // Of a buffer the wire between processes carries views alone.
    tell({ kind: 'port', port: this.#id, data: data instanceof ArrayBuffer ? new Uint8Array(data) : data })
  }

  start(): void {
    const waiting = this.#waiting ?? []
    this.#waiting = undefined
    for (const hear of waiting) hear()
  }

  close(): void {
    ports.delete(this.#id)
    tell({ kind: 'port-closed', port: this.#id })
  }

  take(event: 'message' | 'close', data?: unknown): void {
    const hear = (): void => void this.emit(event, { data, ports: [] })
    if (this.#waiting) this.#waiting.push(hear)
    else hear()
  }
}

/** Messages wait for the first who listens to them (parent-port.ts). */
class Parent extends EventEmitter implements Pick<ParentPort, 'postMessage'> {
  postMessage(data: unknown): void {
    tell({ kind: 'message', data })
  }
}
const parent = new Parent()
const early: unknown[] = []
parent.on('newListener', event => {
  if (event !== 'message') return
  process.nextTick(() => {
    for (const message of early.splice(0)) parent.emit('message', message)
  })
})
Object.assign(process, { parentPort: parent })

process.on('message', (message: ToUtility) => {
  if (message.kind === 'port') return ports.get(message.port)?.take('message', message.data)
  if (message.kind === 'port-closed') {
    ports.get(message.port)?.take('close')
    return void ports.delete(message.port)
  }
  const event = { data: message.data, ports: message.ports.map(id => new PagePort(id)) }
  if (parent.listenerCount('message') === 0) early.push(event)
  else parent.emit('message', event)
})
// It lives no longer than the program.
process.once('disconnect', () => process.kill(process.pid, 'SIGKILL'))
