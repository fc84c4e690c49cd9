import { PDF, PdfArray, PdfDict, type PdfRef, PdfStream } from '@libpdf/core'
import { cleanPage } from './cleanPage.ts'
import { ResourceCleaner } from './cleanResources.ts'
import type { BoundContent } from './holdPages.ts'
import { giveLooks } from './looks/giveLooks.ts'
import { openPdf, type PdfTrouble } from './openPdf.ts'
import { reserveManifest, sealManifest } from './packetManifest.ts'
import { type Form, pageForm, pageForms } from './pageForm.ts'
import { frameOf, type PageFrame, sizeOf } from './pages.ts'
import { name, number, numbers, resolveIn, text } from './pdfObjects.ts'
import { addPicturePage } from './picturePage.ts'
import { pictureHead } from './pictures.ts'
import { stampPages, stampSize } from './stamps.ts'
import { Structure } from './structure.ts'

/** An attachment as it is bound. */
export interface BoundAttachment {
  bytes: Uint8Array
  /** Of its pages, in the labels that viewers show: «پیوست ۲ – ». */
  label: string
  /** Of each page, what is stamped into its margin and read instead of it. */
  pages: readonly { stamp: string; alternative: string }[]
}

export interface PacketInput {
  /** Our own document, finished. Its last pages are the attachments' dividers, one each, in their order. */
  document: Uint8Array
  attachments: readonly BoundAttachment[]
  /** What the packet is of, as its manifest says to programs. */
  identified: unknown
  /** ISO 8601 day of the packet. */
  date: string
}

/** Why a packet could not be bound: the attachment by its place, and what is wrong with it. */
export interface BindingTrouble {
  attachment: number
  trouble: PdfTrouble | 'changed'
}

export type Bound =
  | { kind: 'bound'; bytes: Uint8Array; pages: number; content: BoundContent }
  | ({ kind: 'refused' } & BindingTrouble)

/**
 * Binds a packet; runs in a process with limits, as attachments are made by strangers.
 * @param onPage told of each page
 */
export async function bind(input: PacketInput, onPage: (page: number, pages: number) => void): Promise<Bound> {
  const pdf = await PDF.load(input.document)
  const own = pdf.getPageCount()
  const all = own + input.attachments.reduce((sum, { pages }) => sum + pages.length, 0)
  const structure = Structure.of(pdf)
  const stamps = await stampForms(pdf, input)
  const dividers = own - input.attachments.length
  const ownPages = pdf.getPages().map(page => page.dict)
  const owners: number[] = Array.from({ length: dividers }, () => 0)
  let done = 0
  for (const [at, attachment] of input.attachments.entries()) {
    const pages = await attachedPages(pdf, attachment, { before: owners.length + 1, date: input.date }).catch(
      (cause: unknown) => troubleIn(cause),
    )
    if (typeof pages === 'string') return { kind: 'refused', attachment: at, trouble: pages }
    const upToDivider = new Set<PdfDict>(ownPages.slice(0, dividers + at + 1))
    const place = (structure?.partsUpTo(upToDivider) ?? 0) + done
    for (const [index, page] of pages.entries()) {
      const stamp = stamps[done]
      const wanted = attachment.pages[index]
      if (stamp === undefined || wanted === undefined) return { kind: 'refused', attachment: at, trouble: 'changed' }
      const size = showAsForm(pdf, page.dict, page.frame, stamp)
      structure?.addFigure({ ...page, ...size }, wanted.alternative, place + index)
      done++
      onPage(done, all - own)
    }
    if (pages.length !== attachment.pages.length) return { kind: 'refused', attachment: at, trouble: 'changed' }
    owners.push(0, ...pages.map(() => at + 1))
  }
  labelPages(pdf, input, dividers)
  const counts = [own, ...input.attachments.map(({ pages }) => pages.length)]
  reserveManifest(pdf, { identified: input.identified, pages: counts, date: `D:${input.date.replaceAll('-', '')}` })
  // Compressing would pack XMP too, which archives forbid (ISO 19005-2, 6.6.2.1).
  const bytes = await pdf.save({ compressStreams: false, useXRefStream: false })
  const { rest, parts } = await sealManifest(await PDF.load(bytes), bytes, owners)
  return { kind: 'bound', bytes, pages: all, content: { rest, parts } }
}

class Refusal extends Error {
  readonly trouble: BindingTrouble['trouble']

