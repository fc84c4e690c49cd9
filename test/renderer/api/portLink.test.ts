import { MessageChannel } from 'node:worker_threads'
import { os } from '@orpc/server'
import { RPCHandler } from '@orpc/server/message-port'
import { expect, it, onTestFinished, vi } from 'vitest'
import { Disconnected } from '../../../renderer/api/disconnected.ts'
import { askForPort } from '../../../renderer/api/portLink.ts'

type Heard = { source: unknown; data: unknown; ports: unknown[] }

/** A page's link, and what its program does with it. */
function linked() {
  const listeners: ((heard: Heard) => void)[] = []
  const page = {
    addEventListener: (_: string, listener: (heard: Heard) => void) => void listeners.push(listener),
    postMessage: () => undefined,
  }
  const hear = (heard: Heard): void => listeners.forEach(listener => listener(heard))
  vi.stubGlobal('window', page)
  vi.stubGlobal('location', { origin: 'http://127.0.0.1' })
  onTestFinished(() => void vi.unstubAllGlobals())
  const link = askForPort()
  return {
    ask: () => link.call(['answer'], undefined, { context: {} }),
    lose: () => hear({ source: page, data: 'port-lost', ports: [] }),
    /** @returns answers what is asked by it */
    open: () => {
      const { promise, resolve } = Promise.withResolvers<string>()
      const asked = Promise.withResolvers<void>()
      const { port1, port2 } = new MessageChannel()
      onTestFinished(() => port1.close())
      const answer = os.handler(() => {
        asked.resolve()
        return promise
      })
      new RPCHandler({ answer }).upgrade(port1)
      port1.start()
      hear({ source: page, data: 'port', ports: [port2] })
      return { answer: resolve, asked: asked.promise }
    },
  }
}

it('is answered what it asked before another store was open, and no more once the program is gone', async () => {
  const { ask, open, lose } = linked()
  const [first, before] = [open(), ask()]
  await first.asked
  const [second, after] = [open(), ask()]
  await second.asked
  first.answer('رمز گرفت')
  expect(await before).toBe('رمز گرفت')
  const lost = ask()
  lose()
  await expect(after).rejects.toThrow('closed')
  await expect(lost).rejects.toThrow(Disconnected)
  await expect(ask()).rejects.toThrow(Disconnected)
})
