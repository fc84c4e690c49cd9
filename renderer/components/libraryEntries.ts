import type { TableDefinition } from '../../shared/records/defineTable.ts'
import { type RecordKind, recordKinds, tables } from '../../shared/records/index.ts'
import { libraryGroups as groupTitles } from '../../shared/records/library.ts'

/** A kind of record that a person maintains in the library. */
export interface LibraryEntry {
  kind: RecordKind
  /** Plural, as a list is called. */
  title: string
  /** What belongs here. */
  about: string
  /** The kind of which every record wants at least one of this. */
  completes: RecordKind | undefined
}

export interface LibraryGroup {
  title: string
  entries: readonly LibraryEntry[]
}

/** Every kind that the library lists, by what it is about: what a new council fills first, then as kinds refer. */
export const libraryGroups: readonly LibraryGroup[] = Object.entries(groupTitles).map(([group, title]) => ({
  title,
  entries: recordKinds
    .flatMap(kind => {
      const { plural, library }: TableDefinition = tables[kind]
      if (library === 'own screen' || library.group !== group) return []
      const completes = recordKinds.find(one => one === library.completes)
      return [
        { kind, title: plural, about: library.about, first: library.first ?? Number.POSITIVE_INFINITY, completes },
      ]
    })
    .toSorted((one, other) => (one.first === other.first ? 0 : one.first - other.first)),
}))

/** A kind's entry by its name; undefined for a name that the library does not know. */
export function libraryEntry(kind: string): LibraryEntry | undefined {
  return libraryGroups.flatMap(({ entries }) => entries).find(entry => entry.kind === kind)
}
