import type { Cell, Table } from '../../../document.ts'
import { fullSlide } from '../../../hallSizes.ts'
import { firstOfEven } from './even.ts'
import { plainText } from './richText.ts'
import { fullSizes, type Room } from './room.ts'
import { textWidth, widestWord } from './textWidth.ts'

/** Between the texts of two columns, in hall pixels; a full table gives way to the second. */
const between = 36 * fullSlide
/** A column of words is no narrower than this, in a usual hall, or than its words on one line where these are less. */
const leastWords = 230

/**
 * A table with the columns of these headers alone; what covered several covers those that are left of them, and goes
 * where none is.
 */
export function withColumns(table: Table, isKept: (header: string, at: number) => boolean): Table {
  const kept = table.columns.map(({ header }, at) => isKept(header, at))
  const rows = (all: readonly Cell[][]) => all.map(row => keptCells(row, kept))
  return {
    ...table,
    columns: table.columns.filter((_, at) => kept[at]),
    rows: rows(table.rows),
    ...(table.totals === undefined ? {} : { totals: rows(table.totals) }),
  }
}

function keptCells(row: readonly Cell[], kept: readonly boolean[]): Cell[] {
  let at = 0
  return row.flatMap(({ span = 1, ...cell }): Cell[] => {
    const left = kept.slice(at, at + span).filter(Boolean).length
    at += span
    if (left === 0) return []
    return [left === 1 ? cell : { ...cell, span: left }]
  })
}

/**
 * A table that is wider than a slide as several, each with the first column and as many of the others as fit beside it,
 * all about as wide; every column stands in one of them.
 */
export function columnGroups(table: Table, { width, scale }: Room): Table[] {
  const [first = 0, ...others] = columnWidths(table, scale, 'apart').map(({ readable }) => readable)
  const groups: number[][] = []
  for (let at = 0; at < others.length; ) {
    const count = Math.max(1, firstOfEven(others.slice(at), width - first))
    groups.push(Array.from({ length: count }, (_, index) => at + 1 + index))
    at += count
  }
  if (groups.length <= 1) return [table]
  return groups.map(group => withColumns(table, (_, at) => at === 0 || group.includes(at)))
}

/** How wide a column is, in hall pixels. */
interface ColumnWidth {
  /** With each word of it on a line of its own. */
  least: number
  /** So that its lines are read with ease. */
  readable: number
  /** With each cell on one line. */
  most: number
}

/** Whether a number stands in a line with its unit, or the unit may go to a line of its own. */
export type Units = 'together' | 'apart'

function columnWidths(table: Table, scale: number, units: Units): ColumnWidth[] {
  return widthsWith(table, scale, units === 'together' ? textWidth : widestWord)
}

/** @param numberWidth how wide a number's column has to be for a text of it */
function widthsWith(
  { columns, rows, totals = [] }: Table,
  scale: number,
  numberWidth: typeof textWidth,
): ColumnWidth[] {
  const header = fullSizes.header * scale
  const cell = fullSizes.cell * scale
  const widths = columns.map(column => ({
    least: widestWord(column.header, header),
    most: textWidth(column.header, header),
    widthOf: column.align === 'number' ? numberWidth : widestWord,
  }))
  for (const row of [...rows, ...totals]) {
    let at = 0
    for (const { text, span = 1 } of row) {
      const own = widths[at]
      if (span === 1 && own !== undefined) {
        const said = plainText(text)
        own.most = Math.max(own.most, textWidth(said, cell))
        own.least = Math.max(own.least, own.widthOf(said, cell))
      }
      at += span
    }
  }
  return widths.map(({ least, most }) => ({
    least: least + between,
    readable: Math.max(least, Math.min(most, leastWords * scale)) + between,
    most: most + between,
  }))
}

/**
 * The widths that columns get, as a browser shares a table out: each its least, and of what is left as much as it has
 * more to say; where there is room for all of them, what is left goes to each by its width.
 *
 * @returns null where not even the least of all columns is there
 */
export function sharedWidths(table: Table, { width: whole, scale }: Room, units: Units): number[] | null {
  const widths = columnWidths(table, scale, units)
  const [least, most] = [sum(widths.map(own => own.least)), sum(widths.map(own => own.most))]
  if (most <= whole) return widths.map(own => (own.most * whole) / most)
  if (least > whole) return null
  const more = (whole - least) / Math.max(1, most - least)
  return widths.map(own => own.least + (own.most - own.least) * more)
}

const sum = (all: readonly number[]): number => all.reduce((total, own) => total + own, 0)
