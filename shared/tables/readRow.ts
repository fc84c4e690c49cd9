import { type Place, Problem } from '../problem.ts'
import type { Column, TableDefinition } from './column.ts'
import { type RecordKind, type Row, tables } from './index.ts'
import { parseRow } from './parseRow.ts'
import { readCell } from './readCell.ts'
import type { HeaderColumn } from './readHeader.ts'

/**
 * Reads the cells of one row of a person's file.
 * @param header what each cell is, from `readHeader`
 * @throws Problem 'bad-value' that names the Persian header of the first cell that can't be right
 */
export function readRow<K extends RecordKind>(
  kind: K,
  header: readonly HeaderColumn[],
  cells: readonly string[],
  place: Place,
): Row<K> {
  const { columns }: TableDefinition = tables[kind]
  const rowUnit = unitOfRow(columns['unit'], cells[header.findIndex(({ name }) => name === 'unit')])
  const json: Record<string, unknown> = {}
  for (const [i, { name, unit }] of header.entries()) {
    const column = columns[name]
    if (column === undefined) continue
    const ownUnit = column.type === 'decimal' && column.unit === undefined ? rowUnit : column.unit
    const cell = readCell(ownUnit === undefined ? column : { ...column, unit: ownUnit }, cells[i] ?? '', unit)
    if (!cell.ok) throw new Problem('bad-value', cell.message, { ...place, field: column.header })
    json[name] = cell.value
  }
  return parseRow(kind, json, place)
}

/** The Persian unit that the row itself names for its number, as a stated fact does. */
function unitOfRow(column: Column | undefined, cell: string | undefined): string | undefined {
  if (column?.type !== 'choice' || cell === undefined) return undefined
  const unit = readCell(column, cell)
  return unit.ok && typeof unit.value === 'string' ? column.choices[unit.value] : undefined
}
