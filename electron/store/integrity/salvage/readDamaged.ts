import type { RecordKind } from '../../../../shared/records/index.ts'
import { type Connection, isSqliteError } from '../../driver/connect.ts'
import { keyOfSql } from '../../driver/rowSeals.ts'
import type { SqlRow } from '../../driver/sqlRow.ts'

export type Rows = Map<string, SqlRow>

/** The rows of a table from its beginning, and where a page of it cannot be read also from its end. */
export function readAll(database: Connection, table: string): SqlRow[] {
  const rows: SqlRow[] = []
  const read = (order: string): boolean => {
    try {
      for (const row of database.prepare<[], SqlRow>(`select * from "${table}"${order}`).safeIntegers().iterate())
        rows.push(row)
      return true
    } catch (error) {
      if (isSqliteError(error)) return false
      throw error
    }
  }
  const columns = attempt(() => database.pragma(`table_info("${table}")`) as { name: string; pk: number }[]) ?? []
  const key = columns.filter(({ pk }) => pk > 0).sort((a, b) => a.pk - b.pk)
  if (read('') || key.length === 0) return rows
  read(` order by ${key.map(({ name }) => `"${name}" desc`).join()}`)
  read(' order by rowid desc')
  const seen = new Map(rows.map(row => [key.map(({ name }) => String(row[name])).join('/'), row]))
  return [...seen.values()]
}

export function byKey(kind: RecordKind, rows: readonly SqlRow[]): Rows {
  return new Map(rows.map(row => [keyOfSql(kind, row), row]))
}

/** What cannot be read is nothing. */
export function attempt<T>(act: () => T): T | undefined {
  try {
    return act()
  } catch {
    return undefined
  }
}
