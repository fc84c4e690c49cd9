/** Writes office files off the main thread, so that the window stays quick; their libraries are loaded there alone. */
import { Worker } from 'node:worker_threads'
import { problemFrom } from '../../shared/problems/problem.ts'
import { cancelled, stopped } from './cancelled.ts'
import type { BytesMessage } from './writeBytes.ts'

/**
 * What a worker of its own answers, which `writeBytes` runs there.
 * @param file of the worker @param input as it is given to it
 * @throws Problem 'cancelled' soon after `signal` is aborted, or 'stopped' when the worker dies; whatever it threw
 */
export async function bytesInWorker(
  file: string,
  input: unknown,
  signal?: AbortSignal,
): Promise<{ bytes: Buffer<ArrayBuffer> }> {
  if (signal?.aborted) throw cancelled()
  const worker = new Worker(file, { workerData: input })
  const { promise, resolve, reject } = Promise.withResolvers<{ bytes: Buffer<ArrayBuffer> }>()
  const cancel = (): void => reject(cancelled())
  signal?.addEventListener('abort', cancel)
  worker.on('message', (message: BytesMessage) => {
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
