import { type RecordKind, tables } from '../../shared/tables/index.ts'
import type { Store } from '../store/database.ts'
import { listRecords } from '../store/records.ts'
import { writeCsv } from '../tables/csv.ts'

/** Tells spreadsheets that the letters are Unicode's. */
const byteOrderMark = '\uFEFF'

/** All records of a kind as a CSV file that an import takes back, base64; of an empty kind its headers, to be filled. */
export async function giveTable(store: Store, kind: RecordKind): Promise<{ name: string; content: string }> {
  const csv = byteOrderMark + writeCsv(kind, await listRecords(store.db, kind))
  return { name: `${tables[kind].label}.csv`, content: Buffer.from(csv).toString('base64') }
}
