import { readFile } from 'node:fs/promises'
import type { Compiled } from '../../shared/api/documents.ts'
import { buildDocument, type DocumentKind } from '../../shared/documents/index.ts'
import type { Issue } from '../../shared/documents/issue.ts'
import { plainText } from '../../shared/documents/plainText.ts'
import type { Document } from '../../shared/document.ts'
import { renderInWorker } from '../pdf/renderInWorker.ts'
import type { Store } from '../store/database.ts'
import { wholeSession } from '../store/sessions.ts'
import { writeOutput } from './outputFile.ts'

export interface PageProgress {
  page: number
  pages: number
}

export interface CompileRequest {
  session: string
  document: DocumentKind
  issue: Omit<Issue, 'emblem' | 'asOf'> & { asOf?: string | undefined }
  out: string
}

const neutralEmblem = new URL('../../resources/icons/emblem.svg', import.meta.url)

/** Gathers a session, builds the document and sets it in a worker. Nothing is written unless all of it is. */
export async function* compileDocument(
  store: Store,
  { session, document: kind, issue, out }: CompileRequest,
  signal?: AbortSignal,
): AsyncGenerator<PageProgress, Compiled, void> {
  const data = await wholeSession(store, session)
  const asOf = issue.asOf ?? data.rows.session[0]?.date ?? ''
  const emblem = await readFile(neutralEmblem, 'utf8')
  return yield* setToFile(buildDocument[kind](data, { ...issue, asOf, emblem }), out, signal)
}

/** Sets a text as a document, a paragraph a line. */
export function typesetText(
  { text, title, asOf, out }: { text: string; title: string; asOf: string; out: string },
  signal?: AbortSignal,
): AsyncGenerator<PageProgress, Compiled, void> {
  return setToFile(plainText(text, title, asOf), out, signal)
}

async function* setToFile(
  document: Document,
  out: string,
  signal?: AbortSignal,
): AsyncGenerator<PageProgress, Compiled, void> {
  const { progress, result } = startRender(document, signal)
  yield* progress
  const { bytes, pages } = await result
  const sha256 = await writeOutput(out, bytes)
  return { file: out, edition: document.edition, pages, bytes: bytes.length, sha256 }
}

/** Turns the worker's callbacks into a stream that ends when the render does. */
function startRender(document: Document, signal?: AbortSignal) {
  let wake = () => {}
  let latest: PageProgress | undefined
  let done = false
  const result = renderInWorker(document, {
    onProgress: step => {
      latest = step
      wake()
    },
    ...(signal === undefined ? {} : { signal }),
  }).finally(() => {
    done = true
    wake()
  })
  // The stream below ends on failure too; whoever awaits the result hears of it there.
  result.catch(() => {})
  async function* progress(): AsyncGenerator<PageProgress, void, void> {
    while (!done) {
      await new Promise<void>(resolve => {
        wake = resolve
      })
      if (latest !== undefined) yield latest
      latest = undefined
    }
  }
  return { progress: progress(), result }
}
