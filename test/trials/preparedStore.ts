import { fileURLToPath } from 'node:url'
import { importBundle } from '../../electron/services/bundles.ts'
import { saveRecords } from '../../electron/services/saveRecords.ts'
import { openStore } from '../../electron/store/database.ts'
import type { Author } from '../../electron/store/write.ts'
import type { RecordEdit } from '../../shared/api/records.ts'

/** The small bundle of the tests. */
export const bundlePath = fileURLToPath(new URL('../fixtures/bundle', import.meta.url))

export const sessionCode = 's1'

/** Somebody who works at a clock that stands still. @param prefix of the ids of what is written */
export function author(prefix = 'c'): Author {
  let count = 0
  return { who: 'دبیرخانه', now: () => '2023-01-07T10:00:00Z', newId: () => `${prefix}${++count}` }
}

/** Neighbourhoods enough for their table and its indexes to have pages of every kind. */
const neighbourhoods = 150

/** Makes a small store with pages of every kind: trees of several levels, and a text that one page does not hold. */
export async function prepareStore(path: string): Promise<void> {
  const store = openStore(path)
  try {
    const by = author()
    await importBundle(store, bundlePath, by)
    const edits = Array.from({ length: neighbourhoods }, (_, i): RecordEdit => {
      return { kind: 'neighbourhood', row: { code: `M-${i}`, name: `محلهٔ آزمون ${i}`, district: '3', sample: true } }
    })
    await saveRecords(store, [...edits, longTitle], by)
  } finally {
    store.close()
  }
}

const longTitle: RecordEdit = {
  kind: 'office',
  key: null,
  row: { code: 'long', title: 'معاون برنامه‌ریزی '.repeat(600), holder: null },
}

/** What a passphrase costs here: the trials are of files, not of guesses. */
export const cheap = { N: 2 ** 4, r: 8, p: 1 }
