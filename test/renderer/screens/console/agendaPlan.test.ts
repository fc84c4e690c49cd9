import { describe, expect, it } from 'vitest'
import { agendaPlan, estimatedEnd, itemNumber } from '../../../../renderer/screens/console/agendaPlan.ts'
import { liveRecording, memberIn } from '../../../fixtures/liveRecording.ts'

/** Two items of thirty minutes, planned for nine o'clock; the session begins ten minutes late. */
async function twoItems() {
  const { api, items, at, act, read } = await liveRecording('گزارش یک', 'گزارش دو')
  const rows = await api.records.list({ kind: 'agendaItem', where: { session: 's6-74' } })
  const edits = rows.map(row => ({ kind: 'agendaItem' as const, row: { ...row, minutes: 30 } }))
  for await (const _ of await api.records.save({ edits }));
  at('09:10:00')
  await act('setAllPresent', { members: [1, 2, 3, 4, 5, 6, 7, 8, 9].map(memberIn) })
  return { items, at, act, read }
}

describe('items of the agenda', () => {
  it('are counted for the public without closed ones', async () => {
    const { api, read } = await liveRecording('گزارش یک', 'دستور غیرعلنی', 'گزارش دو')
    const rows = await api.records.list({ kind: 'agendaItem', where: { session: 's6-74' } })
    const closed = rows.find(({ title }) => title === 'دستور غیرعلنی')
    for await (const _ of await api.records.save({
      edits: [{ kind: 'agendaItem', row: { ...closed, openness: 'closed' } }],
    }));
    const plan = agendaPlan(await read())
    const numbers = (edition: 'public' | 'closed') => plan.items.map(item => itemNumber(plan, item, edition))
    expect(numbers('public')).toEqual([1, null, 2])
    expect(numbers('closed')).toEqual([1, 2, 3])
  })
})

describe('the times of a session', () => {
  it('are those of the agenda until its record begins', async () => {
    const { read } = await twoItems()
    const plan = agendaPlan(await read())
    expect(plan).toMatchObject({ isRunning: false, from: '2023-01-15T09:00:00', plannedEnd: '2023-01-15T10:00:00' })
    expect(plan.current).toBeUndefined()
  })

  it('follow the record: who begins late ends late, and an item over its time takes the next one no minute', async () => {
    const { items, at, act, read } = await twoItems()
    await act('startSession', {})
    await act('beginItem', { item: items[0] ?? '' })
    const plan = agendaPlan(await read())
    expect(plan).toMatchObject({ isRunning: true, plannedEnd: '2023-01-15T10:10:00' })
    expect(plan.current).toMatchObject({ title: 'گزارش یک', minutes: 30, from: '2023-01-15T09:10:00', to: null })
    expect(estimatedEnd(plan, '2023-01-15T09:20:00')).toBe('2023-01-15T10:10:00')
    expect(estimatedEnd(plan, '2023-01-15T09:50:00')).toBe('2023-01-15T10:20:00')
    at('09:55:00')
    await act('beginItem', { item: items[1] ?? '' })
    const second = agendaPlan(await read())
    expect(second.items.map(({ phase, to }) => [phase, to])).toEqual([
      ['ended', '2023-01-15T09:55:00'],
      ['running', null],
    ])
    expect(estimatedEnd(second, '2023-01-15T09:55:00')).toBe('2023-01-15T10:25:00')
  })
})