  constructor(trouble: BindingTrouble['trouble']) {
    super(trouble)
    this.trouble = trouble
  }
}

/** What no library of ours can read of a page is damaged. */
function troubleIn(cause: unknown): BindingTrouble['trouble'] {
  return cause instanceof Refusal ? cause.trouble : 'damaged'
}

interface AttachedPage {
  ref: PdfRef
  dict: PdfDict
  frame: PageFrame
}

/** The pages of an attachment, cleaned and copied into the packet. @param before the place of its first */
async function attachedPages(
  pdf: PDF,
  { bytes }: BoundAttachment,
  { before, date }: { before: number; date: string },
): Promise<AttachedPage[]> {
  const source = await sourceOf(bytes)
  await giveLooks(source, new Date(`${date}T00:00:00Z`))
  const cleaner = new ResourceCleaner(source)
  const frames = source.getPages().map(page => cleanPage(source, page.dict, cleaner))
  const copied = await pdf.copyPagesFrom(source, [...frames.keys()], { insertAt: before, includeAnnotations: false })
  return copied.map((page, at) => ({
    ref: page.ref,
    dict: page.dict,
    frame: frames[at] ?? frameOf(page.dict, resolveIn(pdf)),
  }))
}

async function sourceOf(bytes: Uint8Array): Promise<PDF> {
  const picture = pictureHead(bytes)
  if (picture === 'damaged') throw new Refusal('damaged')
  if (picture !== undefined) {
    const pdf = PDF.create()
    addPicturePage(pdf, bytes, picture)
    return pdf
  }
  const pdf = await openPdf(bytes)
  if (typeof pdf === 'string') throw new Refusal(pdf)
  return pdf
}

/** The stamps of all pages, one after the other. */
async function stampForms(pdf: PDF, { attachments, date }: PacketInput): Promise<Form[]> {
  const texts = attachments.flatMap(({ pages }) => pages.map(({ stamp }) => stamp))
  return texts.length === 0 ? [] : pageForms(pdf, await stampPages(texts, new Date(`${date}T00:00:00Z`)))
}

/** A page of A4 has a stamp as large as it was set; one that is larger is looked at from further away. */
const usualSide = 842
/** Of a page's height, what a stamp takes at most: a strip of a few lines is not to be covered by it. */
const mostOfHeight = 0.04

/**
 * Makes of a copied page one of ours that shows it as a figure, with a stamp at the middle of its foot. Whatever lies
 * under the stamp shows through but for the line itself.
 */
function showAsForm(pdf: PDF, page: PdfDict, frame: PageFrame, stamp: Form): { width: number; height: number } {
  const form = pageForm(pdf, page, frame)
  const { width, height } = sizeOf(frame)
  for (const { value: key } of page.keys()) if (key !== 'Type' && key !== 'Parent') page.delete(key)
  const scale = Math.min(
    Math.max(1, Math.max(width, height) / usualSide),
    width / stampSize.width,
    (height * mostOfHeight) / stampSize.height,
  )
  const left = (width - stampSize.width * scale) / 2
  const drawing = [
    '/Figure <</MCID 0>> BDC q /A Do Q EMC',
    '/Artifact <</Type /Pagination /Subtype /Footer>> BDC',
    `q ${[scale, 0, 0, scale, left, 4 * scale].map(value => value.toFixed(3)).join(' ')} cm`,
    `1 g 0 0 ${stampSize.width} ${stampSize.height} re f /S Do Q EMC`,
  ].join('\n')
  page.set('MediaBox', numbers([0, 0, width, height]))
  page.set('Resources', PdfDict.of({ XObject: PdfDict.of({ A: form, S: stamp.ref }) }))
  page.set('Contents', pdf.register(new PdfStream([], new TextEncoder().encode(drawing))))
  return { width, height }
}

/** Viewers show our own pages by their printed numbers, and those of attachments by theirs. */
function labelPages(pdf: PDF, { attachments }: PacketInput, dividers: number): void {
  const labels = new PdfArray([number(0), PdfDict.of({ S: name('D') })])
  let page = dividers
  for (const [at, { label, pages }] of attachments.entries()) {
    labels.push(number(page), PdfDict.of({ S: name('D'), St: number(dividers + at + 1) }))
    labels.push(number(page + 1), PdfDict.of({ S: name('D'), P: text(label) }))
    page += pages.length + 1
  }
  pdf.context.catalog.getDict().set('PageLabels', PdfDict.of({ Nums: labels }))
}
