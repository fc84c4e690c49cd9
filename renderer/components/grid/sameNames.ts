import { fold } from '../../../shared/persian/normalise.ts'
import { type RecordKind, tables } from '../../../shared/records/index.ts'
import type { JsonRow } from '../../../shared/tables/change.ts'
import { faultKey } from './gridState.ts'

/** Kinds of which two with one name are most likely one, written twice; people and neighbourhoods may share theirs. */
const named: Partial<Record<RecordKind, string>> = {
  department: 'name',
  district: 'name',
  indicator: 'title',
}

const none: ReadonlyMap<string, string> = new Map()

/** Cells whose name another record of the kind has as well, with what is said of it; by `faultKey`. */
export function sameNames(kind: RecordKind, rows: ReadonlyMap<string, JsonRow>): ReadonlyMap<string, string> {
  const column = named[kind]
  if (column === undefined) return none
  const byName = Map.groupBy(rows, ([, row]) => fold(String(row[column] ?? '')))
  if (byName.size === rows.size) return none
  return new Map(
    [...byName].flatMap(([name, same]) => {
      if (name === '' || same.length < 2) return []
      const keys = same.map(([key]) => key)
      return keys.map((key): [string, string] => {
        const others = keys.filter(other => other !== key).join('، ')
        return [
          faultKey(key, column),
          `«${tables[kind].label}» دیگری هم همین نام را دارد (${others})؛ شاید دو بار نوشته شده است.`,
        ]
      })
    }),
  )
}
