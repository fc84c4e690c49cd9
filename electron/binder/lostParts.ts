import { type PDF, PdfArray, PdfDict, type PdfObject, PdfRef } from '@libpdf/core'
import { inherited, pageDicts } from './pages.ts'
import { resolveIn } from './pdfObjects.ts'

/** What may hang on what is drawn with, and is not drawn. */
const undrawn = new Set(['Parent', 'Metadata', 'PieceInfo', 'OC'])

/**
 * Whether anything that a page is drawn with is not there. A reference to nothing is no fault of itself (ISO 32000-1,
 * 7.3.10), but in a file whose objects had to be searched for it says that it was cut off: a page scanned as one
 * picture would be bound as an empty page.
 */
export function lacksParts(pdf: PDF): boolean {
  const resolve = resolveIn(pdf)
  const seen = new Set<PdfObject>()
  const waiting = pageDicts(pdf).map(page => inherited(page, 'Resources', resolve))
  while (waiting.length > 0) {
    const next = waiting.pop()
    const object = next instanceof PdfRef ? resolve(next) : next
    if (object === null) return true
    if (object === undefined || seen.has(object)) continue
    seen.add(object)
    if (object instanceof PdfArray) waiting.push(...object)
    else if (object instanceof PdfDict)
      for (const [key, value] of object) if (!undrawn.has(key.value)) waiting.push(value)
  }
  return false
}
