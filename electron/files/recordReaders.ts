import type { ReadingChoices } from '../../shared/columnTypes/readingChoices.ts'
import { saysNothing } from '../../shared/persian/emptyMark.ts'
import type { CellPlaces } from '../../shared/problems/place.ts'
import { type RecordKind, tables } from '../../shared/records/index.ts'
import { type FileColumn, namedColumns } from '../../shared/tables/readHeader.ts'
import { type ReadRow, rowReader } from '../../shared/tables/readRow.ts'
import { unitSayer } from '../../shared/tables/saidUnit.ts'

/** Reads one record of a file's row. */
export interface RecordReader<K extends RecordKind> {
  /** Index of the column that only this record stands under, where a row holds several. */
  at: number | undefined
  /** Undefined where the row says nothing of it. @throws Problem as a `RowReader` does */
  read: (cells: readonly string[], place: CellPlaces) => ReadRow<K> | undefined
  /** The columns that its cells stand for. */
  columns: ReadonlySet<string>
  /** The record's cells as written, by column. */
  raw: (cells: readonly string[]) => Record<string, string>
  /** The addresses of its cells, by column, where they have some. */
  cells: (place: CellPlaces) => Record<string, string>
}

/**
 * Readers of the records that each row of a file holds: one, or where columns are headed by a year and a phase one for
 * each of those; «هدف ۱۴۰۲» and «عملکرد ۱۴۰۲» are of one.
 * @param header what each cell is, from `readHeader`
 */
export function recordReaders<K extends RecordKind>(
  kind: K,
  header: readonly FileColumn[],
  choices?: ReadingChoices,
  unitOfRecord?: (code: string) => string | undefined,
): RecordReader<K>[] {
  const spread = header.flatMap((column, i) => (column?.under === undefined ? [] : [i]))
  if (spread.length === 0)
    return [
      {
        at: undefined,
        read: rowReader(kind, header, choices, unitOfRecord),
        columns: withSaidUnit(kind, header),
        raw: cells => rawCells(header, cells),
        cells: place => addresses(header, place),
      },
    ]
  const groups = Map.groupBy(spread, at => JSON.stringify(header[at]?.under))
  return [...groups.values()].map(group => {
    const [at = -1] = group
    const under = Object.entries(header[at]?.under ?? {})
    const own = header.map((column, i) => (column?.under !== undefined && !group.includes(i) ? null : column))
    const whole: FileColumn[] = [...own, ...under.map(([name]) => ({ name }))]
    // A row may be shorter than the header.
    const withUnder = (cells: readonly string[]) => [
      ...own.map((_, i) => cells[i] ?? ''),
      ...under.map(([, said]) => said),
    ]
    const read = rowReader(kind, whole, choices, unitOfRecord)
    return {
      at,
      read: (cells, place) =>
        group.every(i => saysNothing(cells[i] ?? ''))
          ? undefined
          : { ...read(withUnder(cells), place), asWritten: false },
      columns: namedColumns(own),
      raw: cells => rawCells(whole, withUnder(cells)),
      cells: place => addresses(own, place),
    }
  })
}

/** The columns that cells stand for, and the unit where they may name it. */
function withSaidUnit(kind: RecordKind, header: readonly FileColumn[]): Set<string> {
  const named = namedColumns(header)
  return unitSayer(tables[kind].columns, header) === undefined ? named : named.add('unit')
}

function rawCells(header: readonly FileColumn[], cells: readonly string[]): Record<string, string> {
  return Object.fromEntries(header.flatMap((column, i) => (column == null ? [] : [[column.name, cells[i] ?? '']])))
}

function addresses(header: readonly FileColumn[], { cellAt }: CellPlaces): Record<string, string> {
  return Object.fromEntries(
    header.flatMap((column, i) => {
      const address = column == null ? undefined : cellAt?.(i)
      return column == null || address === undefined ? [] : [[column.name, address]]
    }),
  )
}
