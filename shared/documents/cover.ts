import type { Cover } from '../document.ts'
import { toPersianDigits } from '../persian/digits.ts'
import { formatLetterNumber } from '../persian/formatLetterNumber.ts'
import { isolate } from '../persian/isolate.ts'
import { formatJalaliDate } from '../persian/jalali.ts'
import { ordinal } from '../persian/words.ts'
import { opennessChoices } from '../records/openness.ts'
import { sessionKindChoices } from '../records/session.ts'
import type { Session } from '../session/session.ts'
import { councilOf, secretariatOf, sessionName, sessionOf, termOf } from '../session/sessionRows.ts'
import { emblem } from './frame.ts'
import type { Issue } from './issue.ts'

const editionNames = { public: 'نسخهٔ علنی', closed: 'نسخهٔ غیرعلنی' } as const

/** The briefing's first page. */
export function cover(session: Session, issue: Issue): Cover {
  const sessionRow = sessionOf(session)
  const particulars = [
    ['تاریخ', `${formatJalaliDate(sessionRow.date, 'weekday')}، ساعت ${isolate(toPersianDigits(sessionRow.time))}`],
    ['نوع جلسه', `${sessionKindChoices[sessionRow.kind]}، ${opennessChoices[sessionRow.openness]}`],
    [
      'شمارهٔ جلسه',
      toPersianDigits(
        `${sessionRow.numberInTerm} از دورهٔ ${ordinal(termOf(session).number)} (متوالی: ${sessionRow.consecutiveNumber})${sessionRow.sample ? ' – نمونه' : ''}`,
      ),
    ],
    ['محل', sessionRow.place],
    ['گزارش‌ها', reportingDepartments(session).join('؛ ')],
    ['نامه', letter(sessionRow.letterNumber, sessionRow.letterDate)],
    ['نسخه', `${isolate(toPersianDigits(issue.version.replace('.', '٫')))} · ${formatJalaliDate(issue.asOf, 'long')}`],
    ['گیرنده', issue.copy === undefined ? '' : toPersianDigits(`${issue.copy.recipient}، نسخهٔ ${issue.copy.number}`)],
  ] as const
  return {
    kind: 'cover',
    invocation: 'بسمه تعالی',
    emblem: emblem(session, issue),
    title: toPersianDigits(`گزارش ${sessionName(session)} ${councilOf(session).name}`),
    subtitle: editionNames[issue.edition],
    particulars: particulars.filter(([, value]) => value !== '').map(([name, value]) => ({ name, value })),
    issuer: secretariatOf(session),
  }
}

function reportingDepartments({ rows }: Session): string[] {
  const reporting = new Set(rows.report.map(report => report.department))
  return rows.department.filter(department => reporting.has(department.code)).map(department => department.name)
}

/** «شمارهٔ ۱۴۰۱/ب/۳۴۷، ۱۲ دی ۱۴۰۱», as far as it is known. @param date ISO 8601 day */
export function letter(number: string | null, date: string | null): string {
  const parts = [
    number === null ? '' : `شمارهٔ ${formatLetterNumber(number)}`,
    date === null ? '' : `مورخ ${formatJalaliDate(date, 'long')}`,
  ]
  return parts.filter(part => part !== '').join('، ')
}
