import { useQueries } from '@tanstack/react-query'
import type { TableDefinition } from '../../../shared/records/defineTable.ts'
import { type RecordKind, tables } from '../../../shared/records/index.ts'
import type { Change } from '../../../shared/tables/change.ts'
import { keyOf } from '../../../shared/tables/key.ts'
import { recordOption } from '../../../shared/tables/recordLabel.ts'
import { referencesOf } from '../../../shared/tables/references.ts'
import { orpc } from '../../api/api.ts'

/** Letters of a name that say enough of which record it is. */
const mostLetters = 80

/**
 * What the records of changes are called: «گزارش مدیریت بحران» where a sentence calls a kind's records by what they
 * refer to, and otherwise «شاخص «…»».
 */
export function useChangeTitles(changes: readonly Change[]): (change: Change) => string {
  const kinds = [
    ...new Set(changes.flatMap(({ kind }) => (isPhrased(kind) ? referencesOf(kind) : [])).map(({ to }) => to)),
  ]
  const lists = useQueries({ queries: kinds.map(kind => orpc.records.list.queryOptions({ input: { kind } })) })
  const nameOf = (kind: RecordKind, code: string): string => {
    const row = lists[kinds.indexOf(kind)]?.data?.find(one => keyOf(kind, one) === code)
    return row === undefined ? code : recordOption(kind, row).label
  }
  return change => {
    const { kind, before, after } = change
    const { label, phrase }: TableDefinition = tables[kind]
    const row = after ?? before
    // A phrase reads no amounts, the one thing that JSON has otherwise.
    return row !== null && phrase !== undefined && isPhrased(kind)
      ? phrase(row as Parameters<typeof phrase>[0], { nameOf })
      : `${label} «${changeName(change)}»`
  }
}

/** Records that nothing of their own names. */
function isPhrased(kind: RecordKind): boolean {
  const { named, phrase }: TableDefinition = tables[kind]
  return named === undefined && phrase !== undefined
}

function changeName({ kind, key, before, after }: Change): string {
  const row = after ?? before
  const name = row === null ? key : recordOption(kind, row).label
  return name.length > mostLetters ? `${name.slice(0, mostLetters)}…` : name
}
