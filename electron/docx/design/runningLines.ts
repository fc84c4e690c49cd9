import { AlignmentType, BorderStyle, Footer, Header, type Paragraph, SimpleField, type Table, TextRun } from 'docx'
import { TextWatermark } from 'docx/watermarks'
import type { Document } from '../../../shared/document.ts'
import { plainOfficeText } from '../../paper/officeText.ts'
import { shorten } from '../../paper/shorten.ts'
import { colour } from '../../paper/tokens.ts'
import { type GridCell, grid } from '../blocks/grid.ts'
import { gap, styled } from '../blocks/paragraphs.ts'
import { runs } from '../blocks/richText.ts'
import { persianDigits } from '../fonts.ts'
import { hex } from './units.ts'

/** Letters that fit beside each other on a line, or on the two a mark may take. */
const [longestTitle, longestMark, longestFooter] = [64, 90, 140] as const

/** Of the first page, which is a cover's or a letter's, and of all others. */
export interface Running<Line> {
  first?: Line
  default: Line
}

/**
 * The session at the start, a closed mark in the middle, the current chapter at the end. A cover and a letter's first
 * page have none of it but the mark, which stands on every page of a closed edition, as what nobody has signed yet
 * does.
 */
export function headers({ running, title, blocks }: Document, width: number, family: string): Running<Header> {
  const mark = running.mark === undefined ? undefined : styled('ClosedMark', shorten(running.mark, longestMark))
  const watermark = () => watermarked(running.watermark, family)
  const start = styled('Header', shorten(running.start, longestTitle))
  const end = styled('Header', chapter(blocks, shorten(title, longestTitle)), { alignment: AlignmentType.END })
  const side = 150
  const cells = mark === undefined ? [start, end] : [start, mark, end]
  const widths = mark === undefined ? [width / 2, width / 2] : [side, width - 2 * side, side]
  const all = new Header({ children: [grid(widths, [cells.map(ruled)]), watermark()] })
  if (!isCovered(blocks)) return { default: all }
  return { first: new Header({ children: [...(mark === undefined ? [] : [mark]), watermark()] }), default: all }
}

/** What the edition says of itself at the start, the page at the end. A cover's foot names its issuer. */
export function footers({ running, blocks }: Document, width: number): Running<Footer> {
  const foot = (text: string) =>
    new Footer({
      children: [
        grid(
          [width - 110, 110],
          [[{ content: [styled('Footer', shorten(text, longestFooter))] }, { content: [pageNumber()] }]],
        ),
        gap(1),
      ],
    })
  const [first] = blocks
  const all = foot(running.footer)
  if (!isCovered(blocks)) return { default: all }
  return { first: first?.kind === 'cover' ? foot(first.issuer) : foot(running.footer), default: all }
}

/** Whether the first page has no running line of its own. */
export const isCovered = ([first]: Document['blocks']): boolean =>
  first?.kind === 'cover' || first?.kind === 'letterhead'

/** Fields give Latin digits: their own letters draw them as Persian ones. */
function field(number: 'CURRENT' | 'TOTAL_PAGES'): TextRun {
  return new TextRun({ font: persianDigits, rightToLeft: true, children: [number] })
}

function pageNumber(): Paragraph {
  return styled('Footer', [...runs('صفحهٔ '), field('CURRENT'), ...runs(' از '), field('TOTAL_PAGES')], {
    alignment: AlignmentType.END,
  })
}

/** The heading of the first level that a page continues, by its number, as Word translates the names of its styles. */
function chapter(blocks: Document['blocks'], title: string) {
  const hasChapters = blocks.some(block => block.kind === 'heading' && block.level === 1)
  return hasChapters ? [new SimpleField('STYLEREF 1', plainOfficeText(title))] : runs(title)
}

const ruled = (content: Paragraph): GridCell => ({
  content: [content],
  borders: { bottom: { style: BorderStyle.SINGLE, size: 4, color: hex(colour.line) } },
})

/** Across the page, behind its text. */
function watermarked(text: string | undefined, family: string): Paragraph | Table {
  if (text === undefined) return gap(1)
  return styled('Gap', [
    new TextWatermark({
      text: plainOfficeText(text),
      font: family,
      bold: true,
      color: hex(colour.inkSoft),
      opacity: 0.12,
    }),
  ])
}
