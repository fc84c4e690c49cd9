import { describe, expect, it } from 'vitest'
import { sampleApi } from '../../fixtures/memoryApp.ts'

type Api = Awaited<ReturnType<typeof sampleApi>>

const kinds = ['department', 'agendaItem', 'report'] as const
const counts = async ({ records }: Api) => Promise.all(kinds.map(async kind => (await records.list({ kind })).length))

async function opened() {
  const api = await sampleApi()
  const [session] = await api.sessions.list()
  if (session === undefined) throw new Error('The sample has no session.')
  return { api, session: session.code }
}

describe('a report that is added', () => {
  it('comes with its new department and its new item at the agenda’s end, and goes with them', async () => {
    const { api, session } = await opened()
    const before = await counts(api)
    const agenda = await api.records.list({ kind: 'agendaItem', where: { session } })
    const request = { session, department: { name: 'آتش‌نشانی' }, agendaItem: null, period: '1401H1' }
    const { report, group } = await api.reports.add(request)
    const [row] = await api.records.list({ kind: 'report', keys: [report] })
    const [item] = await api.records.list({ kind: 'agendaItem', keys: [String(row?.['agendaItem'])] })
    const [department] = await api.records.list({ kind: 'department', keys: [String(row?.['department'])] })
    expect(row).toMatchObject({ period: '1401H1', status: 'draft', revision: 1, narrative: '' })
    const last = Math.max(...agenda.map(({ position }) => Number(position)))
    expect(item).toMatchObject({ session, title: 'گزارش آتش‌نشانی', position: last + 1, kind: 'report' })
    expect(department).toMatchObject({ name: 'آتش‌نشانی' })
    await api.records.undo({ group: group ?? '' })
    expect(await counts(api)).toEqual(before)
  })

  it('of a department and an item that are there adds nothing but itself, under a code of its own', async () => {
    const { api, session } = await opened()
    const [old] = await api.records.list({ kind: 'report' })
    const [departments = 0, items = 0, reports = 0] = await counts(api)
    const department = { code: String(old?.['department']) }
    const request = { session, department, agendaItem: String(old?.['agendaItem']), period: String(old?.['period']) }
    const [one, other] = [await api.reports.add(request), await api.reports.add(request)]
    expect(one.report).not.toBe(other.report)
    expect(await counts(api)).toEqual([departments, items, reports + 2])
  })

  it('leaves nothing behind when any part of it cannot be', async () => {
    const { api, session } = await opened()
    const before = await counts(api)
    const request = { session, department: { name: 'آتش‌نشانی' }, agendaItem: null, period: '1401H1' }
    await expect(api.reports.add({ ...request, period: 'هرگز' })).rejects.toMatchObject({ data: { code: 'bad-value' } })
    const unknown = { data: { code: 'reference-unknown' } }
    await expect(api.reports.add({ ...request, agendaItem: 'نیست' })).rejects.toMatchObject(unknown)
    await expect(api.reports.add({ ...request, department: { code: 'نیست' } })).rejects.toMatchObject(unknown)
    await expect(api.reports.add({ ...request, session: 'نیست' })).rejects.toMatchObject({
      data: { code: 'session-gone' },
    })
    expect(await counts(api)).toEqual(before)
  })
})
