import { openPdf } from '../typesetter/typesetFixture.ts'

/** A glyph as a viewer places it, in points from the page's left and top. */
export interface GlyphPlace {
  /** What it extracts as. */
  text: string
  left: number
  right: number
  baseline: number
}

/** Glyphs of a page by lines from the top, each from left to right, as its text operators place them. */
export async function glyphLines(bytes: Uint8Array, page = 1): Promise<GlyphPlace[][]> {
  const operators = await openPdf(bytes, pdf => pdf.operators(page))
  const places: GlyphPlace[] = []
  let size = 0
  let left = 0
  let baseline = 0
  for (const { name, args } of operators) {
    if (!Array.isArray(args)) continue
    if (name === 'setFont') size = Number(args[1])
    if (name === 'setTextMatrix') {
      // pdf.js hands over the matrix as one list of six.
      const matrix = Array.from(args[0] as ArrayLike<number>)
      left = matrix[4] ?? 0
      baseline = matrix[5] ?? 0
    }
    if (name !== 'showText') continue
    for (const shown of args[0] as (number | { unicode: string; width: number })[]) {
      if (typeof shown === 'number') left -= (shown * size) / 1000
      else {
        const right = left + (shown.width * size) / 1000
        if (shown.width > 0) places.push({ text: shown.unicode, left, right, baseline })
        left = right
      }
    }
  }
  const lines = Map.groupBy(places, place => Math.round(place.baseline * 2))
  // pdfmake turns the page's axis, so that a baseline lies lower the larger it is.
  return [...lines].sort(([a], [b]) => a - b).map(([, line]) => line.toSorted((a, b) => a.left - b.left))
}

const marks = /[\u200b-\u200f\u2066-\u2069]/g

/** What a reader sees of a line from left to right, without spaces; what is mirrored is said as it was typed. */
export function seen(line: readonly GlyphPlace[]): string {
  return line.map(({ text }) => text.replace(marks, '').trim()).join('')
}
