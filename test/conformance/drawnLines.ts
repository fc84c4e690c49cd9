import type { PdfObjects } from './pdfObjects.ts'

/** A glyph shown by its code. Widths are thousandths of the font size. */
export interface ShownCode {
  /** Character code, which is the glyph's number in the embedded font. */
  code: number
  /** Of the code itself, as the font's /W says. */
  width: number
  /** Of the code and the adjustment after it. */
  advance: number
}

/** A glyph painted as an outline beside the text, in thousandths of the font size from the line's left end. */
export interface PaintedOutline {
  operators: string
  x: number
  y: number
}

/** One line of text as the content stream draws it, from left to right. */
export interface DrawnLine {
  /** Name of the font among the page's resources. */
  font: string
  codes: ShownCode[]
  outlines: PaintedOutline[]
}

/** An adjustment before the first code would move the line; nothing writes one. */
const shown = /<([0-9a-f]*)>|(-?[\d.]+)/g

/** A stretch of a line with a place of its own. */
interface Piece {
  x: number
  codes: ShownCode[]
}

/**
 * Reads the lines of a page that holds plain lines of one style each: a text object each, in pieces that may be drawn
 * in any order, with the outlines behind it.
 * @param content decoded content stream @param widthOf thousandths of the font size, by font and code
 */
function drawnLines(content: string, widthOf: (font: string, code: number) => number): DrawnLine[] {
  const lines: DrawnLine[] = []
  let pieces: Piece[] = []
  let font = ''
  let size = 1
  let left = 0
  let baseline = 0
  for (const operation of content.split('\n')) {
    const words = operation.split(' ')
    switch (words.at(-1) ?? '') {
      case 'BT':
        pieces = []
        break
      case 'Tf':
        font = (words[0] ?? '').slice(1)
        size = Number(words[1])
        break
      case 'Tm':
        left = Number(words[4])
        baseline = Number(words[5])
        break
      case 'TJ':
        pieces.push({ x: left, codes: codesOf(operation, code => widthOf(font, code)) })
        break
      case 'ET':
        pieces.sort((a, b) => a.x - b.x)
        left = pieces[0]?.x ?? left
        lines.push({ font, codes: pieces.flatMap(({ codes }) => codes), outlines: [] })
        break
      case 'Q': {
        const [, , , , , x = 0, y = 0] = words.map(Number)
        const operators = words.slice(words.indexOf('cm') + 1, -1).join(' ')
        const place = { x: ((x - left) * 1000) / size, y: ((baseline - y) * 1000) / size }
        lines.at(-1)?.outlines.push({ operators, ...place })
        break
      }
      default:
    }
  }
  return lines
}

function codesOf(operation: string, widthOf: (code: number) => number): ShownCode[] {
  const codes: ShownCode[] = []
  for (const [, hex, adjustment] of operation.matchAll(shown)) {
    const last = codes.at(-1)
    if (adjustment !== undefined) {
      if (!last) throw new Error(`An adjustment stands before the first code: ${operation.slice(0, 80)}`)
      last.advance -= Number(adjustment)
    }
    for (const [digits] of (hex ?? '').matchAll(/[0-9a-f]{4}/g)) {
      const code = Number.parseInt(digits, 16)
      const width = widthOf(code)
      codes.push({ code, width, advance: width })
    }
  }
  return codes
}

/** A font of a finished file. */
export interface EmbeddedProgram {
  /** TrueType file of the subset. */
  bytes: Buffer
  /** Thousandths of the font size, by character code. */
  widths: number[]
}

/** Lines of all pages, and the fonts they are set in, by name. */
export function readLines(pdf: PdfObjects): { lines: DrawnLine[]; fonts: Map<string, EmbeddedProgram> } {
  const fonts = new Map<string, EmbeddedProgram>()
  const lines: DrawnLine[] = []
  for (const page of pdf.pages()) {
    const resources = pdf.dictionary(pdf.dictionary(page['/Resources'])['/Font'])
    for (const [name, font] of Object.entries(resources)) {
      if (!fonts.has(name.slice(1))) fonts.set(name.slice(1), program(pdf, pdf.dictionary(font)))
    }
    const content = pdf.stream(page['/Contents']).toString('latin1')
    lines.push(...drawnLines(content, (font, code) => fonts.get(font)?.widths[code] ?? 0))
  }
  return { lines, fonts }
}

function program(pdf: PdfObjects, font: ReturnType<PdfObjects['dictionary']>): EmbeddedProgram {
  const descendant = pdf.dictionary(pdf.array(font['/DescendantFonts'])[0])
  if (font['/Encoding'] !== '/Identity-H' || descendant['/CIDToGIDMap'] !== '/Identity')
    throw new Error('Character codes are not glyph numbers')
  const [first, widths] = pdf.array(descendant['/W'])
  if (first !== 0) throw new Error('Widths do not begin at code 0')
  const bytes = pdf.stream(pdf.dictionary(descendant['/FontDescriptor'])['/FontFile2'])
  return { bytes, widths: pdf.array(widths).map(Number) }
}
