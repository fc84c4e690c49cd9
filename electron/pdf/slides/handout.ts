import type { Deck } from '../../../shared/deck.ts'
import { type Handout, slideSizes } from '../../../shared/slidePaper.ts'
import { type PageDesign, pageDesign } from '../../paper/pageDesign.ts'
import { colour, size } from '../../paper/tokens.ts'
import type { Content, TableCell, TypesetDefinition } from '../../typesetter/typeset.ts'
import { footer, header } from '../design/runningLines.ts'
import { styles as paperStyles } from '../design/styles.ts'
import type { RenderOptions } from '../typesetPaper.ts'
import { type PlacedSlide, type SlideSheet, slideBox } from './slideBox.ts'

/** Points between slides of a page, and between a slide and what stands at it. */
const gap = 16
const toMargin = 8
/** Points that the lines about a slide take of its height. */
const frame = 2

/**
 * How a page is parted. One, two and six slides stand on an upright page with their margins below them; four lie on a
 * page on its side, or upright in one column with their margins beside them.
 */
function partsOf({ slides, margin }: Handout) {
  const columns = slides === 6 || (slides === 4 && margin === undefined) ? 2 : 1
  return {
    columns,
    rows: slides / columns,
    isLandscape: slides === 4 && margin === undefined,
    isBeside: slides === 4 && margin !== undefined,
  }
}

/** A4 pages of slides with what their presenter says, with lines, or with neither. */
export function handoutPages(
  deck: Deck,
  slides: readonly PlacedSlide[],
  sheet: Omit<SlideSheet, 'unit' | 'isFramed'>,
  handout: Handout,
  { style = {} }: RenderOptions,
): TypesetDefinition {
  const { columns, rows, isLandscape, isBeside } = partsOf(handout)
  const upright = pageDesign(style.page)
  const page = isLandscape ? onItsSide(upright) : upright
  const cell = {
    width: (page.contentWidth - gap * (columns - 1)) / columns,
    // A hair less than its share, so that roundings begin no page.
    height: (page.contentHeight - gap * (rows - 1)) / rows - 1,
  }
  const whole = slideSizes[sheet.look.ratio]
  const room = {
    width: isBeside ? cell.width * 0.58 : cell.width,
    height: cell.height - frame - (handout.margin === undefined || isBeside ? 0 : Math.max(70, cell.height * 0.32)),
  }
  const unit = Math.min(room.width / whole.width, room.height / whole.height)
  const own: SlideSheet = { ...sheet, unit, isFramed: true }
  const slideAt = (placed: PlacedSlide): TableCell => cellOf(placed, own, handout, { ...cell, isBeside })
  const sheets = inGroups(slides, handout.slides).map((group, at): Content => {
    const body = inGroups(group, columns).map(row => {
      const cells = row.map(slideAt)
      return [...cells, ...Array.from({ length: columns - cells.length }, (): TableCell => ({ text: '' }))]
    })
    return {
      table: { widths: Array.from({ length: columns }, () => cell.width), heights: cell.height, body },
      layout: grid(columns, rows),
      structType: 'Div',
      ...(at > 0 && { pageBreak: 'before' as const }),
    }
  })
  const paper = { running: deck.running, title: 'اسلایدها', blocks: [] }
  return {
    content: sheets,
    header: header(paper, [], page),
    footer: footer(paper, page),
    styles: paperStyles(sheet.family, page),
    pageSize: 'A4',
    pageOrientation: isLandscape ? 'landscape' : 'portrait',
    pageMargins: [page.left, page.top, page.right, page.bottom],
    evenPageShift: page.duplex ? page.right - page.left : 0,
  }
}

/** A page turned: bound where its top was, so that its sides are alike. */
function onItsSide(page: PageDesign): PageDesign {
  const { contentWidth, contentHeight, top, bottom } = page
  const width = contentHeight + top + bottom
  const height = contentWidth + page.left + page.right
  const side = Math.min(page.left, page.right)
  return {
    ...page,
    left: side,
    right: side,
    contentWidth: width - 2 * side,
    contentHeight: height - top - bottom,
    duplex: false,
  }
}

function grid(columns: number, rows: number) {
  return {
    name: `handout ${columns} ${rows}`,
    hLineWidth: () => 0,
    vLineWidth: () => 0,
    paddingLeft: (column: number) => (column === 0 ? 0 : gap / 2),
    paddingRight: (column: number) => (column === columns - 1 ? 0 : gap / 2),
    paddingTop: () => 0,
    paddingBottom: (row: number) => (row === rows - 1 ? 0 : gap),
  }
}

interface CellSize {
  width: number
  height: number
  isBeside: boolean
}

function cellOf(placed: PlacedSlide, sheet: SlideSheet, handout: Handout, cell: CellSize): TableCell {
  const whole = slideSizes[sheet.look.ratio]
  const [width, height] = [whole.width * sheet.unit, whole.height * sheet.unit]
  const box = slideBox(placed, sheet)
  if (handout.margin === undefined)
    return { ...box, margin: [(cell.width - width) / 2, Math.max(0, (cell.height - height) / 2), 0, 0] }
  const room = cell.isBeside
    ? { width: cell.width - width - toMargin, height }
    : { width: cell.width, height: cell.height - height - toMargin }
  const beside = handout.margin === 'notes' ? notes(placed) : [lines(room)]
  if (cell.isBeside)
    return {
      columns: [
        { ...box, width },
        // A gap of columns would come to those within the slide, too.
        { text: '', width: toMargin },
        { stack: beside, width: room.width },
      ],
    }
  return {
    stack: [
      { ...box, margin: [(cell.width - width) / 2, 0, (cell.width - width) / 2, 0] },
      { stack: beside, margin: [0, toMargin, 0, 0] },
    ],
  }
}

function notes({ slide }: PlacedSlide): Content[] {
  return slide.notes.map((text, at) => ({
    text: text.map(span => ({ text: span.text, ...(span.strong && { bold: true }) })),
    fontSize: size.small,
    color: colour.ink,
    lineHeight: 1.1,
    margin: [0, at === 0 ? 0 : 3, 0, 0],
  }))
}

/** Points from one line to the next, for a pen. */
const lineHeight = 22

function lines({ width, height }: { width: number; height: number }): Content {
  const count = Math.max(1, Math.floor(height / lineHeight))
  return {
    canvas: Array.from({ length: count }, (_, at) => ({
      type: 'line' as const,
      x1: 0,
      y1: (at + 1) * lineHeight - 4,
      x2: width,
      y2: (at + 1) * lineHeight - 4,
      lineWidth: 0.5,
      lineColor: colour.line,
    })),
    artifact: true,
  }
}

function inGroups<T>(all: readonly T[], of: number): T[][] {
  return Array.from({ length: Math.ceil(all.length / of) }, (_, at) => all.slice(at * of, (at + 1) * of))
}
