import { stringify } from 'csv-stringify/sync'
import { needsPercentSign } from '../../shared/columnTypes/decimal.ts'
import { typeOf } from '../../shared/columnTypes/index.ts'
import { type Unit, unitChoices } from '../../shared/quantities/unit.ts'
import type { TableDefinition } from '../../shared/records/defineTable.ts'
import { type RecordKind, type Row, tables } from '../../shared/records/index.ts'
import { guardCsvCell, guardText } from '../../shared/tables/guardCell.ts'
import type { AnyRow } from '../../shared/tables/record.ts'
import { headersOf, writeRow } from '../../shared/tables/writeRow.ts'

/**
 * Writes a kind's CSV for a bundle: Persian headers, canonical cells, line feeds; the same rows give the same bytes. A
 * percentage below one has its sign: without it a reader would have to ask whether 0.2 is 20%.
 * @param unitOfRecord the Persian unit of the record that a row's numbers are under, by its code
 */
export function writeCsv<K extends RecordKind>(
  kind: K,
  rows: readonly Row<K>[],
  unitOfRecord: (code: string) => string | undefined = () => undefined,
): string {
  return written(headersOf(kind), kind, rows, unitOfRecord, guardCsvCell)
}

/**
 * The same for people: its headers name the units, so that nobody has to be asked for them when it comes back, and codes and texts
 * that a spreadsheet would take for numbers stay what they are.
 */
export function writeTable<K extends RecordKind>(
  kind: K,
  rows: readonly Row<K>[],
  unitOfRecord: (code: string) => string | undefined = () => undefined,
): string {
  const { columns }: TableDefinition = tables[kind]
  const headers = Object.values(columns).map(({ header, unit }) =>
    unit === undefined ? header : `${header} (${unit})`,
  )
  const areTexts = Object.values(columns).map(column => ['name', 'words'].includes(typeOf(column).nature))
  const guard = (cell: string, i: number) => (areTexts[i] === true ? guardText(cell) : guardCsvCell(cell))
  return written(headers, kind, rows, unitOfRecord, guard)
}

const rowsAtOnce = 1000

const csvText = (lines: string[][]) => stringify(lines, { record_delimiter: 'unix' })

function written<K extends RecordKind>(
  headers: readonly string[],
  kind: K,
  rows: readonly Row<K>[],
  unitOfRecord: (code: string) => string | undefined,
  guard: (cell: string, column: number) => string,
): string {
  const { columns, unitFrom = '' }: TableDefinition = tables[kind]
  const all = Object.values(columns)
  const quantities = all.flatMap((column, i) => (typeOf(column).isQuantity === true ? [i] : []))
  const cellsOf = (row: Row<K>): string[] => {
    const cells = writeRow(kind, row)
    if (quantities.length === 0) return cells
    const { unit, [unitFrom]: record }: AnyRow = row
    const rowUnit = unitChoices[unit as Unit] ?? unitOfRecord(String(record ?? ''))
    for (const i of quantities) {
      if (needsPercentSign(cells[i] ?? '', all[i]?.unit ?? rowUnit)) cells[i] += '%'
    }
    return cells
  }
  const pieces = [csvText([[...headers]])]
  // The cells of many rows take many times as much room as their text.
  for (let from = 0; from < rows.length; from += rowsAtOnce)
    pieces.push(csvText(rows.slice(from, from + rowsAtOnce).map(row => cellsOf(row).map(guard))))
  return pieces.join('')
}
