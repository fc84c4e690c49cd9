import type { Edition } from '../../shared/document.ts'
import type { TableDefinition } from '../../shared/records/defineTable.ts'
import { type RecordKind, recordKinds, tables } from '../../shared/records/index.ts'
import { closedTest } from '../../shared/session/closed.ts'
import type { Rows } from '../../shared/tables/record.ts'
import { recordUnits, unitSource } from '../../shared/tables/recordUnits.ts'
import { referencesOf } from '../../shared/tables/references.ts'
import { tableWriter } from '../files/writeCsv.ts'
import type { Access } from '../store/access.ts'
import { type Store, snapshot } from '../store/database.ts'
import { listRecords, recordBatches } from '../store/records.ts'

/** Tells spreadsheets that the letters are Unicode's. */
const byteOrderMark = '\uFEFF'

/**
 * All records of a kind, as one state of the store has them, as a CSV file that an import takes back; of an empty kind
 * its headers, to be filled. One with closed records says so in its name. A public edition has none of them, nor any of
 * a department that has ever given a closed report: no session is asked about here.
 */
export async function downloadTable(
  store: Store,
  { kind, edition }: { kind: RecordKind; edition: Edition },
): Promise<{ file: File; closed: number }> {
  return snapshot(store, async state => {
    const isClosed = closedTest(await rowsAbove(state, kind))
    const { head, lines } = tableWriter(kind, await unitReader(state, kind))
    const pieces = [new Blob([byteOrderMark, head])]
    let closed = 0
    for await (const rows of recordBatches(state, kind)) {
      const open = rows.filter(row => !isClosed(kind, row))
      closed += rows.length - open.length
      pieces.push(new Blob([lines(edition === 'public' ? open : rows)]))
    }
    const mark = closed === 0 ? '' : edition === 'public' ? ' – علنی' : ' – غیرعلنی'
    return {
      file: new File(pieces, `${tables[kind].label}${mark}.csv`, { type: 'text/csv' }),
      closed: edition === 'public' ? 0 : closed,
    }
  })
}

/** The Persian units of the records that a kind's numbers are under. */
async function unitReader(state: Access, kind: RecordKind): Promise<(code: string) => string | undefined> {
  const source = unitSource(kind)
  if (source === undefined) return () => undefined
  const units = recordUnits(source.to, await listRecords(state, source.to))
  return code => units.get(code)
}

/**
 * Every row of the kinds that a kind lies under, however far above; a department with the reports that may close its
 * rows.
 */
async function rowsAbove(state: Access, kind: RecordKind): Promise<Rows> {
  const above = new Set<RecordKind>()
  const add = (one: RecordKind): void => {
    const { under = [] }: TableDefinition = tables[one]
    for (const { column, to } of referencesOf(one)) if (under.includes(column)) above.add(to)
  }
  add(kind)
  for (const one of above) {
    add(one)
    if (one === 'department') above.add('report')
  }
  const lists = recordKinds.map(async one => [one, above.has(one) ? await listRecords(state, one) : []] as const)
  return Object.fromEntries(await Promise.all(lists)) as Rows
}
