/** Renders off the main thread, so that the window stays quick. */
import { Worker } from 'node:worker_threads'
import type { Document } from '../../shared/document.ts'
import { cancelled } from './cancelled.ts'
import { problemOf } from './plainProblem.ts'
import type { Rendered, RenderOptions } from './render.ts'
import type { WorkerInput, WorkerMessage } from './renderWorker.ts'

/**
 * Like `render`, in a worker thread of its own. The bytes are handed over, not copied.
 * @throws Problem 'cancelled' soon after `signal` is aborted; whatever the worker threw; an Error when it dies
 */
export async function renderInWorker(
  document: Document,
  { onProgress, signal, tagged = true, look = {}, file = {} }: RenderOptions = {},
): Promise<Rendered> {
  if (signal?.aborted) throw cancelled()
  const input: WorkerInput = { document, tagged, look, file }
  const worker = new Worker(new URL('./renderWorker.ts', import.meta.url), { workerData: input })
  const { promise, resolve, reject } = Promise.withResolvers<Rendered>()
  const cancel = (): void => reject(cancelled())
  signal?.addEventListener('abort', cancel)
  worker.on('message', (message: WorkerMessage) => {
    if (message.kind === 'progress') onProgress?.(message.progress)
    else if (message.kind === 'refused') reject(problemOf(message.problem))
    else resolve({ bytes: Buffer.from(message.bytes.buffer), pages: message.pages, missing: message.missing })
  })
  worker.on('error', reject)
  worker.on('exit', code => reject(new Error(`the renderer stopped with code ${code} before it was done`)))
  try {
    return await promise
  } finally {
    signal?.removeEventListener('abort', cancel)
    await worker.terminate()
  }
}
