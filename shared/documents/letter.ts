import { refuseHiddenCorrections } from '../checks/hiddenCorrections.ts'
import { publicView } from '../checks/publicView.ts'
import { refuseClosedReferences } from '../checks/refuseClosedReferences.ts'
import type { Block, Document, Letterhead } from '../document.ts'
import { sessionCourse } from '../domain/sessionCourse.ts'
import { FactCodes } from '../facts/codes.ts'
import { codeText } from '../persian/codeText.ts'
import { toPersianDigits } from '../persian/digits.ts'
import { formatLetterNumber } from '../persian/formatLetterNumber.ts'
import { formatJalaliDate } from '../persian/jalali.ts'
import { ordinal } from '../persian/words.ts'
import type { Row } from '../records/index.ts'
import type { Session } from '../session/session.ts'
import { councilOf, sessionName, sessionOf } from '../session/sessionRows.ts'
import { frame, letterhead } from './frame.ts'
import type { Issue } from './issue.ts'
import { itemLetter } from './itemLetter.ts'
import { resolutionText } from './record/resolutions.ts'

/**
 * The letters that tell the session's resolutions to whom they bind, each on a page of its own: emblem and name at the
 * right, date, number and attachment in this order at the left (Iranian Standard 379), addressee, subject, body, the
 * president's signature at the left, copies.
 * @throws Problem as a briefing does, for an open text that rests on a closed row
 */
export function letter(all: Session, issue: Issue): Document {
  refuseClosedReferences(all, ['resolution'])
  if (issue.edition === 'public') refuseHiddenCorrections(all)
  const session = issue.edition === 'public' ? publicView(all) : all
  const codes = new FactCodes(session)
  const { resolution } = session.rows
  return {
    ...frame(session, issue, { title: `ابلاغ مصوبات ${sessionName(session)}`, start: sessionName(session) }),
    blocks:
      resolution.length === 0
        ? [
            head(session, issue, null),
            { kind: 'heading', level: 1, text: 'ابلاغ مصوبه', anchor: 'letter' },
            { kind: 'paragraph', role: 'note', text: [{ text: 'در این جلسه مصوبه‌ای ثبت نشده است.' }] },
          ]
        : resolution.flatMap((one, i): Block[] => [
            ...(i === 0 ? [] : [{ kind: 'pageBreak' } as const]),
            ...letterOf(session, one, issue, codes),
          ]),
  }
}

function head(session: Session, issue: Issue, resolution: Row<'resolution'> | null): Letterhead {
  const { attachment } = session.rows
  const attached = attachment.filter(({ agendaItem }) => agendaItem === resolution?.agendaItem).length
  return letterhead(session, issue, [
    { name: 'تاریخ', value: formatJalaliDate(resolution?.date ?? sessionOf(session).date) },
    { name: 'شماره', value: resolution === null ? '—' : codeText(resolution.number) },
    { name: 'پیوست', value: attached === 0 ? 'ندارد' : toPersianDigits(`دارد، ${attached} پرونده`) },
  ])
}

function letterOf(session: Session, resolution: Row<'resolution'>, issue: Issue, codes: FactCodes): Block[] {
  const sessionRow = sessionOf(session)
  const council = councilOf(session)
  const item = session.find('agendaItem', resolution.agendaItem)
  const moved = item === undefined ? [] : [toPersianDigits(item.sponsor ?? ''), itemLetter(item)]
  const known = moved.filter(text => text !== '')
  const following = known.length === 0 ? earlier(sessionRow) : `عطف به ${known.join('، ')}، `
  const body = `${following}مصوبهٔ ${codeText(resolution.number)} ${ordinal(sessionRow.numberInTerm)}ین جلسهٔ ${council.name} مورخ ${formatJalaliDate(sessionRow.date)} به شرح زیر برای اجرا ابلاغ می‌شود:`
  return [
    head(session, issue, resolution),
    {
      kind: 'heading',
      level: 1,
      text: `ابلاغ مصوبهٔ ${codeText(resolution.number)}`,
      anchor: `letter/${resolution.code}`,
    },
    {
      kind: 'paragraph',
      role: 'lead',
      text: [{ text: resolution.addressee ?? `شهردار محترم ${council.city}` }],
    },
    {
      kind: 'paragraph',
      role: 'body',
      text: [{ text: 'موضوع: ', strong: true }, { text: toPersianDigits(resolution.title) }],
    },
    { kind: 'paragraph', role: 'body', text: [{ text: 'با سلام و احترام' }] },
    { kind: 'paragraph', role: 'body', text: [{ text: body }] },
    ...resolutionText(session, resolution, codes),
    { kind: 'signatures', signers: [president(session)] },
    ...copies,
  ]
}

/** A resolution that answers no letter follows the council's own, which called the session: «پیرو نامهٔ …». */
function earlier({ letterNumber, letterDate }: Row<'session'>): string {
  if (letterNumber === null) return ''
  const day = letterDate === null ? '' : ` مورخ ${formatJalaliDate(letterDate)}`
  return `پیرو نامهٔ ${formatLetterNumber(letterNumber)}${day}، `
}

/** The president signs the council's letters (internal regulation of councils). */
function president(session: Session): { office: string; name?: string } {
  const office = `رئیس ${councilOf(session).name}`
  const found = sessionCourse(session).members.find(({ roles }) => roles.includes('president'))
  return found === undefined ? { office } : { office, name: found.member.title }
}

/** Who gets a copy, and what they are to do with it. */
const copies: readonly Block[] = [
  { kind: 'paragraph', role: 'body', text: [{ text: 'رونوشت:', strong: true }] },
  {
    kind: 'list',
    ordered: false,
    compact: true,
    items: [
      'هیئت تطبیق مصوبات، با رونوشت نامه‌ها و مدارکی که متن به آنها استناد می‌کند',
      'دبیرخانهٔ شورا، برای ثبت در دفتر مصوبات و پیگیری',
    ].map(text => ({ text: [{ text }] })),
  },
]
