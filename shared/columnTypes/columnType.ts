import type * as z from 'zod'
import { normalise } from '../persian/normalise.ts'
import type { CellContext } from './cell.ts'
import { read } from './cell.ts'
import type { ReadCell } from './readingChoices.ts'

/** What is said of any column, whatever its type. */
export interface ColumnBase {
  header: string
  /** Other headers that people's files use for it. */
  aliases?: readonly string[]
  /** May be empty; its value is then null. */
  optional?: true
  /** Where the record stands in its list: a new one goes to the end. */
  isPosition?: true
  /** All of its values together say something: a table has their sum below them. */
  isSummed?: true
  /** Printed beside the header: «ساعت», «نفر». */
  unit?: string
  /**
   * Reads a header that is the column's for one value of others: «مصوب ۱۴۰۲» heads the amounts of a year and a phase in
   * a table that lays them out side by side. Gives those values by column, as cells of theirs would say them; undefined
   * for any other header.
   */
  spread?(this: void, header: string): Readonly<Record<string, string>> | undefined
  /**
   * What headers and titles call its values where a table has a column for each month: «مصرف» over «فروردین» to
   * «اسفند».
   */
  monthWords?: readonly string[]
  /** How a table without it is refused, where more is to be said than that it lacks. */
  lacking?: 'reading-without-cost'
}

/** A cell of a record in plain JSON; null where it is empty. */
export type JsonValue = string | number | boolean | null

/** A value that is there, as the domain holds it; plain JSON has a bigint's digits for it. */
export type Value = string | number | bigint | boolean

/**
 * All that the product does with a column of one type, but for the editor in the window's grid
 * (`renderer/components/grid/gridTypes.ts`). Values are never null: what is empty is the same in every type.
 */
export interface ColumnType<V extends Value = Value, Own extends ColumnBase = ColumnBase> {
  /** What its cells are, for whatever treats several types alike: numbers are aligned, words are searched. */
  nature: 'words' | 'number' | 'time' | 'name' | 'list'
  /** The value's zod schema: JSON in, memory out. */
  schema(column: Own): z.ZodType<V>
  /**
   * Reads a cell of a person's file into plain JSON, which the schema judges. What can be read in two ways is a doubt
   * until the context's choices settle it.
   * @param text never an empty mark, nor what `isAnyText` says otherwise
   */
  read(text: string, column: Own, context: CellContext): ReadCell
  /** Whatever is written is its value, however long; «ندارد» is a word of it and no empty cell. */
  isAnyText?: true
  /** An empty cell is no missing value, and `read` is given it. */
  readsEmpty?: true
  /** In a word or an example, how a cell of it is filled in a form. */
  hint: string
  /** As people read it on the screen. */
  show(value: Value, column: Own): string
  /** As a table on paper says it. */
  print(value: Value, column: Own): string
  /** As it is typed again: `read` has the same value from it. */
  edit(value: Value, column: Own): string
  /** The canonical cell of a file, in Latin digits. */
  write(value: Value, column: Own): string
  /** The cell for another program; without it as it is written. */
  copy?(value: Value, column: Own): string
  /** What it is sorted by, of its JSON; without it by its words in Persian order. */
  rank?: (json: string) => string | number | bigint
  /** How SQLite keeps it. An integer is read back as a bigint, which `fromInteger` makes the value of. */
  sql: { storage: 'TEXT' } | { storage: 'INTEGER'; fromInteger: (integer: bigint) => V }
  /** The whole of a closed list, with the words for each. */
  list?(column: Own): readonly { value: string | boolean; label: string }[]
  /**
   * What a new row has in it before anybody wrote, as JSON; null without it.
   * @param others the column's values in the rows that are there, as JSON @param label of the record's kind
   */
  blank?(column: Own, others: readonly JsonValue[], label: string): JsonValue
  /** The value of plain Latin digits that need no other reading. */
  fromDigits?: (digits: string) => V
  /** Exact numbers of some unit: the column's own, or the one that its row names. */
  isQuantity?: true
  /** Amounts of money: files and grids may have them in another unit than rial. */
  isMoney?: true
  /** What dates a record: one day, or the code of a period. */
  dates?: 'day' | 'period'
  /** A word such as «جمع» in its cell names what the row is. */
  namesRow?: true
}

/** Types whose values are texts that are shown as they stand. */
export const asText = {
  show: String,
  print: String,
  edit: String,
  write: String,
  sql: { storage: 'TEXT' },
} as const

/** What people write in words. */
export const anyText = {
  ...asText,
  nature: 'words',
  isAnyText: true,
  read: (text: string) => read(normalise(text) || null),
} as const

const empty = 'این فیلد خالی است؛ مقدار آن را بنویسید.'

/** What is said of a value that is missing, or is `otherwise` wrong. */
export const required = (issue: { input?: unknown }, otherwise: string): string =>
  issue.input == null ? empty : otherwise

/** What is said of an empty text. */
export const emptyMessage = empty
