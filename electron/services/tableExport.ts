import type { Edition } from '../../shared/document.ts'
import type { TableDefinition } from '../../shared/records/defineTable.ts'
import { type RecordKind, recordKinds, tables } from '../../shared/records/index.ts'
import { closedTest } from '../../shared/session/closed.ts'
import type { AnyRow, Rows } from '../../shared/tables/record.ts'
import { recordUnits, unitSource } from '../../shared/tables/recordUnits.ts'
import { referencesOf } from '../../shared/tables/references.ts'
import { writeTable } from '../files/writeCsv.ts'
import type { Access } from '../store/access.ts'
import type { Store } from '../store/database.ts'
import { listRecords } from '../store/records.ts'

/** Tells spreadsheets that the letters are Unicode's. */
const byteOrderMark = '\uFEFF'

/**
 * All records of a kind as a CSV file that an import takes back; of an empty kind its headers, to be filled. One with
 * closed records says so in its name. A public edition has none of them, nor any of a department that has ever given
 * a closed report: no session is asked about here.
 */
export async function downloadTable(
  store: Store,
  { kind, edition }: { kind: RecordKind; edition: Edition },
): Promise<{ file: File; closed: number }> {
  const rows = await rowsAbove(store, kind)
  const isClosed = closedTest(rows)
  const own: readonly AnyRow[] = rows[kind]
  const open = own.filter(row => !isClosed(kind, row))
  const closed = own.length - open.length
  const mark = closed === 0 ? '' : edition === 'public' ? ' – علنی' : ' – غیرعلنی'
  const source = unitSource(kind)
  const units = recordUnits(source?.to ?? kind, source === undefined ? [] : await listRecords(store, source.to))
  const csv = byteOrderMark + writeTable(kind, edition === 'public' ? open : own, code => units.get(code))
  return {
    file: new File([csv], `${tables[kind].label}${mark}.csv`, { type: 'text/csv' }),
    closed: edition === 'public' ? 0 : closed,
  }
}

/** Every row of a kind and of those it lies under; a department with the reports that may close its rows. */
async function rowsAbove(store: Access, kind: RecordKind): Promise<Rows> {
  const wanted = new Set<RecordKind>([kind])
  for (const one of wanted) {
    const { under = [] }: TableDefinition = tables[one]
    for (const { column, to } of referencesOf(one)) if (under.includes(column)) wanted.add(to)
    if (one === 'department') wanted.add('report')
  }
  const lists = recordKinds.map(async one => [one, wanted.has(one) ? await listRecords(store, one) : []] as const)
  return Object.fromEntries(await Promise.all(lists)) as Rows
}
