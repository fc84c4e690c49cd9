import { typeOf } from '../columnTypes/index.ts'
import { type RecordKind, tables } from '../records/index.ts'
import { columnsOf } from '../tables/record.ts'
import { wholeCity } from './place.ts'

/**
 * What an office's own table hardly ever says of its rows, by the columns that it does not name: figures are exact,
 * nothing is closed or a sample, and what has a place of its own in every district is meant for the whole city.
 * @param named the columns that the table names
 * @returns cells, as the table would write them
 */
export function usualCells(kind: RecordKind, named: ReadonlySet<string>): Record<string, string> {
  const key: readonly string[] = tables[kind].key
  return Object.fromEntries(
    [...columnsOf(kind)].flatMap(([name, column]): [string, string][] => {
      if (named.has(name) || column.optional === true) return []
      if (column.type === 'choice' && column.usual !== undefined)
        return [[name, typeOf(column).write(column.usual, column)]]
      if (column.type === 'flag') return [[name, typeOf(column).write(false, column)]]
      return column.type === 'reference' && column.to === 'district' && key.includes(name)
        ? [[name, wholeCity.code]]
        : []
    }),
  )
}
