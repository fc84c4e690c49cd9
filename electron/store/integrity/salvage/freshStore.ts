import { type RecordKind, recordKinds } from '../../../../shared/records/index.ts'
import type { Connection } from '../../driver/connect.ts'
import { keyOfSql, recordTables } from '../../driver/rowSeals.ts'
import type { SqlRow } from '../../driver/sqlRow.ts'
import { pluralOf } from '../examineStore.ts'
import { sealColumn } from '../rowSeal.ts'
import { attempt } from './readDamaged.ts'
import type { LostRecord } from './sources.ts'

/** Tables beside those of records that are not made anew from them. */
export function otherTables(fresh: Connection): string[] {
  const names = fresh
    .prepare<[], string>(
      `select name from sqlite_master where type = 'table' and sql not like 'create virtual%'
        and name not like 'search%' and name not like 'sqlite%' and name not in ('energySum', 'sealKey')`,
    )
    .pluck()
    .all()
  return names.filter(name => !recordKinds.includes(name as RecordKind))
}

export function copyTable(fresh: Connection, table: string, rows: readonly SqlRow[]): void {
  const columns = (fresh.pragma(`table_info("${table}")`) as { name: string }[]).map(({ name }) => name)
  if (table === 'store' && rows.length > 0) fresh.exec('delete from store')
  const put = putter(fresh, table, columns)
  for (const row of rows) put(row)
}

/** Puts rows into a table, and says of each whether it stands there now. */
export function putter(fresh: Connection, table: string, columns: readonly string[]): (row: SqlRow) => boolean {
  const own = columns.filter(name => name !== sealColumn)
  const names = own.map(name => `"${name}"`).join()
  const insert = fresh.prepare(`insert or ignore into "${table}" (${names}) values (${own.map(() => '?').join()})`)
  return row => attempt(() => insert.run(...own.map(name => row[name] ?? null)).changes === 1) === true
}

/** What refers to a lost record goes with it, or refers to none where it may. */
export function dropBrokenReferences(fresh: Connection): LostRecord[] {
  const lost: LostRecord[] = []
  for (;;) {
    let dropped = 0
    for (const [kind] of recordTables(fresh)) {
      const optional = new Set(
        (fresh.pragma(`table_info("${kind}")`) as { name: string; notnull: number }[])
          .filter(({ notnull }) => notnull === 0)
          .map(({ name }) => name),
      )
      const references = fresh.pragma(`foreign_key_list("${kind}")`) as { table: string; from: string }[]
      for (const { table, from } of references) {
        const parentKey = (fresh.pragma(`table_info("${table}")`) as { name: string; pk: number }[]).find(
          ({ pk }) => pk === 1,
        )
        const broken = `"${from}" is not null and "${from}" not in (select "${parentKey?.name}" from "${table}")`
        if (optional.has(from)) fresh.exec(`update "${kind}" set "${from}" = null where ${broken}`)
        else {
          const gone = fresh.prepare<[], SqlRow>(`delete from "${kind}" where ${broken} returning *`).all()
          for (const row of gone) lost.push({ table: pluralOf(kind), key: keyOfSql(kind, row) })
          dropped += gone.length
        }
      }
    }
    if (dropped === 0) return lost
  }
}
