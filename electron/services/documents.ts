import { readFile } from 'node:fs/promises'
import type { Compiled } from '../../shared/api/documents.ts'
import type { Document } from '../../shared/document.ts'
import type { DocumentStyle } from '../../shared/documentStyle.ts'
import { buildDocument, type DocumentKind, documentKinds } from '../../shared/documents/index.ts'
import type { Issue } from '../../shared/documents/issue.ts'
import { plainText } from '../../shared/documents/plainText.ts'
import { sections } from '../../shared/documents/sections/index.ts'
import { documentTitles } from '../../shared/documents/titles.ts'
import { type FileOptions, formatOf, refuseInWord, resolveFileOptions } from '../../shared/fileOptions.ts'
import type { Session } from '../../shared/session/session.ts'
import { renderDocxInWorker } from '../docx/renderDocxInWorker.ts'
import type { Rendered } from '../pdf/render.ts'
import { prewarmWorker, rehearse, renderInWorker } from '../pdf/renderInWorker.ts'
import { notesOnPasswords } from '../typesetter/passwords.ts'
import { writeOutput } from './outputFile.ts'
import type { Service } from './service.ts'
import type { SessionCache } from './sessionCache.ts'
import { validateStyle } from './validateStyle.ts'
import { withProgress } from './withProgress.ts'

export const documents: Service<'documents'> = ({ sessionCache }) => ({
  compile: ({ session, document, style, pdf, out, ...issue }, { signal }) =>
    compileDocument(sessionCache, { session, document, issue, style, pdf, out }, signal),
  kinds: () => ({
    documents: documentKinds.map(kind => ({ kind, title: documentTitles[kind] })),
    sections: sections.map(({ name, title, kinds }) => ({ name, title, kinds: [...kinds] })),
  }),
  passwordNotes: notesOnPasswords,
  preview: async ({ session, document, style: _style, pdf: _pdf, ...issue }) => {
    const previewed = await previewDocument(sessionCache, { session, document, issue })
    // Who looks at it will soon ask for the paper.
    rehearse(previewed)
    return previewed
  },
  validateStyle: async input => {
    await validateStyle(input)
    return {}
  },
  typeset: (input, { signal }) => typesetText(input, signal),
})

export interface PageProgress {
  page: number
  pages: number
}

/** How a document is set, and where it goes. */
interface Printing {
  style?: DocumentStyle | undefined
  pdf?: FileOptions | undefined
  out: string
}

export interface CompileRequest extends Printing {
  session: string
  document: DocumentKind
  issue: Omit<Issue, 'emblem' | 'asOf'> & { asOf?: string | undefined }
}

const neutralEmblem = new URL('../../resources/icons/emblem.svg', import.meta.url)

/** Loads a session, builds the document and sets it in a worker. Nothing is written unless all of it is. */
export async function* compileDocument(
  sessionCache: SessionCache,
  request: CompileRequest,
  signal?: AbortSignal,
): AsyncGenerator<PageProgress, Compiled, void> {
  // Refused before anything is loaded.
  const { protection } = resolveFileOptions(request.pdf ?? {})
  if (protection !== undefined) await notesOnPasswords(protection)
  if (formatOf(request.out) === 'docx') refuseInWord(request.pdf ?? {})
  else prewarmWorker()
  return yield* setToFile(await previewDocument(sessionCache, request), request, signal)
}

/** The document that compile would set. */
async function previewDocument(
  sessionCache: SessionCache,
  { session, document, issue }: Pick<CompileRequest, 'session' | 'document' | 'issue'>,
): Promise<Document> {
  return documentOf(await sessionCache.load(session), document, issue)
}

/** A document of a session as it is given, dated as the session is unless its issue says otherwise. */
export async function documentOf(data: Session, kind: DocumentKind, issue: CompileRequest['issue']): Promise<Document> {
  const asOf = issue.asOf ?? data.rows.session[0]?.date ?? ''
  const emblem = await readFile(neutralEmblem, 'utf8')
  return buildDocument[kind](data, { ...issue, asOf, emblem })
}

/** Sets a text as a document, a paragraph a line. */
function typesetText(
  { text, title, asOf, ...printing }: { text: string; title: string; asOf: string } & Printing,
  signal?: AbortSignal,
): AsyncGenerator<PageProgress, Compiled, void> {
  return setToFile(plainText(text, title, asOf), printing, signal)
}

/** Sets a document in the format that its file's name ends with, and writes it whole or not at all. */
export async function* setToFile(
  document: Document,
  printing: Printing,
  signal?: AbortSignal,
): AsyncGenerator<PageProgress, Compiled, void> {
  const { style, pdf = {}, out } = printing
  if (formatOf(out) === 'pdf') return yield* setToPdf(document, printing, signal)
  refuseInWord(pdf)
  const { bytes } = await renderDocxInWorker(document, { ...(style && { style }), ...(signal && { signal }) })
  return { ...(await written(document, out, bytes)), pages: null, standards: [], protected: false, missing: [] }
}

async function* setToPdf(
  document: Document,
  { style, pdf = {}, out }: Printing,
  signal?: AbortSignal,
): AsyncGenerator<PageProgress, Compiled, void> {
  const { standards, protection } = resolveFileOptions(pdf)
  const { bytes, pages, missing } = yield* withProgress<PageProgress, Rendered>(signal, (onProgress, stop) =>
    renderInWorker(document, { style: style ?? {}, file: pdf, onProgress, signal: stop }),
  )
  return {
    ...(await written(document, out, bytes)),
    pages,
    standards: [...standards],
    protected: protection !== undefined,
    missing,
  }
}

async function written({ edition }: Document, file: string, bytes: Uint8Array) {
  return { file, edition, bytes: bytes.length, sha256: await writeOutput(file, bytes) }
}
