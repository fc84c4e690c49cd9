import type { TableDefinition } from '../../shared/records/defineTable.ts'
import { type RecordKind, tables } from '../../shared/records/index.ts'
import type { AnyRow } from '../../shared/tables/record.ts'
import { referencesOf } from '../../shared/tables/references.ts'
import type { Store } from '../store/database.ts'
import type { SearchHit } from '../store/driver/driver.ts'
import { findRecord } from '../store/records.ts'
import { fillSearch, searchRecords } from '../store/search.ts'
import type { Service } from './service.ts'

export const search: Service<'search'> = ({ store }) => ({
  find: ({ text }) => findRecords(store, text),
})

const most = 50

/** A found record, with the session it lies under where it does. */
export interface FoundRecord extends SearchHit {
  session: string | null
}

/** Records that hold every word of a text. */
async function findRecords(store: Store, text: string): Promise<FoundRecord[]> {
  await fillSearch(store)
  const hits = await searchRecords(store, text, most)
  return Promise.all(hits.map(async hit => ({ ...hit, session: await sessionOf(store, hit) })))
}

/** The session that a record lies under, through whatever lies between. */
async function sessionOf(store: Store, { kind, key }: Pick<SearchHit, 'kind' | 'key'>): Promise<string | null> {
  if (kind === 'session') return key
  const { under = [] }: TableDefinition = tables[kind]
  const above = referencesOf(kind).find(({ column, to }) => under.includes(column) && liesUnderSession(to))
  if (above === undefined) return null
  const row: AnyRow | undefined = await findRecord(store, kind, key)
  return row === undefined ? null : sessionOf(store, { kind: above.to, key: String(row[above.column]) })
}

function liesUnderSession(kind: RecordKind): boolean {
  const { under = [] }: TableDefinition = tables[kind]
  return (
    kind === 'session' || referencesOf(kind).some(({ column, to }) => under.includes(column) && liesUnderSession(to))
  )
}
