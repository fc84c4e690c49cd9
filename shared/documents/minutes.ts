import { refuseHiddenCorrections } from '../checks/hiddenCorrections.ts'
import { publicView } from '../checks/publicView.ts'
import { refuseClosedReferences } from '../checks/refuseClosedReferences.ts'
import type { Block, Document, Particulars } from '../document.ts'
import { sessionCourse } from '../domain/sessionCourse.ts'
import { minutesOf } from '../domain/signing.ts'
import { FactCodes } from '../facts/codes.ts'
import { codeText } from '../persian/codeText.ts'
import { toPersianDigits } from '../persian/digits.ts'
import { formatTime } from '../persian/formatTime.ts'
import { formatJalaliDate } from '../persian/jalali.ts'
import { ordinal } from '../persian/words.ts'
import type { Row } from '../records/index.ts'
import { callKindChoices, minutesStateChoices } from '../records/minutes.ts'
import { opennessChoices } from '../records/openness.ts'
import { sessionKindChoices } from '../records/session.ts'
import { sessionNoteChoices } from '../records/sessionNote.ts'
import type { Session } from '../session/session.ts'
import { councilOf, sessionOf, termOf } from '../session/sessionRows.ts'
import { frame, letterhead } from './frame.ts'
import { closedMark, type Issue } from './issue.ts'
import { attendanceBlocks, earlierAbsenceBlocks } from './record/attendance.ts'
import { amendments, signatures } from './record/ending.ts'
import { itemCourse } from './record/itemCourse.ts'
import { hourIn } from './record/words.ts'
import { itemTitle } from './sections/agenda.ts'
import { sources } from './sections/sources.ts'

/**
 * The minutes of a session in the official form: head, attendance, agenda, each item with what was said, voted and
 * decided, and the signatures of all who were present, for or against (executive regulation of councils). A public
 * edition is built from open records alone.
 * @throws Problem as a briefing does, for an open text that rests on a closed row
 */
export function minutes(all: Session, issue: Issue): Document {
  refuseClosedReferences(all, ['speakingTurn', 'resolution', 'minutesRemark'])
  if (issue.edition === 'public') refuseHiddenCorrections(all)
  const session = issue.edition === 'public' ? publicView(all) : all
  const sessionRow = sessionOf(session)
  const codes = new FactCodes(session)
  const heading = `صورتجلسهٔ ${ordinal(sessionRow.numberInTerm)}ین جلسهٔ ${councilOf(session).name}`
  const minutesName = `صورتجلسهٔ ${sessionRow.numberInTerm}`
  const items = session.rows.agendaItem.flatMap((item, index) => itemCourse(session, item, index, codes))
  const amended = amendments(session, codes)
  const cited = sources({ session, codes, edition: issue.edition })
  return {
    ...frame(session, issue, { title: minutesName, start: minutesName, marks: marks(session, issue) }),
    blocks: [
      letterhead(session, issue, [
        { name: 'شمارهٔ جلسه', value: toPersianDigits(String(sessionRow.numberInTerm)) },
        { name: 'تاریخ', value: formatJalaliDate(sessionRow.date) },
        { name: 'نسخه', value: issue.edition === 'public' ? 'علنی' : 'غیرعلنی' },
      ]),
      { kind: 'heading', level: 1, text: heading, anchor: 'minutes' },
      particulars(session),
      ...attendanceBlocks(session),
      ...earlierAbsenceBlocks(session),
      ...agendaList(session),
      ...notes(session, ['correspondence', 'occurrence'], 'پیش از دستور'),
      ...items,
      ...notes(session, ['closing'], 'سخنان پایانی'),
      ...nextSession(session),
      ...(cited.length === 0
        ? []
        : [{ kind: 'heading', level: 2, text: 'منبع رقم‌ها', anchor: 'sources' } as const, ...cited]),
      ...signatures(session),
      ...amended,
    ],
  }
}

