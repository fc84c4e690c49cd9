import { expect, it } from 'vitest'
import { sampleApi } from '../../../fixtures/memoryApp.ts'
import { save } from '../../../fixtures/save.ts'

const session = 's6-73'
const drills = (rows: string) =>
  new File([`کد,واحد,عنوان,تاریخ,نوع,مخاطره,شرکت‌کنندگان,علنی/غیرعلنی,نمونه\n${rows}`], 'رزمایش.csv')

it('says of each department what came for its period, from which files, and when', async () => {
  const api = await sampleApi()
  const drill = 'D-91,crisis,تخلیه,1401/02/03,عملیاتی,زلزله,20,علنی,خیر\n'
  await api.submissions.import({ files: [{ file: drills(drill) }] })
  const board = () => api.submissions.board({ session, today: '2023-01-05' })
  const { rows, proposed } = await board()
  expect(rows.map(({ department, state }) => [department.code, state])).toEqual([
    ['energy', 'accepted'],
    ['services', 'accepted'],
    ['crisis', 'accepted'],
  ])
  const crisis = rows.find(({ department }) => department.code === 'crisis')
  expect(crisis?.from[0]).toMatchObject({ file: 'رزمایش.csv', records: 1 })
  expect(crisis?.came.find(({ kind }) => kind === 'drill')?.count).toBeGreaterThan(1)
  expect(proposed).toBe('2023-01-01')
  const { group } = await api.submissions.import({ files: [{ file: drills(drill.replace('D-91', 'D-92')) }] })
  expect((await board()).rows.find(({ department }) => department.code === 'crisis')?.from[0]?.records).toBe(2)
  await api.records.undo({ group: group ?? '' })
  expect(await board()).toEqual({ rows, proposed, due: null })
  const other = new File([await drills(drill.replace(',20,', ',30,')).text()], 'اصلاح رزمایش.csv')
  const changed = await api.submissions.import({ files: [{ file: other }] })
  expect((await board()).rows).not.toEqual(rows)
  await api.records.undo({ group: changed.group ?? '' })
  expect(await board()).toEqual({ rows, proposed, due: null })
})

it('expects of the next session whoever reported to the last, misses what they had, and knows who is late', async () => {
  const api = await sampleApi()
  const [last] = await api.sessions.list()
  const next = { ...last, numberInTerm: 74, consecutiveNumber: 974, date: '2023-07-20', reportsDue: '2023-07-10' }
  const { session: added } = await api.sessions.add({ session: next })
  await api.reports.add({ session: added, department: { code: 'crisis' }, agendaItem: null, period: '1401H2' })
  const { rows, due } = await api.submissions.board({ session: added, today: '2023-07-12' })
  expect(due).toBe('2023-07-10')
  expect(
    rows.map(({ department, expectedBy, state, daysLeft, isLate }) => [
      department.code,
      expectedBy,
      state,
      daysLeft,
      isLate,
    ]),
  ).toEqual([
    ['energy', 'sessionBefore', 'notBegun', -2, true],
    ['services', 'sessionBefore', 'notBegun', -2, true],
    ['crisis', 'report', 'draft', -2, true],
  ])
  expect(rows[2]?.missing.map(({ kind }) => kind)).toEqual(['statedFact', 'indicatorValue'])
  expect(rows[2]?.came.map(({ kind }) => kind)).toContain('drill')
})

it('keeps the day of a report by itself, without opening it again where it was accepted', async () => {
  const api = await sampleApi()
  const [report] = await api.records.list({ kind: 'report', keys: ['r-crisis-1401h1'] })
  await save(api.records, { kind: 'report', row: { ...report, due: '2023-01-03' } })
  const { rows } = await api.submissions.board({ session, today: '2023-01-05' })
  expect(rows.find(({ department }) => department.code === 'crisis')).toMatchObject({
    due: '2023-01-03',
    state: 'accepted',
  })
})

it('refuses a session that is not there', async () => {
  const api = await sampleApi()
  await expect(api.submissions.board({ session: 'x', today: '2023-01-05' })).rejects.toMatchObject({
    data: { code: 'session-unknown' },
  })
})
