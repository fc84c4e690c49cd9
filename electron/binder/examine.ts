import type { PDF } from '@libpdf/core'
import type { ActiveContent } from '../../shared/domain/activeContent.ts'
import type { Standard } from '../../shared/fileOptions.ts'
import { inspect } from '../inspector/inspect.ts'
import { activeContentOf } from './activeContent.ts'
import { drawingOf } from './cleanPage.ts'
import { type Undrawn, undrawnIn } from './looks/giveLooks.ts'
import { openPdf, type PdfTrouble } from './openPdf.ts'
import { frameOf, pageDicts, sizeOf } from './pages.ts'
import { resolveIn } from './pdfObjects.ts'
import { pictureHead } from './pictures.ts'

/** Why an attachment is not taken. */
export type AttachmentTrouble = PdfTrouble | 'unknown-format' | 'too-large' | 'too-long'

/** What an attachment's file is. */
export interface Examined {
  /** Null of what is neither. */
  format: 'pdf' | 'jpeg' | 'png' | null
  /** Of a picture one; 0 where there is trouble. */
  pages: number
  /** Of each page as it is shown, in points; of a picture in pixels. */
  sizes: readonly { width: number; height: number }[]
  /** What a packet leaves out or flattens. */
  removed: readonly ActiveContent[]
  /** What of it is not seen in a packet. */
  undrawn: Undrawn
  /** Standards that a packet with it may still claim. */
  keeps: readonly Standard[]
  trouble: AttachmentTrouble | null
}

/** Bytes of one attachment. */
const mostBytes = 128 * 2 ** 20
/** Pixels of a picture; what is larger would not fit into the memory it is drawn in. */
const mostPixels = 100e6

const nothing: Undrawn = { fields: 0, notes: 0 }

export function troubled(trouble: AttachmentTrouble, format: Examined['format'] = null): Examined {
  return { format, pages: 0, sizes: [], removed: [], undrawn: nothing, keeps: [], trouble }
}

/** Looks into an attachment; runs in a process with limits, as strangers made it. */
export async function examine(bytes: Uint8Array): Promise<Examined> {
  const picture = pictureHead(bytes)
  if (bytes.length > mostBytes) return troubled('too-large')
  if (picture === 'damaged') return troubled('damaged')
  if (picture !== undefined) {
    const { format, width, height } = picture
    if (width * height > mostPixels) return troubled('too-large', format)
    return { format, pages: 1, sizes: [{ width, height }], removed: [], undrawn: nothing, keeps: [], trouble: null }
  }
  if (!isPdf(bytes)) return troubled('unknown-format')
  const pdf = await openPdf(bytes)
  if (typeof pdf === 'string') return troubled(pdf, 'pdf')
  const resolve = resolveIn(pdf)
  if (!isDrawable(pdf)) return troubled('damaged', 'pdf')
  const sizes = pageDicts(pdf).map(page => sizeOf(frameOf(page, resolve)))
  return {
    format: 'pdf',
    pages: sizes.length,
    sizes,
    removed: activeContentOf(pdf),
    undrawn: undrawnIn(pdf),
    keeps: standardsOf(bytes),
    trouble: null,
  }
}

/** Whether the drawing of every page can be unpacked: one that cannot would be bound as an empty page. */
function isDrawable(pdf: PDF): boolean {
  try {
    for (const page of pageDicts(pdf)) drawingOf(page, pdf)
    return true
  } catch {
    return false
  }
}

/** Its mark stands within the first kilobyte, as viewers look for it. */
function isPdf(bytes: Uint8Array): boolean {
  return Buffer.from(bytes.buffer, bytes.byteOffset, Math.min(bytes.length, 1024)).includes('%PDF-')
}

/** Those that it claims and none of whose rules it breaks. */
function standardsOf(bytes: Uint8Array): Standard[] {
  try {
    const { claimed, breaches } = inspect(bytes)
    return claimed.filter(standard => !breaches.some(breach => breach.standard === standard))
  } catch {
    return []
  }
}
