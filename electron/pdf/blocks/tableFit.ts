/** How a table's columns share the page: estimated from the lengths of its texts, before anything is measured. */
import type { Cell, Table } from '../../../shared/document.ts'
import { stripIsolates } from '../../../shared/persian/isolate.ts'
import { contentWidth, size } from '../design/tokens.ts'

/** Ems a column of text wants at least: it wraps beyond. */
const fewWords = 7
/** Points between the texts of neighbouring columns. */
const cellPadding = 11
/** Below this nobody reads a table on paper; a wider one runs narrow columns. */
const smallest = 6.6

/** The largest size at which every column has room, the text ones at least for a few words. */
export function textSize(block: Table): number {
  const needs = block.columns.map((column, at) => {
    const whole = ems(block, at)
    return column.align === 'number' ? whole : Math.min(whole, fewWords)
  })
  const needed = needs.reduce((sum, need) => sum + need, 0)
  return size.table.find(points => needed * points + block.columns.length * cellPadding <= contentWidth) ?? smallest
}

/**
 * Indices of the fitted columns whose text stays on one line, narrowest first, as long as they leave the shared ones
 * two fifths of the page. pdfmake alone would squeeze them in favour of the shared ones.
 */
export function columnsOnOneLine(block: Table, points: number): Set<number> {
  const fitted = new Set<number>()
  const widths = block.columns
    .map((column, at) => ({ at, column, width: ems(block, at) * points + cellPadding }))
    .filter(({ column }) => column.width === 'fit')
    .sort((a, b) => a.width - b.width)
  let room = block.columns.some(column => column.width === 'share') ? contentWidth * 0.6 : contentWidth
  for (const { at, width } of widths) {
    room -= width
    if (room < 0) break
    fitted.add(at)
  }
  return fitted
}

/** Width of a column's longest text on one line, in ems: a digit of a number column is wider than a letter. */
function ems(block: Table, at: number): number {
  const longest = block.rows.reduce((most, row) => {
    const cell = row[at]
    return cell === undefined || hasSpan(row) ? most : Math.max(most, lengthOf(cell))
  }, 0)
  const header = (block.columns[at]?.header.length ?? 0) * 0.55
  return Math.max(header, longest * (block.columns[at]?.align === 'number' ? 0.62 : 0.5))
}

function hasSpan(row: readonly Cell[]): boolean {
  return row.some(cell => (cell.span ?? 1) > 1)
}

/** Letters of the longest cell. */
export function longestCell(block: Table): number {
  return block.rows.flat().reduce((longest, cell) => Math.max(longest, lengthOf(cell)), 0)
}

function lengthOf(cell: Cell): number {
  return cell.text.reduce((sum, span) => sum + stripIsolates(span.text).length, 0)
}
