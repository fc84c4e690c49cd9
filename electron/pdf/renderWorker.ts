/** Runs in a worker thread: documents and decks in, one after the other; progress and the finished bytes out. */
import { parentPort } from 'node:worker_threads'
import type { Deck } from '../../shared/deck.ts'
import type { DocumentStyle } from '../../shared/documentStyle.ts'
import type { FileOptions } from '../../shared/fileOptions.ts'
import { Problem, plainProblem } from '../../shared/problems/problem.ts'
import type { PlainProblem } from '../../shared/problems/problemText.ts'
import type { SlidePaper } from '../../shared/slidePaper.ts'
import { keepCompiledCode } from '../system/compiledCode.ts'
import { type CarriedDocument, DocumentReader } from './carriedDocument.ts'
import type { MissingCharacter, Progress, Rendered, RenderOptions } from './typesetPaper.ts'

/** What the worker tells the thread that started it. */
export type WorkerMessage =
  | { kind: 'progress'; progress: Progress }
  | { kind: 'refused'; problem: PlainProblem }
  | { kind: 'rendered'; bytes: Uint8Array<ArrayBuffer>; pages: number; missing: MissingCharacter[] }

/** How a paper is set, as it crosses threads. */
interface Printing {
  tagged: boolean
  style: DocumentStyle
  file: FileOptions
}

/** What is set for somebody. */
export type PaperInput =
  | { kind: 'document'; document: CarriedDocument }
  | { kind: 'deck'; deck: Deck; paper: SlidePaper }

export type WorkerInput =
  | { kind: 'render'; input: PaperInput; printing: Printing }
  | { kind: 'rehearse'; document: CarriedDocument }

// Keeping its compiled code saves a new worker a tenth of a second.
keepCompiledCode()
const loading = Promise.all([import('./render.ts'), import('./renderMemory.ts')])
const setting = loading.then(([{ render }, { RenderMemory }]) => ({ render, memory: new RenderMemory() }))

const post = (message: WorkerMessage, transfer: ArrayBuffer[] = []): void => parentPort?.postMessage(message, transfer)

const reader = new DocumentReader()

let rehearsal: AbortController | undefined
let hasKeptCode = false

parentPort?.on('message', (input: WorkerInput) => {
  rehearsal?.abort()
  if (input.kind === 'rehearse') {
    rehearsal = new AbortController()
    // What is wrong with a document is said to whoever asks for it.
    return void rehearsed(input.document, rehearsal.signal).catch(() => undefined)
  }
  printed(input.input, input.printing).catch((cause: unknown) => {
    // A bug: it ends the worker, and the thread that started it hears of it.
    process.nextTick(() => {
      throw cause
    })
  })
})

async function rehearsed(document: CarriedDocument, signal: AbortSignal): Promise<void> {
  const { render, memory } = await setting
  await render(reader.read(document), { signal, memory })
}

async function printed(input: PaperInput, printing: Printing): Promise<void> {
  try {
    const onProgress = (progress: Progress) => post({ kind: 'progress', progress })
    const { bytes, pages, missing } = await rendered(input, { ...printing, onProgress })
    // A small Buffer may lie in Node's shared pool, which must not be handed over.
    const owned = new Uint8Array(
      bytes.buffer instanceof ArrayBuffer && bytes.byteLength === bytes.buffer.byteLength ? bytes.buffer : bytes,
    )
    post({ kind: 'rendered', bytes: owned, pages, missing }, [owned.buffer])
    if (!hasKeptCode) import.meta.keepCode?.()
    hasKeptCode = true
  } catch (cause) {
    // An error's class does not cross threads; what is a bug stays one.
    if (!(cause instanceof Problem)) throw cause
    post({ kind: 'refused', problem: plainProblem(cause) })
  }
}

async function rendered(input: PaperInput, options: RenderOptions): Promise<Rendered> {
  const { render, memory } = await setting
  if (input.kind === 'document') return render(reader.read(input.document), { ...options, memory })
  const { renderDeck } = await import('./slides/renderDeck.ts')
  return renderDeck(input.deck, input.paper, options)
}
