import type { Block, Document, Letterhead, List, Particulars } from '../document.ts'
import { openView } from '../domain/openView.ts'
import { sessionCourse } from '../domain/sessionCourse.ts'
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
import { itemLetter } from './itemLetter.ts'
import { itemTitle } from './sections/agenda.ts'
import { officeName } from './sessionRows.ts'

/** More items than this stand small, without presenter, minutes and caller, so that the letter keeps to a page. */
const mostDetailed = 10
/** Up to so many a page has room for the meeting's particulars too, and for copies to so many presenters. */
const mostRoomy = 5
const mostCopied = 7

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
      letterhead(session, issue, particularsOf(session)),
      { kind: 'heading', level: 1, text: 'دعوت‌نامه', anchor: 'invitation' },
      { kind: 'paragraph', role: 'lead', text: [{ text: `اعضای محترم ${council.name}` }] },
      { kind: 'paragraph', role: 'body', text: [{ text: 'با سلام و احترام' }] },
      { kind: 'paragraph', role: 'body', text: [{ text: summons(session) }] },
      ...(session.rows.agendaItem.length > mostDetailed
        ? []
        : [{ kind: 'particulars' as const, pairs: meeting(session) }]),
      ...(sessionRow.openness === 'closed' ? [closedSession()] : []),
      ...agendaList(session),
      { kind: 'signatures', signers: [chair(session)] },
      ...copies(session),
    ],
  }
}

/** The letter's number, day and attachments, as far as there are any: a line without a value is not printed. */
function particularsOf(session: Session): Letterhead['particulars'] {
  const { letterNumber, letterDate } = sessionOf(session)
  return [
    ...(letterDate === null ? [] : [{ name: 'تاریخ', value: formatJalaliDate(letterDate, 'long') }]),
    ...(letterNumber === null ? [] : [{ name: 'شماره', value: formatLetterNumber(letterNumber) }]),
    ...(session.rows.attachment.length === 0 ? [] : [{ name: 'پیوست', value: attached(session) }]),
  ]
}

/** Who calls whom; with few items also what a member notes down: day, hour, place, how long it may last. */
function meeting(session: Session): Particulars['pairs'] {
  const { date, time, place } = sessionOf(session)
  const items = session.rows.agendaItem
  const planned = items.reduce((sum, item) => sum + (item.minutes ?? 0), 0)
  const caller = session.rows.minutes.find(({ calledBy }) => calledBy !== null)?.calledBy ?? chair(session).office
  return [
    ...(items.length > mostRoomy
      ? []
      : [
          { name: 'روز و تاریخ', value: formatJalaliDate(date, 'weekday') },
          { name: 'ساعت شروع', value: isolate(toPersianDigits(time)) },
          { name: 'محل', value: place },
          ...(planned === 0 ? [] : [{ name: 'زمان دستورها', value: minutes(planned) }]),
        ]),
    { name: 'دعوت‌کننده', value: caller },
    { name: 'گیرندگان', value: recipients(session) },
  ]
}

/** «اعضای شورا (۱۳ نفر)» */
function recipients(session: Session): string {
  const { length } = sessionCourse(session).members
  return length === 0 ? 'اعضای شورا' : toPersianDigits(`اعضای شورا (${length} نفر)`)
}

/** Those who are to present items, each with what: «شهردار (دستور ۱ و ۵)». */
function copies(session: Session): Block[] {
  const presented = session.rows.agendaItem.flatMap((item, index) =>
    item.presenter !== null && isTold(session, item) ? [{ presenter: item.presenter, number: index + 1 }] : [],
  )
  if (presented.length === 0 || presented.length > mostCopied) return []
  const named = [...Map.groupBy(presented, ({ presenter }) => presenter)].map(
    ([presenter, own]) => `${officeName(session, presenter)} (دستور ${own.map(({ number }) => number).join(' و ')})`,
  )
  const text = toPersianDigits(`${named.join('؛ ')}، برای حضور و ارائه.`)
  return [{ kind: 'paragraph', role: 'note', text: [{ text: 'رونوشت: ', strong: true }, { text }] }]
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
          ? [
              {
                text: details([
                  ...(isTold(session, item) ? particularsOfItem(session, item) : []),
                  minutes(item.minutes),
                ]),
              },
            ]
          : []),
      ],
    })),
  }
  return [{ kind: 'paragraph', role: 'body', text: [{ text: 'دستور جلسه:', strong: true }] }, list]
}

/** The agenda as the letter tells it: closed items of an open session keep their place alone. */
export function toldItems(session: Session): string[] {
  return session.rows.agendaItem.map(item => (isTold(session, item) ? itemTitle(session, item) : closedItem))
}

const closedItem = 'دستور غیرعلنی'

/** The letter of a closed session goes to those who are to know its agenda. */
function isTold(session: Session, item: Row<'agendaItem'>): boolean {
  return sessionOf(session).openness === 'closed' || !session.isClosed('agendaItem', item)
}

/** Who presents an item, and the letter it came with, which members look up. */
function particularsOfItem(session: Session, item: Row<'agendaItem'>): string[] {
  return [item.presenter === null ? '' : officeName(session, item.presenter), itemLetter(item)]
}

/** « (شهردار، نامهٔ شمارهٔ ۱۲ مورخ ۵ دی ۱۴۰۱، ۲۰ دقیقه)» */
function details(parts: readonly string[]): string {
  const known = parts.filter(part => part !== '')
  return known.length === 0 ? '' : ` (${known.join('، ')})`
}

const minutes = (count: number | null) => (count === null ? '' : toPersianDigits(`${count} دقیقه`))

function attached({ rows }: Session): string {
  return toPersianDigits(`${rows.attachment.length} پرونده`)
}

/** The council's chair, with the name of the member who is president that day, or of the office's holder. */
function chair(session: Session): { office: string; name?: string } {
  const office = `رئیس ${councilOf(session).name}`
  const president = sessionCourse(session).members.find(({ roles }) => roles.includes('president'))
  const holder = session.rows.office.find(({ title }) => title.startsWith('رئیس شورا'))?.holder ?? null
  const name = president?.member.title ?? (holder === null ? undefined : rowOf(session, 'person', holder).name)
  return name === undefined ? { office } : { office, name }
}
