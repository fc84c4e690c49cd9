import { type Place, Problem } from '../problem.ts'
import type { TableDefinition } from './column.ts'
import { type RecordKind, type Row, tables } from './index.ts'
import { readCell } from './readCell.ts'
import type { HeaderColumn } from './readHeader.ts'
import { rowSchema } from './rowSchema.ts'

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
  const json: Record<string, unknown> = {}
  for (const [i, { name, unit }] of header.entries()) {
    const column = columns[name]
    if (column === undefined) continue
    const cell = readCell(column, cells[i] ?? '', unit)
    if (!cell.ok) throw new Problem('bad-value', cell.message, { ...place, field: column.header })
    json[name] = cell.value
  }
  const row = rowSchema(kind).safeParse(json)
  if (row.success) return row.data
  const [issue] = row.error.issues
  const field = columns[String(issue?.path[0])]?.header
  throw new Problem('bad-value', issue?.message ?? '', field === undefined ? place : { ...place, field })
}
