import type { Cell, Table, TableColumn } from '../../../shared/document.ts'
import { withinColumns } from '../../paper/tableRows.ts'
import { lineHeight, size, standIn } from '../design/look.ts'
import { hex, inches, placed, points } from '../design/units.ts'
import type { BorderLine, TableCell } from '../library.ts'
import { placedCells, slideColumns } from './slideColumns.ts'
import type { SlideContext } from './slideContext.ts'
import { type SlidePart, sized } from './slidePart.ts'
import { addTexts, heightOf, lineCount, paragraphRuns, type TextLook } from './texts.ts'

/** Free at the sides of a cell, and above and below its text as a share of its letters. */
const padding = { side: 14, line: 0.24 }

/** At least two hall pixels: below a point the library takes lengths for inches. */
const paddingOf = ({ size: letters }: TextLook): number => Math.max(2, letters * padding.line)

interface Row {
  cells: readonly Cell[]
  kind: 'header' | 'row' | 'group' | 'firstTotal' | 'total'
}

/**
 * A native table. Its columns are written from the last to the first: the flag that would mirror them (`rtl` of
 * `a:tblPr`) is one that LibreOffice passes by, so that with it the two programs would show opposite tables, and the
 * library writes none. So both show the first column at the right; a reader that goes through the cells meets a row's
 * last cell first.
 */
export function table(given: Table, width: number, context: SlideContext): SlidePart {
  const block = withinColumns(given)
  const look: TextLook = { size: sized(size.table, context), colour: context.colours.ink }
  const head: TextLook = { size: sized(size.tableHead, context), colour: context.colours.soft }
  const widths = slideColumns(block, width, { look, head, padding: padding.side * 2 }, context)
  const rows = rowsOf(block)
  const heightsWith = (wider: number): number[] =>
    rows.map(({ cells, kind }) => rowHeight(cells, widths, wider, kind === 'header' ? head : look, context))
  const heights = heightsWith(1)
  const caption = captionOf(block, width, context)
  return {
    height: caption.height + sum(heightsWith(standIn)),
    draw: (slide, box) => {
      caption.draw(slide, box)
      const written = rows.map(row => rowCells(row, block.columns, row.kind === 'header' ? head : look, context))
      const said = [block.caption, ...block.columns.map(({ header }) => header)].filter(text => text !== undefined)
      slide.addTable(written, {
        ...placed({ ...box, y: box.y + caption.height, height: sum(heights) }),
        colW: widths.map(inches).reverse(),
        rowH: heights.map(inches),
        objectName: context.named('جدول', said.join('، ')),
      })
    },
  }
}

function captionOf({ caption, fact }: Table, width: number, context: SlideContext): SlidePart {
  if (caption === undefined && fact === undefined) return { height: 0, draw: () => undefined }
  const look: TextLook = { size: sized(size.tableHead, context), colour: context.colours.soft }
  const text = [{ text: caption ?? '', ...(fact !== undefined && { fact }) }]
  const height = heightOf(text, width, look, context) + 12
  return {
    height,
    draw: (slide, box) =>
      addTexts(slide, paragraphRuns(text, look, context), { ...box, height }, { name: context.named('عنوان جدول') }),
  }
}

function rowsOf({ columns, rows, totals = [] }: Table): Row[] {
  return [
    { cells: columns.map(({ header }): Cell => ({ text: [{ text: header }] })), kind: 'header' },
    ...rows.map((cells): Row => ({ cells, kind: isGroup(cells, columns) ? 'group' : 'row' })),
    ...totals.map((cells, at): Row => ({ cells, kind: at === 0 ? 'firstTotal' : 'total' })),
  ]
}

/** One cell over the whole width names the rows below it. */
function isGroup([cell, ...rest]: readonly Cell[], columns: readonly TableColumn[]): boolean {
  return rest.length === 0 && columns.length > 1 && cell?.span === columns.length
}

/** @param wider how much wider letters are than a deck's own */
function rowHeight(
  cells: readonly Cell[],
  widths: readonly number[],
  wider: number,
  look: TextLook,
  context: SlideContext,
): number {
  const lines = placedCells(cells, widths.length).map(({ cell, at, span }) => {
    const inner = ((sum(widths.slice(at, at + span)) - padding.side * 2) * 0.98) / wider
    return lineCount(cell.text, inner, { size: look.size, bold: cell.strong ?? false }, context)
  })
  return Math.max(1, ...lines) * look.size * lineHeight.text + paddingOf(look) * 2
}

function rowCells(
  { cells, kind }: Row,
  columns: readonly TableColumn[],
  look: TextLook,
  context: SlideContext,
): TableCell[] {
  const { ink, rule, zone } = context.colours
  const isTotal = kind === 'total' || kind === 'firstTotal'
  const none: BorderLine = { type: 'none' }
  const above = kind === 'firstTotal' ? line(4, ink) : none
  const below = kind === 'header' ? line(4, ink) : line(2, rule)
  const written = placedCells(cells, columns.length).map(({ cell, at, span }): TableCell => {
    const bold = isTotal || kind === 'group' || cell.strong === true
    return {
      text: paragraphRuns(cell.text, { ...look, bold, align: alignment(columns[at]) }, context),
      options: {
        valign: 'middle',
        fontFace: context.font,
        fontSize: points(look.size),
        margin: [points(paddingOf(look)), points(padding.side), points(paddingOf(look)), points(padding.side)],
        border: [above, none, below, none],
        ...(span > 1 && { colspan: span }),
        ...((isTotal || kind === 'group') && { fill: { color: hex(zone) } }),
      },
    }
  })
  return written.reverse()
}

/** @param pixels of its width */
function line(pixels: number, colour: string): BorderLine {
  return { type: 'solid', pt: points(pixels), color: hex(colour) }
}

/** As on paper: numbers of a fitted column have their units under each other, at the right. */
function alignment(column: TableColumn | undefined): 'right' | 'left' | 'center' {
  if (column?.align === 'centre') return 'center'
  return column?.align === 'number' && column.width === 'share' ? 'left' : 'right'
}

const sum = (numbers: readonly number[]): number => numbers.reduce((total, number) => total + number, 0)
