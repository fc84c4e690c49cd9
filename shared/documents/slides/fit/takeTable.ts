import type { Cell, RichText, Table } from '../../../document.ts'
import { fullSlide } from '../../../hallSizes.ts'
import { firstOfEven } from './even.ts'
import { richLines, splitText } from './richText.ts'
import { fullSizes, type Room } from './room.ts'
import { sharedWidths } from './tableColumns.ts'
import type { Take } from './take.ts'

/** Spacing of lines in cells and in a caption, as a share of their size. */
const [cellLine, captionLine] = [1.35, 1.75]
/** Above and below a row's text, with its rule; a row is no lower than the last. */
const [padding, leastRow] = [4 + 1, 84 * fullSlide * fullSlide]
/** The same of the line of headers. */
const headPadding = (6 + 10 + 4) / 2
/** Between the text of one column and the next: it is no place for text. */
const between = 36 * fullSlide

/** As many rows as fit, and on all slides about as many; totals stand on the last one, after a row of their own. */
export const takeTable: Take<Table> = (table, room, isEmpty) => {
  if (table.rows.length === 0 && table.totals !== undefined) return takeTable(totalsAsRows(table), room, isEmpty)
  if (table.rows.length === 0) return { block: table, height: 0, rest: null }
  const { widths, heights, totalsHeight } = lowest(table, room)
  const head = headHeight(table, widths, room)
  const body = room.height - head
  const whole = sum(heights) + totalsHeight
  if (whole <= body) return { block: table, height: head + whole, rest: null }
  if (!isEmpty) return null
  const together = inseparable(table.rows, heights, totalsHeight, body)
  const units = firstOfEven(
    together.map(({ height }) => height),
    body,
  )
  if (units === 0) return splitRow(table, widths, body, room)
  const count = sum(together.slice(0, units).map(({ rows }) => rows))
  return count < table.rows.length ? parted(table, count, room.height) : withoutTotals(table, heights, room, head)
}

interface Arranged {
  widths: readonly number[]
  heights: readonly number[]
  totalsHeight: number
}

/** The rows with their columns as wide as makes them lowest. */
function lowest(table: Table, room: Room): Arranged {
  const [first, ...others] = (['together', 'apart'] as const).flatMap(units => {
    const widths = sharedWidths(table, room, units)
    return widths === null ? [] : [arranged(table, widths, room)]
  })
  if (first === undefined) return arranged(table, evenWidths(table, room), room)
  return others.reduce((best, other) => (wholeHeight(other) < wholeHeight(best) ? other : best), first)
}

function arranged(table: Table, widths: readonly number[], room: Room): Arranged {
  const heights = table.rows.map(row => rowHeight(row, widths, room))
  return { widths, heights, totalsHeight: sum((table.totals ?? []).map(row => rowHeight(row, widths, room))) }
}

const wholeHeight = ({ heights, totalsHeight }: Arranged): number => sum(heights) + totalsHeight

/** Of a table that no slide holds: its words are broken. */
const evenWidths = ({ columns }: Table, { width }: Room): number[] => columns.map(() => width / columns.length)

const sum = (all: readonly number[]): number => all.reduce((total, own) => total + own, 0)

/** Rows that stand on one slide, and how high they are. */
interface Unit {
  rows: number
  height: number
}

/** A line that names the rows under it stands with the first of these, and the last row with totals, where they fit. */
function inseparable(rows: readonly Cell[][], heights: readonly number[], totals: number, most: number): Unit[] {
  const units: Unit[] = []
  rows.forEach((row, at) => {
    const height = (heights[at] ?? 0) + (at === rows.length - 1 ? totals : 0)
    const before = units.at(-1)
    if (before !== undefined && isNaming(rows[at - 1]) && !isNaming(row) && before.height + height <= most) {
      before.rows++
      before.height += height
    } else units.push({ rows: 1, height: height <= most ? height : (heights[at] ?? 0) })
  })
  return units
}

const isNaming = (row: readonly Cell[] | undefined): boolean => row?.length === 1

/** Totals that do not fit go on alone with the last row, which they are never parted from where there are several. */
function withoutTotals(table: Table, heights: readonly number[], room: Room, head: number): ReturnType<Take<Table>> {
  const { totals: _, ...plain } = table
  if (table.rows.length > 1) return parted(table, table.rows.length - 1, room.height)
  const height = head + sum(heights)
  return { block: plain, height, rest: totalsAsRows(table) }
}

/** Totals as rows of their own, when not even one row stands with them. */
function totalsAsRows({ totals = [], ...plain }: Table): Table {
  return { ...plain, rows: totals }
}

function restOf(table: Table, rows: Cell[][]): Table | null {
  if (rows.length > 0) return { ...table, rows }
  return table.totals === undefined ? null : totalsAsRows(table)
}

function parted(table: Table, count: number, height: number): ReturnType<Take<Table>> {
  const { totals: _, ...plain } = table
  return {
    block: { ...plain, rows: table.rows.slice(0, count) },
    height,
    rest: { ...table, rows: table.rows.slice(count) },
  }
}

/** A row that is higher than a slide is parted within its cells. */
function splitRow(table: Table, widths: readonly number[], height: number, room: Room): ReturnType<Take<Table>> {
  const [row = [], ...others] = table.rows
  const size = fullSizes.cell * room.scale
  const lines = Math.max(1, Math.floor((height - 2 * padding) / (size * cellLine)))
  const parts = placed(row, widths).map(({ cell, width }) => splitText(cell.text, lines, size, width))
  const half = (side: 0 | 1): Cell[] => row.map((cell, at) => ({ ...cell, text: parts[at]?.[side] ?? [] }))
  const hasMore = parts.some(([, rest]) => rest.length > 0)
  const rest = hasMore ? [half(1), ...others] : others
  const { totals: _, ...plain } = table
  return {
    block: { ...plain, rows: [half(0)] },
    height: room.height,
    rest: restOf(table, rest),
  }
}

function headHeight({ columns, caption }: Table, widths: readonly number[], { scale, width }: Room): number {
  const size = fullSizes.header * scale
  const lines = columns.map(({ header }, at) => textLines([{ text: header }], size, widths[at] ?? width))
  const said = caption === undefined ? 0 : richLines([{ text: caption }], size, width)
  return Math.max(...lines, 1) * size * cellLine + 2 * headPadding + said * size * captionLine
}

function rowHeight(row: readonly Cell[], widths: readonly number[], { scale }: Room): number {
  const size = fullSizes.cell * scale
  const lines = placed(row, widths).map(({ cell, width }) => richLines(cell.text, size, width))
  return Math.max(Math.max(...lines, 1) * size * cellLine + 2 * padding, leastRow * scale)
}

/** Cells with the width that their text has. */
function placed(row: readonly Cell[], widths: readonly number[]): { cell: Cell; width: number }[] {
  let at = 0
  return row.map(cell => {
    const span = cell.span ?? 1
    const width = sum(widths.slice(at, at + span)) - between
    at += span
    return { cell, width: Math.max(width, between) }
  })
}

const textLines = (text: RichText, size: number, width: number): number =>
  richLines(text, size, Math.max(width - between, between))
