import { deflateSync } from 'node:zlib'
import { type PDF, PdfDict, PdfStream } from '@libpdf/core'
import { withoutJpegNotes } from './cleanResources.ts'
import { name, numbers } from './pdfObjects.ts'
import { jpegSegments, orientationOf, type PictureHead } from './pictures.ts'

const a4 = [595.28, 841.89] as const
const margin = 36
/** Points a pixel is at most: small pictures are not blown up. */
const largest = 0.75

/** The matrices that turn a picture upright, by its orientation (Exif, 4.6.4 A): a unit square to a unit square. */
const upright: Readonly<Record<number, readonly number[]>> = {
  2: [-1, 0, 0, 1, 1, 0],
  3: [-1, 0, 0, -1, 1, 1],
  4: [1, 0, 0, -1, 0, 1],
  5: [0, -1, -1, 0, 1, 1],
  6: [0, -1, 1, 0, 0, 1],
  7: [0, 1, 1, 0, 0, 0],
  8: [0, 1, -1, 0, 1, 0],
}

/** Adds a page of A4 that shows a picture upright, as large as it fits. @throws Error of one that cannot be read */
export function addPicturePage(pdf: PDF, bytes: Uint8Array, head: PictureHead): PdfDict {
  const image = head.format === 'png' ? pdf.embedPng(bytes) : pdf.embedJpeg(withoutJpegNotes(bytes))
  if (head.format === 'jpeg' && hasInvertedColours(bytes)) {
    const stored = pdf.getObject(image.ref)
    if (stored instanceof PdfStream) stored.set('Decode', numbers([1, 0, 1, 0, 1, 0, 1, 0]))
  }
  const turn = head.format === 'jpeg' ? orientationOf(bytes) : 1
  const isTurned = turn > 4
  const width = isTurned ? head.height : head.width
  const height = isTurned ? head.width : head.height
  const [short, long] = a4
  const [pageWidth, pageHeight] = width > height ? [long, short] : [short, long]
  const scale = Math.min(largest, (pageWidth - 2 * margin) / width, (pageHeight - 2 * margin) / height)
  const place = [
    width * scale,
    0,
    0,
    height * scale,
    (pageWidth - width * scale) / 2,
    (pageHeight - height * scale) / 2,
  ]
  const matrices = [place, upright[turn] ?? [1, 0, 0, 1, 0, 0]]
  const drawing = `q ${matrices.map(matrix => `${matrix.map(value => value.toFixed(3)).join(' ')} cm`).join(' ')} /Picture Do Q\n`
  const page = pdf.addPage({ width: pageWidth, height: pageHeight }).dict
  page.set('Resources', PdfDict.of({ XObject: PdfDict.of({ Picture: image.ref }) }))
  const content = new PdfStream([['Filter', name('FlateDecode')]], new Uint8Array(deflateSync(drawing)))
  page.set('Contents', pdf.register(content))
  return page
}

/** Adobe's programs store the four inks inverted (their technical note 5116). */
function hasInvertedColours(bytes: Uint8Array): boolean {
  let inks = 0
  let isAdobes = false
  for (const { marker, at } of jpegSegments(bytes)) {
    if (marker === 0xee && Buffer.from(bytes.subarray(at, at + 5)).equals(Buffer.from('Adobe'))) isAdobes = true
    if (marker === 0xc0 || marker === 0xc1 || marker === 0xc2) inks = bytes[at + 5] ?? 0
  }
  return isAdobes && inks === 4
}
