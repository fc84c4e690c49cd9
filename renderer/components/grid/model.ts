import type { Column } from '../../../shared/columnTypes/index.ts'
import type { EntryMoney } from '../../../shared/persian/money.ts'
import type { JsonRow } from '../../../shared/tables/change.ts'
import type { RecordOption } from '../../../shared/tables/readReference.ts'
import type { SaveOptions } from '../../api/saveRecords.ts'

/** One column of a grid. */
export interface GridColumn {
  /** Its values' name in a row. */
  name: string
  column: Column
  /** Shown and never edited. */
  isDerived?: boolean
  /** What a row is called by: it stays in sight however far the row is scrolled. */
  isPinned?: boolean
  /** The unit in which its amounts are shown and written; they are kept in whole rial. */
  money?: EntryMoney
}

/** What becomes of one row: of the record of `key`, or of a new one; `after` null deletes it. */
export interface RowWrite {
  key: string | null
  after: JsonRow | null
  /** The columns that are written, with what they held when the edit began; of a new record all are. */
  over?: JsonRow
}

/** Whether a row can be kept, or the column that keeps it from being. */
export type RowVerdict = { ok: true; row: JsonRow; key: string } | { ok: false; column: string; message: string }

/**
 * Keeps writes that are seen already, all or none; takes them from sight again when it throws.
 * @returns their group; null when nothing was changed
 */
export type KeepWrites = (options?: SaveOptions) => Promise<string | null>

/** How a row is known by what it says of itself. */
export interface RowNames {
  /** Columns that tell rows apart, together; one way to do it or several. */
  by: readonly (readonly string[])[]
  /** The key of the row that these values name; undefined where there is none, or more than one. */
  find: (row: JsonRow) => string | undefined
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
  /** What is right in itself and yet strange, by `faultKey`: two departments of one name. */
  doubts?: ReadonlyMap<string, string>
  /** A new row's first values; rows cannot be added without it. */
  blank?: (drafts: readonly JsonRow[]) => JsonRow
  names?: RowNames
  /** The Persian unit of a row's numbers, where the column does not say it. */
  unitOf: (row: JsonRow) => string | undefined
  judge: (row: JsonRow) => RowVerdict
  /** Shows writes before they are kept. */
  begin: (writes: readonly RowWrite[]) => KeepWrites
  /** Takes a group of changes back. @returns the group that does; null when nothing was left to take back */
  undo: (group: string) => Promise<string | null>
}
