/** Renders off the main thread, so that the window stays quick. */
import { Worker } from 'node:worker_threads'
import type { Deck } from '../../shared/deck.ts'
import type { Document } from '../../shared/document.ts'
import { problemFrom } from '../../shared/problems/problem.ts'
import type { SlidePaper } from '../../shared/slidePaper.ts'
import { cancelled, stopped } from '../paper/cancelled.ts'
import { startedModule } from '../system/startedModule.ts'
import { carried } from './carriedDocument.ts'
import type { PaperInput, WorkerInput, WorkerMessage } from './renderWorker.ts'
import type { Rendered, RenderOptions } from './typesetPaper.ts'

/** More pages leave so much behind in a worker's memory that the next document gets a new one. */
const largeDocument = 300

/** A worker that waits: the next document finds its modules loaded and the words it shares with others shaped. */
let idle: Worker | undefined

/**
 * Like `render`, in a worker thread. The bytes are handed over, not copied.
 * @throws Problem 'cancelled' soon after `signal` is aborted, or 'stopped' when the worker dies; whatever it threw
 */
export async function renderInWorker(document: Document, options: RenderOptions = {}): Promise<Rendered> {
  return inWorker({ kind: 'document', document: carried(document) }, options)
}

/** Like `renderDeck`, in a worker thread, as `renderInWorker`. */
export async function renderDeckInWorker(
  deck: Deck,
  paper: SlidePaper,
  options: RenderOptions = {},
): Promise<Rendered> {
  return inWorker({ kind: 'deck', deck, paper }, options)
}

async function inWorker(
  paper: PaperInput,
  { onProgress, signal, tagged = true, style = {}, file = {} }: RenderOptions,
): Promise<Rendered> {
  if (signal?.aborted) throw cancelled()
  const worker = takeWorker()
  const { promise, resolve, reject } = Promise.withResolvers<Rendered>()
  let isUsable = false
  const cancel = (): void => reject(cancelled())
  const onMessage = (message: WorkerMessage): void => {
    if (message.kind === 'progress') return onProgress?.(message.progress)
    isUsable = message.kind === 'refused' || message.pages <= largeDocument
    if (message.kind === 'refused') reject(problemFrom(message.problem))
    else resolve({ bytes: Buffer.from(message.bytes.buffer), pages: message.pages, missing: message.missing })
  }
  const failed = (cause: unknown): void => reject(isOutOfMemory(cause) ? stopped() : cause)
  const ended = (): void => reject(stopped())
  signal?.addEventListener('abort', cancel)
  worker.on('message', onMessage).on('error', failed).on('exit', ended)
  const input: WorkerInput = { kind: 'render', input: paper, printing: { tagged, style, file } }
  worker.postMessage(input)
  try {
    return await promise
  } finally {
    signal?.removeEventListener('abort', cancel)
    worker.off('message', onMessage).off('error', failed).off('exit', ended)
    if (isUsable) keepWorker(worker)
    else await worker.terminate()
  }
}

/** Blocks of a long document that a rehearsal sets: no worker is used up by one. */
const mostRehearsed = 500

/** Workers that know their work: they have set a document, or rehearse with one. */
const rehearsed = new WeakSet<Worker>()

/**
 * Has a worker that has set nothing yet set a document for nobody, so that its code is compiled, its fonts are open and
 * its words are shaped by the time somebody asks for one. It stops as soon as anyone does.
 */
export function rehearse(document: Document): void {
  prewarmWorker()
  if (idle === undefined || rehearsed.has(idle)) return
  rehearsed.add(idle)
  const part = { ...document, blocks: document.blocks.slice(0, mostRehearsed) }
  idle.postMessage({ kind: 'rehearse', document: carried(part) } satisfies WorkerInput)
}

/** Starts a worker before there is anything to set, so that it loads while the session is still being loaded. */
export function prewarmWorker(): void {
  if (idle === undefined) keepWorker(newWorker())
}

function takeWorker(): Worker {
  const waiting = idle
  idle = undefined
  const worker = waiting ?? newWorker()
  worker.ref()
  rehearsed.add(worker)
  return worker
}

function newWorker(): Worker {
  const worker = new Worker(startedModule('pdf/renderWorker'))
  const forget = (): void => {
    if (idle === worker) idle = undefined
  }
  // A worker that fails to load before anyone needs it is nobody's concern: the next one will say what is wrong.
  worker.once('exit', forget).on('error', forget)
  return worker
}

/** One waits, and does not keep the process alive. */
function keepWorker(worker: Worker): void {
  if (idle !== undefined) return void worker.terminate()
  worker.unref()
  idle = worker
}

function isOutOfMemory(cause: unknown): boolean {
  return cause instanceof Error && 'code' in cause && cause.code === 'ERR_WORKER_OUT_OF_MEMORY'
}
