import type { Expression, SqlBool } from 'kysely'
import type { RecordKind, Row } from '../../../shared/records/index.ts'
import type { Change } from '../../../shared/tables/change.ts'
import type { AnyRow } from '../../../shared/tables/record.ts'
import type { Link } from '../log/chain.ts'

/*
 * What the store asks of its database where databases go different ways; all else it asks in Kysely's queries, which
 * any of them understands. SQLite answers here; a second database is a second set of these.
 */

/** What records are asked for by: one of their columns, or their keys, key values joined by «/». */
export type Condition =
  | { column: string; among: Iterable<string | number>; orNull?: boolean }
  | { column: string; from: string; to: string; orNull?: boolean }
  | { keys: Iterable<string> }

export interface ColumnValue {
  value: string | number | null
  /** How many records hold it. */
  records: number
}

/** Where one record of a bulk kind came from: its import batch, and the file's row and cells where they are known. */
export interface Arrival {
  importBatch: bigint
  /** Of the file; 0 where it is not known. */
  number: number
  /** As they were written; null where the record says the same. */
  raw: Readonly<Record<string, string>> | null
}

export interface SearchHit {
  kind: RecordKind
  key: string
  /** The record's name, or its key where it has none. */
  title: string
}

/** By name in Persian order where a kind has one, then by key; or as the records were first written. */
export type ListOrder = 'listed' | 'written'

/** What is asked of one state of the store. */
export interface Reader {
  /** Condition of a query that a column is one of `values`, however many. */
  among: (column: string, values: Iterable<string | number>) => Expression<SqlBool>
  /** The records that meet every condition. */
  records: <K extends RecordKind>(kind: K, conditions: readonly Condition[], order?: ListOrder) => Promise<Row<K>[]>
  /** All records of a kind in the order 'listed', at most `size` at a time: they are never all held. */
  batches: <K extends RecordKind>(kind: K, size: number) => AsyncGenerator<Row<K>[], void>
  /** Keys of all records of a kind. */
  keys: (kind: RecordKind) => Promise<Set<string>>
  /** How many records of a kind there are. */
  count: (kind: RecordKind) => Promise<number>
  /** How many records of a kind with a code are named by none of another kind's in its column. */
  countUnnamed: (kind: RecordKind, by: { kind: RecordKind; column: string }) => Promise<number>
  /** What a column holds, in order. */
  columnValues: (kind: RecordKind, column: string) => Promise<ColumnValue[]>
  /**
   * Tells of each record of a bulk kind that came with an import batch and meets the condition; there are thousands.
   */
  eachArrival: (
    kind: RecordKind,
    condition: Condition | undefined,
    take: (key: string, importBatch: number, number: number, raw: string | null) => void,
  ) => Promise<void>
  /**
   * Records that hold every word as the beginning of one of theirs: the one with the code `code`, then the likeliest.
   */
  search: (words: readonly string[], code: string, most: number) => Promise<SearchHit[]>
}

/** What is asked of the store within a transaction. */
export interface Writer extends Reader {
  /** Adds records, or gives those that are there a new content. */
  put: <K extends RecordKind>(kind: K, rows: readonly Row<K>[]) => Promise<void>
  remove: (kind: RecordKind, keys: readonly string[]) => Promise<void>
  /** Which records are there, by their keys. */
  areThere: (kind: RecordKind, rows: readonly AnyRow[]) => Promise<boolean[]>
  /**
   * Adds records of a bulk kind that are not there yet; one without an arrival is not added.
   * @returns of each whether it is new, there with the same content, or not so
   */
  bringIn: (
    kind: RecordKind,
    records: readonly { row: AnyRow; arrival: Arrival | undefined }[],
  ) => Promise<('new' | 'same' | 'other')[]>
  /** Adds to the log's end, in order, and a link of them to its chain. */
  append: (changes: readonly Change[]) => Promise<void>
  /** Adds a link to the chain of the log. */
  link: (link: Link) => Promise<void>
  /** Keeps records' folded words for `search`, in place of those that were kept. */
  index: (
    kind: RecordKind,
    entries: readonly { key: string; title: string; titleWords: string; words: string }[],
  ) => Promise<void>
  /** Lets go of their words. */
  forget: (kind: RecordKind, keys: readonly string[]) => Promise<void>
}
