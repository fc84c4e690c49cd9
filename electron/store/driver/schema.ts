import type { ColumnType, Generated } from 'kysely'
import type { Edition } from '../../../shared/document.ts'
import type { DocumentKind } from '../../../shared/documents/index.ts'
import type { RecordKind, Row } from '../../../shared/records/index.ts'
import type { DeckPaper } from '../../../shared/slidePaper.ts'
import type { LinkedEntries } from '../log/chain.ts'

/** Every integer is read as a bigint (safe integers); flags are 0 or 1. */
type SqlColumn<T> = [T] extends [boolean]
  ? ColumnType<bigint, number, number>
  : [T] extends [number]
    ? ColumnType<bigint, number, number>
    : [T] extends [number | null]
      ? ColumnType<bigint | null, number | null, number | null>
      : T

/** A kind that is sorted by its name has a `sortKey` besides: SQLite puts پ چ ک گ after و. */
type RecordTable<K extends RecordKind> = { [C in keyof Row<K>]: SqlColumn<Row<K>[C]> }

/** The append-only log. `before`, `after` and `origin` are JSON text. */
interface ChangeTable {
  sequence: Generated<bigint>
  id: string
  at: string
  who: string
  kind: RecordKind
  key: string
  before: string | null
  after: string | null
  origin: string | null
  group: string
}

/** Files that records of bulk kinds came from; append-only too. Their rows name theirs in `intake`. */
interface ImportBatchTable {
  sequence: Generated<bigint>
  id: string
  at: string
  who: string
  kind: RecordKind
  file: string
}

/** The chain of the log; see `hashOfLink`. */
interface LinkTable {
  sequence: Generated<bigint>
  entries: LinkedEntries
  first: bigint
  digests: Uint8Array
  hash: Uint8Array
}

/** Sums of readings, kept by triggers; each number is its upper part × 2³² + its lower. */
interface EnergySumTable {
  month: string
  district: string
  department: string
  openness: string
  energyHigh: bigint
  energyLow: bigint
  costHigh: bigint
  costLow: bigint
  readings: bigint
}

/** Documents and decks that were made from the window. */
interface OutputTable {
  id: string
  session: string
  document: DocumentKind | DeckPaper
  edition: Edition
  version: string
  file: string
  pages: SqlColumn<number>
  bytes: SqlColumn<number>
  sha256: string
  at: string
  who: string
  madeAfter: SqlColumn<number>
}

/**
 * Files that were issued, wherever they were made; append-only. `packet` is JSON text, null of all but packets;
 * `signedFrom` is the digest of what a signed file was before.
 */
interface IssuedFileTable {
  sha256: string
  session: string
  document: DocumentKind | DeckPaper
  edition: Edition
  version: string
  at: string
  who: string
  packet: string | null
  signedFrom: string | null
}

/** One row: the name this store has been given for good. */
interface StoreTable {
  id: string
}

/** One row: whether every record's words are in the search index, which a store may have come without. */
interface SearchStateTable {
  filled: SqlColumn<boolean>
}

/** Each value is JSON text. */
interface SettingTable {
  name: string
  value: string
}

/** One row at most: how the hall looks, and the presentation that stands with the slides it shows, as JSON text. */
interface PresentationTable {
  only: SqlColumn<number>
  look: string
  state: string | null
  held: string | null
}

export type Schema = { [K in RecordKind]: RecordTable<K> } & {
  change: ChangeTable
  intake: ImportBatchTable
  energySum: EnergySumTable
  issuedFile: IssuedFileTable
  link: LinkTable
  output: OutputTable
  presentation: PresentationTable
  searchState: SearchStateTable
  setting: SettingTable
  store: StoreTable
}
