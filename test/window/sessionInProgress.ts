import { createApp } from '../../electron/app/app.ts'
import type { Store } from '../../electron/store/database.ts'
import type { ActCall } from '../../shared/recording/acts/index.ts'
import { memberIn } from '../fixtures/liveRecording.ts'
import { resultOf } from '../fixtures/resultOf.ts'

type Acts = { [C in ActCall as C['name']]: [time: string, name: C['name'], input: C['input']] }[ActCall['name']]

const seats = (...own: readonly number[]): string[] => own.map(memberIn)

/** A session up to the middle of a roll call, hour by hour. @param report @param bill codes of its items */
const actsOf = (report: string, bill: string): readonly Acts[] => [
  ['08:52:10', 'setAllPresent', { members: seats(1, 2, 3, 4, 6, 7, 9, 10, 13) }],
  ['09:00:30', 'startSession', {}],
  ['09:14:00', 'setPresent', { member: memberIn(5), present: true }],
  ['09:28:00', 'setPresent', { member: memberIn(8), present: true }],
  ['09:55:30', 'setPresent', { member: memberIn(12), present: true }],
  ['10:02:00', 'beginItem', { item: report }],
  ['10:31:00', 'setPresent', { member: memberIn(4), present: false }],
  ['10:55:00', 'beginItem', { item: bill }],
  ['11:01:00', 'giveFloor', { item: bill, kind: 'debate', side: 'for', speaker: { member: memberIn(7) } }],
  ['11:05:50', 'giveFloor', { item: bill, kind: 'debate', side: 'against', speaker: { member: memberIn(10) } }],
  ['11:10:50', 'giveFloor', { item: bill, kind: 'debate', side: 'for', speaker: { member: memberIn(2) } }],
  [
    '11:14:20',
    'openVote',
    {
      items: [bill],
      subject: 'substance',
      title: 'اصل لایحه',
      method: 'rollCall',
      majority: null,
      candidates: [],
      places: null,
    },
  ],
  ...(['for', 'for', 'for', 'for', 'against', 'for', 'for'] as const).map((choice, i): Acts => {
    const member = memberIn([1, 2, 3, 5, 6, 7, 8][i] ?? 0)
    return [`11:16:${String(i * 6).padStart(2, '0')}`, 'castBallot', { member, choice }]
  }),
]

/** What the members who had the floor said. */
const summaries = [
  'سهم چراغ‌های کم‌مصرف به هدف نزدیک شده است و این اعتبار آن را کامل می‌کند.',
  'پیش از افزایش اعتبار، گزارش جذب تخصیص امسال به شورا داده شود.',
]

/** A council that is in session, at a quarter past eleven. @param store with the sample in it */
export async function sessionInProgress(store: Store) {
  let now = '2023-01-15T05:00:00Z'
  let ids = 0
  const app = createApp({ store, now: () => now, who: 'منشی', newId: () => `c-${++ids}` })
  const { api } = app
  const [sample] = await api.records.list({ kind: 'session' })
  const row = { ...sample, code: 's6-74', numberInTerm: 74, consecutiveNumber: 974, date: '2023-01-15' }
  await resultOf(api.records.save({ edits: [{ kind: 'session', row }] }))
  const titles = ['گزارش خدمات شهری', 'لایحهٔ جایگزینی روشنایی معابر', 'انتخاب خزانه‌دار شورا']
  const { items } = await api.agenda.add({ session: 's6-74', items: titles.map(title => ({ title })), below: null })
  const kinds = ['report', 'bill', 'election']
  const planned = items.map((item, i) => ({ ...item, kind: kinds[i] ?? 'other', minutes: [30, 40, 15][i] ?? null }))
  await resultOf(api.records.save({ edits: planned.map(one => ({ kind: 'agendaItem' as const, row: one })) }))
  const [report = '', bill = ''] = items.map(({ code }) => code)
  for (const [time, name, input] of actsOf(report, bill)) {
    now = new Date(`2023-01-15T${time}+03:30`).toISOString()
    await api.recording.act({ session: 's6-74', act: { name, input } })
  }
  const turns = await api.records.list({ kind: 'speakingTurn', where: { agendaItem: bill } })
  const said = turns.map((turn, i) => ({ ...turn, summary: summaries[i] ?? null }))
  await resultOf(api.records.save({ edits: said.map(turn => ({ kind: 'speakingTurn' as const, row: turn })) }))
  return app
}
