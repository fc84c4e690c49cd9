import * as z from 'zod'
import { readingChoices, type TablePreview } from '../../../shared/api/tables.ts'
import type { ReadingChoices } from '../../../shared/columnTypes/readingChoices.ts'
import type { RecordKind } from '../../../shared/records/index.ts'

const choice = z.object({ columns: z.array(z.string().nullable()), shared: z.record(z.string(), z.string()) })

/** What a file's columns are, and what all its rows have in those that it lacks. */
export type ColumnChoice = z.infer<typeof choice>

const keyOf = (kind: RecordKind, headers: readonly string[]) => `columns ${kind} ${JSON.stringify(headers)}`

/** What was chosen for the last file with these headers on this machine. */
export function keptColumns(kind: RecordKind, headers: readonly string[]): ColumnChoice | null {
  try {
    const { data } = choice.safeParse(JSON.parse(localStorage.getItem(keyOf(kind, headers)) ?? 'null'))
    return data?.columns.length === headers.length ? data : null
  } catch {
    return null
  }
}

/** Keeps a choice for the next file of the same sender; where there is no room, it is made again. */
export function keepColumns(kind: RecordKind, headers: readonly string[], chosen: ColumnChoice): void {
  try {
    localStorage.setItem(keyOf(kind, headers), JSON.stringify(chosen))
  } catch {
    // Nothing is lost but a convenience.
  }
}

const answersKey = (kind: RecordKind, headers: readonly string[]) => `answers ${kind} ${JSON.stringify(headers)}`

/** What was answered for the last file with these headers, of what is asked again; it is shown and can be changed. */
export function keptAnswers(
  kind: RecordKind,
  headers: readonly string[],
  questions: TablePreview['questions'],
): ReadingChoices {
  try {
    const kept =
      readingChoices.safeParse(JSON.parse(localStorage.getItem(answersKey(kind, headers)) ?? 'null')).data ?? {}
    const asked = new Set<string>(questions.map(({ about }) => about))
    return Object.fromEntries(Object.entries(kept).filter(([about]) => asked.has(about)))
  } catch {
    return {}
  }
}

/** Keeps the answers for the next file of the same sender; where there is no room, they are given again. */
export function keepAnswers(kind: RecordKind, headers: readonly string[], choices: ReadingChoices = {}): void {
  try {
    localStorage.setItem(answersKey(kind, headers), JSON.stringify(choices))
  } catch {
    // Nothing is lost but a convenience.
  }
}
