import { typeOf } from '../columnTypes/index.ts'
import { saysNothing } from '../persian/emptyMark.ts'
import { unitNamed } from '../quantities/unitOf.ts'
import type { Columns } from '../records/defineTable.ts'
import type { FileColumn } from './readHeader.ts'

/** No pattern is tried on more of a cell. */
const longest = 200

/**
 * Reads the unit of a row's numbers where no column of the table has it and the numbers or their headers do: «۳۵۰
 * هکتار», «صرفه‌جویی (تن)». Undefined for a kind whose rows name no unit, and for a table with a column of it.
 * @returns of a row's cells the one unit that they name, as our own columns do
 */
export function unitSayer(
  columns: Columns,
  header: readonly FileColumn[],
): ((cells: readonly string[]) => string | undefined) | undefined {
  if (columns['unit']?.type !== 'choice' || header.some(column => column?.name === 'unit')) return undefined
  const numbers = header.flatMap((column, i) => {
    const own = column == null ? undefined : columns[column.name]
    const isMeant = own !== undefined && own.unit === undefined && typeOf(own).isQuantity === true
    return isMeant ? [{ i, ofHeader: column?.unit }] : []
  })
  if (numbers.length === 0) return undefined
  return cells => {
    const named = numbers.flatMap(({ i, ofHeader }) => {
      const cell = (cells[i] ?? '').slice(0, longest)
      if (saysNothing(cell)) return []
      const [, written = ''] = /\p{Nd}[^\p{L}]*(\p{L}.*)$/u.exec(cell) ?? []
      return unitNamed(written)?.name ?? ofHeader ?? []
    })
    return new Set(named).size === 1 ? named[0] : undefined
  }
}
