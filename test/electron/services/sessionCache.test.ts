import { afterEach, describe, expect, it } from 'vitest'
import { type App, createApp } from '../../../electron/app/app.ts'
import { SessionCache } from '../../../electron/services/sessionCache.ts'
import { openStore, type Store } from '../../../electron/store/database.ts'
import { loadSession } from '../../../electron/store/sessions.ts'
import type { Session } from '../../../shared/session/session.ts'
import type { JsonRow } from '../../../shared/tables/change.ts'
import { save } from '../../fixtures/save.ts'
import { tinyBundle } from '../../fixtures/tinyBundle.ts'

let app: App
afterEach(() => app.close())

/** The tiny bundle's session in a store, and a cache that has read it. */
async function cachedSession() {
  let ids = 0
  const store = openStore(':memory:')
  app = createApp({ store, now: () => '2023-01-09T21:30:00Z', who: 'دبیر', newId: () => `change-${++ids}` })
  const { session } = await app.api.bundles.import({ path: tinyBundle })
  const cache = new SessionCache(store)
  const edit = async (kind: 'report' | 'statement' | 'budgetLine', change: JsonRow, continues?: string) => {
    const [row] = await app.api.records.list({ kind })
    await save(app.api.records, { kind, row: { ...row, ...change }, continues })
  }
  // A report that was accepted is a draft again with its first letter.
  await edit('report', { narrative: 'صفر' })
  return { store, cache, code: session, edit, before: await cache.load(session) }
}

/** What a session is made of, as it is read anew. */
async function anew(store: Store, code: string) {
  return parts(await loadSession(store, code, { years: 'own' }))
}

const parts = ({ rows, changes }: Session) => ({ rows, changes })

describe('a session after a write', () => {
  it('has what was typed into a report and its log, as if all was read anew, and keeps the other rows', async () => {
    const { store, cache, code, edit, before } = await cachedSession()
    await edit('report', { narrative: 'یک' })
    const once = await cache.load(code)
    expect(parts(once)).toEqual(await anew(store, code))
    expect(once.rows.report[0]?.narrative).toBe('یک')
    expect(once.rows.budgetLine).toBe(before.rows.budgetLine)
    // Typing goes on with the same change.
    await edit('report', { narrative: 'یک د' }, once.changes.at(-1)?.id)
    await edit('statement', { text: 'سخن دیگر' })
    expect(parts(await cache.load(code))).toEqual(await anew(store, code))
  })

  it('is read anew when more than words has changed', async () => {
    const { store, cache, code, edit, before } = await cachedSession()
    await edit('report', { narrative: 'یک', openness: 'closed' })
    const closed = await cache.load(code)
    expect(parts(closed)).toEqual(await anew(store, code))
    expect(closed.rows.budgetLine).not.toBe(before.rows.budgetLine)
    await edit('budgetLine', { title: 'نامی دیگر' })
    expect(parts(await cache.load(code))).toEqual(await anew(store, code))
  })
})
