import type { Cell, RichText, Table, TableColumn } from '../../../shared/document.ts'
import { stripIsolates } from '../../../shared/persian/isolate.ts'
import type { FittedTable, TableFit } from '../../paper/tableFit.ts'
import type { InlineNode, TableCell } from '../../typesetter/typeset.ts'
import { barCell } from './barCell.ts'

/** How cells are set, on a page and on a slide: in points, and how their texts become pieces. */
export interface TableLook {
  fontSize: number
  text: (spans: RichText) => InlineNode[]
}

/** The cells of a fitted table, row by row, its header first and its totals last. */
export function tableBody({ block, fit }: FittedTable, look: TableLook): TableCell[][] {
  const totals = block.totals ?? []
  const rowLook = (style: string, at: number): RowLook => ({ style, insets: fit.insets[at], fit, look })
  return [
    block.columns.map((column, at) => headerCell(column, fit.wholeHeader.has(at))),
    ...block.rows.map((row, at) => cells(row, block.columns, rowLook('tableCell', at))),
    ...totals.map((row, at) => cells(row, block.columns, rowLook('tableTotal', block.rows.length + at))),
  ]
}

/**
 * How pdfmake is told the widths of a fitted table's columns: what fills its column has what it measures, one of the
 * others takes what rounding leaves. @param points a fitted point is worth @param padding points beside the text of
 * each column
 */
export function columnWidths(
  { block, fit }: FittedTable,
  points: number,
  padding: (column: number) => number,
): (number | 'auto' | '*')[] {
  if (fit.isSqueezed) return block.columns.map(({ width }) => (width === 'share' ? '*' : 'auto'))
  const isTight = (at: number) => fit.tight.has(at)
  const loose = fit.widths.flatMap((width, at) => (isTight(at) ? [] : [width]))
  const widest = fit.widths.findIndex((width, at) => !isTight(at) && width === Math.max(...loose))
  return fit.widths.map((width, at) => {
    if (isTight(at)) return 'auto'
    return at === widest ? '*' : Math.max(1, width * points - padding(at))
  })
}

/** Rows, the header counted, that are one cell over the whole width: they name the rows below them. */
export function groupRows({ columns, rows }: Table): number[] {
  return rows.flatMap(([cell, ...rest], at) => (rest.length === 0 && cell?.span === columns.length ? [at + 1] : []))
}

/**
 * The units of a fitted column's numbers stand under each other, at the right as digits run from the left; its widest
 * number still ends at the column's left.
 */
function alignment({ align, width }: TableColumn): 'right' | 'left' | 'center' {
  if (align === 'centre') return 'center'
  return align === 'number' && width === 'share' ? 'left' : 'right'
}

function headerCell(column: TableColumn, oneLine: boolean): TableCell {
  return {
    text: column.header,
    style: 'tableHeader',
    alignment: alignment(column),
    verticalAlignment: 'bottom',
    noWrap: oneLine,
  }
}

interface RowLook {
  /** One of `tableCell` and `tableTotal`. */
  style: string
  /** Ems free at the right of each cell. */
  insets: readonly number[] | undefined
  fit: TableFit
  look: TableLook
}

/** A row's cells in pdfmake's form: a spanning cell is followed by an empty one for each column it covers. */
function cells(
  row: readonly Cell[],
  columns: readonly TableColumn[],
  { style, insets, fit, look }: RowLook,
): TableCell[] {
  const shown: TableCell[] = []
  for (const cell of row) {
    const column = columns[shown.length]
    const span = Math.max(1, Math.min(cell.span ?? 1, columns.length - shown.length))
    const inset = insets?.[shown.length] ?? 0
    shown.push({
      ...(cell.bar === undefined ? { text: look.text(cell.text) } : barCell(cell.bar, look.text(cell.text))),
      style,
      alignment: column === undefined ? 'right' : alignment(column),
      ...(inset > 0 ? { margin: [0, 0, inset * look.fontSize, 0] } : {}),
      noWrap: span === 1 && fit.whole.has(shown.length),
      ...headsOf(cell, span, columns, shown.length),
      ...(cell.strong ? { bold: true } : {}),
      ...(span > 1 ? { colSpan: span } : {}),
    })
    for (let covered = 1; covered < span; covered++) shown.push({})
  }
  while (shown.length < columns.length) shown.push({ text: '' })
  return shown
}

/** A row is named by its first cell, unless that is a number; a cell over the whole width names the rows below it. */
function headsOf(
  { text }: Cell,
  span: number,
  columns: readonly TableColumn[],
  at: number,
): { heads?: 'row' | 'group' } {
  if (span === columns.length && span > 1) return { heads: 'group' }
  return at === 0 && columns[0]?.align !== 'number' && lettersOf({ text }) > 0 ? { heads: 'row' } : {}
}

/** Letters of a cell. */
export function lettersOf(cell: Pick<Cell, 'text'>): number {
  return cell.text.reduce((sum, span) => sum + stripIsolates(span.text).length, 0)
}
