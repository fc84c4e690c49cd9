import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { MessageChannel, Worker } from 'node:worker_threads'
import { createORPCClient } from '@orpc/client'
import { RPCLink } from '@orpc/client/message-port'
import type { ContractRouterClient } from '@orpc/contract'
import { describe, expect, it, onTestFinished } from 'vitest'
import type { FromStore, ToStore } from '../../../electron/desktop/messages.ts'
import type { contract } from '../../../shared/api/index.ts'
import { temporaryFolder } from '../../fixtures/temporaryFolder.ts'

const program = pathToFileURL(join(import.meta.dirname, '../../../electron/desktop/storeProcess.ts')).href

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
  import(workerData.program)
`

function startStore(path: string) {
  const worker = new Worker(standIn, { eval: true, workerData: { program, words: [path] } })
  onTestFinished(async () => void (await worker.terminate()))
  const said: FromStore[] = []
  const waiting = new Set<() => void>()
  worker.on('message', (message: FromStore) => {
    said.push(message)
    for (const look of waiting) look()
  })
  return {
    tell: (data: ToStore, ports: import('node:worker_threads').MessagePort[] = []) =>
      worker.postMessage({ data, ports }, ports),
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
    ended: new Promise(resolve => worker.once('exit', resolve)),
  }
}

describe("the store's process", () => {
  it('speaks the contract over the port that a window brings', async () => {
    const store = startStore(join(await temporaryFolder(), 'council.db'))
    await store.heard('ready')
    const { port1, port2 } = new MessageChannel()
    store.tell({ kind: 'window' }, [port1])
    const api = createORPCClient<ContractRouterClient<typeof contract>>(new RPCLink({ port: port2 as never }))
    expect(await api.sessions.openSample({})).toMatchObject({ session: 's6-73' })
    expect((await api.sessions.list()).map(({ code }) => code)).toEqual(['s6-73'])

    const capabilities = api.host.capabilities()
    expect(await store.heard('call')).toEqual({ kind: 'call', id: 1, call: { deed: 'displays' } })
    store.tell({ kind: 'answer', id: 1, result: 2 })
    expect(await capabilities).toMatchObject({ host: 'electron', secondDisplay: true })
    port2.close()
  })

  it('imports a bundle that was opened, and says in Persian why it could not', async () => {
    const store = startStore(join(await temporaryFolder(), 'council.db'))
    await store.heard('ready')
    store.tell({ kind: 'import', path: join(import.meta.dirname, '../../../resources/sample/session') })
    expect(await store.heard('imported')).toEqual({ kind: 'imported', session: 's6-73' })
    store.tell({ kind: 'import', path: '/no/such.zip' })
    expect(await store.heard('refused')).toMatchObject({ message: expect.stringContaining('نیست') })
  })

  it('says that another window has the store, and lets go of it when told to quit', async () => {
    const path = join(await temporaryFolder(), 'council.db')
    const first = startStore(path)
    await first.heard('ready')
    const second = startStore(path)
    expect(await second.heard('failed')).toMatchObject({ message: expect.stringContaining('پنجرهٔ دیگری') })
    first.tell({ kind: 'quit' })
    await first.ended
    await startStore(path).heard('ready')
  })
})
