import { type FileOptions, resolveFileOptions } from '../../shared/fileOptions.ts'
import { encryptionOf } from './file/encryption/encryption.ts'
import type { RandomBytes } from './file/encryption/objectCipher.ts'
import { shiftPage } from './layout/shiftPage.ts'
import type { TypesetMemory } from './memory.ts'
import type { TypesetDefinition } from './model/definition.ts'
import { PersianLayoutBuilder } from './pdfmake/layoutBuilder.ts'
import { PersianPdfDocument } from './pdfmake/pdfDocument.ts'
import { PersianRenderer } from './pdfmake/renderer.ts'

export type {
  ColumnsNode,
  Content,
  InlineNode,
  OrderedListNode,
  StackNode,
  TableCell,
  TableLayout,
  TableNode,
  TextNode,
  UnorderedListNode,
} from './model/content.ts'
export type { DeferredBlock, RunningLine, TypesetDefinition } from './model/definition.ts'
export type { Style } from './model/style.ts'

export interface TypesetOptions {
  title: string
  author: string
  /** Creation and modification date of the file, written in UTC. */
  date: Date
  /** Structure tags for screen readers and reflow; true by default. */
  tagged?: boolean
  /** Standards the file claims and who may open it; all it can conform to and everyone when left out. */
  file?: FileOptions
  /** Told after each page is finished; all of them are laid out by then. */
  onPage?: (done: number, total: number) => void
  /** Told at the end how often each character was drawn as a box, by code point, when any was. */
  onMissing?: (characters: ReadonlyMap<number, number>) => void
  signal?: AbortSignal
  /** What documents set before have left, and this one adds to; the bytes are the same without. */
  memory?: TypesetMemory | undefined
  /** What a protected file's key comes from; the machine's own source when left out. */
  random?: RandomBytes
}

/** Longest stretch of work between two breaths, in milliseconds. */
const sliceMs = 12

/**
 * Typesets a document right to left. The definition is used up: pdfmake changes it, so hand in a fresh one.
 * Equal definitions and options give equal bytes, whatever the clock, time zone, locale or working directory; a
 * protected file is another one each time, as its key is.
 * @returns the PDF file
 * @throws Problem of `resolveFileOptions` for options that exclude each other, of `encryptionOf` for passwords
 * @throws DOMException AbortError when `signal` is aborted
 */
export async function typeset(definition: TypesetDefinition, options: TypesetOptions): Promise<Buffer> {
  const { title, author, date, tagged = true, file = {}, onPage, onMissing, signal, memory, random } = options
  const pause = yieldToEventLoop(signal)
  await pause()
  const { images = {}, families, evenPageShift = 0 } = definition
  const { protection, ...kind } = resolveFileOptions(file, tagged)
  const encryption = protection && (await encryptionOf(protection, random))
  const pdfDocument = new PersianPdfDocument(
    { title, author, date, ...kind, encryption },
    images,
    families,
    memory?.packed,
  )
  const layout = new PersianLayoutBuilder(pdfDocument, definition, memory)
  const renderer = new PersianRenderer(pdfDocument)
  let started = 0
  for (const finished of layout.blocks()) {
    for (const page of finished) {
      if (++started % 2 === 0) shiftPage(page, evenPageShift)
      renderer.startPage(page)
    }
    await pause()
  }
  for (const [index, page] of layout.pages.entries()) {
    layout.addRunningLines(page)
    await renderer.finishPage(page)
    onPage?.(index + 1, layout.pages.length)
    await pause()
  }
  await renderer.finish()
  if (pdfDocument.missing.size > 0) onMissing?.(pdfDocument.missing)
  return pdfDocument.finish()
}

/** Gives other work a turn now and then, and stops when asked to. */
function yieldToEventLoop(signal: AbortSignal | undefined): () => Promise<void> {
  let last = performance.now()
  return async () => {
    signal?.throwIfAborted()
    if (performance.now() - last < sliceMs) return
    await new Promise(resolve => setImmediate(resolve))
    signal?.throwIfAborted()
    last = performance.now()
  }
}
