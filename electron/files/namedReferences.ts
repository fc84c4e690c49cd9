import { type CellPlaces, placeOfCell } from '../../shared/problems/place.ts'
import { Problem } from '../../shared/problems/problem.ts'
import type { Columns } from '../../shared/records/defineTable.ts'
import type { FileColumn } from '../../shared/tables/readHeader.ts'
import type { ReferenceReader } from '../../shared/tables/readReference.ts'

/** A cell that has a record's name in place of its code, or the code in other digits or letters. */
export interface NamedReference {
  /** Of the cell in its row. */
  index: number
  column: string
  text: string
  code: string
  byName: boolean
}

/**
 * Finds the cells of a row that name other records by their names. A code that no record has is left to the check that
 * knows all of them.
 * @returns throws Problem 'name-unread' for a name of several records or of none
 */
export function namedReferences(
  columns: Columns,
  header: readonly FileColumn[],
  readers: ReadonlyMap<string, ReferenceReader> = new Map(),
): (cells: readonly string[], place: CellPlaces) => NamedReference[] {
  const found = header.flatMap((column, index) => {
    const read = column == null ? undefined : readers.get(column.name)
    return column == null || read === undefined ? [] : [{ index, column: column.name, read }]
  })
  return (cells, place) => {
    const named: NamedReference[] = []
    for (const { index, column, read } of found) {
      const text = (cells[index] ?? '').trim()
      if (text === '') continue
      const reading = read(text)
      if (reading.ok) {
        const { code, byName } = reading
        if (code !== text) named.push({ index, column, text, code, byName })
      } else if (!reading.isCode)
        throw new Problem(
          'name-unread',
          { why: reading.message },
          placeOfCell(place, index, columns[column]?.header ?? column),
        )
    }
    return named
  }
}

/** The row with codes for the names. */
export function withCodes(cells: readonly string[], named: readonly NamedReference[]): string[] {
  return cells.map((cell, i) => named.find(({ index }) => index === i)?.code ?? cell)
}
