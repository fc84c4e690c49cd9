/** How a table's columns share the page: the size of its letters, what stays on one line, and whether it is parted. */
import type { Table } from '../../shared/document.ts'
import type { Ruler } from '../typesetter/ruler.ts'
import { balancedWidths, cellPadding, leastWidths, slack } from './balancedWidths.ts'
import { decimalInsets, type Insets } from './decimalSigns.ts'
import { columnGroups } from './tableGroups.ts'
import { type TableNeeds, tableNeeds } from './tableNeeds.ts'
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
  /** Points of each column, the space beside its text counted. */
  widths: readonly number[]
  /** Columns whose cells stay on one line. */
  whole: ReadonlySet<number>
  /** Those whose header does too. */
  wholeHeader: ReadonlySet<number>
  /** Columns that are no wider than what stands in them. */
  tight: ReadonlySet<number>
  /** Whether the page has less room than the columns need: words are broken then. */
  isSqueezed: boolean
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

/** A parted table need not strain the eye as well. */
const smallestParted = 7.4
/** Ems of a figure that is never parted. */
const widestNumber = 14
const rounding = 1e-6
/** Points that make a column wider than its text. */
const roomy = 1

const leastWidth = (needs: TableNeeds, points: number): number =>
  leastWidths(needs, points).reduce((sum, width) => sum + width, 0)

/** What a table comes to is asked for the room above it, for its caption and for itself. */
const known = new WeakMap<TableContext, WeakMap<Table, FittedTable[]>>()

/** Parts a table whose columns have no room side by side at any legible size; in as few tables as will do. */
export function fitTable(block: Table, setting: TableContext): readonly FittedTable[] {
  const own = known.get(setting) ?? new WeakMap<Table, FittedTable[]>()
  known.set(setting, own)
  const fitted = own.get(block) ?? fitAnew(block, setting)
  own.set(block, fitted)
  return fitted
}

function fitAnew(block: Table, setting: TableContext): FittedTable[] {
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
  const widths = balancedWidths(needs, fontSize, page.contentWidth)
  const room = widths.map(width => (width - cellPadding) / fontSize)
  const fits = (at: number, line: number) => line * slack <= (room[at] ?? 0) + rounding
  const isLoose = (at: number, line: number) => line * slack * fontSize + roomy < (room[at] ?? 0) * fontSize
  const { columns } = needs
  return {
    fontSize,
    widths,
    whole: placesOf(columns, ({ number, line }, at) => (number && line <= widestNumber) || fits(at, line)),
    wholeHeader: placesOf(columns, ({ headerLine }, at) => fits(at, headerLine)),
    tight: placesOf(columns, ({ line, headerLine }, at) => {
      const all = Math.max(line, headerLine)
      return fits(at, all) && !isLoose(at, all)
    }),
    isSqueezed: leastWidth(needs, fontSize) > page.contentWidth,
    rowHeight: rowHeight(needs, fontSize, room),
  }
}

function placesOf<T>(all: readonly T[], has: (one: T, at: number) => boolean): ReadonlySet<number> {
  return new Set(all.flatMap((one, at) => (has(one, at) ? [at] : [])))
}

/** Points of the highest row: lines are rarely full. */
function rowHeight({ columns }: TableNeeds, points: number, room: readonly number[]): number {
  const lines = columns.map(({ line }, at) => (line <= (room[at] ?? 0) ? 1 : (1.3 * line) / Math.max(room[at] ?? 1, 1)))
  return Math.ceil(Math.max(1, ...lines)) * points * 1.75
}
