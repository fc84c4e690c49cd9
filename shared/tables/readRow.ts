import { type Place, Problem } from '../problem.ts'
import type { Column, TableDefinition } from './column.ts'
import { type RecordKind, type Row, tables } from './index.ts'
import { parseRow } from './parseRow.ts'
import { type ReadCell, readCell } from './readCell.ts'
import type { HeaderColumn } from './readHeader.ts'

/** Most columns repeat a few words; longer-lived memory of them than this isn't worth its room. */
const mostRemembered = 5000

/**
 * A reader of the rows of one file.
 * @param header what each cell is, from `readHeader`
 * @returns a function that gives a row, or throws Problem 'bad-value' that names the Persian header of the first cell
 *   that can't be right
 */
export function rowReader<K extends RecordKind>(
  kind: K,
  header: readonly HeaderColumn[],
): (cells: readonly string[], place: Place) => Row<K> {
  const { columns }: TableDefinition = tables[kind]
  const unitCell = header.findIndex(({ name }) => name === 'unit')
  const readers = header.flatMap(({ name, unit }, i) => {
    const column = columns[name]
    return column === undefined ? [] : [{ name, i, title: column.header, read: remembered(column, unit) }]
  })
  return (cells, place) => {
    const rowUnit = unitOfRow(columns['unit'], cells[unitCell])
    const json: Record<string, unknown> = {}
    for (const { name, i, title, read } of readers) {
      const cell = read(cells[i] ?? '', rowUnit)
      if (!cell.ok) throw new Problem('bad-value', cell.message, { ...place, field: title })
      json[name] = cell.value
    }
    return parseRow(kind, json, place)
  }
}

/** `readCell` for one column; a cell that came before is not read again. */
function remembered(column: Column, unit: string | undefined): (cell: string, rowUnit: string | undefined) => ReadCell {
  const known = new Map<string, ReadCell>()
  const followsRow = column.type === 'decimal' && column.unit === undefined
  return (cell, rowUnit) => {
    const whole = followsRow && rowUnit !== undefined ? { ...column, unit: rowUnit } : column
    const key = followsRow ? `${rowUnit ?? ''} ${cell}` : cell
    const read = known.get(key) ?? readCell(whole, cell, unit)
    if (known.size < mostRemembered) known.set(key, read)
    return read
  }
}

/** The Persian unit that the row itself names for its number, as a stated fact does. */
function unitOfRow(column: Column | undefined, cell: string | undefined): string | undefined {
  if (column?.type !== 'choice' || cell === undefined) return undefined
  const unit = readCell(column, cell)
  return unit.ok && typeof unit.value === 'string' ? column.choices[unit.value] : undefined
}
