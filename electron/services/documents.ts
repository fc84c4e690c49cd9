import { readFile } from 'node:fs/promises'
import type { Compiled } from '../../shared/api/documents.ts'
import type { Document } from '../../shared/document.ts'
import { buildDocument, type DocumentKind } from '../../shared/documents/index.ts'
import type { Issue } from '../../shared/documents/issue.ts'
import { plainText } from '../../shared/documents/plainText.ts'
import type { Look } from '../../shared/pageLook.ts'
import type { Rendered } from '../pdf/render.ts'
import { renderInWorker } from '../pdf/renderInWorker.ts'
import type { Store } from '../store/database.ts'
import { sessionForDocuments } from '../store/sessions.ts'
import { writeOutput } from './outputFile.ts'

export interface PageProgress {
  page: number
  pages: number
}

export interface CompileRequest {
  session: string
  document: DocumentKind
  issue: Omit<Issue, 'emblem' | 'asOf'> & { asOf?: string | undefined }
  look: Look | undefined
  out: string
}

const neutralEmblem = new URL('../../resources/icons/emblem.svg', import.meta.url)

/** Gathers a session, builds the document and sets it in a worker. Nothing is written unless all of it is. */
export async function* compileDocument(
  store: Store,
  request: CompileRequest,
  signal?: AbortSignal,
): AsyncGenerator<PageProgress, Compiled, void> {
  return yield* setToFile(await previewDocument(store, request), request.look, request.out, signal)
}

/** The document that compile would set. */
export async function previewDocument(
  store: Store,
  { session, document: kind, issue }: Pick<CompileRequest, 'session' | 'document' | 'issue'>,
): Promise<Document> {
  const data = await sessionForDocuments(store, session)
  const asOf = issue.asOf ?? data.rows.session[0]?.date ?? ''
  const emblem = await readFile(neutralEmblem, 'utf8')
  return buildDocument[kind](data, { ...issue, asOf, emblem })
}

/** Sets a text as a document, a paragraph a line. */
export function typesetText(
  { text, title, asOf, look, out }: { text: string; title: string; asOf: string; look?: Look | undefined; out: string },
  signal?: AbortSignal,
): AsyncGenerator<PageProgress, Compiled, void> {
  return setToFile(plainText(text, title, asOf), look, out, signal)
}

async function* setToFile(
  document: Document,
  look: Look | undefined,
  out: string,
  signal?: AbortSignal,
): AsyncGenerator<PageProgress, Compiled, void> {
  const { progress, rendered } = startRender(document, look, signal)
  for await (const step of progress) yield step
  const { bytes, pages } = await rendered
  const sha256 = await writeOutput(out, bytes)
  return { file: out, edition: document.edition, pages, bytes: bytes.length, sha256 }
}

/** A render with its progress as a stream, which ends or fails with it; leaving the stream early cancels the render. */
function startRender(document: Document, look: Look | undefined, signal: AbortSignal | undefined) {
  const left = new AbortController()
  const stop = signal === undefined ? left.signal : AbortSignal.any([signal, left.signal])
  const started = Promise.withResolvers<Rendered>()
  const progress = new ReadableStream<PageProgress>({
    start(stream) {
      const onProgress = (step: PageProgress) => {
        if (!stop.aborted) stream.enqueue(step)
      }
      started.resolve(renderInWorker(document, { onProgress, signal: stop, look: look ?? {} }))
      started.promise.then(
        () => stream.close(),
        (cause: unknown) => stream.error(cause),
      )
    },
    cancel: () => left.abort(),
  })
  return { progress, rendered: started.promise }
}
