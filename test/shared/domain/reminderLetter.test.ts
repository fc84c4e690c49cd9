import { expect, it } from 'vitest'
import { reminderLetter, reminderLetters } from '../../../shared/domain/reminderLetter.ts'
import type { BoardRow } from '../../../shared/domain/reportBoard.ts'

const row: BoardRow = {
  department: { code: 'services', name: 'خدمات شهری' },
  expectedBy: 'report',
  state: 'draft',
  reports: [{ code: 'r-1', department: 'services', period: '1401H1', status: 'draft', due: null }],
  came: [],
  from: [],
  missing: [
    { kind: 'indicatorValue', count: 12 },
    { kind: 'drill', count: 3 },
  ],
  due: '2023-01-01',
  daysLeft: -3,
  isLate: true,
}
const of = { council: 'شورای اسلامی شهر اصفهان', numberInTerm: 73, date: '2023-01-08' }

it('names the session, the day and its weekday, what is missing, and asks for it', () => {
  expect(reminderLetter(row, of)).toBe(
    [
      'واحد محترم خدمات شهری',
      'با سلام و احترام؛',
      'جلسهٔ ۷۳ شورای اسلامی شهر اصفهان روز یکشنبه ۱۸ دی ۱۴۰۱ برگزار می‌شود و مهلت ارسال گزارش نیمهٔ نخست ۱۴۰۱ یکشنبه ۱۱ دی ۱۴۰۱ بوده و ۳ روز از آن گذشته است.',
      'تا این تاریخ گزارش نیمهٔ نخست ۱۴۰۱ آن واحد به دبیرخانه نرسیده است.',
      'موارد زیر که در گزارش پیشین بوده، در این دوره ارائه نشده است:\n۱) مقدارهای شاخص (در گزارش پیشین ۱۲ ردیف)\n۲) رزمایش‌ها (در گزارش پیشین ۳ ردیف)',
      'خواهشمند است دستور فرمایید موارد یادشده در اسرع وقت به دبیرخانهٔ شورا ارسال شود.',
      'دبیرخانهٔ شورای اسلامی شهر اصفهان',
    ].join('\n\n'),
  )
})

it('asks by the day while it has not come, and says what was returned', () => {
  const text = reminderLetter({ ...row, state: 'returned', missing: [], daysLeft: 2, isLate: false }, of)
  expect(text).toContain('و مهلت ارسال گزارش نیمهٔ نخست ۱۴۰۱ یکشنبه ۱۱ دی ۱۴۰۱ است.')
  expect(text).toContain('با یادداشت دبیرخانه عودت شده و اصلاح‌شدهٔ آن هنوز نرسیده است')
  expect(text).toContain('حداکثر تا یکشنبه ۱۱ دی ۱۴۰۱')
})

it('has no Latin digits or marks of direction, and one letter a department', () => {
  const unbegun: BoardRow = { ...row, state: 'notBegun', reports: [], due: null, daysLeft: null, isLate: false }
  const text = reminderLetters([row, unbegun], of)
  expect(text).not.toMatch(/[0-9\u200e\u200f\u2066-\u2069]/)
  expect(text.match(/واحد محترم/g)).toHaveLength(2)
})
