import type { Column } from '../columnTypes/index.ts'
import { type Doubt, ownChoices, type ReadingChoices } from '../columnTypes/readingChoices.ts'
import type { Place } from '../problems/place.ts'
import { type CellPlaces, placeOfCell } from '../problems/place.ts'
import { Problem } from '../problems/problem.ts'
import type { TableDefinition } from '../records/defineTable.ts'
import { type RecordKind, type Row, tables } from '../records/index.ts'
import { type CellValue, columnReader } from './columnReader.ts'
import { columnSchema } from './columnSchema.ts'
import { readCell } from './readCell.ts'
import type { FileColumn } from './readHeader.ts'
import type { AnyRow } from './record.ts'
import { rowFault } from './rowSchema.ts'
import { unitSayer } from './saidUnit.ts'

export interface ReadRow<K extends RecordKind> {
  row: Row<K>
  /** Each cell is as the product would write it. */
  asWritten: boolean
}

/**
 * Reads one row's cells.
 * @throws Problem 'bad-value' that names the Persian header of a cell that can't be right; a {@link DoubtfulCell} where
 *   a choice is missing
 */
export type RowReader<K extends RecordKind> = (cells: readonly string[], place: CellPlaces) => ReadRow<K>

/**
 * A reader of the rows of one file. Its rows are right by the kind's schema: each column's own schema has judged its
 * cell, and the schema's checks on whole rows are made here.
 * @param header what each cell is, from `readHeader`
 * @param choices how the file is to be read; without them as one of ours
 * @param unitOfRecord the Persian unit of the record that the kind's `unitFrom` names, by its code
 */
export function rowReader<K extends RecordKind>(
  kind: K,
  header: readonly FileColumn[],
  choices: ReadingChoices = ownChoices,
  unitOfRecord: (code: string) => string | undefined = () => undefined,
): RowReader<K> {
  const { columns, unitFrom }: TableDefinition = tables[kind]
  const cellOf = (name: string | undefined) => header.findIndex(column => column?.name === name)
  const [unitCell, recordCell] = [cellOf('unit'), unitFrom === undefined ? -1 : cellOf(unitFrom)]
  const sayUnit = unitSayer(columns, header)
  const readers = Object.entries(columns).map(([name, column]) => {
    const i = header.findIndex(found => found?.name === name)
    const read = i === -1 ? leftOut(column) : columnReader(column, { unit: header[i]?.unit, choices })
    return { name, i, title: header[i]?.title ?? column.header, read }
  })
  return (cells, place) => {
    const ofRecord = recordCell === -1 ? undefined : unitOfRecord((cells[recordCell] ?? '').trim())
    const said = sayUnit?.(cells)
    const rowUnit = said ?? (unitCell === -1 ? ofRecord : unitOfRow(columns['unit'], cells[unitCell]))
    const row: Record<string, AnyRow[string]> = {}
    let asWritten = true
    for (const { name, i, title, read } of readers) {
      const cell = read(cells[i] ?? '', rowUnit)
      if (!cell.ok) throw cellProblem(cell, placeOfCell(place, i, title))
      row[name] = cell.value
      asWritten &&= cell.asWritten
    }
    if (said !== undefined) {
      row['unit'] = unitCode(columns['unit'], said) ?? null
      asWritten = false
    }
    const fault = rowFault(kind, row)
    if (fault !== undefined)
      throw new Problem(
        'bad-value',
        { why: fault.message },
        placeOfCell(place, cellOf(fault.field), columns[fault.field]?.header ?? fault.field),
      )
    return { row: row as Row<K>, asWritten }
  }
}

/** A cell that can be read as soon as somebody chooses how. */
export class DoubtfulCell extends Problem {
  readonly doubt: Doubt

  constructor(message: string, place: Place, doubt: Doubt) {
    const answers = doubt.readings.map(({ choice }) => `${doubt.about}=${choice[doubt.about] ?? ''}`)
    super('doubtful-cell', { why: message, answers, labels: doubt.readings.map(({ label }) => label) }, place)
    this.doubt = doubt
  }
}

function cellProblem({ message, doubt }: Extract<CellValue, { ok: false }>, place: Place): Problem {
  return doubt === undefined
    ? new Problem('bad-value', { why: message }, place)
    : new DoubtfulCell(message, place, doubt)
}

/** What every row has in an optional column that the file leaves out. */
function leftOut(column: Column): () => { ok: true; value: AnyRow[string]; asWritten: true } {
  const value = columnSchema(column).parse(undefined) as AnyRow[string]
  return () => ({ ok: true, value, asWritten: true })
}

/** The Persian unit that the row itself names for its number, as a stated fact does. */
function unitOfRow(column: Column | undefined, cell: string | undefined): string | undefined {
  const code = cell === undefined ? undefined : unitCode(column, cell)
  return column?.type === 'choice' && code !== undefined ? column.choices[code] : undefined
}

function unitCode(column: Column | undefined, cell: string): string | undefined {
  if (column?.type !== 'choice') return undefined
  const unit = readCell(column, cell)
  return unit.ok && typeof unit.value === 'string' ? unit.value : undefined
}
