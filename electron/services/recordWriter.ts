import { Problem } from '../../shared/problems/problem.ts'
import { type RecordKind, type Row, tables } from '../../shared/records/index.ts'
import { type HiddenCharacters, hiddenInEdit } from '../../shared/tables/hiddenCharacters.ts'
import { keyOf } from '../../shared/tables/key.ts'
import { parseRow } from '../../shared/tables/parseRow.ts'
import type { Transaction } from '../store/access.ts'
import { columnValues, findRecord } from '../store/records.ts'
import { type Author, write } from '../store/write.ts'

/** What was written so far, as a call answers it. */
export interface WrittenGroup {
  /** Null while every record already was so. */
  group: string | null
  hidden: HiddenCharacters[]
}

/** Writes the records of what one person does at once, in the caller's transaction. */
export class RecordWriter {
  readonly #trx: Transaction
  readonly #author: Author
  readonly written: WrittenGroup = { group: null, hidden: [] }

  constructor(trx: Transaction, author: Author) {
    this.#trx = trx
    this.#author = author
  }

  /** @returns the row as it is kept @throws Problem 'bad-value' */
  async put<K extends RecordKind>(kind: K, given: Row<K>): Promise<Row<K>> {
    const row = parseRow(kind, given)
    const [change] = (await write(this.#trx, kind, [{ key: keyOf(kind, row), row }], this.#author)).changes
    this.written.group = change?.group ?? this.written.group
    for (const one of hiddenInEdit(kind, given, change)) this.written.hidden.push(one)
    return row
  }

  /** @throws Problem 'reference-unknown' where no such record is */
  async known<K extends RecordKind>(kind: K, code: string): Promise<Row<K>> {
    const row = await findRecord(this.#trx, kind, code)
    if (row === undefined) throw new Problem('reference-unknown', { table: tables[kind].label, code })
    return row
  }

  /** The codes that records of a kind have. */
  async codes(kind: RecordKind): Promise<unknown[]> {
    return (await columnValues(this.#trx, kind, 'code')).map(({ value }) => value)
  }
}
