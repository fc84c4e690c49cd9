import type { RecordKind } from '../records/index.ts'

/** A record as plain JSON: rial as a string, everything else as in memory. What changes keep of a row. */
export type JsonRow = Record<string, string | number | boolean | null>

/** Where an imported row came from: file name, its row (the header is row 1) or JSON path, and each cell's raw text. */
export interface Origin {
  file: string
  /** Of a workbook: its sheet, and the address of each cell by column, «D17». */
  sheet?: string | undefined
  row: number | null
  raw: Record<string, string>
  cells?: Record<string, string> | undefined
}

/** One edit of one record. Undo, revisions, provenance and the change log all read these. */
export interface Change {
  id: string
  /** One for all that a person did at once, such as a paste: saved together, and taken back together. */
  group: string
  /** ISO 8601 instant in UTC. */
  at: string
  who: string
  kind: RecordKind
  /** The record's key values joined by «/». */
  key: string
  /** null when the record was created. */
  before: JsonRow | null
  /** null when it was deleted. */
  after: JsonRow | null
  origin: Origin | null
}

/** What a transaction wrote: a record and the group of its change, or with no key many records of a kind. */
export interface Touched {
  kind: RecordKind
  key: string | null
  group?: string | undefined
}
