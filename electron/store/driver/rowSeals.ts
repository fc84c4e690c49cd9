import type Database from 'better-sqlite3'
import { Problem } from '../../../shared/problems/problem.ts'
import type { TableDefinition } from '../../../shared/records/defineTable.ts'
import { type RecordKind, recordKinds, tables } from '../../../shared/records/index.ts'
import { RowSeal, type Sealed, sealColumn, sealedBy } from '../integrity/rowSeal.ts'
import { arrivalColumns, type SqlRow, type SqlValue, sqlColumns } from './sqlRow.ts'

/** What this program's rows of each kind are sealed over. */
const sealedKinds = new Map<RecordKind, Sealed>(
  recordKinds.map(kind => {
    const { bulk }: TableDefinition = tables[kind]
    return [kind, sealedBy(kind, [...sqlColumns(kind), ...(bulk === true ? arrivalColumns : [])])]
  }),
)

/** The seals of an open database's rows, by the key that it was given for them. */
export class RowSeals {
  readonly #connection: Database.Database
  #seal: RowSeal | undefined

  constructor(connection: Database.Database) {
    this.#connection = connection
  }

  /** Of a row that is written. @param values of the kind's own columns, and of a bulk kind those of its arrival */
  of(kind: RecordKind, values: readonly SqlValue[]): bigint {
    return this.#own.of(sealedOf(kind), values)
  }

  /** Whether a row is as it was written. */
  hold(kind: RecordKind, row: SqlRow): boolean {
    return this.#own.holds(sealedOf(kind), row)
  }

  get #own(): RowSeal {
    this.#seal ??= new RowSeal(sealKey(this.#connection) ?? 0n)
    return this.#seal
  }
}

function sealedOf(kind: RecordKind): Sealed {
  const sealed = sealedKinds.get(kind)
  if (sealed === undefined) throw new Error(`${kind} is no kind of record.`)
  return sealed
}

/** What a row that is not as it was written is told of by. */
export function damagedRow(kind: RecordKind, row: SqlRow): Problem {
  const { plural }: TableDefinition = tables[kind]
  return new Problem('damaged-row', { table: plural, key: keyOfSql(kind, row) })
}

/** A row's key, its values joined by «/». */
export function keyOfSql(kind: RecordKind, row: SqlRow): string {
  const { key }: TableDefinition = tables[kind]
  return key.map(name => String(row[name])).join('/')
}

/**
 * The key is kept three times: a bit that turns in one leaves two. Undefined before the migration that made it, and
 * where all three are damaged.
 */
export function sealKey(database: Database.Database): bigint | undefined {
  if (!hasTable(database, 'sealKey')) return undefined
  return database
    .prepare<[], bigint>(
      `select key from sealKey where typeof(key) = 'integer' group by key order by count(*) desc limit 1`,
    )
    .safeIntegers()
    .pluck()
    .get()
}

/** Columns of the tables of records that a database has, whose version may be an older one. */
export function recordTables(database: Database.Database): Map<RecordKind, string[]> {
  const found = database
    .prepare<[], { kind: string; name: string }>(
      `select tables.name as kind, columns.name from sqlite_master as tables, pragma_table_info(tables.name) as columns
        where tables.type = 'table'`,
    )
    .all()
  const columns = Map.groupBy(found, ({ kind }) => kind)
  return new Map(
    recordKinds.flatMap(kind => {
      const own = columns.get(kind)
      return own === undefined ? [] : [[kind, own.map(({ name }) => name)] as const]
    }),
  )
}

/**
 * Rows that are not as they were written, read from a database of any version. @param most how many are asked for
 * @throws Problem 'damaged-store' where the key is lost that proves them
 */
export function brokenSeals(database: Database.Database, most: number): { kind: RecordKind; row: SqlRow }[] {
  const key = sealKey(database)
  if (key === undefined && hasTable(database, 'sealKey')) throw new Problem('damaged-store', { doing: 'reading' })
  if (key === undefined) return []
  const seal = new RowSeal(key)
  const broken: { kind: RecordKind; row: SqlRow }[] = []
  for (const [kind, columns] of recordTables(database)) {
    if (!columns.includes(sealColumn)) continue
    const sealed = sealedBy(kind, columns)
    const rows = database.prepare<[], SqlRow>(`select * from "${kind}"`).safeIntegers().iterate()
    for (const row of rows) {
      if (seal.holds(sealed, row)) continue
      broken.push({ kind, row })
      if (broken.length >= most) return broken
    }
  }
  return broken
}

/** Seals every row as it is: after a migration, which writes rows in ways of its own. */
export function sealRows(database: Database.Database): void {
  const key = sealKey(database)
  if (key === undefined) return
  const seal = new RowSeal(key)
  for (const [kind, columns] of recordTables(database)) {
    if (isEmpty(database, kind)) continue
    const { names } = sealedBy(kind, columns)
    const sealed = sealedBy(kind, names)
    const options = { varargs: true, safeIntegers: true, deterministic: true, directOnly: true } as const
    database.function('sealOf', options, (...values: unknown[]) => seal.of(sealed, values as SqlValue[]))
    database.exec(`update "${kind}" set "${sealColumn}" = sealOf(${names.map(name => `"${name}"`).join()})`)
  }
}

/** Gives every table of records that has none a column for its rows' seals, once there is a key for them. */
export function giveSealColumns(database: Database.Database): void {
  if (sealKey(database) === undefined) return
  const lacking = [...recordTables(database)]
    .filter(([, columns]) => !columns.includes(sealColumn))
    .map(([kind]) => kind)
  if (lacking.every(kind => isEmpty(database, kind))) giveColumnAtOnce(database, lacking)
  else for (const kind of lacking) database.exec(`alter table "${kind}" add column "${sealColumn}" integer`)
}

/** SQLite reads the whole schema anew after each ALTER TABLE, which a new store would wait fifty times for. */
function giveColumnAtOnce(database: Database.Database, kinds: readonly RecordKind[]): void {
  const schema = database.pragma('schema_version', { simple: true }) as number
  database.unsafeMode(true)
  database.pragma('writable_schema = on')
  const give = database.prepare(
    `update sqlite_master set sql = substr(sql, 1, instr(sql, '(')) || ? || substr(sql, instr(sql, '(') + 1)
      where type = 'table' and name = ?`,
  )
  for (const kind of kinds) give.run(`"${sealColumn}" INTEGER,`, kind)
  database.pragma(`schema_version = ${schema + 1}`)
  database.pragma('writable_schema = reset')
  database.unsafeMode(false)
}

function isEmpty(database: Database.Database, kind: RecordKind): boolean {
  return database.prepare(`select 1 from "${kind}"`).get() === undefined
}

function hasTable(database: Database.Database, name: string): boolean {
  return database.prepare(`select 1 from sqlite_master where type = 'table' and name = ?`).get(name) !== undefined
}
