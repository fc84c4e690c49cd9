import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import {
  fiscalYearLabel,
  fiscalYearOf,
  fiscalYearRange,
  halfYearLabel,
  halfYearOf,
  halfYearRange,
  monthLabel,
  monthRange,
} from '../../../shared/persian/fiscalYear.ts'
import { addDays } from '../../../shared/persian/jalali.ts'

const year = fc.integer({ min: 1304, max: 1467 })

describe('fiscal years', () => {
  it('run from 1 Farvardin to the end of Esfand, leap or not', () => {
    expect(fiscalYearRange(1401)).toEqual({ from: '2022-03-21', to: '2023-03-20' })
    expect(fiscalYearRange(1399)).toEqual({ from: '2020-03-20', to: '2021-03-20' })
  })

  it('follow each other without a gap, and so do their halves and months', () => {
    fc.assert(
      fc.property(year, y => {
        const whole = fiscalYearRange(y)
        expect(fiscalYearRange(y + 1).from).toBe(addDays(whole.to, 1))
        expect([halfYearRange(y, 1).from, halfYearRange(y, 2).to]).toEqual([whole.from, whole.to])
        expect(halfYearRange(y, 2).from).toBe(addDays(halfYearRange(y, 1).to, 1))
        for (let month = 1; month < 12; month++) {
          expect(monthRange(y, month + 1).from).toBe(addDays(monthRange(y, month).to, 1))
        }
        expect([fiscalYearOf(whole.from), fiscalYearOf(whole.to)]).toEqual([y, y])
      }),
    )
  })

  it('place a day in its year and half', () => {
    expect(fiscalYearOf('2022-03-20')).toBe(1400)
    expect(fiscalYearOf('2023-01-08')).toBe(1401)
    expect(halfYearOf('2022-09-22')).toBe(1)
    expect(halfYearOf('2022-09-23')).toBe(2)
  })

  it('have labels', () => {
    expect(fiscalYearLabel(1401)).toBe('سال ۱۴۰۱')
    expect(halfYearLabel(1401, 1)).toBe('نیمهٔ نخست ۱۴۰۱')
    expect(halfYearLabel(1401, 2)).toBe('نیمهٔ دوم ۱۴۰۱')
    expect(monthLabel(1401, 6)).toBe('شهریور ۱۴۰۱')
  })
})
