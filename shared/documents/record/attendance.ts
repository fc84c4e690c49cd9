import type { Block, Cell } from '../../document.ts'
import { type SessionCourse, sessionCourse } from '../../domain/sessionCourse.ts'
import { toPersianDigits } from '../../persian/digits.ts'
import { excuseChoices } from '../../records/absence.ts'
import { presidiumRoleChoices } from '../../records/presidium.ts'
import type { Session } from '../../session/session.ts'
import { numberCell, textCell } from '../cells.ts'
import { hourIn, namesText } from './words.ts'

type Attended = SessionCourse['members'][number]

/**
 * Who was there, when and how; when the session was without its quorum; who was invited. Where nobody has recorded
 * attendance yet, it says so: nobody is called absent for that.
 */
export function attendanceBlocks(session: Session): Block[] {
  const course = sessionCourse(session)
  if (course.members.length === 0) return guests(session)
  const heading: Block = { kind: 'heading', level: 2, text: 'حضور و غیاب', anchor: 'attendance' }
  const { presence, absence } = session.rows
  if (presence.length + absence.length === 0) return [heading, note('حضور اعضا هنوز ثبت نشده است.'), ...guests(session)]
  return [
    heading,
    { kind: 'paragraph', role: 'body', text: [{ text: summary(course) }] },
    {
      kind: 'table',
      columns: [
        { header: 'کرسی', align: 'centre', width: 'fit' },
        { header: 'عضو', align: 'text', width: 'fit' },
        { header: 'سمت', align: 'text', width: 'fit' },
        { header: 'ورود', align: 'centre', width: 'fit' },
        { header: 'خروج', align: 'centre', width: 'fit' },
        { header: 'وضعیت', align: 'text', width: 'share' },
      ],
      rows: course.members.map(attended => memberRow(session, course, attended)),
    },
    ...quorumNotes(session, course),
    ...guests(session),
  ]
}

/** What the council decided in this session of those who were absent from earlier ones. */
export function earlierAbsenceBlocks(session: Session): Block[] {
  const decided = session.earlierAbsences.filter(({ excuse }) => excuse !== 'undecided')
  if (decided.length === 0) return []
  return [
    { kind: 'heading', level: 2, text: 'رسیدگی به غیبت جلسه‌های پیش', anchor: 'earlier-absences' },
    {
      kind: 'list',
      ordered: false,
      compact: true,
      // Why somebody was absent is the secretariat's to know, as beside those of this session.
      items: decided.map(({ member, numberInTerm, excuse }) => {
        const name = session.nameOf('member', member)
        const text = `غیبت ${name} در جلسهٔ ${numberInTerm}: ${excuseChoices[excuse]}`
        return { text: [{ text: toPersianDigits(text) }] }
      }),
    },
  ]
}

/** «۱۲ نفر حاضر، ۱ نفر غایب، از ۱۳ کرسی؛ حد نصاب رسمیت ۹ نفر.» */
function summary({ members, quorum }: SessionCourse): string {
  const present = members.filter(({ attendance }) => attendance.came !== null).length
  const absent = members.length - present
  const parts = [`${present} نفر حاضر`, ...(absent === 0 ? [] : [`${absent} نفر غایب`])]
  return toPersianDigits(`${parts.join(' و ')} از ${members.length} عضو؛ حد نصاب رسمیت ${quorum} نفر.`)
}

/** «رئیس»؛ «عضو شورا» for one without a post. */
export function rolesText({ roles }: Pick<Attended, 'roles'>): string {
  return roles.length === 0 ? 'عضو شورا' : namesText(roles.map(role => presidiumRoleChoices[role]))
}

function memberRow(session: Session, { ended }: SessionCourse, attended: Attended): Cell[] {
  const { member, attendance } = attended
  const { came, left } = attendance
  return [
    numberCell(member.seat),
    textCell(member.title),
    textCell(rolesText(attended)),
    textCell(came === null ? '—' : hourIn(session, came)),
    textCell(
      came === null ? '—' : left === null ? (ended === null ? '' : hourIn(session, ended)) : hourIn(session, left),
    ),
    textCell(stateText(session, attended)),
  ]
}

function stateText(session: Session, { member, attendance: { came, away, lateMinutes, leftEarly } }: Attended): string {
  if (came === null) return `غایب${excuseText(session, member.code, 'absence')}`
  const parts = [
    lateMinutes > 0 ? toPersianDigits(`تأخیر ${lateMinutes} دقیقه`) + excuseText(session, member.code, 'lateness') : '',
    ...away.map(({ from, to }) => `بیرون از ${hourIn(session, from)} تا ${hourIn(session, to)}`),
    leftEarly ? `خروج زودتر${excuseText(session, member.code, 'earlyLeave')}` : '',
  ].filter(part => part !== '')
  return parts.length === 0 ? 'حاضر' : parts.join('؛ ')
}

/**
 * Whether it is excused is the council's decision: «، موجه»; «، نامعین» until then. What a later session decides stands
 * in that one's minutes: these were signed before.
 */
function excuseText(session: Session, member: string, kind: 'absence' | 'lateness' | 'earlyLeave'): string {
  const decision = session.rows.absence.find(
    one => one.session === session.code && one.member === member && one.kind === kind,
  )
  const isOwn = decision?.decidedIn === null || decision?.decidedIn === session.code
  return `، ${excuseChoices[decision !== undefined && isOwn ? decision.excuse : 'undecided']}`
}

function quorumNotes(session: Session, { officialFrom, losses, quorum }: SessionCourse): Block[] {
  if (officialFrom === null)
    return [note(toPersianDigits(`تعداد حاضران به حد نصاب ${quorum} نفر نرسید و جلسه رسمیت نیافت.`))]
  return losses.map(({ from, to, least }) =>
    note(
      toPersianDigits(
        `از ${hourIn(session, from)}${to === null ? '' : ` تا ${hourIn(session, to)}`} با ${least} نفر حاضر، جلسه رسمیت نداشت و رأی‌گیری نشد.`,
      ),
    ),
  )
}

function guests({ rows }: Session): Block[] {
  const invited = rows.sessionNote.filter(({ kind }) => kind === 'guest').map(({ text }) => toPersianDigits(text))
  return invited.length === 0 ? [] : [note(`مدعوان: ${namesText(invited)}.`)]
}

const note = (text: string): Block => ({ kind: 'paragraph', role: 'note', text: [{ text }] })
