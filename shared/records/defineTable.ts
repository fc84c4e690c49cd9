import type { ChoiceColumn } from '../columnTypes/choice.ts'
import type { Column, ValueOf } from '../columnTypes/index.ts'
import type { Unit } from '../quantities/unit.ts'
import type { DashboardName } from './dashboards.ts'
import type { LibraryPlace } from './library.ts'

/**
 * A kind's columns by name. The zod schema, SQL table check, CSV templates, importer, PDF table and grid all follow
 * from them, so a column is named once.
 */
export type Columns = Readonly<Record<string, Column>>

/** Tells what people call records that are referred to by their codes. */
export interface Names {
  nameOf(kind: string, code: string): string
}

/** What is wrong with a row whose fields are right one by one. */
export interface RowFault {
  field: string
  message: string
}

/** Facts of a kind whose records are chosen by a day and the address's period. */
export interface DatedFact {
  date: string
  /** What one record counts as. */
  unit: Unit
  /** Persian plural for labels. */
  plural: string
  /** A team still stands after the period it was formed in: it is taken in every period that ends later. */
  lasts?: true
  /** Column of the neighbourhood that a record is in; `coverage` is the share of neighbourhoods with one. */
  covers?: 'neighbourhood'
}

export interface TableDefinition<C extends Columns = Columns> {
  /** Persian name of the kind, singular: «رزمایش». */
  label: string
  /** As a list is called: «رزمایش‌ها». */
  plural: string
  /** Where the library lists it; a kind with a screen of its own is maintained there instead. */
  library: LibraryPlace | 'own screen'
  /** The dashboard that shows its charts and its tables. */
  dashboard?: DashboardName
  /** The column that names a record to people; one without is known by its key. */
  named?: string
  /** What lists and the history call a record that no column of it names. */
  called?(this: void, row: Readonly<Record<string, unknown>>): string
  /** How a sentence calls a record, where «label «name»» does not do: «تخصیص ۱۴۰۱، ردیف ۱۰۱۲». */
  phrase?(this: void, row: RowOf<TableDefinition<C>>, names: Names): string
  /** Columns in the order shown. */
  columns: C
  /** Columns whose values together name a record. */
  key: readonly string[]
  /** Where a session bundle keeps it: an array in session.json, or a CSV file of its own. */
  bundle: 'json' | 'csv'
  /**
   * Bundles of the first format had it: its list is in every session.json, its file in every bundle that names no
   * files.
   */
  inFirstBundles?: true
  /** Lists are in the order of names in Persian; the SQL table keeps a key to sort by. */
  sortedByName?: true
  /**
   * Columns that a session's records are ordered by before their keys; a reference counts as its record's own order.
   */
  order?: readonly string[]
  /** Every record belongs to every session: coverage divides by all neighbourhoods, maps show all districts. */
  inEverySession?: true
  /** Says who or whose: a public edition has those alone that one of its other records names. */
  onlyWhereNamed?: true
  /** It is the secretariat's own and on no paper of the session, unless a section prints it. */
  isUnprinted?: true
  /** Says something of what it stands under, and nothing by itself: it is deleted along with that. */
  goesAlong?: true
  /** Letter of the kind's fact codes on paper: «ب» in «ب۱». */
  factLetter?: string
  /**
   * Reference columns whose records this one lies under: a record is closed when it or any of these is.
   * A department counts as closed when its report to the session is.
   */
  under?: readonly string[]
  /** The column that dates a record: a day, month, period or fiscal year. A session sees those of its own years. */
  when?: string
  /** The reference column whose record names the unit of the row's decimals, where they have none of their own. */
  unitFrom?: string
  /**
   * What its records give as facts when they happen on a day or last from it. Other kinds have readers of their own.
   */
  fact?: DatedFact
  /** Pairs of dates that say from when to when: the second is never before the first. */
  spans?: readonly (readonly [from: string, to: string])[]
  /** What is wrong between a row's fields, in Persian; a row that is written, read or brought back is judged by it. */
  judge?(this: void, row: Readonly<Record<string, unknown>>): RowFault | undefined
  /**
   * Thousands of records that arrive as one file: their creation is logged by file and row, each later edit as a change
   * of its own.
   */
  bulk?: true
}

type Present<C extends Column> = C extends ChoiceColumn ? keyof C['choices'] & string : ValueOf<C['type']>

/** A row of a table, as the domain holds it. */
export type RowOf<T extends TableDefinition> = {
  [K in keyof T['columns']]: T['columns'][K] extends { optional: true }
    ? Present<T['columns'][K]> | null
    : Present<T['columns'][K]>
}

/** Checks at compile time that whatever names a column names one of the table. */
export function defineTable<const C extends Columns>(
  table: TableDefinition<C> & {
    key: readonly (keyof C)[]
    named?: keyof C
    order?: readonly (keyof C)[]
    fact?: { date: keyof C }
    under?: readonly (keyof C)[]
    when?: keyof C
    unitFrom?: keyof C
    spans?: readonly (readonly [keyof C, keyof C])[]
  },
): TableDefinition<C> {
  return table
}
