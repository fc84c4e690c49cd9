import type { RecordKind } from '../records/index.ts'
import type { AnyRow } from './record.ts'

/**
 * The rows of a kind that come from elsewhere: they may be hundreds of thousands, and are read when they are asked for.
 */
export interface RowSource {
  kind: RecordKind
  file: string
  /** Right in themselves, each unlike those before and referring to what is there; others are Problems. */
  rows: () => Iterable<SourceRow>
  /** The keys that the rows have, by a reading of its own that only looks for them. */
  keys: () => ReadonlySet<string>
}

export interface SourceRow {
  row: AnyRow
  /** As a spreadsheet numbers it, the header being row 1; null in session.json. */
  number: number | null
  /** Its cells are as the product writes them. */
  asWritten: boolean
  /** Its cells by column, as written. */
  raw: () => Record<string, string>
}
