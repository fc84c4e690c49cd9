import { jalaliToIso, monthLength, weekdayName, weekdayNames } from './jalaliCalendar.ts'

/** ISO days of a Jalali month. */
export function monthDays(year: number, month: number): string[] {
  return Array.from({ length: monthLength(year, month) }, (_, i) => jalaliToIso({ year, month, day: i + 1 }))
}

/** ISO days of a Jalali month by weeks from Saturday; undefined before its first day and after its last. */
export function monthWeeks(year: number, month: number): (string | undefined)[][] {
  const days: (string | undefined)[] = monthDays(year, month)
  const before = weekdayNames.findIndex(name => name === weekdayName(days[0] ?? ''))
  const cells = [...Array.from({ length: before }, () => undefined), ...days]
  return Array.from({ length: Math.ceil(cells.length / 7) }, (_, week) =>
    Array.from({ length: 7 }, (_day, i) => cells[week * 7 + i]),
  )
}
