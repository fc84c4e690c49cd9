import { readTool } from './runTool.ts'

export interface PdfFont {
  /** With its subset prefix, as in `ABCDEF+Vazirmatn-Regular`. */
  name: string
  type: string
  embedded: boolean
  subset: boolean
  /** Has a ToUnicode map, so that its text can be copied. */
  unicode: boolean
}

/** One raster a page draws; vector charts are none. Width and height in pixels. */
export interface PdfImage {
  page: number
  type: string
  width: number
  height: number
}

/** Every font of the file, as `pdffonts` lists them. */
export async function pdfFonts(file: string): Promise<PdfFont[]> {
  const lines = tableLines(await readTool('pdffonts', [file]))
  // Type and encoding hold blanks; the three marks and the object number at the end do not.
  const shape = /^(\S+) +(.*?) +\S+ +(yes|no) +(yes|no) +(yes|no) +\d+ +\d+$/
  return lines.map(line => {
    const [, name, type, embedded, subset, unicode] = shape.exec(line) ?? []
    if (name === undefined || type === undefined) throw new Error(`pdffonts printed a line of another shape: ${line}`)
    return { name, type, embedded: embedded === 'yes', subset: subset === 'yes', unicode: unicode === 'yes' }
  })
}

/** Every raster image of the file, as `pdfimages -list` lists them. */
export async function pdfImages(file: string): Promise<PdfImage[]> {
  const lines = tableLines(await readTool('pdfimages', ['-list', file]))
  return lines.map(line => {
    const [page, , type = '', width, height] = line.trim().split(/ +/)
    return { page: Number(page), type, width: Number(width), height: Number(height) }
  })
}

/**
 * The file's text as poppler reads it, pages parted by form feeds. Poppler puts its own embedding marks
 * (U+202A–U+202C) around right-to-left lines; they are dropped, since no document holds them.
 */
export async function pdfText(file: string): Promise<string> {
  const text = await readTool('pdftotext', ['-enc', 'UTF-8', file, '-'])
  return text.replace(/[\u202a-\u202c]/g, '')
}

export interface PdfWord {
  /** Points from the page's left and top edges. */
  left: number
  top: number
  right: number
  bottom: number
}

/** Where the words of all pages stand. */
export async function pdfWords(file: string): Promise<PdfWord[]> {
  const printed = await readTool('pdftotext', ['-enc', 'UTF-8', '-bbox', file, '-'])
  return Array.from(
    printed.matchAll(/<word xMin="(\S+)" yMin="(\S+)" xMax="(\S+)" yMax="(\S+)">/g),
    ([, left, top, right, bottom]) => ({
      left: Number(left),
      top: Number(top),
      right: Number(right),
      bottom: Number(bottom),
    }),
  )
}

/** The rows under the two header lines. */
function tableLines(printed: string): string[] {
  return printed
    .split('\n')
    .slice(2)
    .map(line => line.trimEnd())
    .filter(line => line !== '')
}
