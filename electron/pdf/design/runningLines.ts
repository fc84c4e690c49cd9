import type { Document } from '../../../shared/document.ts'
import { toPersianDigits } from '../../../shared/persian/digits.ts'
import { type PageDesign, sideMargins } from '../../paper/pageDesign.ts'
import { shorten } from '../../paper/shorten.ts'
import { colour } from '../../paper/tokens.ts'
import type { Content, DeferredBlock, RunningLine } from '../../typesetter/typeset.ts'

/** A heading of the first level and its node, which knows its page once it is laid out. */
export interface Chapter {
  title: string
  node: object
}

/** What its running lines say of a paper. */
type Framed = Pick<Document, 'running' | 'title' | 'blocks'>

/**
 * Header: the session at the start, a closed mark in the middle, the current chapter at the end. A cover and a letter's
 * first page have none of it but the mark, which stands on every page of a closed edition.
 */
export function header(
  { running, title, blocks }: Framed,
  chapters: readonly Chapter[],
  page: PageDesign,
): RunningLine {
  const covered = blocks[0]?.kind === 'cover' || blocks[0]?.kind === 'letterhead'
  const mark = { text: shorten(running.mark ?? '', longestMark), style: 'closedMark' } as const
  return pageNumber => {
    const { left, right } = sideMargins(page, pageNumber)
    if (covered && pageNumber === 1)
      return running.mark === undefined ? null : { ...mark, margin: [left, 36, right, 0] }
    const { contentWidth } = page
    const middle = running.mark === undefined ? 0 : markWidth(mark.text, contentWidth)
    const side = running.mark === undefined ? '*' : (contentWidth - middle) / 2 - gutter
    const longest = side === '*' ? longestTitle : Math.floor(side / letterWidth)
    const chapter = shorten(chapterOn(pageNumber, chapters) ?? title, longest)
    // On the baseline of the larger mark.
    const beside: [number, number, number, number] = [0, running.mark === undefined ? 0 : 1.2, 0, 0]
    const start = shorten(running.start, longest)
    return knownBy([start, mark.text, chapter, left, right, contentWidth], () => ({
      stack: [
        {
          columns: [
            { text: start, style: 'running', width: side, margin: beside },
            ...(running.mark === undefined ? [] : [{ ...mark, width: '*' as const }]),
            { text: chapter, style: 'running', alignment: 'left', width: side, margin: beside },
          ],
          columnGap: gutter,
        },
        {
          canvas: [{ type: 'line', x1: 0, y1: 0, x2: contentWidth, y2: 0, lineWidth: 0.5, lineColor: colour.line }],
          margin: [0, 6, 0, 0],
        },
      ],
      margin: [left, 36, right, 0],
    }))
  }
}

/** @param values all that a line is made of beside the styles */
function knownBy(values: readonly (string | number | boolean)[], content: () => Content): DeferredBlock {
  return { likeness: JSON.stringify(values), content }
}

/** Footer: what the edition says of itself at the start, the page at the end. A cover's foot names its issuer. */
export function footer({ running, blocks }: Framed, page: PageDesign): RunningLine {
  const first = blocks[0]
  const issuer = first?.kind === 'cover' ? shorten(first.issuer, longestFooter) : undefined
  return (pageNumber, pages) => {
    const { left, right } = sideMargins(page, pageNumber)
    const start = pageNumber === 1 && issuer !== undefined ? issuer : shorten(running.footer, longestFooter)
    const number = toPersianDigits(`صفحهٔ ${pageNumber} از ${pages}`)
    return knownBy([start, number, left, right], () => ({
      columns: [
        { text: start, style: 'running', width: '*' },
        { text: number, style: 'running', alignment: 'left', width: 110, noWrap: true },
      ],
      columnGap: 12,
      margin: [left, 26, right, 0],
    }))
  }
}

/** Across a whole page, so thin that the text below it is read without effort. */
export function watermark(text: string) {
  return { text, color: colour.inkSoft, opacity: 0.1, bold: true, angle: -50, fontSize: 110 }
}

/** Longest title that fits beside the session on one line. */
const longestTitle = 64
/** Points between the parts of a running line, of a letter of it, and of a letter of the mark. */
const gutter = 10
const letterWidth = 4
const markLetter = 4.9

/** A long mark has two lines, and leaves the sides their words. */
function markWidth(text: string, contentWidth: number): number {
  return Math.min(Math.max(60, text.length * markLetter), contentWidth * 0.35)
}

/** Two lines in the room a page leaves for them. */
const longestMark = 90
const longestFooter = 140

/** The chapter that a page continues or, if any starts there, the first one that does. */
function chapterOn(pageNumber: number, chapters: readonly Chapter[]): string | undefined {
  const begun = chapters.filter(chapter => (pageOf(chapter) ?? Number.POSITIVE_INFINITY) <= pageNumber)
  return begun.at(-1)?.title
}

/** pdfmake writes down where each node came to stand. */
function pageOf({ node }: Chapter): number | undefined {
  if (!('positions' in node) || !Array.isArray(node.positions)) return undefined
  const [first]: { pageNumber?: number }[] = node.positions
  return first?.pageNumber
}
