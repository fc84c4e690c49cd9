import type Database from 'better-sqlite3'
import { type Kysely, type RawBuilder, type SqlBool, sql } from 'kysely'
import type { TableDefinition } from '../../../shared/records/defineTable.ts'
import { type RecordKind, type Row, tables } from '../../../shared/records/index.ts'
import { all, among } from './conditions.ts'
import type { ColumnValue, Condition, Reader, SearchHit } from './driver.ts'
import type { Schema } from './schema.ts'
import { searchWords } from './searchIndex.ts'
import { fromSqlRow, nameColumn, type SqlRow } from './sqlRow.ts'

/** A state of an SQLite database: of itself, or as a transaction sees it. */
export class SqliteReader implements Reader {
  protected readonly db: Kysely<Schema>
  /** The one connection behind the queries, for statements that are run row by row. */
  protected readonly connection: Database.Database

  constructor(db: Kysely<Schema>, connection: Database.Database) {
    this.db = db
    this.connection = connection
  }

  among(column: string, values: Iterable<string | number>): RawBuilder<SqlBool> {
    return among(column, values)
  }

  async records<K extends RecordKind>(kind: K, conditions: readonly Condition[], order?: 'listed'): Promise<Row<K>[]> {
    const listed = nameColumn(kind) === undefined ? sql`order by 1` : sql`order by ${sql.ref('sortKey')}, 1`
    const found = await sql<SqlRow>`
      select * from ${sql.table(kind)} where ${all(kind, conditions)} ${order === undefined ? sql`` : listed}`.execute(
      this.db,
    )
    return found.rows.map(row => fromSqlRow(kind, row))
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

  search(words: readonly string[], code: string, most: number): Promise<SearchHit[]> {
    return searchWords(this.db, words, code, most)
  }
}