/** What is not signed yet says so on every page, and what nobody may take for minutes yet says it large. */
function marks(session: Session, issue: Issue): { mark?: string; watermark?: string } {
  const state = minutesOf(session)?.state ?? 'draft'
  const all = [closedMark(issue).mark, state === 'locked' ? undefined : minutesStateChoices[state]]
  const said = all.filter(text => text !== undefined).join(' · ')
  return {
    ...(said === '' ? {} : { mark: said }),
    ...(state === 'draft' || state === 'circulated' ? { watermark: minutesStateChoices.draft } : {}),
  }
}

function particulars(session: Session): Particulars {
  const sessionRow = sessionOf(session)
  const { started, ended, officialFrom } = sessionCourse(session)
  const own = minutesOf(session)
  const hours =
    started === null
      ? `موعد ${formatTime(sessionRow.time)}`
      : `${hourIn(session, started)}${ended === null ? '' : ` تا ${hourIn(session, ended)}`}${
          officialFrom === null || officialFrom === started ? '' : `؛ رسمیت از ${hourIn(session, officialFrom)}`
        }`
  const chair = own?.chair ?? null
  const rows: (readonly [string, string])[] = [
    ['روز و تاریخ', formatJalaliDate(sessionRow.date, 'weekday')],
    ['شروع و خاتمه', hours],
    ['محل', sessionRow.place],
    ['نوع جلسه', `${sessionKindChoices[sessionRow.kind]}، ${opennessChoices[sessionRow.openness]}`],
    [
      'شماره',
      `${sessionRow.numberInTerm} از دورهٔ ${ordinal(termOf(session).number)}، متوالی ${sessionRow.consecutiveNumber}`,
    ],
    ['رئیس جلسه', chair === null ? '' : session.nameOf('member', chair)],
    ['نوع دعوت', own?.call == null ? '' : callKindChoices[own.call]],
    ['دعوت‌کننده', own?.calledBy ?? ''],
    ['صفحهٔ دفتر صورتجلسات', own?.registerPages ?? ''],
  ]
  return {
    kind: 'particulars',
    pairs: rows.flatMap(([name, value]) => (value === '' ? [] : [{ name, value: toPersianDigits(value) }])),
  }
}

function agendaList(session: Session): Block[] {
  const items = session.rows.agendaItem
  if (items.length === 0) return []
  const results = (item: Row<'agendaItem'>): string =>
    session.rows.resolution
      .filter(({ agendaItem }) => agendaItem === item.code)
      .map(({ number }) => ` (مصوبهٔ ${codeText(number)})`)
      .join('')
  return [
    { kind: 'heading', level: 2, text: 'دستور جلسه', anchor: 'agenda' },
    {
      kind: 'list',
      ordered: true,
      compact: true,
      items: items.map(item => ({ text: [{ text: itemTitle(session, item) + toPersianDigits(results(item)) }] })),
    },
  ]
}

function notes(session: Session, kinds: readonly Row<'sessionNote'>['kind'][], title: string): Block[] {
  const own = session.rows.sessionNote.filter(({ kind }) => kinds.includes(kind))
  if (own.length === 0) return []
  return [
    { kind: 'heading', level: 2, text: title, anchor: `notes-${kinds[0] ?? ''}` },
    ...own.map(
      ({ kind, text }): Block => ({
        kind: 'paragraph',
        role: 'body',
        text: [{ text: `${sessionNoteChoices[kind]}: `, strong: true }, { text: toPersianDigits(text) }],
      }),
    ),
  ]
}

/** The day and hour of the next session are told before the end (internal regulation of councils). */
function nextSession(session: Session): Block[] {
  const own = minutesOf(session)
  if (own?.nextDate == null) return []
  const hour = own.nextTime === null ? '' : `، ساعت ${formatTime(own.nextTime)}`
  const text = `جلسهٔ بعد روز ${formatJalaliDate(own.nextDate, 'weekday')}${hour} برگزار می‌شود.`
  return [
    { kind: 'heading', level: 2, text: 'جلسهٔ بعد', anchor: 'next' },
    { kind: 'paragraph', role: 'body', text: [{ text }] },
  ]
}
