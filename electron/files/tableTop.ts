import { isEmptyMark } from '../../shared/persian/emptyMark.ts'
import type { TableDefinition } from '../../shared/records/defineTable.ts'
import { type RecordKind, tables } from '../../shared/records/index.ts'
import { findTop, mostTitles } from '../../shared/tables/findTable.ts'
import { firstRows, type Separated } from './separated.ts'

/** Where the header of a table is, and the unit that its titles name for all of it. */
export interface CsvTop {
  /** Number of the header row; 0 where there is nothing. */
  row: number
  unit: string | undefined
  /** Numbers of the rows above it that say something. */
  titles: readonly number[]
  /** What its cells say, where two rows make one header. */
  cells: readonly string[] | undefined
  /** The first rows, empty ones too. */
  rows: readonly string[][]
}

/**
 * Looks for a table's header: the row that somebody chose, the one that names the kind's columns, or else the first
 * that is wide enough to be one.
 */
export function tableTop(kind: RecordKind, separated: Separated, chosen?: number): CsvTop {
  const rows = firstRows(separated, mostTitles)
  const { columns }: TableDefinition = tables[kind]
  const top = findTop(columns, rows)
  const widths = rows.map(cells => cells.filter(cell => !isEmptyMark(cell)).length)
  const widest = Math.max(1, ...widths)
  const header = top.header ?? widths.findIndex(width => width * 2 > widest)
  const isFound = chosen === undefined || chosen === (top.header ?? -1) + 1
  const row = chosen ?? header + 1
  const above = isFound && top.header !== undefined ? top.titles : [...rows.keys()].slice(0, row - 1)
  return {
    row,
    unit: top.unit,
    titles: above.map(i => i + 1),
    cells: isFound && top.header !== undefined ? top.cells : undefined,
    rows,
  }
}
