import { describe, expect, it } from 'vitest'
import type { App } from '../../../electron/app/app.ts'
import { sampleApi } from '../../fixtures/memoryApp.ts'
import { save } from '../../fixtures/save.ts'

type Api = App['api']

async function row(api: Api, kind: 'session' | 'agendaItem' | 'report', code: string) {
  const [found] = await api.records.list({ kind, keys: [code] })
  return { ...found }
}

/** A session 74 to which «خدمات شهری» gives a report: closed by its session, its item or itself. */
async function withClosedReport(api: Api, by: 'session' | 'item' | 'report'): Promise<void> {
  const openness = (what: string) => ({ openness: what === by ? 'closed' : 'open' })
  const put = (kind: 'session' | 'agendaItem' | 'report', given: Record<string, string | number | boolean | null>) =>
    save(api.records, { kind, row: given })
  const over = { code: 's6-74', consecutiveNumber: 974, numberInTerm: 74, date: '2023-01-15' }
  await put('session', { ...(await row(api, 'session', 's6-73')), ...over, ...openness('session') })
  const item = await row(api, 'agendaItem', 's6-73-4')
  await put('agendaItem', { ...item, code: 's6-74-1', session: 's6-74', position: 1, ...openness('item') })
  const report = await row(api, 'report', 'r-services-1401h1')
  await put('report', { ...report, code: 'r-b', agendaItem: 's6-74-1', ...openness('report') })
}

const issue = { session: 's6-73', document: 'briefing', edition: 'public', version: '1.0' } as const

describe('a department whose closed report is in another session', () => {
  it.each(['session', 'item', 'report'] as const)('is asked about when the %s closes it', async by => {
    const api = await sampleApi()
    await api.documents.preview(issue)
    await withClosedReport(api, by)
    const refused = { data: { code: 'closed-elsewhere' }, message: expect.stringMatching(/خدمات شهری.*جلسهٔ ۷۴/) }
    await expect(api.documents.preview(issue)).rejects.toMatchObject(refused)
    await expect(api.charts.list({ session: 's6-73', edition: 'public' })).rejects.toMatchObject(refused)
    await expect(api.bundles.download({ session: 's6-73', edition: 'public' })).rejects.toMatchObject(refused)
    await api.documents.preview({ ...issue, edition: 'closed' })
    await api.documents.preview({ ...issue, document: 'invitation' })
  })

  it('is in every public edition again once the finding is accepted, until another row comes', async () => {
    const api = await sampleApi()
    await withClosedReport(api, 'report')
    const found = async () =>
      (await api.checks.run({ session: 's6-73' })).findings.filter(({ rule }) => rule === 'closed-elsewhere')
    const [finding] = await found()
    const [office] = await api.records.list({ kind: 'office' })
    const by = { code: String(office?.['code']) }
    await api.checks.accept({ session: 's6-73', findings: [finding?.id ?? ''], by, reason: 'همه از گزارش علنی است' })
    expect((await found()).map(({ accepted }) => accepted?.reason)).toEqual(['همه از گزارش علنی است'])
    await api.documents.preview(issue)
    await api.charts.list({ session: 's6-73', edition: 'public' })
    await api.bundles.download({ session: 's6-73', edition: 'public' })
    const [fact] = await api.records.list({ kind: 'statedFact' })
    const secret = { ...fact, code: 'new-secret', department: 'services', period: '1401H1', openness: 'open' }
    await save(api.records, { kind: 'statedFact', row: secret })
    await expect(api.documents.preview(issue)).rejects.toMatchObject({ data: { code: 'closed-elsewhere' } })
  })
})
