import { sql } from 'kysely'
import type { RecordKind } from '../../shared/records/index.ts'
import type { Access } from './access.ts'

export interface ColumnValue {
  value: string | number | null
  /** How many records hold it. */
  records: number
}

/** What a column holds, in order: for choosing a part of many records, such as a month of readings. */
export async function columnValues(store: Access, kind: RecordKind, column: string): Promise<ColumnValue[]> {
  const found = await sql<{ value: string | bigint | null; records: bigint }>`
    select ${sql.ref(column)} as value, count(*) as records from ${sql.table(kind)} group by 1 order by 1`.execute(
    store.db,
  )
  return found.rows.map(({ value, records }) => ({
    value: typeof value === 'bigint' ? Number(value) : value,
    records: Number(records),
  }))
}
