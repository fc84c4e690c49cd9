/** Writes Word files off the main thread, so that the window stays quick; their library is loaded there alone. */
import { Worker } from 'node:worker_threads'
import type { Document } from '../../shared/document.ts'
import type { DocumentStyle } from '../../shared/documentStyle.ts'
import { problemFrom } from '../../shared/problems/problem.ts'
import { cancelled, stopped } from '../paper/cancelled.ts'
import { startedModule } from '../system/startedModule.ts'
import type { DocxInput, DocxMessage } from './renderDocxWorker.ts'

/**
 * Like `renderDocx`, in a worker thread.
 * @throws Problem 'cancelled' soon after `signal` is aborted, or 'stopped' when the worker dies; whatever it threw
 */
export async function renderDocxInWorker(
  document: Document,
  { style = {}, signal }: { style?: DocumentStyle; signal?: AbortSignal } = {},
): Promise<{ bytes: Buffer }> {
  if (signal?.aborted) throw cancelled()
  const worker = new Worker(startedModule('docx/renderDocxWorker'), {
    workerData: { document, style } satisfies DocxInput,
  })
  const { promise, resolve, reject } = Promise.withResolvers<{ bytes: Buffer }>()
  const cancel = (): void => reject(cancelled())
  signal?.addEventListener('abort', cancel)
  worker.on('message', (message: DocxMessage) => {
    if (message.kind === 'refused') reject(problemFrom(message.problem))
    else resolve({ bytes: Buffer.from(message.bytes.buffer) })
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
