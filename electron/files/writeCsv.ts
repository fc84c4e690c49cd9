import { stringify } from 'csv-stringify/sync'
import { type Unit, unitChoices } from '../../shared/quantities/unit.ts'
import type { TableDefinition } from '../../shared/records/column.ts'
import { type RecordKind, type Row, tables } from '../../shared/records/index.ts'
import { guardCsvCell } from '../../shared/tables/guardCell.ts'
import type { AnyRow } from '../../shared/tables/record.ts'
import { headersOf, writeRow } from '../../shared/tables/writeRow.ts'

/** Writes a kind's CSV for a bundle: Persian headers, canonical cells, line feeds; the same rows give the same bytes. */
export function writeCsv<K extends RecordKind>(kind: K, rows: readonly Row<K>[]): string {
  return written(headersOf(kind), rows, row => writeRow(kind, row))
}

/**
 * The same for people: its headers name the units, and a percentage below one its sign, so that nobody has to be asked for
 * them when it comes back.
 * @param unitOfRecord the Persian unit of the record that a row's numbers are under, by its code
 */
export function writeTable<K extends RecordKind>(
  kind: K,
  rows: readonly Row<K>[],
  unitOfRecord: (code: string) => string | undefined = () => undefined,
): string {
  const { columns, unitFrom = '' }: TableDefinition = tables[kind]
  const all = Object.values(columns)
  const headers = all.map(({ header, unit }) => (unit === undefined ? header : `${header} (${unit})`))
  return written(headers, rows, row => {
    const { unit, [unitFrom]: record }: AnyRow = row
    const rowUnit = unitChoices[unit as Unit] ?? unitOfRecord(String(record ?? ''))
    return writeRow(kind, row).map((cell, i) => {
      const column = all[i]
      const isPercent = column?.type === 'decimal' && (column.unit ?? rowUnit) === unitChoices.percent
      return isPercent && /^-?0\.\d*[1-9]/.test(cell) ? `${cell}%` : cell
    })
  })
}

function written<K extends RecordKind>(
  headers: readonly string[],
  rows: readonly Row<K>[],
  cellsOf: (row: Row<K>) => string[],
): string {
  return stringify([headers, ...rows.map(row => cellsOf(row).map(guardCsvCell))], { record_delimiter: 'unix' })
}
