import { fork } from 'node:child_process'
import { MessageChannel } from 'node:worker_threads'
import { expect, it } from 'vitest'
import { limitedOverMain } from '../../../../electron/hosts/desktop/limitedOverMain.ts'
import type { FromStore } from '../../../../electron/hosts/desktop/messages.ts'
import type { LimitedOutput } from '../../../../electron/system/limitedProcess.ts'
import { startedModule } from '../../../../electron/system/startedModule.ts'

/** Electron's main process, which starts modules in Node's processes. */
function playedMain() {
  const limited = limitedOverMain((message: FromStore) => {
    if (message.kind !== 'start') return
    const child = fork(startedModule(message.module), [], { serialization: 'advanced', execArgv: [] })
    const { port1, port2 } = new MessageChannel()
    port2.on('message', (input: object) => child.send(input)).on('close', () => child.connected && child.disconnect())
    child.on('message', output => port2.postMessage(output)).once('exit', () => port2.close())
    // Electron wraps what is said.
    const port = {
      on: (event: string, heard: (message: { data: unknown }) => void) => port1.on(event, data => heard({ data })),
      postMessage: (data: unknown) => port1.postMessage(data),
      start: () => port1.start(),
      close: () => port1.close(),
    }
    limited.started(message.id, port as never)
  })
  return limited
}

it.each(['echo', 'leave'])('speaks with a process that the main one has started, and hears its end: %s', async task => {
  const heard: (LimitedOutput | 'end')[] = []
  const { promise, resolve } = Promise.withResolvers<void>()
  const line = playedMain().start('../test/electron/system/limitedEntry', {
    onOutput(output) {
      heard.push(output)
      if (output.kind === 'answer') line.hangUp()
    },
    onEnd() {
      heard.push('end')
      resolve()
    },
  })
  line.say({ input: { task, given: 1n }, milliseconds: 60_000, megabytes: 1000 })
  await promise
  const step = { kind: 'step', step: task }
  expect(heard).toEqual(task === 'echo' ? [step, { kind: 'answer', answer: 1n }, 'end'] : [step, 'end'])
})
