import { readdir } from 'node:fs/promises'
import { join } from 'node:path'
import type { Worker } from 'node:worker_threads'
import { describe, expect, it, onTestFinished } from 'vitest'
import { createApp } from '../../../electron/app/app.ts'
import { renderInWorker } from '../../../electron/pdf/renderInWorker.ts'
import { openStore } from '../../../electron/store/database.ts'
import { plainText } from '../../../shared/documents/plainText.ts'
import { temporaryFolder } from '../../fixtures/temporaryFolder.ts'
import { countingAuthor, tinyBundle } from '../../fixtures/tinyBundle.ts'

/** What is cancelled leaves no worker waiting, as a document before may have. */
async function endWaitingWorker(): Promise<void> {
  const stop = new AbortController()
  const cancelled = renderInWorker(plainText('متن', 'نامه', '2023-01-08'), { signal: stop.signal })
  stop.abort()
  await expect(cancelled).rejects.toMatchObject({ code: 'cancelled' })
}

describe('a renderer that the system ends', () => {
  it('leaves no file, says what is safe, and the next one works', async () => {
    const folder = await temporaryFolder()
    const { api, close } = createApp({ store: openStore(join(folder, 'council.db')), ...countingAuthor() })
    onTestFinished(close)
    const { session } = await api.bundles.import({ path: tinyBundle })
    const compile = async () => {
      const work = await api.outputs.make({ session, document: 'invitation', edition: 'public', version: '1.0' })
      for (;;) {
        const step = await work.next()
        if (step.done) return step.value
      }
    }
    await endWaitingWorker()
    // Ended when it is given the document: before that its end would be nobody's concern.
    process.once('worker', (worker: Worker) =>
      worker.on('newListener', event => void (event === 'message' && worker.terminate())),
    )
    await expect(compile()).rejects.toMatchObject({
      data: { code: 'stopped' },
      message: expect.stringContaining('سالم‌اند') as string,
    })
    expect((await readdir(folder)).filter(name => name.endsWith('.pdf'))).toEqual([])
    expect((await compile()).isThere).toBe(true)
  })
})
