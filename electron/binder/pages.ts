import { type PDF, PdfDict, PdfNumber, type PdfObject } from '@libpdf/core'
import { numbersOf, type Resolve } from './pdfObjects.ts'

/** What a viewer shows of a page, in its own coordinates before it is turned. */
export interface PageFrame {
  x: number
  y: number
  width: number
  height: number
  /** Clockwise: 0, 90, 180 or 270. */
  rotation: number
  /** Points a unit is. */
  unit: number
}

/** A page without a size has that of its language's letters. */
const usualBox = [0, 0, 612, 792]

export function pageDicts(pdf: PDF): PdfDict[] {
  return pdf.getPages().map(page => page.dict)
}

/** An attribute of a page, its own or that of a node above it (ISO 32000-1, 7.7.3.4). */
export function inherited(page: PdfDict, key: string, resolve: Resolve): PdfObject | undefined {
  let node: PdfDict | undefined = page
  for (let depth = 0; node !== undefined && depth < 200; depth++) {
    const own = node.get(key, resolve)
    if (own !== undefined && own.type !== 'null') return own
    const parent: PdfObject | undefined = node.get('Parent', resolve)
    node = parent instanceof PdfDict ? parent : undefined
  }
  return undefined
}

/** Where what is shown of a page lies, how it is turned, and how large a unit is. */
export function frameOf(page: PdfDict, resolve: Resolve): PageFrame {
  const media = boxOf(inherited(page, 'MediaBox', resolve), resolve) ?? usualBox
  const crop = boxOf(inherited(page, 'CropBox', resolve), resolve) ?? media
  const [left = 0, bottom = 0, right = 0, top = 0] = overlap(media, crop) ?? media
  const turned = inherited(page, 'Rotate', resolve)
  const quarters = turned instanceof PdfNumber && Number.isFinite(turned.value) ? Math.round(turned.value / 90) : 0
  const unit = page.get('UserUnit', resolve)
  return {
    x: left,
    y: bottom,
    width: right - left,
    height: top - bottom,
    rotation: (((quarters % 4) + 4) % 4) * 90,
    unit: unit instanceof PdfNumber && unit.value > 0 ? unit.value : 1,
  }
}

/** Width and height in points as a viewer shows the page. */
export function sizeOf({ width, height, rotation, unit }: PageFrame): { width: number; height: number } {
  const isTurned = rotation % 180 !== 0
  return { width: (isTurned ? height : width) * unit, height: (isTurned ? width : height) * unit }
}

/** Left, bottom, right and top, whichever corners are named; undefined of a box with nothing in it. */
function boxOf(value: PdfObject | undefined, resolve: Resolve): number[] | undefined {
  const corners = numbersOf(value, 4, resolve)
  if (corners === undefined) return undefined
  const [a = 0, b = 0, c = 0, d = 0] = corners
  return hold([Math.min(a, c), Math.min(b, d), Math.max(a, c), Math.max(b, d)])
}

function overlap(one: readonly number[], other: readonly number[]): number[] | undefined {
  return hold(one.map((side, at) => (at < 2 ? Math.max(side, other[at] ?? side) : Math.min(side, other[at] ?? side))))
}

function hold(box: number[]): number[] | undefined {
  const [left = 0, bottom = 0, right = 0, top = 0] = box
  return right - left > 0 && top - bottom > 0 ? box : undefined
}
