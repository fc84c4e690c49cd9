import { getDocument } from 'pdfjs-dist/legacy/build/pdf.mjs'
import { areApart, type PlacedText, placed } from '../../fixtures/placedText.ts'

/** A line of a page as a reader of the file sees it. */
export interface ReadLine {
  text: string
  /** Points from the page's left edge to the line's right end. */
  right: number
  /** Points from the page's top edge to the baseline. */
  baseline: number
  /** Largest size in the line, in points. */
  size: number
}

export interface ReadPage {
  lines: ReadLine[]
  text: string
}

/** Reads a PDF back with pdf.js: the text of every page in the order written, and its lines from the top. */
export async function readBack(bytes: Uint8Array): Promise<ReadPage[]> {
  const loading = getDocument({ data: Uint8Array.from(bytes), verbosity: 0 })
  const file = await loading.promise
  const pages: ReadPage[] = []
  for (let number = 1; number <= file.numPages; number++) {
    const page = await file.getPage(number)
    const { items } = await page.getTextContent()
    const height = page.view[3] ?? 0
    const lines: ReadLine[] = []
    for (const item of items) {
      if (!('str' in item) || item.str.trim() === '') continue
      // Punctuation beside numbers is read with a mark that keeps it in its place.
      const said = item.str.replaceAll('\u200f', '')
      const [, , , size = 0, x = 0, y = 0] = item.transform as number[]
      const baseline = height - y
      const line = lines.find(known => Math.abs(known.baseline - baseline) < known.size * 0.35)
      if (line === undefined) lines.push({ text: said, right: x + item.width, baseline, size })
      else {
        line.text += ` ${said}`
        line.right = Math.max(line.right, x + item.width)
        line.size = Math.max(line.size, size)
      }
    }
    lines.sort((a, b) => a.baseline - b.baseline)
    pages.push({
      lines,
      text: joinedText(items.flatMap(item => ('str' in item && item.str.trim() !== '' ? [placed(item)] : []))),
    })
  }
  await loading.destroy()
  return pages
}

function joinedText(stretches: readonly PlacedText[]): string {
  return stretches.reduce((text, stretch, index) => {
    const before = stretches[index - 1]
    return before && areApart(before, stretch) ? `${text} ${stretch.text}` : text + stretch.text
  }, '')
}

/** The pieces of the first page, in the order written, with their right ends in points. */
export async function readWords(bytes: Uint8Array): Promise<{ text: string; right: number }[]> {
  const loading = getDocument({ data: Uint8Array.from(bytes), verbosity: 0 })
  const file = await loading.promise
  const { items } = await (await file.getPage(1)).getTextContent()
  await loading.destroy()
  return items.flatMap(item =>
    'str' in item ? [{ text: item.str.trim(), right: Number(item.transform[4]) + item.width }] : [],
  )
}
