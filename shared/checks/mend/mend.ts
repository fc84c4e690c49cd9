import type { RecordKind } from '../../records/index.ts'
import type { JsonRow } from '../../tables/change.ts'

/** A change of one field or record by which a finding is mended, so that one click makes it. */
export interface Mend {
  where: { kind: RecordKind; key: string; field: string }
  change: MendChange
  /** Whether the rule knows that this is meant; what is only likely is offered as such. */
  isSure: boolean
  /** Of a number that gets a source: what the source is called. */
  binds?: string | undefined
  /** What reads before and after it, in order. */
  preview: MendPiece[]
}

export type MendChange =
  | { by: 'text'; spots: TextSpot[] }
  | { by: 'value'; was: JsonRow[string]; now: JsonRow[string] }
  | { by: 'removal' }

/** A stretch of a text and what takes its place. */
export interface TextSpot {
  /** UTF-16 index in the whole text. */
  from: number
  was: string
  now: string
}

/** Words that stay, or what they were and become. */
export type MendPiece = { same: string } | { was: string; now: string }

/**
 * A text with its spots mended, in whatever order they are given.
 * @returns null where the text does not say any more what the mend was made for
 */
export function mendText(text: string, spots: readonly TextSpot[]): string | null {
  let mended = text
  for (const { from, was, now } of spots.toSorted((a, b) => b.from - a.from)) {
    if (mended.slice(from, from + was.length) !== was) return null
    mended = mended.slice(0, from) + now + mended.slice(from + was.length)
  }
  return mended
}

/**
 * What the record becomes, null where it goes, and the value that its field had.
 * @returns null where the record does not hold any more what the mend was made for
 */
export function mendRow({ where, change }: Mend, row: JsonRow): { row: JsonRow | null; over: JsonRow } | null {
  const { field } = where
  if (change.by === 'removal') return { row: null, over: row }
  const was = row[field] ?? null
  const now =
    change.by === 'value' ? (was === change.was ? change.now : null) : mendText(String(was ?? ''), change.spots)
  return now === null ? null : { row: { ...row, [field]: now }, over: { [field]: was } }
}
