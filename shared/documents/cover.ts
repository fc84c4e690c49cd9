import type { Cover } from '../document.ts'
import { toPersianDigits } from '../persian/digits.ts'
import { isolate } from '../persian/isolate.ts'
import { formatJalaliDate } from '../persian/jalali.ts'
import { ordinal } from '../persian/words.ts'
import { opennessChoices } from '../records/openness.ts'
import { sessionKindChoices } from '../records/session.ts'
import type { Session } from '../session/session.ts'
import type { Issue } from './issue.ts'
import { councilOf, sessionOf, termOf } from './sessionRows.ts'

const editionNames = { public: 'نسخهٔ عمومی', closed: 'نسخهٔ غیرعلنی' } as const

/** The briefing's first page. */
export function cover(data: Session, issue: Issue): Cover {
  const session = sessionOf(data)
  const council = councilOf(data)
  const particulars = [
    ['تاریخ', `${formatJalaliDate(session.date, 'weekday')}، ساعت ${isolate(toPersianDigits(session.time))}`],
    ['نوع جلسه', `${sessionKindChoices[session.kind]}، ${opennessChoices[session.openness]}`],
    [
      'شمارهٔ جلسه',
      toPersianDigits(
        `${session.numberInTerm} از دورهٔ ${ordinal(termOf(data).number)} (متوالی: ${session.consecutiveNumber})${session.sample ? ' – نمونه' : ''}`,
      ),
    ],
    ['محل', session.place],
    ['گزارش‌ها', reportingDepartments(data).join('؛ ')],
    ['نامه', letter(session.letterNumber, session.letterDate)],
    ['نسخه', `${isolate(toPersianDigits(issue.version.replace('.', '٫')))} · ${formatJalaliDate(issue.asOf, 'long')}`],
    ['گیرنده', issue.copy === undefined ? '' : toPersianDigits(`${issue.copy.recipient}، نسخهٔ ${issue.copy.number}`)],
  ] as const
  return {
    kind: 'cover',
    invocation: 'بسمه تعالی',
    emblem: { svg: council.emblem ?? issue.emblem, alternative: `نشان ${council.name}` },
    title: toPersianDigits(`گزارش جلسهٔ ${session.numberInTerm} ${council.name}`),
    subtitle: editionNames[issue.edition],
    particulars: particulars.filter(([, value]) => value !== '').map(([name, value]) => ({ name, value })),
    issuer: `دبیرخانهٔ ${council.name}`,
  }
}

function reportingDepartments({ rows }: Session): string[] {
  const reporting = new Set(rows.report.map(report => report.department))
  return rows.department.filter(department => reporting.has(department.code)).map(department => department.name)
}

/** «شمارهٔ ۱۴۰۱/ب/۳۴۷، ۱۲ دی ۱۴۰۱», as far as it is known. @param date ISO 8601 day */
export function letter(number: string | null, date: string | null): string {
  const parts = [
    number === null ? '' : `شمارهٔ ${isolate(toPersianDigits(number))}`,
    date === null ? '' : `مورخ ${formatJalaliDate(date, 'long')}`,
  ]
  return parts.filter(part => part !== '').join('، ')
}
