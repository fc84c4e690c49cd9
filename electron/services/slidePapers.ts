import { extname, join } from 'node:path'
import type { Compiled } from '../../shared/api/documents.ts'
import type { Deck } from '../../shared/deck.ts'
import type { Edition } from '../../shared/document.ts'
import type { DocumentStyle } from '../../shared/documentStyle.ts'
import { usualHall } from '../../shared/documents/slides/fit/room.ts'
import { deckFormatOf, type FileOptions, refuseOutsidePdf, resolveFileOptions } from '../../shared/fileOptions.ts'
import type { HallLook } from '../../shared/hall/presentation.ts'
import { Problem } from '../../shared/problems/problem.ts'
import type { SlidePaper } from '../../shared/slidePaper.ts'
import { prewarmWorker, renderDeckInWorker } from '../pdf/renderInWorker.ts'
import type { Rendered } from '../pdf/typesetPaper.ts'
import { renderPptxInWorker } from '../pptx/renderPptxInWorker.ts'
import { notesOnPasswords } from '../typesetter/passwords.ts'
import { type DeckIssue, deckOf } from './deckOf.ts'
import { renderDeckPage } from './deckPage.ts'
import type { PageProgress } from './documents.ts'
import { writeOutput } from './outputFile.ts'
import type { SessionCache } from './sessionCache.ts'
import { withProgress } from './withProgress.ts'

export interface DeckRequest extends DeckIssue {
  session: string
  edition: Edition
  paper?: SlidePaper | undefined
  style?: DocumentStyle | undefined
  pdf?: FileOptions | undefined
  /** A file, or a folder. */
  out: string
}

/** Makes a session's slides into a file, as the end of its name says, and writes it whole or not at all. */
export async function* writeDeck(
  sessionCache: SessionCache,
  request: DeckRequest,
  signal?: AbortSignal,
): AsyncGenerator<PageProgress, Compiled, void> {
  // A folder gets the page that a browser opens.
  const file = extname(request.out) === '' ? join(request.out, 'index.html') : request.out
  const format = deckFormatOf(file)
  if (format === 'pdf') return yield* writePdf(sessionCache, { ...request, out: file }, signal)
  refuseOutsidePdf(request.pdf ?? {})
  if (request.paper?.handout !== undefined) throw new Problem('handout-in-pdf-alone', {})
  const deck = await issuedDeck(sessionCache, request)
  const { bytes } = await (format === 'pptx' ? powerPoint(deck, request, signal) : browserPage(deck, request))
  return { ...(await written(deck, file, bytes)), pages: null, standards: [], protected: false, missing: [] }
}

async function* writePdf(
  sessionCache: SessionCache,
  request: DeckRequest,
  signal?: AbortSignal,
): AsyncGenerator<PageProgress, Compiled, void> {
  const { paper = {}, style = {}, pdf = {}, out } = request
  // Refused before anything is loaded.
  const { standards, protection } = resolveFileOptions(pdf)
  if (protection !== undefined) await notesOnPasswords(protection)
  prewarmWorker()
  const deck = await issuedDeck(sessionCache, request)
  const { bytes, pages, missing } = yield* withProgress<PageProgress, Rendered>(signal, (onProgress, stop) =>
    renderDeckInWorker(deck, paper, { style, file: pdf, onProgress, signal: stop }),
  )
  const isProtected = protection !== undefined
  return { ...(await written(deck, out, bytes)), pages, standards: [...standards], protected: isProtected, missing }
}

function powerPoint(deck: Deck, { paper = {}, style = {} }: DeckRequest, signal?: AbortSignal) {
  const slides = paper.notes === true ? deck.slides : deck.slides.map(slide => ({ ...slide, notes: [] }))
  return renderPptxInWorker({ ...deck, slides }, { ...lookOf(paper), style, ...(signal && { signal }) })
}

function browserPage(deck: Deck, { paper = {} }: DeckRequest) {
  return renderDeckPage(deck, lookOf(paper))
}

function lookOf({ theme, ratio }: SlidePaper): Partial<Pick<HallLook, 'theme' | 'ratio'>> {
  return { ...(theme && { theme }), ...(ratio && { ratio }) }
}

async function written({ edition }: Deck, file: string, bytes: Uint8Array) {
  return { file, edition, bytes: bytes.length, sha256: await writeOutput(file, bytes) }
}

/** Pixels a point of a page that is a slide: 1080 high. */
const pictureScale = 2

/** Draws a session's slides as `slide-001.png`, `slide-002.png`… into a folder. @returns their paths, in order */
export async function drawDeck(
  sessionCache: SessionCache,
  request: DeckRequest,
  signal?: AbortSignal,
): Promise<string[]> {
  prewarmWorker()
  const { paper, style = {}, out } = request
  const deck = await issuedDeck(sessionCache, request)
  const own: SlidePaper = { theme: paper?.theme, ratio: paper?.ratio }
  const { bytes } = await renderDeckInWorker(deck, own, { style, ...(signal && { signal }) })
  // Loaded only here: it would slow every other start.
  const { pagePictures } = await import('../pdf/pagePictures.ts')
  return pagePictures(bytes, { outDir: out, scale: pictureScale, name: 'slide' })
}

async function issuedDeck(
  sessionCache: SessionCache,
  { session, edition, paper, ...issue }: DeckRequest,
): Promise<Deck> {
  const hall = { ...usualHall, ratio: paper?.ratio ?? usualHall.ratio }
  return deckOf(await sessionCache.loadToPrint(session), edition, { hall, ...issue })
}
