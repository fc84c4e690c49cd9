import type { Store } from '../store/database.ts'
import { fillSearch, type SearchHit, searchRecords } from '../store/search.ts'

const most = 50

/** Records that hold every word of a text. */
export async function findRecords(store: Store, text: string): Promise<SearchHit[]> {
  await fillSearch(store)
  return searchRecords(store, text, most)
}
