import type Database from 'better-sqlite3'
import { type Kysely, type RawBuilder, type SqlBool, sql } from 'kysely'
import type { TableDefinition } from '../../../shared/records/defineTable.ts'
import { type RecordKind, type Row, tables } from '../../../shared/records/index.ts'
import { all, among } from './conditions.ts'
import type { ColumnValue, Condition, ListOrder, Reader, SearchHit } from './driver.ts'
import { damagedRow, type RowSeals } from './rowSeals.ts'
import type { Schema } from './schema.ts'
import { searchWords } from './searchIndex.ts'
import { fromSqlRow, nameColumn, type SqlRow } from './sqlRow.ts'

/** A state of an SQLite database: of itself, or as a transaction sees it. */
export class SqliteReader implements Reader {
  protected readonly db: Kysely<Schema>
  /** The one connection behind the queries, for statements that are run row by row. */
  protected readonly connection: Database.Database
  protected readonly seals: RowSeals

  constructor(db: Kysely<Schema>, connection: Database.Database, seals: RowSeals) {
    this.db = db
    this.connection = connection
    this.seals = seals
  }

  among(column: string, values: Iterable<string | number>): RawBuilder<SqlBool> {
    return among(column, values)
  }

  async records<K extends RecordKind>(kind: K, conditions: readonly Condition[], order?: ListOrder): Promise<Row<K>[]> {
    const orders = {
      listed: sql`order by ${sql.join(listedBy(kind).map(name => sql.ref(name)))}`,
      // A record keeps the row that it was first written into.
      written: sql`order by rowid`,
    }
    const found = await sql<SqlRow>`
      select * from ${sql.table(kind)} where ${all(kind, conditions)} ${order === undefined ? sql`` : orders[order]}`.execute(
      this.db,
    )
    return this.#whole(kind, found.rows)
  }

  /** Each batch begins after the last record of the one before: what was passed is not read again. */
  async *batches<K extends RecordKind>(kind: K, size: number): AsyncGenerator<Row<K>[], void> {
    const names = listedBy(kind)
    const columns = sql.join(names.map(name => sql.ref(name)))
    let condition = sql`true`
    for (;;) {
      const { rows } = await sql<SqlRow>`
        select * from ${sql.table(kind)} where ${condition} order by ${columns} limit ${size}`.execute(this.db)
      const last = rows.at(-1)
      if (last === undefined) return
      yield this.#whole(kind, rows)
      condition = sql`(${columns}) > (${sql.join(names.map(name => last[name]))})`
    }
  }

  async keys(kind: RecordKind): Promise<Set<string>> {
    const { key }: TableDefinition = tables[kind]
    const parts = sql.join(
      key.map(name => sql.ref(name)),
      sql` || '/' || `,
    )
    const found = await sql<{ key: string | bigint }>`select ${parts} as key from ${sql.table(kind)}`.execute(this.db)
    return new Set(found.rows.map(row => String(row.key)))
  }

  async count(kind: RecordKind): Promise<number> {
    const { rows } = await sql<{ records: bigint }>`select count(*) as records from ${sql.table(kind)}`.execute(this.db)
    return Number(rows[0]?.records ?? 0)
  }

  async countUnnamed(kind: RecordKind, by: { kind: RecordKind; column: string }): Promise<number> {
    const named = sql`select ${sql.ref(by.column)} from ${sql.table(by.kind)}`
    const { rows } = await sql<{ records: bigint }>`
      select count(*) as records from ${sql.table(kind)} where code not in (${named})`.execute(this.db)
    return Number(rows[0]?.records ?? 0)
  }

  async columnValues(kind: RecordKind, column: string): Promise<ColumnValue[]> {
    const found = await sql<{ value: string | bigint | null; records: bigint }>`
      select ${sql.ref(column)} as value, count(*) as records from ${sql.table(kind)} group by 1 order by 1`.execute(
      this.db,
    )
    return found.rows.map(({ value, records }) => ({
      value: typeof value === 'bigint' ? Number(value) : value,
      records: Number(records),
    }))
  }

  /** Row by row and without names. */
  async eachArrival(
    kind: RecordKind,
    condition: Condition | undefined,
    take: (key: string, importBatch: number, number: number, raw: string | null) => void,
  ): Promise<void> {
    const { key }: TableDefinition = tables[kind]
    const columns = sql.join(['intake', 'intakeRow', 'raw', ...key].map(name => sql.ref(name)))
    const query = sql`
      select ${columns} from ${sql.table(kind)}
      where intake is not null and ${all(kind, condition === undefined ? [] : [condition])}`.compile(this.db)
    const statement = this.connection.prepare<unknown[], [number, number, string | null, ...string[]]>(query.sql)
    const rows = statement
      .safeIntegers(false)
      .raw()
      .iterate(...query.parameters)
    for (const [importBatch, number, raw, ...parts] of rows) take(parts.join('/'), importBatch, number, raw)
  }

  /** @throws Problem 'damaged-row': what is not as it was written is never given out */
  #whole<K extends RecordKind>(kind: K, rows: readonly SqlRow[]): Row<K>[] {
    for (const row of rows) if (!this.seals.hold(kind, row)) throw damagedRow(kind, row)
    return rows.map(row => fromSqlRow(kind, row))
  }

  search(words: readonly string[], code: string, most: number): Promise<SearchHit[]> {
    return searchWords(this.db, words, code, most)
  }
}

/** The columns that lists of a kind are in the order of; no two records have the same in all of them. */
function listedBy(kind: RecordKind): readonly string[] {
  const { key }: TableDefinition = tables[kind]
  return nameColumn(kind) === undefined ? key : ['sortKey', ...key]
}
