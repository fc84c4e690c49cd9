/** Renders off the main thread, so that the window stays quick. */
import { Worker } from 'node:worker_threads'
import type { Document } from '../../shared/document.ts'
import { extension } from '../staged.ts'
import { cancelled, stopped } from './cancelled.ts'
import { problemOf } from './plainProblem.ts'
import type { Rendered, RenderOptions } from './render.ts'
import type { WorkerInput, WorkerMessage } from './renderWorker.ts'

/**
 * Like `render`, in a worker thread of its own. The bytes are handed over, not copied.
 * @throws Problem 'cancelled' soon after `signal` is aborted, or 'stopped' when the worker dies; whatever it threw
 */
export async function renderInWorker(
  document: Document,
  { onProgress, signal, tagged = true, look = {}, file = {} }: RenderOptions = {},
): Promise<Rendered> {
  if (signal?.aborted) throw cancelled()
  const input: WorkerInput = { document, tagged, look, file }
  const worker = new Worker(new URL(`./renderWorker${extension}`, import.meta.url), { workerData: input })
  const { promise, resolve, reject } = Promise.withResolvers<Rendered>()
  const cancel = (): void => reject(cancelled())
  signal?.addEventListener('abort', cancel)
  worker.on('message', (message: WorkerMessage) => {
    if (message.kind === 'progress') onProgress?.(message.progress)
    else if (message.kind === 'refused') reject(problemOf(message.problem))
    else resolve({ bytes: Buffer.from(message.bytes.buffer), pages: message.pages, missing: message.missing })
  })
  worker.on('error', cause => reject(isOutOfMemory(cause) ? stopped() : cause))
  worker.on('exit', () => reject(stopped()))
  try {
    return await promise
  } finally {
    signal?.removeEventListener('abort', cancel)
    await worker.terminate()
  }
}

function isOutOfMemory(cause: unknown): boolean {
  return cause instanceof Error && 'code' in cause && cause.code === 'ERR_WORKER_OUT_OF_MEMORY'
}
