import type { Place } from '../../shared/problems/place.ts'
import type { Columns } from '../../shared/records/defineTable.ts'
import type { FileColumn } from '../../shared/tables/readHeader.ts'
import type { Separator } from './separated.ts'
import type { MergedCells } from './sheetCell.ts'

/**
 * A table of somebody's file, whatever the file is: rows of cells, each with its place, its text as written and what a
 * column reads from it.
 */
export interface Table {
  /** The file, and of a workbook the sheet. */
  place: Pick<Place, 'file' | 'sheet'>
  /** What parts its cells; null in a workbook. */
  separator: Separator | null
  /** The first rows, empty ones too. */
  first: readonly (readonly string[])[]
  /** Cells that are one, where the file says so. */
  merged: readonly MergedCells[]
  isHidden: (column: number) => boolean
  /**
   * The rows, empty ones may be left out.
   * @param most rows there may be
   * @throws Problem of the table; rows before the fault have been given
   */
  rows: (most: number) => Iterable<TableRow>
  /** «D17», in a workbook. @param column from 0 */
  addressOf: (column: number, row: number) => string | undefined
}

export interface TableRow {
  /** As a spreadsheet numbers it: the first is row 1. */
  number: number
  /** As the file shows them. */
  cells: readonly string[]
  /** The same before somebody typed over some of them. */
  written?: readonly string[]
  isHidden: boolean
  /**
   * The cells as the readers of their columns take them: numbers and days of a workbook in a form that has one meaning.
   * @throws Problem of a cell without a value, under a column that is read
   */
  read: (columns: Columns, header: readonly FileColumn[]) => string[]
}
