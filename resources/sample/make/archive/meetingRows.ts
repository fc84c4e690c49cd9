import { bareItem } from '../../../../shared/domain/agenda.ts'
import { toPersianDigits } from '../../../../shared/persian/digits.ts'
import { addDays, isoToJalali } from '../../../../shared/persian/jalali.ts'
import type { Rows } from '../../../../shared/tables/record.ts'
import { departments, session as sample } from '../meeting.ts'
import type { Meeting } from './calendar.ts'

/** Each department's line that its short report of a session speaks of. */
const lines: Readonly<Record<string, string>> = { crisis: '1012', services: '1001', energy: '1008' }

/** An earlier session: a bill, a report of each department that quotes its budget of the year, a word of the mayor. */
export function meetingRows(meeting: Meeting): Pick<Rows, 'session' | 'agendaItem' | 'report' | 'statement'> {
  const { code, term, date, numberInTerm, consecutiveNumber } = meeting
  const { year, month } = isoToJalali(date)
  const reported = month > 6 ? `${year}H1` : `${year - 1}H2`
  const item = (position: number) =>
    ({ ...bareItem, code: `${code}-${position}`, session: code, position, openness: 'open' }) as const
  return {
    session: [
      {
        ...sample,
        code,
        term: term.code,
        date,
        numberInTerm,
        consecutiveNumber,
        letterNumber: toPersianDigits(`${year}/ش/${consecutiveNumber}`),
        letterDate: addDays(date, -4),
      },
    ],
    agendaItem: [
      { ...item(1), kind: 'bill', title: 'لایحهٔ شهرداری (نمونه)', presenter: 'mayor', minutes: 20 },
      ...departments.map(
        ({ name, head }, i) =>
          ({ ...item(i + 2), kind: 'report', title: `گزارش ${name} (نمونه)`, presenter: head, minutes: 25 }) as const,
      ),
    ],
    report: departments.map(
      ({ code: department }, i) =>
        ({
          code: `r-${department}-${code}`,
          agendaItem: `${code}-${i + 2}`,
          department,
          period: reported,
          status: 'accepted',
          revision: 1,
          letterNumber: null,
          letterDate: null,
          due: null,
          narrative: `اعتبار مصوب این کار در سال {{budgetLine/${lines[department]}/approved/${year}|money}} است و هزینهٔ آن ماه به ماه گزارش می‌شود.`,
          keyFigures: `budgetLine/${lines[department]}/approved/${year}|money|اعتبار مصوب سال`,
          note: null,
          openness: 'open',
        }) as const,
    ),
    statement: [
      {
        code: `${code}-st-1`,
        agendaItem: `${code}-1`,
        position: 1,
        speaker: 'mayor',
        text: 'این لایحه را برای رسیدگی به شورا آورده‌ایم و به پرسش اعضا پاسخ می‌دهیم.',
        quotes: null,
        openness: 'open',
        sample: true,
      },
    ],
  }
}
