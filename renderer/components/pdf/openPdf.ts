import { GlobalWorkerOptions, getDocument, PasswordException, type PDFDocumentProxy } from 'pdfjs-dist'
// Vite gives the address of the built file.
// oxlint-disable-next-line import/default
import worker from 'pdfjs-dist/build/pdf.worker.min.mjs?url'
import { EventBus, FindState, PDFFindController, PDFLinkService, PDFViewer } from 'pdfjs-dist/web/pdf_viewer.mjs'
import 'pdfjs-dist/web/pdf_viewer.css'
import { searchPattern } from '../../../shared/persian/searchPattern.ts'

GlobalWorkerOptions.workerSrc = worker

/** What a reader is told while it reads. */
export interface ReadingEvents {
  onPage: (at: { page: number; pages: number }) => void
  onHits: (hits: { current: number; total: number }) => void
}

/** A PDF on the screen. */
export interface OpenPdf {
  find: (text: string) => void
  /** Goes on to the next hit, or back to the one before. */
  again: (step: 1 | -1) => void
  zoom: (step: 1 | -1) => void
  /** Shows a page, counted from 1; there is none beyond the last. */
  goTo: (page: number) => void
  close: () => void
}

/** A file that opens with a password: none was given, or another one. */
export class LockedPdf extends Error {}

/**
 * Shows a PDF in `place`, once its pages are known; `place` holds an element of the class `pdfViewer`.
 * @throws LockedPdf
 */
export async function openPdf(
  place: HTMLDivElement,
  file: File,
  password: string,
  events: ReadingEvents,
): Promise<OpenPdf> {
  const pdf = await load(file, password)
  const eventBus = new EventBus()
  const linkService = new PDFLinkService({ eventBus })
  const findController = new PersianFind({ eventBus, linkService })
  const viewer = new PDFViewer({ container: place, eventBus, linkService, findController, removePageBorders: true })
  linkService.setViewer(viewer)
  const told = () => events.onPage({ page: viewer.currentPageNumber, pages: pdf.numPages })
  // Before this there is no page to go to.
  const hasPages = new Promise<void>(resolve => {
    eventBus.on('pagesinit', () => {
      viewer.currentScaleValue = 'page-width'
      told()
      resolve()
    })
  })
  eventBus.on('pagechanging', told)
  const counted = ({ matchesCount }: { matchesCount: { current: number; total: number } }) =>
    events.onHits(matchesCount)
  eventBus.on('updatefindmatchescount', counted)
  eventBus.on(
    'updatefindcontrolstate',
    (found: { state: number; matchesCount: { current: number; total: number } }) => {
      if (found.state === FindState.NOT_FOUND) events.onHits({ current: 0, total: 0 })
      else if (found.matchesCount.total > 0) counted(found)
    },
  )
  viewer.setDocument(pdf)
  linkService.setDocument(pdf)
  // A first page that cannot be read is told here.
  await viewer.firstPagePromise
  await hasPages
  let asked = 0
  let query = ''
  const search = (type: '' | 'again', findPrevious: boolean): void => {
    const options = { query, caseSensitive: false, entireWord: false, highlightAll: true, matchDiacritics: false }
    eventBus.dispatch('find', { source: place, type, findPrevious, ...options })
  }
  return {
    find(text) {
      query = text
      search('', false)
    },
    again: step => search('again', step === -1),
    goTo: page => {
      const wanted = Math.min(Math.max(page, 1), pdf.numPages)
      asked = wanted
      viewer.currentPageNumber = wanted
      // Pages are as large as the first until each was asked for its size: those before this one may have grown.
      void viewer.pagesPromise?.then(() => {
        if (!viewer.hasEqualPageSizes && asked === wanted) viewer.currentPageNumber = wanted
      })
    },
    zoom: step => (step === 1 ? viewer.increaseScale() : viewer.decreaseScale()),
    close: () => void pdf.loadingTask.destroy(),
  }
}

/**
 * Replaces pdf.js's matching, which knows no Persian digits and half-spaces and wants a space where a page has a gap.
 */
class PersianFind extends PDFFindController {
  override match(query: string, page: string): { index: number; length: number }[] {
    const pattern = searchPattern(query)
    return pattern ? Array.from(page.matchAll(pattern), ({ index, 0: { length } }) => ({ index, length })) : []
  }
}

async function load(file: File, password: string): Promise<PDFDocumentProxy> {
  try {
    return await getDocument({ data: await file.arrayBuffer(), password, enableXfa: false }).promise
  } catch (cause) {
    throw cause instanceof PasswordException ? new LockedPdf() : cause
  }
}
