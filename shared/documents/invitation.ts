import type { Block, Document, List } from '../document.ts'
import { openView } from '../domain/openView.ts'
import { toPersianDigits } from '../persian/digits.ts'
import { formatLetterNumber } from '../persian/formatLetterNumber.ts'
import { isolate } from '../persian/isolate.ts'
import { formatJalaliDate } from '../persian/jalali.ts'
import { ordinal } from '../persian/words.ts'
import type { Row } from '../records/index.ts'
import { opennessChoices } from '../records/openness.ts'
import { sessionKindChoices } from '../records/session.ts'
import type { Session } from '../session/session.ts'
import { councilOf, rowOf, sessionName, sessionOf, termOf } from '../session/sessionRows.ts'
import { frame, letterhead } from './frame.ts'
import type { Issue } from './issue.ts'
import { itemTitle } from './sections/agenda.ts'
import { officeName } from './sessionRows.ts'

/** More items than this are listed small and without presenter and minutes, so that the letter keeps to a page. */
const mostDetailed = 10

/**
 * The chair's letter that calls the members to a session, one page. A letter passes many hands: an open session's
 * closed items stand in it by number and minutes alone, and the public edition, which nobody must tell from one of a
 * session without closed items, does not count them either.
 * @throws Problem 'session-closed' for a public edition of one: its invitation goes to the members only
 */
export function invitation(all: Session, issue: Issue): Document {
  const session = issue.edition === 'public' ? openView(all) : all
  const sessionRow = sessionOf(session)
  const council = councilOf(session)
  const call = sessionName(session)
  return {
    ...frame(session, issue, { title: `دعوت‌نامهٔ ${call}`, start: call }),
    blocks: [
      letterhead(session, issue, [
        {
          name: 'شماره',
          value: sessionRow.letterNumber === null ? '—' : formatLetterNumber(sessionRow.letterNumber),
        },
        {
          name: 'تاریخ',
          value: sessionRow.letterDate === null ? '—' : formatJalaliDate(sessionRow.letterDate, 'long'),
        },
        { name: 'پیوست', value: attached(session) },
      ]),
      { kind: 'heading', level: 1, text: 'دعوت‌نامه', anchor: 'invitation' },
      { kind: 'paragraph', role: 'lead', text: [{ text: `اعضای محترم ${council.name}` }] },
      { kind: 'paragraph', role: 'body', text: [{ text: 'با سلام و احترام' }] },
      { kind: 'paragraph', role: 'body', text: [{ text: summons(session) }] },
      ...(sessionRow.openness === 'closed' ? [closedSession()] : []),
      ...agendaList(session),
      { kind: 'signatures', signers: [chair(session)] },
    ],
  }
}

/** The kind and number of the session, its day, hour and place. */
function summons(session: Session): string {
  const sessionRow = sessionOf(session)
  const number = `جلسهٔ ${ordinal(sessionRow.numberInTerm)} ${councilOf(session).name} از دورهٔ ${ordinal(termOf(session).number)}`
  const consecutive = toPersianDigits(`شمارهٔ متوالی ${sessionRow.consecutiveNumber}`)
  const time = isolate(toPersianDigits(sessionRow.time))
  const sample = sessionRow.sample ? '، نمونه' : ''
  return `از شما دعوت می‌شود در ${number} (${sessionKindChoices[sessionRow.kind]}، ${opennessChoices[sessionRow.openness]}، ${consecutive}${sample}) که روز ${formatJalaliDate(sessionRow.date, 'weekday')}، ساعت ${time}، در ${sessionRow.place} برگزار می‌شود، شرکت فرمایید. حضور به‌موقع شما مایهٔ سپاس است.`
}

function closedSession(): Block {
  const text = 'این جلسه غیرعلنی است؛ دستور و محتوای آن تنها در اختیار دعوت‌شدگان است.'
  return { kind: 'paragraph', role: 'caveat', text: [{ text }] }
}

function agendaList(session: Session): Block[] {
  const items = session.rows.agendaItem
  if (items.length === 0) return []
  const detailed = items.length <= mostDetailed
  const list: List = {
    kind: 'list',
    ordered: true,
    ...(detailed ? {} : { compact: true }),
    items: items.map(item => ({
      text: [
        { text: isTold(session, item) ? itemTitle(session, item) : closedItem },
        ...(detailed
          ? [{ text: details([isTold(session, item) ? presenterOf(session, item) : '', minutes(item.minutes)]) }]
          : []),
      ],
    })),
  }
  return [{ kind: 'paragraph', role: 'body', text: [{ text: 'دستور جلسه:', strong: true }] }, list]
}

const closedItem = 'دستور غیرعلنی'

/** The letter of a closed session goes to those who are to know its agenda. */
function isTold(session: Session, item: Row<'agendaItem'>): boolean {
  return sessionOf(session).openness === 'closed' || !session.isClosed('agendaItem', item)
}

function presenterOf(session: Session, { presenter }: Row<'agendaItem'>): string {
  return presenter === null ? '' : officeName(session, presenter)
}

/** « (شهردار، ۲۰ دقیقه)» */
function details(parts: readonly string[]): string {
  const known = parts.filter(part => part !== '')
  return known.length === 0 ? '' : ` (${known.join('، ')})`
}

const minutes = (count: number | null) => (count === null ? '' : toPersianDigits(`${count} دقیقه`))

function attached({ rows }: Session): string {
  return rows.attachment.length === 0 ? 'ندارد' : toPersianDigits(`${rows.attachment.length} پرونده`)
}

/** The council's chair, with the holder's name when the session's offices tell it. */
function chair(session: Session): { office: string; name?: string } {
  const office = `رئیس ${councilOf(session).name}`
  const holder = session.rows.office.find(({ title }) => title.startsWith('رئیس شورا'))?.holder ?? null
  return holder === null ? { office } : { office, name: rowOf(session, 'person', holder).name }
}
