import { expect, it } from 'vitest'
import { recordKinds } from '../../../shared/records/index.ts'
import { sampleApi } from '../../fixtures/memoryApp.ts'
import { resultOf } from '../../fixtures/resultOf.ts'

async function withSample() {
  const api = await sampleApi()
  const all = async () => {
    const lists = await Promise.all(recordKinds.map(kind => api.records.list({ kind })))
    return Object.fromEntries(recordKinds.map((kind, i) => [kind, lists[i] ?? []]).filter(([, rows]) => rows?.length))
  }
  return { api, all }
}

it('removes all of the sample and gives it back', async () => {
  const { api, all } = await withSample()
  const before = await all()
  const offered = await api.sessions.sample()
  expect(offered).toMatchObject({ kept: [], own: [] })
  expect(offered?.gone).toContainEqual({ label: 'جلسه', count: 1 })
  const { group } = await api.sessions.removeSample({ withOwn: false })
  expect(await all()).toEqual({})
  expect(await api.sessions.sample()).toBeNull()
  await expect(api.sessions.removeSample({ withOwn: false })).rejects.toMatchObject({ data: { code: 'no-sample' } })
  await api.records.undo({ group: group ?? '' })
  expect(await all()).toEqual(before)
})

it('keeps own rows with what they rest on, and what was made one’s own; what was written in the session is asked', async () => {
  const { api, all } = await withSample()
  const [term] = await api.records.list({ kind: 'term' })
  const [sample] = await api.records.list({ kind: 'session' })
  const department = { code: 'own', name: 'واحد خودم', head: 'crisis-head' }
  const drill = { code: 'd-own', department: 'services' }
  const [anyDrill] = await api.records.list({ kind: 'drill' })
  const [office] = await api.records.list({ kind: 'office', keys: ['council-chair'] })
  const { session } = await api.sessions.add({
    session: { ...sample, numberInTerm: 90, consecutiveNumber: 900, sample: false },
  })
  const { items } = await api.agenda.add({ session: 's6-73', items: [{ title: 'دستور خودم' }], below: null })
  await resultOf(
    api.records.save({
      edits: [
        { kind: 'department', row: department },
        { kind: 'drill', row: { ...anyDrill, ...drill, sample: false } },
        { kind: 'office', row: { ...office, title: 'رئیس شورای ما' } },
      ],
    }),
  )
  const offered = await api.sessions.sample()
  expect(offered?.own).toEqual([{ label: 'دستور جلسه', count: 1 }])
  await api.sessions.removeSample({ withOwn: false })
  expect(await all()).toMatchObject({
    session: [{ code: 's6-73' }, { code: session }],
    agendaItem: [{ code: items[0]?.code }],
  })
  await api.sessions.removeSample({ withOwn: true })
  const left = await all()
  expect(Object.keys(left).toSorted()).toEqual(['council', 'department', 'drill', 'office', 'session', 'term'])
  expect(left).toMatchObject({
    term: [term],
    session: [{ code: session }],
    drill: [{ code: 'd-own' }],
    office: expect.arrayContaining([expect.objectContaining({ title: 'رئیس شورای ما' })]) as unknown,
  })
  expect(new Set((await api.records.list({ kind: 'department' })).map(({ code }) => code))).toEqual(
    new Set(['own', 'services']),
  )
})
