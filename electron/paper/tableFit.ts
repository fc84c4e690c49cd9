/** How a table's columns share the page: the size of its letters, what stays on one line, and whether it is parted. */
import type { Table } from '../../shared/document.ts'
import type { Ruler } from '../typesetter/ruler.ts'
import { decimalInsets, type Insets } from './decimalSigns.ts'
import { columnGroups } from './tableGroups.ts'
import { type ColumnNeed, type TableNeeds, tableNeeds } from './tableNeeds.ts'
import { type Family, size } from './tokens.ts'

/** The width a table has, in points, and the letters it is set in. */
export interface TableContext {
  page: { contentWidth: number }
  family: Family
  ruler: Ruler
}

export interface TableFit {
  /** Points. */
  fontSize: number
  /** Columns whose cells stay on one line. */
  whole: ReadonlySet<number>
  /** Those whose header does too. */
  wholeHeader: ReadonlySet<number>
  /** Points of the highest row, about. */
  rowHeight: number
  /** Ems that bring the decimal signs of a column under each other; none where the page has no room for it. */
  insets: Insets
}

/** A table, or the tables it is parted into: some columns each, the first one in all of them. */
export interface FittedTable {
  block: Table
  fit: TableFit
}

/** Ems a column of text wants at least: it wraps beyond. */
const fewWords = 7
/** Points between the texts of neighbouring columns. */
export const cellPadding = 11
/** A parted table need not strain the eye as well. */
const smallestParted = 7.4
/** What mixed words and rounding may add to a measured width. */
export const slack = 1.02

/** Parts a table whose columns have no room side by side at any legible size; in as few tables as will do. */
export function fitTable(block: Table, setting: TableContext): FittedTable[] {
  for (let parts = 1; ; parts++) {
    const groups = columnGroups(block, parts)
    const needs = groups.map(group => tableNeeds(group, setting.ruler, setting.family))
    const isLast = parts >= block.columns.length - 1
    const sizes = size.table.filter(points => parts === 1 || points >= smallestParted)
    const fontSize =
      sizes.find(points => needs.every(need => leastWidth(need, points) <= setting.page.contentWidth)) ??
      (isLast ? sizes.at(-1) : undefined)
    if (fontSize === undefined) continue
    return groups.map((group, at) => {
      const need = needs[at] ?? { columns: [], spans: [] }
      return { block: group, fit: alignedFit(group, need, fontSize, setting) }
    })
  }
}

/** Numbers are aligned at their decimal signs when that takes neither smaller letters nor a part more. */
function alignedFit(block: Table, needs: TableNeeds, fontSize: number, setting: TableContext): TableFit {
  const { ruler, family, page } = setting
  const insets = decimalInsets(block, ruler, family)
  if (insets.length === 0) return { ...fitAt(needs, fontSize, setting), insets }
  const aligned = tableNeeds(block, ruler, family, insets)
  return leastWidth(aligned, fontSize) <= page.contentWidth
    ? { ...fitAt(aligned, fontSize, setting), insets }
    : { ...fitAt(needs, fontSize, setting), insets: [] }
}

function fitAt(needs: TableNeeds, fontSize: number, { page }: TableContext): Omit<TableFit, 'insets'> {
  const { whole, wholeHeader } = onOneLine(needs, fontSize, page.contentWidth)
  return {
    fontSize,
    whole,
    wholeHeader,
    rowHeight: rowHeight(needs, fontSize, page.contentWidth),
  }
}

/** Ems a column must have: its numbers whole, of its text a few words, and every word. */
export function least(column: ColumnNeed): number {
  const body = column.number ? Math.min(column.line, 2 * fewWords) : Math.min(column.line, fewWords)
  return slack * Math.max(body, column.word, column.headerWord)
}

/** Ems each column must have that shares the rest: as much as the widest. */
function sharedWidth(columns: readonly ColumnNeed[]): number {
  return Math.max(0, ...columns.filter(column => column.share).map(least))
}

/** Points a table cannot do without. Columns that share the rest are as wide as each other. */
function leastWidth({ columns, spans }: TableNeeds, points: number): number {
  const shared = sharedWidth(columns)
  const widths = columns.map(column => (column.share ? shared : least(column)))
  for (const { first, count, word } of spans) {
    const own = widths.slice(first, first + count).reduce((sum, width) => sum + width, 0)
    // What a spanning word lacks is given to the columns under it.
    const lack = Math.max(0, slack * word - own)
    for (let at = first; at < first + count; at++) widths[at] = (widths[at] ?? 0) + lack / count
  }
  return widths.reduce((sum, width) => sum + width * points + cellPadding, 0)
}

/**
 * Fitted columns that stay on one line, narrowest first, as long as they leave the shared ones two fifths of the page;
 * pdfmake alone would squeeze them in favour of the shared ones. Numbers stay whole in any case, their headers may
 * wrap.
 */
function onOneLine({ columns }: TableNeeds, points: number, width: number): Pick<TableFit, 'whole' | 'wholeHeader'> {
  const whole = new Set<number>()
  const wholeHeader = new Set<number>()
  columns.forEach((column, at) => {
    if (column.number && column.line <= 2 * fewWords) whole.add(at)
  })
  const fitted = columns
    .map((column, at) => ({ at, column, line: Math.max(column.line, column.headerLine) }))
    .filter(({ column }) => !column.share)
    .sort((a, b) => a.line - b.line)
  const shares = columns.length - fitted.length
  const left = width - shares * (sharedWidth(columns) * points + cellPadding)
  const limit = shares > 0 ? Math.min(width * 0.6, left) : width
  let taken = fitted.reduce((sum, { column }) => sum + least(column) * points + cellPadding, 0)
  for (const { at, column, line } of fitted) {
    const more = Math.max(0, line * slack - least(column)) * points
    if (more > 0 && taken + more > limit) break
    taken += more
    whole.add(at)
    wholeHeader.add(at)
  }
  return { whole, wholeHeader }
}

/** Points of the highest row: lines are rarely full. */
function rowHeight({ columns }: TableNeeds, points: number, width: number): number {
  const rest =
    width - columns.reduce((sum, column) => sum + (column.share ? 0 : least(column)) * points + cellPadding, 0)
  const shares = columns.filter(column => column.share).length
  const lines = columns.map(column => {
    const own = column.share ? Math.max(rest / shares, least(column) * points) : least(column) * points
    return Math.ceil((1.3 * column.line * points) / Math.max(own, points))
  })
  return Math.max(1, ...lines) * points * 1.75
}
