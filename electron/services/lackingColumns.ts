import { typeOf } from '../../shared/columnTypes/index.ts'
import type { TableDefinition } from '../../shared/records/defineTable.ts'
import { tables } from '../../shared/records/index.ts'
import { type FileColumn, guessHeader, namedColumns } from '../../shared/tables/readHeader.ts'
import { tableTop } from '../files/tableTop.ts'
import type { GivenTable } from './givenTable.ts'

/** A table that lacks more than these is hardly one of the kind. */
const most = 3

/**
 * Columns that a table has to have and neither has nor shares; none where it lacks too many, or what is each row's own:
 * figures, or the code that tells it from others. Whose rows they are is asked of the whole file.
 */
export function lackingColumns({ kind, table, headerRow, columns: chosen, shared = {} }: GivenTable): string[] {
  const { columns, key }: TableDefinition = tables[kind]
  const { row, cells, rows } = tableTop(kind, table, headerRow)
  const guessed = guessHeader(columns, cells ?? rows[row - 1] ?? [])
  const found = chosen?.map((name, i): FileColumn => {
    if (guessed[i]?.name === name) return guessed[i]
    return name === null ? null : { name }
  })
  const named = namedColumns(found ?? guessed)
  const lacking = Object.entries(columns).flatMap(([name, { optional }]) =>
    optional === undefined && name !== 'department' && !named.has(name) && (shared[name] ?? '').trim() === ''
      ? [name]
      : [],
  )
  const isOwn = (name: string) =>
    key.join() === name || (columns[name] !== undefined && typeOf(columns[name]).nature === 'number')
  return lacking.length > most || lacking.some(isOwn) ? [] : lacking
}
