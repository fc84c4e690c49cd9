import type { TableRow } from './table.ts'

/** What somebody typed over a cell of a file. */
export interface MendedCell {
  /** As a spreadsheet numbers it. */
  row: number
  /** Index of the file's column. */
  column: number
  text: string
}

/** The rows with what was typed over their cells, which is read as if the file had it. */
export function mendedRows(rows: Iterable<TableRow>, mended: readonly MendedCell[] = []): Iterable<TableRow> {
  return mended.length === 0 ? rows : withMended(rows, mended)
}

function* withMended(rows: Iterable<TableRow>, mended: readonly MendedCell[]): Generator<TableRow> {
  const byRow = Map.groupBy(mended, ({ row }) => row)
  for (const row of rows) {
    const own = byRow.get(row.number)
    yield own === undefined ? row : mendedRow(row, own)
  }
}

function mendedRow(row: TableRow, mended: readonly MendedCell[]): TableRow {
  const texts = new Map(mended.map(({ column, text }) => [column, text]))
  const over = (cells: readonly string[]) =>
    Array.from(
      { length: Math.max(cells.length, ...[...texts.keys()].map(at => at + 1)) },
      (_, i) => texts.get(i) ?? cells[i] ?? '',
    )
  return {
    ...row,
    cells: over(row.cells),
    written: row.cells,
    // Under no column, the file's own cell is not looked at: it may be what has no value.
    read: (columns, header) =>
      over(
        row.read(
          columns,
          header.map((column, i) => (texts.has(i) ? null : column)),
        ),
      ),
  }
}
