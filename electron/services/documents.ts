import type { Compiled } from '../../shared/api/documents.ts'
import type { Document } from '../../shared/document.ts'
import type { DocumentStyle } from '../../shared/documentStyle.ts'
import { type DocumentKind, documentKinds } from '../../shared/documents/index.ts'
import { plainText } from '../../shared/documents/plainText.ts'
import { sections } from '../../shared/documents/sections/index.ts'
import { documentTitles } from '../../shared/documents/titles.ts'
import { type FileOptions, formatOf, refuseInFormat, resolveFileOptions } from '../../shared/fileOptions.ts'
import { Problem } from '../../shared/problems/problem.ts'
import { renderDocxInWorker } from '../docx/renderDocxInWorker.ts'
import { prewarmWorker, rehearse, renderInWorker } from '../pdf/renderInWorker.ts'
import type { Rendered } from '../pdf/typesetPaper.ts'
import { notesOnPasswords } from '../typesetter/passwords.ts'
import { renderWebPageInWorker } from '../webPage/renderWebPageInWorker.ts'
import { calendarFile, writeCalendar } from './calendar.ts'
import { dashboardIssue, type WantedDashboard } from './dashboardIssue.ts'
import { type DocumentIssue, documentOf } from './documentOf.ts'
import { emblemOf } from './emblemOf.ts'
import { issued, type Written } from './issued.ts'
import { writeOutput } from './outputFile.ts'
import { type BoundPacket, bindPrepared, preparePacket, refuseForPacket } from './packets.ts'
import type { Service, ServiceContext } from './service.ts'
import { validateStyle } from './validateStyle.ts'
import { withProgress } from './withProgress.ts'

export const documents: Service<'documents'> = ({ store, sessionCache, author }) => ({
  compile: ({ session, document, style, pdf, out, ...issue }, { signal }) => {
    const request = { session, document, issue, style, pdf, out }
    const { edition, version } = issue
    const named = { session, document, edition, version }
    return issued({ store, author }, named, compileDocument({ store, sessionCache }, request, signal))
  },
  calendar: input => calendarFile(sessionCache, input),
  writeCalendar: input => writeCalendar(sessionCache, input),
  kinds: () => ({
    documents: documentKinds.map(kind => ({ kind, title: documentTitles[kind] })),
    sections: sections.map(({ name, title, kinds }) => ({ name, title, kinds: [...kinds] })),
  }),
  passwordNotes: notesOnPasswords,
  preview: async ({ session, document, style: _style, pdf: _pdf, ...issue }) => {
    const previewed = await previewDocument({ store, sessionCache }, { session, document, issue })
    // Who looks at it will soon ask for the paper.
    rehearse(previewed)
    return previewed
  },
  validateStyle: async input => {
    await validateStyle(input)
    return {}
  },
  emblem: async ({ file }) => ({ emblem: await emblemOf(file) }),
  typeset: (input, { signal }) => typesetText(input, signal),
})

export interface PageProgress {
  page: number
  pages: number
}

/** Where what documents say comes from. */
type Gathered = Pick<ServiceContext, 'store' | 'sessionCache'>

/** How a document is set, and where it goes. */
interface Printing {
  style?: DocumentStyle | undefined
  pdf?: FileOptions | undefined
  out: string
}

export interface CompileRequest extends Printing {
  session: string
  document: DocumentKind
  issue: WantedIssue
}

/** An issue as a call asks for it. */
type WantedIssue = Omit<DocumentIssue, 'dashboard'> & { dashboard?: WantedDashboard | undefined }

/** Loads a session, builds the document and sets it in a worker. Nothing is written unless all of it is. */
export async function* compileDocument(
  context: Gathered,
  request: CompileRequest,
  signal?: AbortSignal,
): AsyncGenerator<PageProgress, Written, void> {
  // Refused before anything is loaded.
  const { protection } = resolveFileOptions(request.pdf ?? {})
  if (protection !== undefined) await notesOnPasswords(protection)
  if (request.document === 'packet') return yield* compilePacket(context, request, signal)
  const format = formatOf(request.out)
  refuseInFormat(format, request.pdf ?? {})
  // It bears no recipient's mark on every page, and is passed on by a touch.
  if (format === 'html' && request.issue.edition === 'closed') throw new Problem('web-page-closed', {})
  if (format === 'pdf') prewarmWorker()
  return yield* setToFile(await previewDocument(context, request), request, signal)
}

/** The document that compile would set. */
async function previewDocument(
  context: Gathered,
  { session, document, issue: { dashboard, ...issue } }: Pick<CompileRequest, 'session' | 'document' | 'issue'>,
): Promise<Document> {
  const data = await context.sessionCache.loadToPrint(session)
  if (document === 'packet') return (await preparePacket(context.store, data, issue)).document
  if (document !== 'dashboard') return documentOf(data, document, issue)
  const shown = await dashboardIssue(context, data, issue.edition, dashboard)
  return documentOf(data, document, { ...issue, dashboard: shown })
}

/** Sets a packet's document with the standards that its attachments leave to it, and binds them behind it. */
async function* compilePacket(
  { store, sessionCache }: Gathered,
  { session, issue: { dashboard: _dashboard, ...issue }, style = {}, pdf = {}, out }: CompileRequest,
  signal?: AbortSignal,
): AsyncGenerator<PageProgress, Written, void> {
  refuseForPacket(out, pdf)
  prewarmWorker()
  const prepared = await preparePacket(store, await sessionCache.loadToPrint(session), issue, signal)
  const { standards: wanted } = resolveFileOptions(pdf)
  const standards = wanted.filter(standard => prepared.standards.includes(standard))
  const set = yield* withProgress<PageProgress, Rendered>(signal, (onProgress, stop) =>
    renderInWorker(prepared.document, { style, file: { standards }, onProgress, signal: stop }),
  )
  const bound = yield* withProgress<PageProgress, BoundPacket>(signal, (tell, stop) =>
    bindPrepared(prepared, set.bytes, {
      onPage: ({ page, pages }) => tell({ page: set.pages + page, pages: set.pages + pages }),
      signal: stop,
    }),
  )
  const { pages, bytes, packet } = bound
  return {
    ...(await written(prepared.document, out, bytes)),
    pages,
    standards,
    protected: false,
    missing: set.missing,
    packet,
  }
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
  const format = formatOf(out)
  if (format === 'pdf') return yield* setToPdf(document, printing, signal)
  refuseInFormat(format, pdf)
  const { bytes } =
    format === 'html'
      ? await renderWebPageInWorker(document, signal)
      : await renderDocxInWorker(document, { ...(style && { style }), ...(signal && { signal }) })
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
