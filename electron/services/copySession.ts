import { bareItem } from '../../shared/domain/agenda.ts'
import { type CopyOffer, offerCopy, type SessionParts } from '../../shared/domain/copySession.ts'
import { newCode } from '../../shared/domain/newCode.ts'
import { newReport } from '../../shared/domain/newReport.ts'
import { Problem } from '../../shared/problems/problem.ts'
import type { Row } from '../../shared/records/index.ts'
import type { Access } from '../store/access.ts'
import { type Store, transaction } from '../store/database.ts'
import { findRecord, listRecords, recordsWith } from '../store/records.ts'
import { listSessions } from '../store/sessions.ts'
import type { Author } from '../store/write.ts'
import { RecordWriter, type WrittenGroup } from './recordWriter.ts'

/** What is taken over, by codes: items and guests of the session before, and departments with their new periods. */
export interface CopyRequest {
  session: string
  items: readonly string[]
  guests: readonly string[]
  departments: readonly { code: string; period: string }[]
}

/** What a session may take over from the one before it; null where there is none. @throws Problem 'session-gone' */
export async function copyOffer(state: Access, session: string): Promise<CopyOffer | null> {
  const { own, last, earlier } = await sessionsAround(state, session)
  if (last === undefined) return null
  const items = await recordsWith(
    state,
    'agendaItem',
    'session',
    earlier.map(({ code }) => code),
  )
  const titles = items.map(({ title }) => title)
  return offerCopy(own, last, titles, await listRecords(state, 'department'))
}

/**
 * Takes items, guests and departments over as one group; reports begin empty, and what was closed stays closed.
 * @throws Problem 'session-gone', 'reference-unknown' for a department that is not there
 */
export function copySession(store: Store, request: CopyRequest, author: Author): Promise<WrittenGroup> {
  return transaction(store, async trx => {
    const { own, last } = await sessionsAround(trx, request.session)
    const writer = new RecordWriter(trx, author)
    if (last === undefined) return writer.written
    const agenda = [...own.items]
    const copies = new Map<string, string>()
    const taken = await writer.codes('agendaItem')
    for (const item of last.items.filter(({ code }) => request.items.includes(code))) {
      const code = newCode(`${own.session.code}-${agenda.length + 1}`, taken)
      taken.push(code)
      copies.set(item.code, code)
      const { kind, title, presenter, minutes, matter, openness } = item
      const position = Math.max(0, ...agenda.map(one => one.position)) + 1
      const parent = copies.get(item.parent ?? '') ?? null
      const said = { kind, title, presenter, minutes, matter, openness }
      agenda.push(
        await writer.put('agendaItem', { ...bareItem, ...said, code, session: own.session.code, position, parent }),
      )
    }
    await copyGuests(writer, own, last, request.guests)
    for (const asked of request.departments) await askForReport(writer, asked, { own, last, agenda, copies })
    return writer.written
  })
}

async function copyGuests(
  writer: RecordWriter,
  own: SessionParts,
  last: SessionParts,
  guests: readonly string[],
): Promise<void> {
  const taken = await writer.codes('sessionNote')
  let position = Math.max(0, ...own.guests.map(one => one.position))
  for (const guest of last.guests.filter(({ code }) => guests.includes(code))) {
    const code = newCode(`${own.session.code}-n${++position}`, taken)
    taken.push(code)
    const { sample, code: session } = own.session
    await writer.put('sessionNote', { ...guest, code, session, position, at: null, sample })
  }
}

interface Copying {
  own: SessionParts
  last: SessionParts
  /** Of the session, with what was taken over; a new item for a report is added. */
  agenda: Row<'agendaItem'>[]
  /** Codes of items that were taken over, by those of the session before. */
  copies: ReadonlyMap<string, string>
}

/** Begins an empty report under the item that the last one was under, where that was taken over. */
async function askForReport(
  writer: RecordWriter,
  { code, period }: { code: string; period: string },
  { own, last, agenda, copies }: Copying,
): Promise<void> {
  const department = await writer.known('department', code)
  const before = last.reports.find(report => report.department === code)
  const agendaItem = copies.get(before?.agendaItem ?? '') ?? null
  const taken = { agendaItem: await writer.codes('agendaItem'), report: await writer.codes('report') }
  const rows = newReport({ department, agendaItem, period }, own.session.code, agenda, taken)
  const openness = before?.openness ?? 'open'
  if (rows.agendaItem !== null) agenda.push(await writer.put('agendaItem', { ...rows.agendaItem, openness }))
  await writer.put('report', { ...rows.report, openness })
}

interface SessionsAround {
  own: SessionParts
  /** The one before it; undefined where it is the first. */
  last: SessionParts | undefined
  /** Those before that one. */
  earlier: readonly Row<'session'>[]
}

const moment = ({ date, time }: Row<'session'>) => `${date} ${time}`

async function sessionsAround(state: Access, code: string): Promise<SessionsAround> {
  const session = await findRecord(state, 'session', code)
  if (session === undefined) throw new Problem('session-gone', { code })
  // A session of the sample is an example: what it has is none of the council's own.
  const [last, ...earlier] = (await listSessions(state))
    .filter(one => one.code !== code && one.sample === session.sample && moment(one) <= moment(session))
    .toSorted((a, b) => (moment(a) < moment(b) ? 1 : -1))
  return {
    own: await partsOf(state, session),
    last: last === undefined ? undefined : await partsOf(state, last),
    earlier,
  }
}

async function partsOf(state: Access, session: Row<'session'>): Promise<SessionParts> {
  const items = await recordsWith(state, 'agendaItem', 'session', [session.code])
  const notes = await recordsWith(state, 'sessionNote', 'session', [session.code])
  const codes = items.map(({ code }) => code)
  return {
    session,
    items: items.toSorted((a, b) => a.position - b.position),
    guests: notes.filter(({ kind }) => kind === 'guest').toSorted((a, b) => a.position - b.position),
    reports: await recordsWith(state, 'report', 'agendaItem', codes),
  }
}
