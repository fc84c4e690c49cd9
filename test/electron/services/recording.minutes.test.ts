import { createHash } from 'node:crypto'
import { readFile } from 'node:fs/promises'
import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { absencesFound, isUndecided } from '../../../shared/domain/absencesFound.ts'
import { signingOf } from '../../../shared/domain/signing.ts'
import { sharedByTests } from '../../fixtures/atEnd.ts'
import { heldSession, lock, lockedSession, presentSeats, signAll } from '../../fixtures/heldSession.ts'
import { liveRecording, memberIn } from '../../fixtures/liveRecording.ts'
import { readPdf } from '../../fixtures/readPdf.ts'
import { textOf } from '../../shared/documents/readDocument.ts'

const refused = (code: string) => ({ data: { code } })

/** What each test takes a copy of. */
const held = sharedByTests(() => heldSession())

describe('minutes on their way', () => {
  it('go from a draft to the members, to their signatures, and are locked with the digest of the paper', async () => {
    const recording = await held().copy()
    const { act, api, read, session } = recording
    await act('setMinutesHead', { chair: memberIn(1), call: 'written', calledBy: 'رئیس شورا', registerPages: '' })
    await act('setMinutesHead', { nextDate: '2023-01-22', nextTime: '09:00' })
    await act('circulateMinutes', {})
    await act('remarkMinutes', { text: ' نام من در تذکرها نیامده است. ', member: memberIn(3) })
    await act('openSigning', {})
    for (const seat of presentSeats) await act('signMinutes', { member: memberIn(seat), signed: true, on: null })
    const { hash, output } = await lock(recording)
    const { rows } = await read()
    expect(rows.minutes).toMatchObject([
      { state: 'locked', chair: memberIn(1), registerPages: null, nextDate: '2023-01-22', hash, calledBy: 'رئیس شورا' },
    ])
    expect(rows.minutesRemark).toMatchObject([{ number: 1, kind: 'remark', text: 'نام من در تذکرها نیامده است.' }])
    const [paper] = await api.outputs.list({ session })
    expect(paper).toMatchObject({ id: output, document: 'minutes', edition: 'closed', sha256: hash, changesSince: 0 })
    const bytes = await readFile(paper?.path ?? '')
    expect(createHash('sha256').update(bytes).digest('hex')).toBe(hash)
    expect((await readPdf(paper?.path ?? '')).text).toContain('۱۲ از ۱۲')
  })

  it('wait for the end of their session, and for each other', async () => {
    const { act } = await liveRecording('گزارش یک')
    await act('startSession', {})
    await expect(act('circulateMinutes', {})).rejects.toMatchObject(refused('session-not-ended'))
    const sign = { member: memberIn(1), signed: true, on: null }
    const ended = await held().copy()
    await expect(ended.act('openSigning', {})).rejects.toMatchObject(refused('minutes-not-next'))
    await expect(ended.act('signMinutes', sign)).rejects.toMatchObject(refused('minutes-not-for-signing'))
    await expect(ended.act('remarkMinutes', { text: 'الف', member: null })).rejects.toMatchObject(
      refused('minutes-not-circulated'),
    )
    await expect(ended.act('amendMinutes', { text: 'الف', member: null })).rejects.toMatchObject(
      refused('minutes-not-locked'),
    )
    await expect(lock(ended)).rejects.toMatchObject(refused('minutes-not-next'))
  })

  it('are signed by those who were present alone, once, on a day that can be', async () => {
    const { act, read } = await held().copy()
    await act('circulateMinutes', {})
    await act('openSigning', {})
    const sign = (seat: number, on: string | null) => act('signMinutes', { member: memberIn(seat), signed: true, on })
    await expect(sign(13, null)).rejects.toMatchObject(refused('signer-was-absent'))
    await expect(sign(1, '2023-01-14')).rejects.toMatchObject(refused('signature-day'))
    await expect(sign(1, '2023-01-16')).rejects.toMatchObject(refused('signature-day'))
    await sign(12, null)
    await expect(sign(12, null)).rejects.toMatchObject(refused('signature-there'))
    await act('signMinutes', { member: memberIn(12), signed: false, on: null })
    await sign(11, '2023-01-15')
    expect((await read()).rows.minutesSignature).toMatchObject([{ member: memberIn(11), signedOn: '2023-01-15' }])
  })

  it('do not change under the hands of those who sign; taken back, they are signed anew', async () => {
    const recording = await held().copy()
    await signAll(recording, [1, 2, 3])
    const { act, read } = recording
    await expect(act('setMinutesHead', { calledBy: 'شهردار' })).rejects.toMatchObject(refused('minutes-being-signed'))
    await expect(act('putNote', { code: null, kind: 'closing', text: 'ب', isClosed: null })).rejects.toMatchObject(
      refused('minutes-being-signed'),
    )
    await act('returnMinutes', {})
    await act('setMinutesHead', { calledBy: 'شهردار' })
    expect((await read()).rows).toMatchObject({
      minutesSignature: [],
      minutes: [{ state: 'draft', calledBy: 'شهردار' }],
    })
  })

  it('are not locked without all signatures, nor without a quorum, and leave no paper then', async () => {
    const recording = await held().copy()
    await signAll(recording, presentSeats.slice(1))
    await expect(lock(recording)).rejects.toMatchObject({ data: { code: 'minutes-unsigned', params: { signed: 11 } } })
    const few = await heldSession([1, 2, 3])
    await signAll(few, [1, 2, 3, 11])
    await expect(lock(few)).rejects.toMatchObject(refused('minutes-without-quorum'))
    expect(await few.api.outputs.list({ session: few.session })).toEqual([])
  })

  it('change by numbered amendments alone once they are locked', async () => {
    const { act, read } = await lockedSession()
    await expect(act('returnMinutes', {})).rejects.toMatchObject(refused('minutes-locked'))
    await expect(act('setPresent', { member: memberIn(13), present: true })).rejects.toMatchObject(
      refused('minutes-locked'),
    )
    await act('amendMinutes', { text: 'در بند ۲، «۱۲ نفر» درست است.', member: null })
    await act('amendMinutes', { text: 'نام عضو ۳ افزوده می‌شود.', member: memberIn(3) })
    await expect(act('amendMinutes', { text: ' ', member: null })).rejects.toMatchObject(refused('text-missing'))
    expect((await read()).rows.minutesRemark.map(({ kind, number }) => [kind, number])).toEqual([
      ['amendment', 1],
      ['amendment', 2],
    ])
  })

  it('are in a state that their acts lead to, whichever are tried in whatever order', async () => {
    const { act, read } = await held().copy()
    const tried = fc.constantFrom<'circulateMinutes' | 'openSigning' | 'returnMinutes' | number>(
      'circulateMinutes',
      'openSigning',
      'returnMinutes',
      1,
      5,
      13,
    )
    await fc.assert(
      fc.asyncProperty(fc.array(tried, { maxLength: 8 }), async all => {
        for (const one of all)
          await (typeof one === 'number'
            ? act('signMinutes', { member: memberIn(one), signed: true, on: null })
            : act(one, {})
          ).catch(() => null)
        const session = await read()
        const state = session.rows.minutes[0]?.state ?? 'draft'
        const { signed } = signingOf(session)
        // Only what is laid out for signing bears signatures, and nobody signs who was not there.
        expect(signed === 0 || state === 'signed').toBe(true)
        expect(session.rows.minutesSignature).toHaveLength(signed)
      }),
      { numRuns: 25 },
    )
  })
})

