import { toPersianDigits } from '../../shared/persian/digits.ts'
import { type CellPlaces, placeOfCell } from '../../shared/problems/place.ts'
import { Problem } from '../../shared/problems/problem.ts'
import type { TableDefinition } from '../../shared/records/defineTable.ts'
import type { FileColumn } from '../../shared/tables/readHeader.ts'

/**
 * A row may be longer than the header, or filled under a nameless column, only by empty cells; spreadsheets leave empty
 * cells at its end away, so it may be shorter where nothing has to stand.
 */
export function widthRefuser(
  columns: TableDefinition['columns'],
  header: readonly FileColumn[],
): (cells: readonly string[], place: CellPlaces) => void {
  const width = header.findLastIndex(column => column !== undefined) + 1
  const needed = header.findLastIndex(column => mustStand(columns, column)) + 1
  const hasNameless = header.includes(undefined)
  return (cells, place) => {
    if (!hasNameless && cells.length >= needed && cells.length <= width) return
    // The cells of a workbook each have their place.
    const isParted = place.cellAt?.(width) === undefined
    if (isParted && (cells.length < needed || cells.some((cell, i) => i >= width && cell.trim() !== '')))
      throw new Problem('row-of-other-width', { cells: cells.length, width }, rowOf(place))
    const nameless = cells.findIndex((cell, i) => header[i] === undefined && cell.trim() !== '')
    if (nameless !== -1)
      throw new Problem(
        'cell-without-header',
        {},
        placeOfCell(place, nameless, toPersianDigits(`ستون ${nameless + 1}`)),
      )
  }
}

/** What is wrong is the row, and no cell of it. */
const rowOf = ({ cellAt: _cellAt, ...row }: CellPlaces) => row

/** One of several columns for the same thing may be empty. */
const mustStand = (columns: TableDefinition['columns'], column: FileColumn) =>
  column != null && column.under === undefined && columns[column.name]?.optional === undefined
