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
}

export interface LibraryGroup {
  title: string
  entries: readonly LibraryEntry[]
}

/** Every kind that the library lists, by what it is about, in the order in which kinds refer to each other. */
export const libraryGroups: readonly LibraryGroup[] = Object.entries(groupTitles).map(([group, title]) => ({
  title,
  entries: recordKinds.flatMap((kind): LibraryEntry[] => {
    const { plural, library }: TableDefinition = tables[kind]
    return library === 'own screen' || library.group !== group ? [] : [{ kind, title: plural, about: library.about }]
  }),
}))

/** A kind's entry by its name; undefined for a name that the library does not know. */
export function libraryEntry(kind: string): LibraryEntry | undefined {
  return libraryGroups.flatMap(({ entries }) => entries).find(entry => entry.kind === kind)
}
