import type { ReadingChoices } from '../../shared/columnTypes/readingChoices.ts'
import { isEmptyMark } from '../../shared/persian/emptyMark.ts'
import type { TableDefinition } from '../../shared/records/defineTable.ts'
import { type RecordKind, tables } from '../../shared/records/index.ts'
import { findTop, type Spans } from '../../shared/tables/findTable.ts'
import { type OpenMonths, withMonths } from '../../shared/tables/monthHeaders.ts'
import type { Table } from './table.ts'

/** Where the header of a table is, and the unit that its titles name for all of it. */
export interface FileTop {
  /** Number of the header row; 0 where there is nothing. */
  row: number
  unit: string | undefined
  /** Numbers of the rows above it that say something. */
  titles: readonly number[]
  /** What its cells say, where two rows make one header. */
  cells: readonly string[] | undefined
  /** What months that head columns do not say. */
  open: OpenMonths | undefined
  /** The first rows, empty ones too. */
  rows: readonly (readonly string[])[]
}

/**
 * Looks for a table's header: the row that somebody chose, the one that names the kind's columns, or else the first
 * that is wide enough to be one.
 */
export function tableTop(
  kind: RecordKind,
  { first, merged, place }: Pick<Table, 'first' | 'merged' | 'place'>,
  chosen?: number,
  choices?: ReadingChoices,
): FileTop {
  const { columns }: TableDefinition = tables[kind]
  const { rows, open } = withMonths(columns, first, namesOf(place), choices)
  const top = findTop(columns, rows, spansOf(merged))
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
    open: isFound ? open : undefined,
    rows,
  }
}

/** What may say the year of a table's months and what stands under them, the nearest first. */
const namesOf = ({ sheet, file }: Table['place']): string[] => [sheet ?? '', file ?? '']

/** Of each row, the columns that a merged cell reaches, by the one that it begins in. */
function spansOf(merged: Table['merged']): (row: number) => Spans {
  const wide = merged.filter(({ firstColumn, lastColumn }) => lastColumn > firstColumn)
  const rows = Map.groupBy(wide, ({ firstRow }) => firstRow - 1)
  return row => new Map((rows.get(row) ?? []).map(({ firstColumn, lastColumn }) => [firstColumn, lastColumn]))
}