describe('absences', () => {
  it('are found in the attendance, and decided by the council', async () => {
    const { act, read } = await held().copy()
    const told = async () =>
      absencesFound(await read()).map(one => [one.member.seat, one.kind, one.minutes, isUndecided(one)])
    expect(await told()).toEqual([
      [11, 'lateness', 20, true],
      [12, 'earlyLeave', null, true],
      [13, 'absence', null, true],
    ])
    const late = { member: memberIn(11), kind: 'lateness' as const, reason: 'ترافیک' }
    await act('decideAbsence', { ...late, excuse: 'unexcused' })
    expect((await told())[0]).toEqual([11, 'lateness', 20, false])
    // Each says what it changes: who writes the reason while a decision is on its way does not take it back.
    await act('decideAbsence', { member: memberIn(11), kind: 'lateness', reason: 'بارندگی' })
    expect((await read()).rows.absence).toContainEqual(
      expect.objectContaining({ kind: 'lateness', excuse: 'unexcused', reason: 'بارندگی' }),
    )
    await act('decideAbsence', { ...late, excuse: 'undecided', reason: null })
    // Who did not come is noted at the end, for the next session.
    expect((await read()).rows.absence).toMatchObject([{ member: memberIn(13), kind: 'absence', excuse: 'undecided' }])
    await expect(act('decideAbsence', { ...late, member: memberIn(1), excuse: 'excused' })).rejects.toMatchObject(
      refused('absence-not-found'),
    )
  })

  it('are of whoever held the seat on that day, and of nobody who left before the beginning', async () => {
    const { act, api, at, read } = await liveRecording('گزارش یک')
    const [thirteenth] = await api.records.list({ kind: 'member', keys: [memberIn(13)] })
    const left = { ...thirteenth, to: '2023-01-10', leaving: 'resigned' }
    const next = { ...thirteenth, code: 'm6-13b', title: 'علی‌البدل ۱', kind: 'alternate', from: '2023-01-11' }
    for await (const _ of await api.records.save({
      edits: [
        { kind: 'member', key: memberIn(13), row: left },
        { kind: 'member', row: next },
      ],
    }));
    at('08:50:00')
    await act('setAllPresent', { members: [1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12].map(memberIn) })
    at('08:55:00')
    await act('setPresent', { member: memberIn(12), present: false })
    at('09:00:00')
    await act('startSession', {})
    at('11:00:00')
    await act('endSession', { note: null })
    expect(absencesFound(await read()).map(({ member, kind }) => [member.code, kind])).toEqual([
      [memberIn(12), 'absence'],
      ['m6-13b', 'absence'],
    ])
  })
})

