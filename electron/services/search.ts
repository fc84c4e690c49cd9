import type { Store } from '../store/database.ts'
import { findRecord } from '../store/records.ts'
import { fillSearch, type SearchHit, searchRecords } from '../store/search.ts'
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

async function sessionOf({ db }: Store, { kind, key }: SearchHit): Promise<string | null> {
  if (kind === 'session') return key
  const item = kind === 'report' ? (await findRecord(db, 'report', key))?.agendaItem : key
  if ((kind !== 'report' && kind !== 'agendaItem') || item === undefined) return null
  return (await findRecord(db, 'agendaItem', item))?.session ?? null
}
