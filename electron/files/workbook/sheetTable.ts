import { writeDecimal } from '../../../shared/columnTypes/decimal.ts'
import { type Column, typeOf } from '../../../shared/columnTypes/index.ts'
import { Problem } from '../../../shared/problems/problem.ts'
import { unitNamed } from '../../../shared/quantities/unitOf.ts'
import type { Columns } from '../../../shared/records/defineTable.ts'
import { mostTitles } from '../../../shared/tables/findTable.ts'
import type { FileColumn } from '../../../shared/tables/readHeader.ts'
import {
  cellAddress,
  type MergedCells,
  type SheetCell,
  type SheetRow,
  type SheetValue,
  textOf,
  valueOf,
} from '../sheetCell.ts'
import type { Table, TableRow } from '../table.ts'
import type { OpenWorkbook, SheetRows } from './openWorkbook.ts'

/** The table of a workbook's sheet. @param sheet its name */
export function sheetTable(
  { rows, hiddenColumns, merged }: SheetRows,
  place: { file: string; sheet: string },
  { is1904 }: Pick<OpenWorkbook, 'is1904'>,
): Table {
  const down = merged.filter(({ firstRow, lastRow: last }) => last > firstRow)
  return {
    place,
    separator: null,
    first: firstOf(rows()),
    merged,
    isHidden: column => hiddenColumns.some(([first, last]) => first <= column && column <= last),
    addressOf: cellAddress,
    *rows(most) {
      const above = new CellsAbove(down)
      let count = 0
      for (const row of rows()) {
        count += 1
        if (count > most) throw new Problem('table-too-long', { most }, place)
        yield tableRow(row, above.reaching(row), place, is1904)
      }
    },
  }
}

/** The first rows as they stand, empty ones too. */
export function firstOf(rows: Iterable<SheetRow>): string[][] {
  const first: string[][] = []
  for (const { number, cells } of rows) {
    if (number > mostTitles) break
    while (first.length < number - 1) first.push([])
    first.push(cells.map(textOf))
  }
  return first
}

/** A cell that reaches down into a row from above. */
interface Reaching {
  cell: SheetCell
  address: string
}

/** The merged cells that stand for those below them, found as the rows go by. */
class CellsAbove {
  readonly #starting: Map<number, MergedCells[]>
  #open: (MergedCells & Reaching)[] = []

  constructor(merged: readonly MergedCells[]) {
    this.#starting = Map.groupBy(merged, ({ firstRow }) => firstRow)
  }

  /** By column, those of rows above that reach the row. */
  reaching({ number, cells }: SheetRow): ReadonlyMap<number, Reaching> {
    this.#open = this.#open.filter(({ lastRow: last }) => last >= number)
    const found = new Map(this.#open.map(({ firstColumn, cell, address }) => [firstColumn, { cell, address }]))
    for (const merged of this.#starting.get(number) ?? []) {
      const cell = cells[merged.firstColumn]
      if (cell !== undefined) this.#open.push({ ...merged, cell, address: cellAddress(merged.firstColumn, number) })
    }
    return found
  }
}

function tableRow(
  { number, isHidden, cells }: SheetRow,
  above: ReadonlyMap<number, Reaching>,
  place: { file: string; sheet: string },
  is1904: boolean,
): TableRow {
  const texts = cells.map(textOf)
  return {
    number,
    isHidden,
    cells: texts,
    read(columns: Columns, header: readonly FileColumn[]) {
      const width = above.size === 0 ? cells.length : Math.max(cells.length, header.length)
      return Array.from({ length: width }, (_, i) => {
        const name = header[i]?.name
        const column = name === undefined ? undefined : columns[name]
        const at = { ...place, row: number, cell: cellAddress(i, number), field: header[i]?.title ?? column?.header }
        const own = cells[i] ?? ''
        const reaching = column !== undefined && own === '' ? above.get(i) : undefined
        if (reaching !== undefined && column !== undefined && typeOf(column).nature === 'number')
          throw new Problem('cell-merged', { cell: reaching.address }, at)
        const cell = reaching?.cell ?? own
        const value = valueOf(cell)
        if (value === undefined || column === undefined) return textOf(cell)
        if (value.is === 'fault') throw faultProblem(value, textOf(cell), at)
        return written(value, textOf(cell), column, is1904)
      })
    },
  }
}

function faultProblem({ why }: Extract<SheetValue, { is: 'fault' }>, text: string, at: object): Problem {
  if (why === 'failed') return new Problem('cell-failed', { error: text }, at)
  if (why === 'shortened') return new Problem('cell-shortened', { number: text }, at)
  if (why === 'noDay') return new Problem('cell-no-day', {}, at)
  return new Problem(why === 'lost' ? 'cell-lost' : 'cell-unknown', {}, at)
}

/** A value as a column's reader takes it and nothing else of it; words and names have what is shown. */
function written(value: Exclude<SheetValue, { is: 'fault' }>, text: string, column: Column, is1904: boolean): string {
  const { nature, dates, isQuantity } = typeOf(column)
  if (value.is === 'number') {
    if (dates === 'day') return serial(value.decimal, is1904)
    if (nature !== 'number') return text
    if (isQuantity === true) value = { ...value, decimal: padded(value.decimal, value.decimals) }
    const unit = value.words === undefined ? undefined : unitNamed(value.words)?.name
    return unit === undefined ? writeDecimal(value.decimal) : `${writeDecimal(value.decimal)} ${unit}`
  }
  if (value.is === 'percent')
    return nature === 'number' ? `${writeDecimal(padded(value.points, value.decimals))}%` : text
  const { day, hour } = value
  if (nature !== 'time' || dates === 'period') return text
  if (dates === 'day') return day ?? text
  // A day and its hour, or an hour alone.
  if (column.type === 'moment') return day === undefined ? text : `${day}T${hour ?? '00:00:00'}`
  return hour ?? text
}

/** With the zeros that its format shows at its end: «15.80» is more exact than 15.8. */
function padded(decimal: string, decimals = 0): string {
  const [whole = '', fraction = ''] = decimal.split('.')
  return fraction.length >= decimals ? decimal : `${whole}.${fraction.padEnd(decimals, '0')}`
}

/** A bare number of days is asked about as one since 1900, whatever the workbook counts from; its hour says nothing. */
function serial(decimal: string, is1904: boolean): string {
  const days = Math.floor(Number(decimal))
  return String(is1904 && days < 60_000 ? days + 1462 : days)
}
