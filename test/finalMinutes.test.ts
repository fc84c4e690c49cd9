import { readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { describe, expect, it, onTestFinished } from 'vitest'
import { type App, createApp } from '../electron/app/app.ts'
import { openStore } from '../electron/store/database.ts'
import { recordKindsOfSession } from '../shared/recording/recordedKinds.ts'
import type { RecordKind } from '../shared/records/index.ts'
import type { JsonRow } from '../shared/tables/change.ts'
import { keyOf } from '../shared/tables/key.ts'
import { within } from './electron/waysOut.ts'
import { sharedByTests } from './fixtures/atEnd.ts'
import { heldSession, lock, lockedSession, signAll } from './fixtures/heldSession.ts'
import { type LiveRecording, memberIn } from './fixtures/liveRecording.ts'
import { memoryApi } from './fixtures/memoryApp.ts'
import { save } from './fixtures/save.ts'
import { temporaryFolder } from './fixtures/temporaryFolder.ts'

interface Locked extends LiveRecording {
  /** The session's bundle after its lock, with other contents. */
  bundle: string
  /** Group of an act from before the lock. */
  group: string
}

type Try = (locked: Locked) => Promise<unknown>

/**
 * A call that writes, tried on the record of a session whose minutes are final; null for one that writes none of it.
 */
const tries: Readonly<Record<string, readonly Try[] | null>> = {
  'agenda.add': [({ api, session }) => api.agenda.add({ session, items: [{ title: 'دستور دیگر' }], below: null })],
  'agenda.arrange': [({ api, session, items }) => api.agenda.arrange({ session, items: items.toReversed() })],
  'agenda.present': [({ api, items }) => api.agenda.present({ item: items[0] ?? '', by: { title: 'شهردار منطقه' } })],
  // Files beside an item are no part of its record.
  'attachments.add': null,
  'attachments.keep': null,
  'attachments.replace': null,
  'bundles.import': [({ api, bundle }) => api.bundles.import({ path: bundle })],
  'bundles.upload': [
    async ({ api, session }) => {
      const { file } = await api.bundles.download({ session, edition: 'closed' })
      return api.bundles.upload({ file })
    },
  ],
  'checks.accept': null,
  'councils.create': null,
  'presenting.addChart': null,
  'presenting.arrange': null,
  'presenting.hide': null,
  'recording.act': [
    ({ act }) => act('setPresent', { member: memberIn(13), present: true }),
    ({ act }) => act('setMinutesHead', { calledBy: 'شهردار' }),
    ({ act }) => act('decideAbsence', { member: memberIn(13), kind: 'absence', excuse: 'excused', reason: null }),
  ],
  'recording.lock': [lock],
  'records.save': [
    edits('presence', row => ({ ...row, to: null })),
    edits('presence', () => null),
    edits('sessionNote', row => ({ ...row, text: 'چیز دیگر' })),
    edits('minutes', row => ({ ...row, state: 'draft', hash: null, lockedAt: null })),
    edits('minutesSignature', () => null),
    edits('session', row => ({ ...row, place: 'جای دیگر' })),
    edits('agendaItem', row => ({ ...row, title: 'عنوان دیگر' })),
    edits('agendaItem', row => ({ ...row, session: 's6-73' })),
    async ({ api, items }) => {
      const [other] = await api.records.list({ kind: 'statement', where: { agendaItem: [...items] } })
      const [some] = await api.records.list({ kind: 'statement' })
      return save(api.records, {
        kind: 'statement',
        row: { ...(other ?? some), code: 'new', agendaItem: items[0] ?? '' },
      })
    },
  ],
  'records.undo': [({ api, group }) => api.records.undo({ group })],
  'reports.add': [
    ({ api, session }) =>
      api.reports.add({ session, department: { name: 'واحد دیگر' }, agendaItem: null, period: '1401' }),
  ],
  'reports.move': null,
  'sessions.add': null,
  'sessions.copy': [
    async ({ api, session }) => {
      const offer = await api.sessions.copyOffer({ session })
      const items = (offer?.items ?? []).map(({ code }) => code)
      return api.sessions.copy({ session, items, guests: [], departments: [] })
    },
  ],
  'sessions.openSample': null,
  'sessions.remove': [({ api, session }) => api.sessions.remove({ session })],
  'sessions.removeSample': [({ api }) => api.sessions.removeSample({ withOwn: true })],
  'settings.save': null,
  'submissions.import': [
    async ({ api }) => {
      const file = await otherNotes(api)
      return api.submissions.import({ files: [{ file, readings: { '': { kind: 'sessionNote' } } }] })
    },
  ],
  'submissions.leaveReceived': null,
  'tables.import': [async ({ api }) => api.tables.import({ kind: 'sessionNote', file: await otherNotes(api) })],
  // The terminal's import is that of bundles.
  import: [({ api, bundle }) => api.bundles.import({ path: bundle })],
}

/** The table of notes with another note. */
async function otherNotes(api: App['api']): Promise<File> {
  const { file } = await api.tables.download({ kind: 'sessionNote' })
  const csv = (await file.text()).replace('ساکنان محله خوانده', 'ساکنان خیابان خوانده')
  return new File([csv], 'notes.csv')
}

/** An edit of the first record of a kind in the session. */
function edits(kind: RecordKind, change: (row: JsonRow) => JsonRow | null): Try {
  return async ({ api, session }) => {
    const all = await api.records.list({ kind })
    const row = all.find(one => JSON.stringify(one).includes(session)) ?? {}
    return save(api.records, { kind, key: keyOf(kind, row), row: change(row) })
  }
}

const now = (): string => '2023-01-15T08:00:00Z'

/** Names its changes otherwise, as every machine does. */
function otherMachine(): App['api'] {
  let ids = 0
  const { api, close } = createApp({ store: openStore(':memory:'), now, who: 'منشی', newId: () => `other-${++ids}` })
  onTestFinished(close)
  return api
}

/** All that minutes tell of a session. */
async function told({ api, session }: LiveRecording): Promise<unknown> {
  const { rows } = await api.recording.load({ session })
  return [rows.session, ...recordKindsOfSession.map(kind => rows[kind])]
}

/** What each test takes a copy of: a session that was held, and one whose minutes are final. */
const held = sharedByTests(() => heldSession())
const final = sharedByTests(async () => {
  const recording = await lockedSession()
  const { api, session } = recording
  const { acts } = await api.recording.load({ session })
  const bundle = join(await temporaryFolder(), 'bundle')
  await api.bundles.export({ session, path: bundle, edition: 'closed' })
  const file = join(bundle, 'session.json')
  const text = await readFile(file, 'utf8')
  await writeFile(file, text.replace('نامهٔ ساکنان محله', 'نامهٔ ساکنان خیابان'))
  const group = acts.find(({ changes }) => changes[0]?.kind === 'presence')?.group ?? ''
  return { recording, bundle, group }
})

async function locked(): Promise<Locked> {
  const { recording, bundle, group } = final()
  return { ...(await recording.copy()), bundle, group }
}

/**
 * What is said of each. The very bundle of the session changes nothing, and of the sample that stays on which the
 * record rests, so there is nothing to refuse.
 */
const refusals = new Map(
  Object.keys(tries).map(name => [name, name.startsWith('recording.') ? 'minutes-locked' : 'record-locked']),
)
  .set('sessions.remove', 'session-has-documents')
  .set('sessions.removeSample', 'written')
  .set('bundles.upload', 'written')

const writes = within['writes, and answers with what was written'] ?? []

describe('the record of a session whose minutes are final', () => {
  it('is tried by every call that writes', () => {
    expect(Object.keys(tries).toSorted()).toEqual([...writes].toSorted())
  })

  it('stays as it was signed, whatever is called', async () => {
    const recording = await locked()
    const before = await told(recording)
    for (const [name, all] of Object.entries(tries))
      for (const [i, attempt] of (all ?? []).entries()) {
        const refusal = await attempt(recording).then(
          () => 'written',
          (cause: { data?: { code: string } }) => cause.data?.code ?? cause,
        )
        expect([name, i, await told(recording)]).toEqual([name, i, before])
        expect([name, i, refusal]).toEqual([name, i, refusals.get(name)])
      }
  })

  it('is not touched by an import that is refused, which says where and what stands otherwise', async () => {
    const { api, bundle } = await locked()
    await expect(api.bundles.import({ path: bundle })).rejects.toMatchObject({
      data: { code: 'record-locked', params: { session: 'جلسهٔ ۷۴' }, place: { file: 'session.json' } },
      message: expect.stringMatching(/قطعی است.*محفوظ است.*اصلاحیهٔ شماره‌دار/) as string,
    })
  })

  it('takes what the law has come later: an amendment, and the decision of an absence by the next session', async () => {
    const { act, api, session } = await locked()
    await act('amendMinutes', { text: 'در بند ۲، «۱۲ نفر» درست است.', member: null })
    const absence = { session, member: memberIn(13), kind: 'absence', excuse: 'excused', reason: null, sample: false }
    await save(api.records, { kind: 'absence', row: { ...absence, decidedIn: 's6-73' } })
    const again = save(api.records, { kind: 'absence', row: { ...absence, excuse: 'unexcused', decidedIn: 's6-73' } })
    await expect(again).rejects.toMatchObject({ data: { code: 'record-locked' } })
    const [amendment] = await api.records.list({ kind: 'minutesRemark' })
    const other = save(api.records, { kind: 'minutesRemark', row: { ...amendment, text: 'چیز دیگر' } })
    await expect(other).rejects.toMatchObject({ data: { code: 'record-locked' } })
  })

  it('comes whole to another machine, amendments too', async () => {
    const { act, api, session } = await locked()
    await act('amendMinutes', { text: 'در بند ۲، «۱۲ نفر» درست است.', member: null })
    const { file } = await api.bundles.download({ session, edition: 'closed' })
    const there = memoryApi()
    await there.bundles.upload({ file })
    const again = await there.bundles.download({ session, edition: 'closed' })
    expect(Buffer.from(await again.file.bytes()).equals(Buffer.from(await file.bytes()))).toBe(true)
    await expect(there.recording.act({ session, act: { name: 'returnMinutes', input: {} } })).rejects.toMatchObject({
      data: { code: 'minutes-locked' },
    })
  })

  it('does not come beside what another machine recorded of it', async () => {
    const recording = await held().copy()
    const { api, session } = recording
    const draft = await api.bundles.download({ session, edition: 'closed' })
    await signAll(recording)
    await lock(recording)
    const signed = await api.bundles.download({ session, edition: 'closed' })
    const other = otherMachine()
    await other.bundles.upload({ file: draft.file })
    const note = { code: null, kind: 'closing', text: 'چیزی که تنها اینجا نوشته شد', isClosed: null } as const
    await other.recording.act({ session, act: { name: 'putNote', input: note } })
    const before = await other.recording.load({ session })
    await expect(other.bundles.upload({ file: signed.file })).rejects.toMatchObject({
      data: { code: 'final-beside-others', params: { records: ['1 یادداشت جلسه'] } },
    })
    expect(await other.recording.load({ session })).toEqual(before)
    await other.records.undo({ group: before.acts[0]?.group ?? '' })
    await other.bundles.upload({ file: signed.file })
    expect((await other.recording.load({ session })).rows.minutes).toMatchObject([{ state: 'locked' }])
  })

  it('can be made so by its paper alone', async () => {
    const { api } = await locked()
    const [minutes] = await api.records.list({ kind: 'minutes', where: { session: 's6-73' } })
    const bare = save(api.records, { kind: 'minutes', row: { ...minutes, state: 'locked' } })
    await expect(bare).rejects.toMatchObject({ data: { code: 'lock-without-paper' } })
  })
})

describe('one session that two machines recorded', () => {
  it('takes the bundle’s contents, says how much stood otherwise, and keeps that in the log', async () => {
    const one = await held().copy()
    const other = await held().copy()
    const [first] = await other.api.records.list({ kind: 'sessionNote', where: { session: other.session } })
    await save(other.api.records, { kind: 'sessionNote', row: { ...first, text: 'چیزی که تنها اینجا نوشته شد' } })
    const { file } = await one.api.bundles.download({ session: one.session, edition: 'closed' })
    const { remarks } = await other.api.bundles.upload({ file })
    expect(remarks).toEqual([expect.stringContaining('۱ مورد از ثبت جلسه در این رایانه با بسته یکی نبود')])
    const history = await other.api.records.revisions({ kind: 'sessionNote', key: String(first?.['code']) })
    expect(JSON.stringify(history)).toContain('چیزی که تنها اینجا نوشته شد')
  })
})
