import { describe, expect, it } from 'vitest'
import type { App } from '../../../electron/app/app.ts'
import type { Document } from '../../../shared/document.ts'
import { memoryApi } from '../../fixtures/memoryApp.ts'
import { save } from '../../fixtures/save.ts'
import { tinyBundle } from '../../fixtures/tinyBundle.ts'
import { textOf } from '../../shared/documents/readDocument.ts'

type Api = App['api']

async function tinyApi(): Promise<{ api: Api; session: string }> {
  const api = memoryApi()
  const { session } = await api.bundles.import({ path: tinyBundle })
  return { api, session }
}

function dashboardOf(api: Api, session: string, edition: 'public' | 'closed', wanted = {}): Promise<Document> {
  return api.documents.preview({ session, document: 'dashboard', edition, version: '1.0', dashboard: wanted })
}

async function earlierSession(api: Api, session: string, openness: 'open' | 'closed'): Promise<void> {
  const own = (await api.sessions.list()).find(({ code }) => code === session)
  const row = { ...own, code: 'earlier', date: '2020-01-05', numberInTerm: 7, consecutiveNumber: 7, openness }
  await save(api.records, { kind: 'session', row })
}

describe('a dashboard of a session', () => {
  it('names departments without a report, and what of theirs stays out', async () => {
    const { api, session } = await tinyApi()
    for (const [code = '', name = ''] of [
      ['works', 'معاونت عمران'],
      ['culture', 'معاونت فرهنگی'],
    ])
      await save(api.records, { kind: 'department', row: { code, name, head: null } })
    const line = { title: 'آسفالت', department: 'works', district: null, mission: null, programme: null, project: null }
    for (const code of ['9001', '9002'])
      await save(api.records, {
        kind: 'budgetLine',
        row: { ...line, code, class: 'expense', openness: code === '9001' ? 'open' : 'closed', sample: false },
      })
    const closed = textOf(await dashboardOf(api, session, 'closed', { name: 'budget' }))
    expect(closed).toContain('معاونت عمران (۲ ردیف بودجه)')
    expect(closed).toContain('معاونت فرهنگی')
    const open = textOf(await dashboardOf(api, session, 'public', { name: 'budget' }))
    expect(open).toContain('بیرون از جمع‌ها: معاونت عمران.')
    await expect(dashboardOf(api, session, 'closed', { department: 'nobody' })).rejects.toMatchObject({
      data: { code: 'no-such-department' },
    })
  })

  it('is held against the one before by itself, against none or another where that is asked', async () => {
    const { api, session } = await tinyApi()
    await earlierSession(api, session, 'open')
    expect(textOf(await dashboardOf(api, session, 'closed'))).toContain('جلسهٔ ۷')
    expect(textOf(await dashboardOf(api, session, 'closed', { comparedTo: null }))).not.toContain('جلسهٔ ۷')
    await expect(dashboardOf(api, session, 'closed', { comparedTo: 'nowhere' })).rejects.toMatchObject({
      data: { code: 'session-unknown' },
    })
  })

  it('is never held against a closed session before the public', async () => {
    const { api, session } = await tinyApi()
    await earlierSession(api, session, 'closed')
    expect(textOf(await dashboardOf(api, session, 'closed'))).toContain('جلسهٔ ۷')
    expect(textOf(await dashboardOf(api, session, 'public'))).not.toContain('جلسهٔ ۷')
    await expect(dashboardOf(api, session, 'public', { comparedTo: 'earlier' })).rejects.toMatchObject({
      data: { code: 'session-closed' },
    })
  })
})
