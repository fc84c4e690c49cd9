import { join } from 'node:path'
import { describe, expect, it, onTestFinished } from 'vitest'
import { type App, createApp } from '../../../electron/app/app.ts'
import { openStore } from '../../../electron/store/database.ts'
import { liveState } from '../../../shared/recording/liveState.ts'
import { liveRecording, memberIn } from '../../fixtures/liveRecording.ts'
import { resultOf } from '../../fixtures/resultOf.ts'
import { smallBundle } from '../../fixtures/sampleSession.ts'
import { temporaryFolder } from '../../fixtures/temporaryFolder.ts'

/** One of several programs over a store. */
function openedApp(path: string): App['api'] {
  let ids = 0
  const app = createApp({
    store: openStore(path),
    now: () => '2023-01-15T05:30:00Z',
    who: 'منشی',
    newId: () => `${path}-${++ids}`,
  })
  onTestFinished(app.close)
  return app.api
}

const come = (api: App['api'], seat: number) =>
  api.recording.act({ session: 's6-74', act: { name: 'setPresent', input: { member: memberIn(seat), present: true } } })

const refused = (code: string) => ({ data: { code } })

describe('a session that is recorded', () => {
  it('begins, goes through its agenda and ends, each act at its moment on the council’s clock', async () => {
    const { act, at, items, read } = await liveRecording('گزارش یک', 'لایحهٔ دو')
    const [one = '', two = ''] = items
    at('08:55:00')
    await act('setAllPresent', { members: [1, 2, 3, 4, 5, 6, 7, 8].map(memberIn) })
    at('09:05:00')
    await act('startSession', {})
    expect(liveState(await read())).toMatchObject({ phase: 'running', quorum: 9, hasQuorum: false })
    at('09:07:15')
    await act('setPresent', { member: memberIn(9), present: true })
    await act('beginItem', { item: one })
    at('09:30:00')
    await act('beginItem', { item: two })
    const session = await read()
    expect(liveState(session)).toMatchObject({ hasQuorum: true, item: { code: two } })
    expect(session.rows.itemEvent.map(({ agendaItem, kind, at: moment }) => [agendaItem, kind, moment])).toEqual([
      [one, 'started', '2023-01-15T09:07:15'],
      [one, 'ended', '2023-01-15T09:30:00'],
      [two, 'started', '2023-01-15T09:30:00'],
    ])
    at('11:00:00')
    await act('endSession', { note: null })
    const { rows } = await read()
    expect(rows.sessionEvent.map(({ kind, at: moment }) => [kind, moment])).toEqual([
      ['started', '2023-01-15T09:05:00'],
      ['ended', '2023-01-15T11:00:00'],
    ])
    expect(new Set(rows.presence.map(({ to }) => to))).toEqual(new Set(['2023-01-15T11:00:00']))
  })

  it('says since when it is without its quorum', async () => {
    const { act, at, read } = await liveRecording('گزارش یک')
    await act('setAllPresent', { members: [1, 2, 3, 4, 5, 6, 7, 8, 9].map(memberIn) })
    await act('startSession', {})
    at('09:40:00')
    await act('setPresent', { member: memberIn(2), present: false })
    expect(liveState(await read()).quorumLostAt).toBe('2023-01-15T09:40:00')
    at('09:50:00')
    await act('setPresent', { member: memberIn(2), present: true })
    expect(liveState(await read()).quorumLostAt).toBeNull()
  })

  it('takes its last act back, and then the one before it', async () => {
    const { act, api, at, read, session } = await liveRecording('گزارش یک')
    await act('startSession', {})
    at('09:20:00')
    await act('setPresent', { member: memberIn(1), present: true })
    at('09:21:00')
    await act('setPresent', { member: memberIn(1), present: false })
    const lengths: number[] = []
    for (;;) {
      const { acts } = await api.recording.load({ session })
      const [last] = acts
      lengths.push(acts.length)
      if (last === undefined) break
      await api.records.undo({ group: last.group })
    }
    expect(lengths).toEqual([3, 2, 1, 0])
    expect(liveState(await read())).toMatchObject({ phase: 'before', present: new Set() })
  })

  it('offers nothing to take back of a session that came whole, with all that came with it', async () => {
    const { api } = await liveRecording('گزارش یک')
    expect((await api.recording.load({ session: 's6-73' })).acts).toEqual([])
  })

  it('never goes back in time, whatever the clock says, and goes on after midnight', async () => {
    const { act, api, at, read, session } = await liveRecording('گزارش یک')
    at('10:00:00')
    await act('startSession', {})
    at('09:00:00')
    expect(await api.recording.load({ session })).toMatchObject({ now: '2023-01-15T10:00:00', behind: 3600 })
    await act('setPresent', { member: memberIn(1), present: true })
    at('2023-01-15T21:10:00Z')
    await act('setPresent', { member: memberIn(2), present: true })
    expect((await read()).rows.presence.map(({ from }) => from)).toEqual(['2023-01-15T10:00:00', '2023-01-16T00:40:00'])
  })

  it('is written in the group that its caller names, and told so', async () => {
    const { api, session } = await liveRecording('گزارش یک')
    const watched = await api.changes.watch()
    const told = watched.next()
    const act = { name: 'startSession', input: {} } as const
    const { done } = await api.recording.act({ session, act, group: 'of the caller' })
    expect(done?.group).toBe('of the caller')
    expect((await told).value).toMatchObject([{ kind: 'sessionEvent', group: 'of the caller' }])
    await watched.return?.()
  })

  it('answers what is kept, not how it was typed', async () => {
    const { act, api, read } = await liveRecording('گزارش یک')
    const text = 'نامۀ شركت آب\u200b و فاضلاب'
    await act('putNote', { code: null, kind: 'occurrence', text, isClosed: null })
    const [note] = (await read()).rows.sessionNote
    expect(note?.text).not.toBe(text)
    await act('putNote', { code: note?.code ?? null, kind: 'occurrence', text: `${text} ۲`, isClosed: null })
    expect(await api.records.list({ kind: 'sessionNote', where: { session: 's6-74' } })).toHaveLength(1)
  })

  it('goes on from what others have written since the last act, in this program or another', async () => {
    const path = join(await temporaryFolder(), 'council.db')
    const [here, there] = [openedApp(path), openedApp(path)]
    await here.bundles.import({ path: smallBundle() })
    const [sample] = await here.records.list({ kind: 'session' })
    const row = { ...sample, code: 's6-74', numberInTerm: 74, consecutiveNumber: 974, date: '2023-01-15' }
    await resultOf(here.records.save({ edits: [{ kind: 'session', row }] }))
    await come(here, 1)
    await come(there, 2)
    const third = await come(here, 3)
    expect(third.edits).toMatchObject([{ row: { position: 3 } }])
    await resultOf(here.records.save({ edits: [{ kind: 'presence', key: third.edits[0]?.key ?? '', row: null }] }))
    await come(here, 3)
    await expect(come(here, 2)).rejects.toMatchObject(refused('member-is-present'))
    const { rows } = await there.recording.load({ session: 's6-74' })
    expect(rows.presence.map(({ member }) => member)).toEqual([1, 2, 3].map(memberIn))
  })

  it('refuses what cannot be as things stand, and writes nothing of it', async () => {
    const { act, items, read } = await liveRecording('گزارش یک')
    const [item = ''] = items
    await expect(act('beginItem', { item })).rejects.toMatchObject(refused('session-not-begun'))
    await act('startSession', {})
    await expect(act('startSession', {})).rejects.toMatchObject(refused('session-begun'))
    await expect(act('setPresent', { member: memberIn(1), present: false })).rejects.toMatchObject(
      refused('member-is-absent'),
    )
    await expect(act('setPresent', { member: 'nobody', present: true })).rejects.toMatchObject(
      refused('record-unknown'),
    )
    await act('endSession', { note: null })
    await expect(act('resumeSession', {})).rejects.toMatchObject(refused('session-over'))
    expect((await read()).rows.sessionEvent).toHaveLength(2)
  })
})
