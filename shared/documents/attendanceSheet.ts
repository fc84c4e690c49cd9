import type { Block, Cell, Document, Table } from '../document.ts'
import { openView } from '../domain/openView.ts'
import { type SessionCourse, sessionCourse } from '../domain/sessionCourse.ts'
import { toPersianDigits } from '../persian/digits.ts'
import { formatTime } from '../persian/formatTime.ts'
import { formatJalaliDate } from '../persian/jalali.ts'
import type { Session } from '../session/session.ts'
import { councilOf, sessionName, sessionOf } from '../session/sessionRows.ts'
import { numberCell, textCell } from './cells.ts'
import { frame } from './frame.ts'
import type { Issue } from './issue.ts'
import { rolesText } from './record/attendance.ts'
import { hourIn } from './record/words.ts'

/** The sheet that members sign when they come, with room for the hours that nobody recorded yet. */
export function attendanceSheet(all: Session, issue: Issue): Document {
  const session = issue.edition === 'public' ? openView(all) : all
  const sessionRow = sessionOf(session)
  const { members, quorum } = sessionCourse(session)
  const call = sessionName(session)
  const title = `برگهٔ حضور ${call}`
  return {
    ...frame(session, issue, { title, start: call }),
    blocks: [
      { kind: 'heading', level: 1, text: `${title} ${councilOf(session).name}`, anchor: 'attendance' },
      {
        kind: 'paragraph',
        role: 'body',
        text: [
          {
            text: toPersianDigits(
              `${formatJalaliDate(sessionRow.date, 'weekday')}، ساعت ${formatTime(sessionRow.time)}، ${sessionRow.place}؛ حد نصاب رسمیت ${quorum} نفر.`,
            ),
          },
        ],
      },
      members.length === 0 ? noMembers : sheet(session, members),
    ],
  }
}

const noMembers: Block = {
  kind: 'paragraph',
  role: 'note',
  text: [{ text: 'برای روز این جلسه عضوی ثبت نشده است؛ نام و کرسی اعضا را در کتابخانه، جدول «اعضای شورا» وارد کنید.' }],
}

const empty: Cell = { text: [{ text: '' }] }

/** A row for every member. */
function sheet(session: Session, members: SessionCourse['members']): Table {
  const hour = (moment: string | null): Cell => (moment === null ? empty : textCell(hourIn(session, moment)))
  return {
    kind: 'table',
    columns: [
      { header: 'ردیف', align: 'centre', width: 'fit' },
      { header: 'نام', align: 'text', width: 'share' },
      { header: 'سمت', align: 'text', width: 'share' },
      { header: 'ورود', align: 'centre', width: 'fit' },
      { header: 'خروج', align: 'centre', width: 'fit' },
      { header: 'امضا', align: 'text', width: 'share' },
    ],
    isSigned: true,
    rows: members.map(one => [
      numberCell(one.member.seat),
      textCell(one.member.title),
      textCell(rolesText(one)),
      hour(one.attendance.came),
      hour(one.attendance.left),
      empty,
    ]),
  }
}
