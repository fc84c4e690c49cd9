import { PdfDict, type PdfRef, type PdfStream } from '@libpdf/core'
import type { ResourceCleaner } from './cleanResources.ts'
import { plain } from './looks/drawing.ts'
import { lookOf, seenNotes } from './looks/seenNotes.ts'
import { numbersOf, type Resolve } from './pdfObjects.ts'

/** A note or a field of a form as it is seen: how it is drawn, and with what. */
export interface ShownNote {
  name: string
  form: PdfRef
  /** Operators that draw it on the page. */
  drawing: string
}

/** What notes and fields on a page show, so that it stays when they themselves do not. */
export function shownNotes(page: PdfDict, cleaner: ResourceCleaner): ShownNote[] {
  const { resolve } = cleaner
  return seenNotes(page, resolve, layer => cleaner.isHidden(layer)).flatMap(({ note, at }): ShownNote[] => {
    const look = lookOf(note, resolve)
    const place = look && placeOf(note, look, resolve)
    const form = look && place && cleaner.drawn(look, new PdfDict())
    if (!place || !form) return []
    const name = `ShownNote${at}`
    return [{ name, form, drawing: `q ${place.map(plain).join(' ')} cm /${name} Do Q\n` }]
  })
}

/** The matrix that brings a look's box to where the note stands (12.5.5). */
function placeOf(note: PdfDict, look: PdfStream, resolve: Resolve): number[] | undefined {
  const rectangle = numbersOf(note.get('Rect', resolve), 4, resolve)
  const box = numbersOf(look.get('BBox', resolve), 4, resolve)
  if (rectangle === undefined || box === undefined) return undefined
  const [a = 1, b = 0, c = 0, d = 1, e = 0, f = 0] = numbersOf(look.get('Matrix', resolve), 6, resolve) ?? []
  const [left = 0, bottom = 0, right = 0, top = 0] = box
  const corners = [left, right].flatMap(x => [bottom, top].map(y => [a * x + c * y + e, b * x + d * y + f] as const))
  const from = spanOf(corners.map(([x]) => x))
  const up = spanOf(corners.map(([, y]) => y))
  const [x1 = 0, y1 = 0, x2 = 0, y2 = 0] = rectangle
  const across = spanOf([x1, x2])
  const along = spanOf([y1, y2])
  if (from.length === 0 || up.length === 0) return undefined
  const scaleX = across.length / from.length
  const scaleY = along.length / up.length
  return [scaleX, 0, 0, scaleY, across.least - from.least * scaleX, along.least - up.least * scaleY]
}

function spanOf(values: readonly number[]): { least: number; length: number } {
  const least = Math.min(...values)
  return { least, length: Math.max(...values) - least }
}
