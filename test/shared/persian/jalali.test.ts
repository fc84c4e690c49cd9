import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { stripIsolates } from '../../../shared/persian/isolate.ts'
import {
  addDays,
  formatJalaliDate,
  isLeapYear,
  isoToJalali,
  jalaliToIso,
  monthName,
  weekdayName,
} from '../../../shared/persian/jalali.ts'
import { monthWeeks } from '../../../shared/persian/monthWeeks.ts'
import { officialDayOff } from '../../../shared/persian/officialDaysOff.ts'

/** ISO days of 1304 to 1468 Jalali. */
const day = fc
  .date({ min: new Date('1925-03-21'), max: new Date('2090-03-19'), noInvalidDate: true })
  .map(date => date.toISOString().slice(0, 10))

describe('the Jalali calendar', () => {
  it.each([
    ['2023-01-08', { year: 1401, month: 10, day: 18 }],
    ['2022-03-21', { year: 1401, month: 1, day: 1 }],
    ['2021-03-20', { year: 1399, month: 12, day: 30 }],
    ['1979-02-11', { year: 1357, month: 11, day: 22 }],
  ])('places %s', (iso, jalali) => {
    expect(isoToJalali(iso)).toEqual(jalali)
    expect(jalaliToIso(jalali)).toBe(iso)
  })

  it('lays a month out by weeks from Saturday', () => {
    const weeks = monthWeeks(1401, 10)
    expect(weeks).toHaveLength(5)
    expect(weeks[0]).toEqual([undefined, undefined, undefined, undefined, undefined, '2022-12-22', '2022-12-23'])
    expect(weeks.flat().filter(iso => iso !== undefined)).toHaveLength(30)
    expect(weekdayName(weeks[1]?.[0] ?? '')).toBe('شنبه')
  })

  it('knows the days off that stand at a day of the solar year', () => {
    expect(officialDayOff('2023-02-11')).toBe('پیروزی انقلاب اسلامی')
    expect(officialDayOff('2027-03-21')).toBe('نوروز')
    expect(officialDayOff('2023-01-08')).toBeUndefined()
  })

  it('agrees with ICU on every day', () => {
    const icu = new Intl.DateTimeFormat('fa-IR-u-ca-persian-nu-latn', {
      timeZone: 'UTC',
      weekday: 'long',
      day: 'numeric',
      month: 'long',
      year: 'numeric',
    })
    fc.assert(
      fc.property(day, iso => {
        const parts = Object.fromEntries(icu.formatToParts(new Date(iso)).map(({ type, value }) => [type, value]))
        const { year, month, day: dayOfMonth } = isoToJalali(iso)
        expect([weekdayName(iso), String(dayOfMonth), monthName(month), String(year)]).toEqual([
          parts['weekday']?.replace(' ', '\u200C'),
          parts['day'],
          parts['month'],
          parts['year'],
        ])
        expect(jalaliToIso({ year, month, day: dayOfMonth })).toBe(iso)
      }),
      { numRuns: 1000 },
    )
  })

  it('knows leap years', () => {
    expect([1395, 1399, 1403, 1408].map(isLeapYear)).toEqual([true, true, true, true])
    expect([1400, 1401, 1402, 1404].some(isLeapYear)).toBe(false)
  })

  it.each(['2023-1-8', '2023-02-30', '2023-13-01', '', 'x'])('refuses %j as an ISO day', iso => {
    expect(() => isoToJalali(iso)).toThrow(RangeError)
  })

  it('refuses a day its month lacks', () => {
    expect(() => jalaliToIso({ year: 1401, month: 12, day: 30 })).toThrow(RangeError)
    expect(() => jalaliToIso({ year: 1401, month: 7, day: 31 })).toThrow(RangeError)
    expect(() => jalaliToIso({ year: 1401, month: 13, day: 1 })).toThrow(RangeError)
  })

  it('moves by days across months and years', () => {
    expect(addDays('2023-03-20', 1)).toBe('2023-03-21')
    expect(addDays('2023-03-21', -20)).toBe('2023-03-01')
  })
})

describe('formatJalaliDate', () => {
  it('has a numeric, a long and a weekday form', () => {
    expect(stripIsolates(formatJalaliDate('2022-04-05', 'numeric'))).toBe('۱۴۰۱/۰۱/۱۶')
    expect(stripIsolates(formatJalaliDate('2023-01-08', 'long'))).toBe('۱۸ دی ۱۴۰۱')
    expect(formatJalaliDate('2023-01-08', 'weekday')).toBe('یکشنبه ۱۸ دی ۱۴۰۱')
    expect(formatJalaliDate('2023-01-10', 'weekday')).toBe('سه\u200Cشنبه ۲۰ دی ۱۴۰۱')
  })
})
