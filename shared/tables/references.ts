import type { Column } from '../columnTypes/index.ts'
import type { TableDefinition } from '../records/defineTable.ts'
import { type RecordKind, tables } from '../records/index.ts'

export interface Reference {
  column: string
  header: string
  to: RecordKind
}

/** The kind's columns that hold the code of another record. */
export function referencesOf(kind: RecordKind): readonly Reference[] {
  let found = references.get(kind)
  if (found === undefined) references.set(kind, (found = findReferences(kind)))
  return found
}

/** Asked for of every kind many times whenever a session is read. */
const references = new Map<RecordKind, readonly Reference[]>()

function findReferences(kind: RecordKind): Reference[] {
  const { columns }: TableDefinition = tables[kind]
  return Object.entries<Column>(columns).flatMap(([column, definition]) =>
    definition.type === 'reference' ? [{ column, header: definition.header, to: definition.to as RecordKind }] : [],
  )
}
