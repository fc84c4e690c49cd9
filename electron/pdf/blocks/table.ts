import type { Cell, Table, TableColumn } from '../../../shared/document.ts'
import { stripIsolates } from '../../../shared/persian/isolate.ts'
import { type FittedTable, fitTable, type TableFit } from '../../paper/tableFit.ts'
import { withinColumns } from '../../paper/tableRows.ts'
import type { Content, TableCell, TextNode } from '../../typesetter/typeset.ts'
import { dataLayout } from '../design/layouts.ts'
import type { StyleName } from '../design/styles.ts'
import type { RenderContext } from './renderContext.ts'
import { factCode, richText } from './richText.ts'

/** A longer cell may run over a page's end: a row kept whole must fit on a page. */
const longCell = 1200
/** Tables of at most this many short rows are not parted. */
const shortTable = 7
/** More totals than this may part: what stays together must fit on a page. */
const mostTotals = 4
/** Points of a row that is signed by hand. */
const roomToSign = 24
/** Points a row of one line takes. */
const rowHeight = 22
/** Points of the caption and the space around it. */
const captionHeight = 28
/** A header's second line: a long table leaves room for it, a short one keeps together without. */
const secondLine = 16

/**
 * The units of a fitted column's numbers stand under each other, at the right as digits run from the left; its widest
 * number still ends at the column's left.
 */
function alignment({ align, width }: TableColumn): 'right' | 'left' | 'center' {
  if (align === 'centre') return 'center'
  return align === 'number' && width === 'share' ? 'left' : 'right'
}

/**
 * A data table: header repeated on every page, numbers in columns of equal digits, totals kept with the row before. One
 * with more columns than a page has room for is parted, its first column repeated.
 */
export function table(block: Table, setting: RenderContext): Content {
  const parts = fitTable(withinColumns(block), setting)
  const [only] = parts
  if (only !== undefined && parts.length === 1) return onePart(only, setting)
  return parts.map((part, at): Content => ({ stack: [onePart(part, setting)], margin: [0, at === 0 ? 0 : 13, 0, 0] }))
}

function onePart({ block, fit }: FittedTable, setting: RenderContext): Content {
  const totals = block.totals ?? []
  const look = { fit, setting }
  const body = [
    block.columns.map((column, at) => headerCell(column, fit.wholeHeader.has(at))),
    ...block.rows.map((row, at) => cells(row, block.columns, { style: 'tableCell', insets: fit.insets[at], ...look })),
    ...totals.map((row, at) =>
      cells(row, block.columns, { style: 'tableTotal', insets: fit.insets[block.rows.length + at], ...look }),
    ),
  ]
  const groups = groupRows(block)
  const captioned = block.caption !== undefined || block.fact !== undefined
  const node: Content = {
    table: {
      headerRows: 1,
      keepWithHeaderRows: isShort(block) ? body.length - 1 : Math.min(groups[0] === 1 ? 2 : 1, body.length - 1),
      dontBreakRows: fit.rowHeight < setting.page.contentHeight / 2 && longestCell(block) <= longCell,
      ...(totals.length === 0 ? {} : { keepLastRows: Math.min(totals.length, mostTotals) + 1 }),
      keepNextRows: groups,
      squeezed: true,
      ...(block.isSigned === true ? { heights: row => (row === 0 ? 'auto' : roomToSign) } : {}),
      widths: block.columns.map(column => (column.width === 'share' ? '*' : 'auto')),
      body,
    },
    layout: dataLayout(body.length, totals.length, new Set(groups)),
    fontSize: fit.fontSize,
    margin: [0, captioned ? 4 : 0, 0, 0],
  }
  if (!captioned) return node
  const height = (body.length + 1) * fit.rowHeight
  const unbreakable = isShort(block) && height < setting.page.contentHeight * 0.8
  return { stack: [caption(block, setting), node], unbreakable }
}

/**
 * Points that must be left for a table to start on a page: its caption, header and first row, or all of a short one.
 */
export function tablePresence(block: Table): number {
  if (!isShort(block)) return captionHeight + secondLine + 2 * rowHeight
  return captionHeight + (block.rows.length + (block.totals?.length ?? 0) + 1) * rowHeight
}

/** Rows, the header counted, that are one cell over the whole width: they name the rows below them. */
function groupRows({ columns, rows }: Table): number[] {
  return rows.flatMap(([cell, ...rest], at) => (rest.length === 0 && cell?.span === columns.length ? [at + 1] : []))
}

function isShort(block: Table): boolean {
  return block.rows.length + (block.totals?.length ?? 0) <= shortTable && longestCell(block) < 90
}

function caption(block: Table, setting: RenderContext): TextNode {
  const text = block.caption ?? ''
  return {
    text: block.fact === undefined ? text : [text, factCode(block.fact, setting)],
    style: 'caption',
    structType: 'Caption',
    minPresence: tablePresence(block),
  }
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
  style: StyleName
  /** Ems free at the right of each cell. */
  insets: readonly number[] | undefined
  fit: TableFit
  setting: RenderContext
}

/** A row's cells in pdfmake's form: a spanning cell is followed by an empty one for each column it covers. */
function cells(
  row: readonly Cell[],
  columns: readonly TableColumn[],
  { style, insets, fit, setting }: RowLook,
): TableCell[] {
  const shown: TableCell[] = []
  for (const cell of row) {
    const column = columns[shown.length]
    const span = Math.max(1, Math.min(cell.span ?? 1, columns.length - shown.length))
    const inset = insets?.[shown.length] ?? 0
    shown.push({
      text: richText(cell.text, setting),
      style,
      alignment: column === undefined ? 'right' : alignment(column),
      ...(column?.align === 'number' ? { fontFeatures: ['tnum'] } : {}),
      ...(inset > 0 ? { margin: [0, 0, inset * fit.fontSize, 0] } : {}),
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
  return at === 0 && columns[0]?.align !== 'number' && lengthOf({ text }) > 0 ? { heads: 'row' } : {}
}

/** Letters of the longest cell. */
function longestCell(block: Table): number {
  return [...block.rows, ...(block.totals ?? [])].flat().reduce((longest, cell) => Math.max(longest, lengthOf(cell)), 0)
}

function lengthOf(cell: Cell): number {
  return cell.text.reduce((sum, span) => sum + stripIsolates(span.text).length, 0)
}
