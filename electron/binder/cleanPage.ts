import { deflateSync } from 'node:zlib'
import { type PDF, PdfArray, PdfDict, type PdfObject, PdfRef, PdfStream } from '@libpdf/core'
import type { ResourceCleaner } from './cleanResources.ts'
import { frameOf, inherited, type PageFrame } from './pages.ts'
import { name, number, numbers } from './pdfObjects.ts'
import { shownNotes } from './shownNotes.ts'

/**
 * Leaves of a page what it shows: its drawing without marks and hidden layers, what its notes and fields look like, and
 * what both are drawn with. Everything else is taken off it, so that nothing else is copied with it.
 * @returns where what is shown lies
 * @throws Error of a drawing that cannot be unpacked
 */
export function cleanPage(pdf: PDF, page: PdfDict, cleaner: ResourceCleaner): PageFrame {
  const { resolve } = cleaner
  const frame = frameOf(page, resolve)
  const around = inherited(page, 'Resources', resolve)
  const { content, resources } = cleaner.clean(drawingOf(page, pdf), around instanceof PdfDict ? around : new PdfDict())
  const notes = shownNotes(page, cleaner)
  if (notes.length > 0) {
    const objects = resources.getDict('XObject') ?? new PdfDict()
    for (const { name: called, form } of notes) objects.set(called, form)
    resources.set('XObject', objects)
  }
  const whole = Buffer.concat([content, Buffer.from(notes.map(({ drawing }) => drawing).join(''))])
  const drawing = new PdfStream([['Filter', name('FlateDecode')]], new Uint8Array(deflateSync(whole)))
  const group = cleaner.group(page)
  for (const { value: key } of page.keys()) if (key !== 'Type' && key !== 'Parent') page.delete(key)
  page.set('MediaBox', numbers([frame.x, frame.y, frame.x + frame.width, frame.y + frame.height]))
  page.set('Resources', resources)
  page.set('Contents', pdf.register(drawing))
  if (group !== undefined) page.set('Group', group)
  // What stands above the page would be copied too where the page has none of its own.
  page.set('Rotate', number(0))
  page.set('CropBox', numbers([frame.x, frame.y, frame.x + frame.width, frame.y + frame.height]))
  return frame
}

/**
 * The streams of a page's drawing, one after the other. @throws Error of one that cannot be unpacked, or is lost in a
 * file whose objects had to be searched for
 */
export function drawingOf(page: PdfDict, pdf: PDF): Buffer {
  const parts: Buffer[] = []
  const add = (content: PdfObject | null | undefined, depth: number): void => {
    const value = content instanceof PdfRef ? pdf.getObject(content) : content
    if (value === null && pdf.recoveredViaBruteForce) throw new Error('a drawing is lost')
    if (value instanceof PdfStream) parts.push(Buffer.from(value.getDecodedData()), Buffer.from('\n'))
    else if (value instanceof PdfArray && depth < 10) for (const part of value) add(part, depth + 1)
  }
  add(page.get('Contents'), 0)
  return Buffer.concat(parts)
}
