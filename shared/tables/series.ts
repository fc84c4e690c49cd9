import type { AnyRow } from '../domain/record.ts'
import type { RecordKind } from './index.ts'

/** A series' file. Each reading of it is from the beginning. */
export interface SeriesFile {
  kind: RecordKind
  file: string
  each(visit: (row: SeriesRow) => void): void
}

export interface SeriesRow {
  row: AnyRow
  /** As a spreadsheet numbers it: the header is row 1. */
  number: number
  /** Its cells by column, where they are not as the product writes them. */
  raw: Record<string, string> | null
}
