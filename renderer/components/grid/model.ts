import type { JsonRow } from '../../../shared/domain/change.ts'
import type { Column } from '../../../shared/tables/column.ts'
import type { RecordOption } from '../../../shared/tables/readEntry.ts'
import type { SaveOptions } from '../../api/saveInBatches.ts'

/** One column of a grid. */
export interface GridColumn {
  /** Its values' name in a row. */
  name: string
  column: Column
  /** Shown and never edited. */
  isDerived?: boolean
}

/** What becomes of one row: of the record of `key`, or of a new one; `after` null deletes it. */
export interface RowWrite {
  key: string | null
  after: JsonRow | null
}

/** Whether a row can be kept, or the column that keeps it from being. */
export type RowVerdict = { ok: true; row: JsonRow; key: string } | { ok: false; column: string; message: string }

/** Writes that are seen and not yet kept. */
export interface BegunWrite {
  /** Keeps all or nothing. @returns ids of the changes */
  save: (options?: SaveOptions) => Promise<string[]>
  /** Takes them from sight again. */
  hide: () => void
}

/** What a grid shows and how it writes: a record kind, or a pivot of one. */
export interface GridModel {
  /** Named for screen readers. */
  label: string
  columns: readonly GridColumn[]
  /** Rows by key, in the order of the source. */
  rows: ReadonlyMap<string, JsonRow>
  /** What each reference column may name. */
  options: ReadonlyMap<string, readonly RecordOption[]>
  /** A new row's first values; rows cannot be added without it. */
  blank?: (drafts: readonly JsonRow[]) => JsonRow
  judge: (row: JsonRow) => RowVerdict
  /** Shows writes before they are kept. */
  begin: (writes: readonly RowWrite[]) => BegunWrite
  /** Takes changes back. @returns ids of the changes that do */
  undo: (changes: readonly string[]) => Promise<string[]>
}
