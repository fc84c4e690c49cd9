import { expect, it } from 'vitest'
import { nextReported } from '../../../shared/domain/copySession.ts'
import { memoryApi } from '../../fixtures/memoryApp.ts'
import { resultOf } from '../../fixtures/resultOf.ts'

/** A council with two sessions held and one to come. */
async function council() {
  const api = memoryApi()
  const term = { number: 6, startsOn: '2021-08-05' }
  const { term: code } = await api.councils.create({ name: 'شورا', city: 'نطنز', seats: 9, term })
  const session = async (numberInTerm: number, date: string) => {
    const common = { kind: 'ordinary', openness: 'open', time: '09:00', place: 'صحن', letterNumber: null }
    const row = { ...common, code: 's', term: code, numberInTerm, consecutiveNumber: numberInTerm, date }
    return (await api.sessions.add({ session: { ...row, letterDate: null, reportsDue: null, sample: false } })).session
  }
  const [first, last, next] = [
    await session(1, '2023-01-01'),
    await session(2, '2023-10-15'),
    await session(3, '2024-01-07'),
  ]
  const items = async (of: string, titles: readonly string[]) =>
    (await api.agenda.add({ session: of, items: titles.map(title => ({ title })), below: null })).items
  return { api, first, last, next, items }
}

it('takes over what recurs, who was invited and who reported, each report empty and of the next period', async () => {
  const { api, first, last, next, items } = await council()
  await items(first, ['نطق پیش از دستور', 'لایحهٔ ۱۲'])
  const [speech, report, bill] = await items(last, ['نطق پیش از دستور', 'گزارش پسماند', 'لایحهٔ عوارض'])
  await resultOf(api.records.save({ edits: [{ kind: 'agendaItem', row: { ...report, openness: 'closed' } }] }))
  const { report: code } = await api.reports.add({
    session: last,
    department: { name: 'پسماند' },
    agendaItem: report?.code ?? '',
    period: '1402H1',
  })
  const [written] = await api.records.list({ kind: 'report', keys: [code] })
  const guest = { code: `${last}-n1`, session: last, position: 1, kind: 'guest', text: 'مدیر پسماند', at: null }
  await resultOf(
    api.records.save({
      edits: [
        { kind: 'report', row: { ...written, narrative: '۴۰ تن', openness: 'closed', letterNumber: '۱۲' } },
        { kind: 'sessionNote', row: { ...guest, openness: 'open', sample: false } },
      ],
    }),
  )
  const offer = await api.sessions.copyOffer({ session: next })
  expect(offer).toMatchObject({
    from: { code: last },
    items: [
      { title: 'نطق پیش از دستور', recurs: true },
      { title: 'گزارش پسماند', recurs: false },
      { title: 'لایحهٔ عوارض', recurs: false },
    ],
    guests: [{ text: 'مدیر پسماند' }],
    departments: [{ name: 'پسماند', period: '1402H2' }],
  })
  const before = await Promise.all(
    (['agendaItem', 'report', 'sessionNote'] as const).map(kind => api.records.list({ kind })),
  )
  const { group } = await api.sessions.copy({
    session: next,
    items: [speech?.code ?? '', report?.code ?? ''],
    guests: [guest.code],
    departments: offer?.departments ?? [],
  })
  const copied = await api.records.list({ kind: 'agendaItem', where: { session: next } })
  expect(copied).toMatchObject([
    { title: 'نطق پیش از دستور', position: 1 },
    { title: 'گزارش پسماند', position: 2, openness: 'closed' },
  ])
  expect(await api.records.list({ kind: 'report', where: { agendaItem: String(copied[1]?.['code']) } })).toMatchObject([
    { period: '1402H2', narrative: '', status: 'draft', letterNumber: null, openness: 'closed' },
  ])
  expect(await api.records.list({ kind: 'sessionNote', where: { session: next } })).toMatchObject([
    { text: 'مدیر پسماند' },
  ])
  // What is there is not offered twice.
  expect(await api.sessions.copyOffer({ session: next })).toMatchObject({
    items: [{ code: bill?.code }],
    guests: [],
    departments: [],
  })
  await api.records.undo({ group: group ?? '' })
  expect(
    await Promise.all((['agendaItem', 'report', 'sessionNote'] as const).map(kind => api.records.list({ kind }))),
  ).toEqual(before)
})

it('has nothing to take over in a first session', async () => {
  const { api, first } = await council()
  expect(await api.sessions.copyOffer({ session: first })).toBeNull()
  await expect(api.sessions.copyOffer({ session: 'نیست' })).rejects.toMatchObject({ data: { code: 'session-gone' } })
})

it.each([
  ['1402H1', '2024-01-07', '1402H2'],
  ['1401', '2024-01-07', '1402'],
  ['1402Q1', '2024-01-07', '1402Q3'],
  ['1402N9', '2024-01-07', '1403N9'],
  ['1402-03', '2023-10-15', '1402-06'],
])('after %s, on %s, %s is reported', (reported, day, next) => expect(nextReported(reported, day)).toBe(next))
