/** How somebody wants a table to be read, and what is told of its rows. */

import type { ReadingChoices } from '../../shared/columnTypes/readingChoices.ts'
import type { Problem } from '../../shared/problems/problem.ts'
import type { RecordKind } from '../../shared/records/index.ts'
import type { ChosenColumns, FileColumn, UnknownHeaders } from '../../shared/tables/readHeader.ts'
import type { ReferenceReader } from '../../shared/tables/readReference.ts'
import type { ReadRow } from '../../shared/tables/readRow.ts'
import type { RowRole } from '../../shared/tables/rowRole.ts'
import type { MendedCell } from './mendedRows.ts'

export interface ReadRecord<K extends RecordKind> extends ReadRow<K> {
  /** As a spreadsheet numbers it: the first is row 1. */
  number: number
  /** Index of the file's column that only this record stands under, where a row holds several. */
  at: number | undefined
  /** The columns that cells of the table stand for, those that all rows share among them. */
  columns: ReadonlySet<string>
  /** The cells of its row, as they are read. */
  line: readonly string[]
  /** Each cell as written, by column; in a workbook also where it stands. */
  raw: () => Record<string, string>
  cells: () => Record<string, string>
}

/** A row that can't be read, with its cells as written. */
export interface BadRow {
  number: number
  cells: readonly string[]
  problem: Problem
}

/** A row that is no record: a title above the header, a sum, the header once more, a note below. */
export interface SkippedRow {
  number: number
  cells: readonly string[]
  role: 'title' | 'hidden' | 'leftOut' | 'void' | 'replaced' | Exclude<RowRole, 'body' | 'blank'>
  /** Of a bill that another replaces: the other's row. */
  by?: number
}

/** A cell that has the name of a record where its code is meant. */
export interface NamedRecord {
  number: number
  column: string
  text: string
  code: string
}

/** How somebody wants a file to be read, where its own words do not say it or say it wrongly. */
export interface TableReading {
  /** Number of the row that names the columns. */
  headerRow?: number | undefined
  /** What the file's columns are. */
  columns?: ChosenColumns | undefined
  /** How cells are to be read that may be read in two ways; without it as those of one of our files. */
  choices?: ReadingChoices | undefined
  /** Cells that every row has besides its own, by column. */
  shared?: Readonly<Record<string, string>> | undefined
  /** Numbers of rows that are records although they look like none. */
  records?: readonly number[] | undefined
  /** Numbers of rows that are left out although they are records. */
  leftOut?: readonly number[] | undefined
  /** What was typed over cells below the header. */
  mended?: readonly MendedCell[] | undefined
}

export interface TableVisitors extends TableReading {
  /** Of headers that name no column. */
  unknown?: UnknownHeaders | undefined
  /** Of which months may be whose year nobody says, the likeliest first. */
  years?: readonly string[] | undefined
  /** Takes the header row once it is known. */
  header?: (cells: readonly string[], columns: readonly FileColumn[], number: number) => void
  /** Readers of what names other records, by column; others take codes alone. */
  references?: ReadonlyMap<string, ReferenceReader> | undefined
  /** The Persian unit of the record that a row's numbers are under, by its code. */
  unitOfRecord?: ((code: string) => string | undefined) | undefined
  /** Takes a cell that names a record by its name. */
  named?: (cell: NamedRecord) => void
  /** Takes a row that is wrong; without it the first one ends the reading. */
  bad?: (row: BadRow) => void
  /** Takes a row that is no record; without it a sum or a note ends the reading, since nobody sees what is left out. */
  skipped?: (row: SkippedRow) => void
  /** Whether a record of this key is known from elsewhere, so that it is none of the sums that it looks like. */
  isKnown?: (key: string) => boolean
}
