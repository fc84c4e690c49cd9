import { toPersianDigits } from '../persian/digits.ts'
import { isolate, stripIsolates } from '../persian/isolate.ts'
import { formatJalaliDate } from '../persian/jalali.ts'
import { parsePeriod } from '../quantities/period.ts'
import { tables } from '../records/index.ts'
import type { BoardRow } from './reportBoard.ts'

/** The session that is written of. */
export interface ReminderOf {
  /** «شورای اسلامی شهر اصفهان». */
  council: string
  numberInTerm: number
  /** ISO day of the session. */
  date: string
}

/**
 * The text of a letter that reminds a department of what it has not sent: formal, in Persian digits, days with their
 * weekdays, and without marks of direction, since it is pasted into a letter.
 */
export function reminderLetter(row: BoardRow, { council, numberInTerm, date }: ReminderOf): string {
  const { department, state, missing, due, daysLeft, reports } = row
  const periods = [...new Set(reports.map(({ period }) => parsePeriod(period).label))].join(' و ')
  const report = periods === '' ? 'گزارش' : `گزارش ${periods}`
  const session = `جلسهٔ ${toPersianDigits(String(numberInTerm))} ${council} روز ${formatJalaliDate(date, 'weekday')} برگزار می‌شود`
  const lines = [
    `واحد محترم ${department.name}`,
    'با سلام و احترام؛',
    `${session}${dueText(due, daysLeft, report)}.`,
    stateText(state, report),
    ...(missing.length === 0 ? [] : [missingText(missing)]),
    askedText(due, daysLeft),
    `دبیرخانهٔ ${council}`,
  ]
  return stripIsolates(lines.filter(line => line !== '').join('\n\n'))
}

/** One letter after the other, for whoever pastes them apart. */
export const reminderLetters = (rows: readonly BoardRow[], of: ReminderOf): string =>
  rows.map(row => reminderLetter(row, of)).join(`\n\n${'ـ'.repeat(20)}\n\n`)

function dueText(due: string | null, daysLeft: number | null, report: string): string {
  if (due === null || daysLeft === null) return ''
  const day = formatJalaliDate(due, 'weekday')
  if (daysLeft >= 0) return ` و مهلت ارسال ${report} ${day} است`
  return ` و مهلت ارسال ${report} ${day} بوده و ${toPersianDigits(String(-daysLeft))} روز از آن گذشته است`
}

function stateText(state: BoardRow['state'], report: string): string {
  if (state === 'returned') return `${report} آن واحد با یادداشت دبیرخانه عودت شده و اصلاح‌شدهٔ آن هنوز نرسیده است.`
  if (state === 'notBegun' || state === 'draft') return `تا این تاریخ ${report} آن واحد به دبیرخانه نرسیده است.`
  return `${report} آن واحد رسیده است.`
}

function missingText(missing: BoardRow['missing']): string {
  const items = missing.map(({ kind, count }, i) =>
    toPersianDigits(`${i + 1}) ${isolate(tables[kind].plural)} (در گزارش پیشین ${count} ردیف)`),
  )
  return ['موارد زیر که در گزارش پیشین بوده، در این دوره ارائه نشده است:', ...items].join('\n')
}

function askedText(due: string | null, daysLeft: number | null): string {
  const until =
    due === null || daysLeft === null || daysLeft < 0 ? 'در اسرع وقت' : `حداکثر تا ${formatJalaliDate(due, 'weekday')}`
  return `خواهشمند است دستور فرمایید موارد یادشده ${until} به دبیرخانهٔ شورا ارسال شود.`
}
