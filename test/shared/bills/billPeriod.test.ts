import { describe, expect, it } from 'vitest'
import { readBilling } from '../../../shared/bills/billIssue.ts'
import { billPeriods } from '../../../shared/bills/billPeriod.ts'
import { useOf } from '../../../shared/bills/tariffUse.ts'

describe('a bill’s period', () => {
  it.each([
    ['1-1404', '', 1404, 1],
    ['۱-۱۴۰۴', '', 1404, 1],
    ['12-1404', '', 1404, 12],
    ['1404/02', '', 1404, 2],
    ['1404-2', '', 1404, 2],
    ['4-02', '', 1402, 4],
    ['13-02', '', 1413, 2],
    ['99/12', '', 1399, 12],
    ['140402', '', 1404, 2],
    ['10406', '', 1404, 6],
    ['6', '1404', 1404, 6],
    ['06', '04', 1404, 6],
  ])('is read from «%s» «%s»', (period, of, year, number) => {
    expect(billPeriods(period, of)).toEqual([{ year, number }])
  })

  it('may be of two years where both have two digits', () => {
    expect(billPeriods('04/02', '')).toEqual([
      { year: 1404, number: 2, order: 'yearFirst' },
      { year: 1402, number: 4, order: 'dayFirst' },
    ])
  })

  it.each([
    ['', ''],
    ['6', ''],
    ['1404', ''],
    ['13-1404', ''],
    ['1404/00', ''],
    ['10413', ''],
    ['بهار ۱۴۰۴', ''],
  ])('is none in «%s» «%s»', (period, of) => expect(billPeriods(period, of)).toEqual([]))
})

it.each([
  ['برآوردی', 'estimated'],
  ['قبض سیستمی', 'estimated'],
  ['بدون قرائت', 'estimated'],
  ['قرائتی', 'measured'],
  ['عادی', 'measured'],
  ['ابطال‌شده', 'void'],
  ['باطل', 'void'],
  ['', null],
  ['۳', null],
])('a bill called «%s» is %s', (text, issue) => expect(readBilling(text)).toBe(issue))

it.each([
  ['روشنایی معابر', 'lighting'],
  ['پارک و فضای سبز', 'park'],
  ['بوستان محله', 'park'],
  ['چراغ راهنمایی', 'traffic'],
  ['تلمبه‌خانه', 'water'],
  ['اداری', 'building'],
  ['ورزشگاه', 'culture'],
  ['روشنایی پارک', 'other'],
  ['عمومی', 'other'],
])('an account of the tariff «%s» is for %s', (tariff, use) => expect(useOf(undefined, tariff)).toBe(use))
