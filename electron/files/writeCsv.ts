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
  const { head, lines } = writer(headersOf(kind), kind, unitOfRecord, guardCsvCell)
  const pieces = [head]
  // The cells of many rows take many times as much room as their text.
  for (let from = 0; from < rows.length; from += rowsAtOnce) pieces.push(lines(rows.slice(from, from + rowsAtOnce)))
  return pieces.join('')
}

/** Writes a table piece by piece: its head, then as many rows as come, in their order. */
export interface TableWriter<K extends RecordKind> {
  head: string
  lines: (rows: readonly Row<K>[]) => string
}

/**
 * Writes the same for people: its headers name the units, so that nobody has to be asked for them when it comes back,
 * and codes and texts that a spreadsheet would take for numbers stay what they are.
 */
export function tableWriter<K extends RecordKind>(
  kind: K,
  unitOfRecord: (code: string) => string | undefined,
): TableWriter<K> {
  const { columns }: TableDefinition = tables[kind]
  const headers = Object.values(columns).map(({ header, unit }) =>
    unit === undefined ? header : `${header} (${unit})`,
  )
  const areTexts = Object.values(columns).map(column => ['name', 'words'].includes(typeOf(column).nature))
  const guard = (cell: string, i: number) => (areTexts[i] === true ? guardText(cell) : guardCsvCell(cell))
  return writer(headers, kind, unitOfRecord, guard)
}

const rowsAtOnce = 1000

const csvText = (lines: string[][]) => stringify(lines, { record_delimiter: 'unix' })

function writer<K extends RecordKind>(
  headers: readonly string[],
  kind: K,
  unitOfRecord: (code: string) => string | undefined,
  guard: (cell: string, column: number) => string,
): TableWriter<K> {
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
  return { head: csvText([[...headers]]), lines: rows => csvText(rows.map(row => cellsOf(row).map(guard))) }
}
