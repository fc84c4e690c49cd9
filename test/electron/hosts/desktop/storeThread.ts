import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { MessageChannel, type MessagePort, Worker } from 'node:worker_threads'
import { createORPCClient } from '@orpc/client'
import { RPCLink } from '@orpc/client/message-port'
import type { ContractRouterClient } from '@orpc/contract'
import { onTestFinished } from 'vitest'
import type { FromStore, ToStore } from '../../../../electron/hosts/desktop/messages.ts'
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

const fromSources: StoreProgram = {
  file: join(import.meta.dirname, '../../../../electron/hosts/desktop/storeProcess.ts'),
}

/** Starts the store's process over a store's file; it ends with the test. */
export function startStore(path: string, { file, before, env = {} }: StoreProgram = fromSources) {
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
    said.push(message)
    for (const look of waiting) look()
  })
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
