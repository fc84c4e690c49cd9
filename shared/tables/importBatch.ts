import type { RecordKind } from '../records/index.ts'

/** One file of a bulk kind as it came in: who brought it, when, and the row that each record was read from. */
export interface ImportBatch {
  id: string
  /** ISO 8601 instant in UTC. */
  at: string
  who: string
  kind: RecordKind
  file: string
  /** Row of the file by the record's key; the header is row 1. */
  rows: ReadonlyMap<string, number>
  /** The file's cells by column, of records whose cells were not written as the product writes them. */
  raw?: ReadonlyMap<string, Readonly<Record<string, string>>>
}
