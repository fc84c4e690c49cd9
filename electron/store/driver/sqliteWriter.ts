import { sql } from 'kysely'
import type { TableDefinition } from '../../../shared/records/defineTable.ts'
import { type RecordKind, type Row, tables } from '../../../shared/records/index.ts'
import type { Change } from '../../../shared/tables/change.ts'
import type { AnyRow } from '../../../shared/tables/record.ts'
import { sealColumn } from '../integrity/rowSeal.ts'
import { digestOfChange, type Link } from '../log/chain.ts'
import { all } from './conditions.ts'
import type { Arrival, Writer } from './driver.ts'
import { addLink } from './logChain.ts'
import { prepared } from './prepared.ts'
import { forgetWords, type IndexEntry, indexWords } from './searchIndex.ts'
import { SqliteReader } from './sqliteReader.ts'
import { arrivalColumns, type SqlValue, sqlColumns, toSqlValues } from './sqlRow.ts'

type Finder = (values: readonly SqlValue[]) => SqlValue[] | undefined

/** A transaction on an SQLite database. Each statement is prepared once for many rows. */
export class SqliteWriter extends SqliteReader implements Writer {
  /** By kind and columns. */
  readonly #finders = new Map<string, Finder>()

  async put<K extends RecordKind>(kind: K, rows: readonly Row<K>[]): Promise<void> {
    const { key }: TableDefinition = tables[kind]
    const names = [...sqlColumns(kind), sealColumn]
    const updates = names.filter(name => !key.includes(name)).map(name => `"${name}" = excluded."${name}"`)
    const put = prepared(
      this.connection,
      `insert into ${kind} (${quoted(names)}) values (${marks(names.length)})
        on conflict (${quoted(key)}) do update set ${updates.join()}`,
    )
    const arrived = this.#arrivedWith(kind)
    for (const row of rows) {
      const values = toSqlValues(kind, row)
      put.run(...values, this.seals.of(kind, [...values, ...arrived(values)]))
    }
  }

  async remove(kind: RecordKind, keys: readonly string[]): Promise<void> {
    if (keys.length > 0) await sql`delete from ${sql.table(kind)} where ${all(kind, [{ keys }])}`.execute(this.db)
  }

  async areThere(kind: RecordKind, rows: readonly AnyRow[]): Promise<boolean[]> {
    const find = this.#finder(kind)
    return rows.map(row => find(toSqlValues(kind, row)) !== undefined)
  }

  async bringIn(
    kind: RecordKind,
    records: readonly { row: AnyRow; arrival: Arrival | undefined }[],
  ): Promise<('new' | 'same' | 'other')[]> {
    const find = this.#finder(kind)
    const names = [...sqlColumns(kind), ...arrivalColumns, sealColumn]
    const insert = prepared(
      this.connection,
      `insert into ${kind} (${quoted(names)}) values (${marks(names.length)}) on conflict do nothing`,
    )
    const isInserted = (values: readonly SqlValue[], { importBatch, number, raw }: Arrival) => {
      const arrived = [...values, importBatch, number, toText(raw)]
      return insert.run(...arrived, this.seals.of(kind, arrived)).changes === 1
    }
    return records.map(({ row, arrival }) => {
      const values = toSqlValues(kind, row)
      if (arrival !== undefined && isInserted(values, arrival)) return 'new'
      return isSame(values, find(values)) ? 'same' : 'other'
    })
  }

  async append(changes: readonly Change[]): Promise<void> {
    const insert = prepared(
      this.connection,
      `insert into change (id, "group", at, who, kind, key, before, after, origin) values (${marks(9)})`,
    )
    const digests: Buffer[] = []
    let first: number | bigint | undefined
    for (const { id, group, at, who, kind, key, ...texts } of changes) {
      const [before, after, origin] = [toText(texts.before), toText(texts.after), toText(texts.origin)]
      const added = insert.run(id, group, at, who, kind, key, before, after, origin)
      first ??= added.lastInsertRowid
      digests.push(digestOfChange({ id, group, at, who, kind, key, before, after, origin }))
    }
    if (first !== undefined)
      addLink(this.connection, { entries: 'changes', first: BigInt(first), digests: Buffer.concat(digests) })
  }

  async link(link: Link): Promise<void> {
    addLink(this.connection, link)
  }

  async index(kind: RecordKind, entries: readonly IndexEntry[]): Promise<void> {
    indexWords(this.connection, kind, entries)
  }

  async forget(kind: RecordKind, keys: readonly string[]): Promise<void> {
    forgetWords(this.connection, kind, keys)
  }

  /** What stays of a row of a bulk kind when its content changes: where it came from. */
  #arrivedWith(kind: RecordKind): (values: readonly SqlValue[]) => readonly SqlValue[] {
    const { bulk }: TableDefinition = tables[kind]
    if (bulk !== true) return () => []
    const find = this.#finder(kind, arrivalColumns)
    return values => find(values) ?? []
  }

  /** What is stored under the key of a row; rows of one kind come in by the hundred thousand. */
  #finder(kind: RecordKind, columns: readonly string[] = sqlColumns(kind)): Finder {
    const name = `${kind} ${columns.join()}`
    let find = this.#finders.get(name)
    if (find === undefined) this.#finders.set(name, (find = this.#newFinder(kind, columns)))
    return find
  }

  #newFinder(kind: RecordKind, columns: readonly string[]): Finder {
    const names = sqlColumns(kind)
    const { key }: TableDefinition = tables[kind]
    const keyPlaces = key.map(name => names.indexOf(name))
    const select = this.connection
      .prepare<SqlValue[], SqlValue[]>(
        `select ${quoted(columns)} from ${kind} where (${quoted(key)}) = (${marks(key.length)})`,
      )
      .raw()
    return values => select.get(...keyPlaces.map(place => values[place] ?? null))
  }
}

const marks = (count: number) => Array.from({ length: count }, () => '?').join()
const quoted = (names: readonly string[]) => names.map(name => `"${name}"`).join()
const toText = (value: object | null) => (value === null ? null : JSON.stringify(value))

/** Integers are read as bigints and may be given as numbers. */
function isSame(values: readonly SqlValue[], stored: readonly SqlValue[] | undefined): boolean {
  return (
    stored !== undefined &&
    values.every((value, i) => {
      const other = stored[i] ?? null
      return typeof value === 'number' && typeof other === 'bigint' ? BigInt(value) === other : value === other
    })
  )
}
