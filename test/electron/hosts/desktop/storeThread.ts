import { type ChildProcess, fork } from 'node:child_process'
import { extname, join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { MessageChannel, type MessagePort, Worker } from 'node:worker_threads'
import { createORPCClient } from '@orpc/client'
import { RPCLink } from '@orpc/client/message-port'
import type { ContractRouterClient } from '@orpc/contract'
import { onTestFinished } from 'vitest'
import type { FromStore, ToStore } from '../../../../electron/hosts/desktop/messages.ts'
import { bundledProgram } from '../../../../electron/loadProgram.js'
import type { windowContract } from '../../../../shared/api/index.ts'

/** Electron's utility process, played by a thread: the same messages, and ports beside them. */
const standIn = `
  const { parentPort, workerData } = require('node:worker_threads')
  process.argv.push(...workerData.words)
  process.parentPort = {
    postMessage: message => parentPort.postMessage(message),
    on: (_event, heard) => parentPort.on('message', ({ data, ports }) => heard({ data, ports: ports.map(electronPort) })),
  }
  const electronPort = port => ({
    on: (event, heard) => port.on(event, data => heard({ data, ports: [] })),
    postMessage: message => port.postMessage(message),
    start: () => port.start(),
    close: () => port.close(),
  })
  const before = workerData.before && import(workerData.before)
  Promise.resolve(before).then(() => import(workerData.program))
`

/** Which program of the store is run, after which module of the test's own, and in what surroundings. */
export interface StoreProgram {
  file: string
  before?: string
  env?: Record<string, string>
}

export const fromSources: StoreProgram = {
  file: join(import.meta.dirname, '../../../../electron/hosts/desktop/storeProcess.ts'),
}

const folder = await bundledProgram()
/** Loads in a tenth of the time. */
const bundled = folder === undefined ? fromSources : { file: join(folder, 'electron/hosts/desktop/storeProcess.js') }

/** Starts the store's process over a store's file; it ends with the test. */
export function startStore(path: string, { file, before, env = {} }: StoreProgram = bundled) {
  const worker = new Worker(standIn, {
    eval: true,
    workerData: { before, program: pathToFileURL(file).href, words: [path] },
    // For the threads that this one starts; what is evaluated, as here, does not wait for it.
    execArgv: before === undefined ? [] : ['--import', before],
    env: { ...process.env, ...env },
  })
  onTestFinished(async () => void (await worker.terminate()))
  const said: FromStore[] = []
  const waiting = new Set<() => void>()
  worker.on('message', (message: FromStore) => {
    if (message.kind === 'start') startModule(message)
    if (message.kind === 'kill') started.get(message.id)?.kill('SIGKILL')
    said.push(message)
    for (const look of waiting) look()
  })
  const started = new Map<number, ChildProcess>()
  /** Electron's main process starts a utility process; here it is Node's. */
  const startModule = ({ id, module }: Extract<FromStore, { kind: 'start' }>): void => {
    const program = join(file, '../../..', module + extname(file))
    const execArgv = before === undefined ? [] : ['--import', before]
    const child = fork(program, [], { serialization: 'advanced', execArgv, env: { ...process.env, ...env } })
    const { port1, port2 } = new MessageChannel()
    started.set(id, child)
    port2.on('message', message => child.send(message)).on('close', () => child.connected && child.disconnect())
    child.on('message', message => port2.postMessage(message)).once('exit', () => port2.close())
    tell({ kind: 'started', id }, [port1])
  }
  const tell = (data: ToStore, ports: MessagePort[] = []): void => worker.postMessage({ data, ports }, ports)
  return {
    tell,
    /** The first message of a kind, now or later. */
    heard: (kind: FromStore['kind']) => {
      const { promise, resolve } = Promise.withResolvers<FromStore>()
      const look = (): void => {
        const found = said.find(message => message.kind === kind)
        if (found) resolve(found)
      }
      waiting.add(look)
      look()
      return promise
    },
    /** A window's end of the contract. */
    openContract: () => {
      const { port1, port2 } = new MessageChannel()
      tell({ kind: 'window', window: 1 }, [port1])
      const api = createORPCClient<ContractRouterClient<typeof windowContract>>(new RPCLink({ port: port2 as never }))
      return { api, close: () => port2.close() }
    },
    ended: new Promise(resolve => worker.once('exit', resolve)),
  }
}
