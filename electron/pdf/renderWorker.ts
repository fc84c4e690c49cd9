/** Runs in a worker thread: one document in, progress and the finished bytes out. */
import { enableCompileCache } from 'node:module'
import { parentPort, workerData } from 'node:worker_threads'
import type { Document } from '../../shared/document.ts'
import type { Progress } from './render.ts'

/** What the worker tells the thread that started it. */
export type WorkerMessage =
  | { kind: 'progress'; progress: Progress }
  | { kind: 'rendered'; bytes: Uint8Array<ArrayBuffer>; pages: number }

export interface WorkerInput {
  document: Document
  tagged: boolean
}

// The renderer is loaded anew for every document: keeping its compiled code saves a tenth of a second each.
enableCompileCache()
const { render } = await import('./render.ts')

const { document, tagged }: WorkerInput = workerData
const say = (message: WorkerMessage, transfer: ArrayBuffer[] = []): void => parentPort?.postMessage(message, transfer)

const { bytes, pages } = await render(document, { tagged, onProgress: progress => say({ kind: 'progress', progress }) })
// A small Buffer may lie in Node's shared pool, which must not be handed over.
const owned = new Uint8Array(
  bytes.buffer instanceof ArrayBuffer && bytes.byteLength === bytes.buffer.byteLength ? bytes.buffer : bytes,
)
say({ kind: 'rendered', bytes: owned, pages }, [owned.buffer])
