import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { Problem } from '../../../shared/problems/problem.ts'
import {
  comparable,
  comparePeriods,
  contains,
  monthsOf,
  parsePeriod,
  periodAfter,
  periodsOfYear,
} from '../../../shared/quantities/period.ts'

const year = fc.integer({ min: 1330, max: 1460 })

describe('parsePeriod', () => {
  it('spans the Jalali days of a year, a half and a month', () => {
    expect(parsePeriod('1401')).toMatchObject({ from: '2022-03-21', to: '2023-03-20', label: 'سال ۱۴۰۱' })
    expect(parsePeriod('1401H1')).toMatchObject({ from: '2022-03-21', to: '2022-09-22', label: 'نیمهٔ نخست ۱۴۰۱' })
    expect(parsePeriod('1401-06')).toMatchObject({ from: '2022-08-23', to: '2022-09-22', label: 'شهریور ۱۴۰۱' })
  })

  it('spans the days of quarters and of nine months', () => {
    expect(parsePeriod('1401Q2')).toMatchObject({ from: '2022-06-22', to: '2022-09-22', label: 'سه‌ماههٔ دوم ۱۴۰۱' })
    expect(parsePeriod('1399Q4')).toMatchObject({ from: '2020-12-21', to: '2021-03-20', months: 3, firstMonth: 10 })
    expect(parsePeriod('1401N9')).toMatchObject({ from: '2022-03-21', to: '2022-12-21', label: 'نه‌ماههٔ ۱۴۰۱' })
    expect(monthsOf(parsePeriod('1401N9'))).toHaveLength(9)
    expect(comparable(parsePeriod('1401N9'), parsePeriod('1401H1'))).toBe(false)
  })

  it('is followed by the next of its length', () => {
    fc.assert(
      fc.property(year, y => {
        for (const code of periodsOfYear(y)) {
          const period = parsePeriod(code)
          const next = periodAfter(period)
          expect(next.length).toBe(period.length)
          expect(comparePeriods(period, next)).toBeLessThan(0)
          const gap = (Date.parse(next.from) - Date.parse(period.to)) / 86_400_000
          expect(gap === 1 || (period.length === 'nine' && next.year === y + 1)).toBe(true)
        }
      }),
    )
  })

  it('ends a leap year on the thirtieth of Esfand', () => {
    expect(parsePeriod('1399H2').to).toBe('2021-03-20')
  })

  it.each(['', '1401H3', '1401Q5', '1401N6', '1401q2', '1401-13', '1401-6', '2023', '۱۴۰۱', '1401 '])(
    'refuses «%s»',
    text => {
      expect(() => parsePeriod(text)).toThrow(Problem)
    },
  )

  it('has each day of a year in one half', () => {
    fc.assert(
      fc.property(year, fc.integer({ min: 0, max: 364 }), (y, days) => {
        const whole = parsePeriod(String(y))
        const day = new Date(Date.parse(whole.from) + days * 86_400_000).toISOString().slice(0, 10)
        const halves = [`${y}H1`, `${y}H2`].filter(half => contains(parsePeriod(half), day))
        expect(contains(whole, day)).toBe(true)
        expect(halves).toHaveLength(1)
      }),
    )
  })
})

describe('comparing periods', () => {
  it('allows division only between periods of one length', () => {
    expect(comparable(parsePeriod('1400'), parsePeriod('1401'))).toBe(true)
    expect(comparable(parsePeriod('1401H1'), parsePeriod('1401H2'))).toBe(true)
    expect(comparable(parsePeriod('1401'), parsePeriod('1401H1'))).toBe(false)
  })

  it('orders by beginning, the longer first', () => {
    const texts = ['1402', '1401-07', '1401H2', '1401-01', '1401H1', '1401']
    const sorted = texts.map(parsePeriod).sort(comparePeriods)
    expect(sorted.map(({ text }) => text)).toEqual(['1401', '1401H1', '1401-01', '1401H2', '1401-07', '1402'])
  })
})