describe('notes of a session', () => {
  it('are written, said anew and taken away; behind closed doors they are closed', async () => {
    const { act, at, read } = await liveRecording('گزارش یک')
    const note = { code: null, kind: 'occurrence' as const, isClosed: null }
    await act('putNote', { ...note, kind: 'guest', text: 'شهردار' })
    await act('startSession', {})
    at('09:30:00')
    await act('moveDoors', { closed: true, note: null })
    await act('putNote', { ...note, text: 'گفت‌وگوی محرمانه' })
    await act('endSession', { note: null })
    await act('putNote', { ...note, kind: 'closing', text: 'سپاس' })
    const [guest, secret, closing] = (await read()).rows.sessionNote
    expect([guest, secret, closing]).toMatchObject([
      { kind: 'guest', openness: 'open', at: null },
      { openness: 'closed', at: '2023-01-15T09:30:00' },
      { kind: 'closing', openness: 'open', at: null },
    ])
    await act('putNote', { ...note, code: secret?.code ?? '', text: 'گفت‌وگو' })
    await act('removeNote', { code: guest?.code ?? '' })
    expect((await read()).rows.sessionNote).toMatchObject([
      { text: 'گفت‌وگو', openness: 'closed', at: '2023-01-15T09:30:00', position: 2 },
      { kind: 'closing' },
    ])
    await expect(act('putNote', { ...note, text: '  ' })).rejects.toMatchObject(refused('text-missing'))
  })
})

describe('an absence from an earlier session', () => {
  it('is noted at the session’s end, decided in the next one, and told in its minutes', async () => {
    const { act, api, at, read, session } = await liveRecording('گزارش')
    const before = await read()
    expect(before.earlierAbsences).toMatchObject([{ session: 's6-73', member: 'm6-11', excuse: 'undecided' }])
    await act('setAllPresent', { members: [1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12].map(memberIn) })
    await act('startSession', {})
    await act('decideEarlierAbsence', { from: 's6-73', member: 'm6-11', excuse: 'excused', reason: 'بیماری' })
    await act('decideEarlierAbsence', { from: 's6-73', member: 'm6-11', reason: 'بیماری سخت' })
    expect((await read()).earlierAbsences).toMatchObject([{ excuse: 'excused', reason: 'بیماری سخت' }])
    await act('decideEarlierAbsence', { from: 's6-73', member: 'm6-11', excuse: 'unexcused' })
    expect((await read()).earlierAbsences).toMatchObject([{ excuse: 'unexcused', reason: 'بیماری سخت' }])
    await act('decideEarlierAbsence', { from: 's6-73', member: 'm6-11', excuse: 'excused' })
    const later = { from: 's6-72', member: 'm6-11', excuse: 'excused', reason: null } as const
    await expect(act('decideEarlierAbsence', later)).rejects.toMatchObject({ data: { code: 'absence-not-found' } })
    at('11:00:00')
    await act('endSession', { note: null })
    expect((await read()).rows.absence).toMatchObject([
      { session, member: 'm6-13', kind: 'absence', excuse: 'undecided' },
    ])
    const paper = await api.documents.preview({ session, document: 'minutes', edition: 'public', version: '1' })
    expect(textOf(paper)).toContain('غیبت عضو ۱۱ در جلسهٔ ۷۳: موجه')
    expect(textOf(paper)).not.toContain('بیماری')
  })

  it('from a closed one is in no public paper', async () => {
    const { act, api, session } = await liveRecording('گزارش')
    const [earlier] = await api.records.list({ kind: 'session', keys: ['s6-73'] })
    await act('decideEarlierAbsence', { from: 's6-73', member: 'm6-11', excuse: 'unexcused', reason: null })
    for await (const _ of await api.records.save({
      edits: [{ kind: 'session', row: { ...earlier, openness: 'closed' } }],
    }));
    const issue = { session, document: 'minutes', version: '1' } as const
    const told = async (edition: 'public' | 'closed') => textOf(await api.documents.preview({ ...issue, edition }))
    expect(await told('closed')).toContain('غیبت عضو ۱۱ در جلسهٔ ۷۳: غیرموجه')
    expect(await told('public')).not.toContain('جلسهٔ ۷۳')
  })
})
