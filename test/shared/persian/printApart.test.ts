import { Big } from 'big.js'
import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { formatNumber, formatPercent } from '../../../shared/persian/formatNumber.ts'
import { stripIsolates } from '../../../shared/persian/isolate.ts'
import { printApart, printShare } from '../../../shared/persian/printApart.ts'

const tenths = (value: string) => ({ value, print: (more: number) => formatNumber(value, { fraction: 1 + more }) })
const apart = (value: string, ...others: string[]) => stripIsolates(printApart(tenths(value), others.map(tenths)))

const share = (percent: string) =>
  stripIsolates(printShare(percent, (value, more) => formatPercent(value, { fraction: 1 + more })))

describe('printApart', () => {
  it.each([
    ['69.999', '70', '۶۹٫۹۹۹'],
    ['70', '69.999', '۷۰'],
    ['70.01', '70', '۷۰٫۰۱'],
    ['70', '70', '۷۰'],
    ['69.9', '70', '۶۹٫۹'],
    ['69.99999999999', '70', 'کمتر از ۷۰'],
    ['70.00000000001', '70', 'بیش از ۷۰'],
    ['-0.01', '0', '−۰٫۰۱'],
  ])('prints %s beside %s as %s', (value, other, text) => {
    expect(apart(value, other)).toBe(text)
  })

  it('never prints two unlike numbers alike, nor like ones unlike, whichever is printed first', () => {
    const number = fc
      .tuple(fc.integer({ min: -2000, max: 2000 }), fc.nat({ max: 12 }))
      .map(([n, places]) => new Big(n).times(`1e-${places}`).plus(70).toFixed())
    fc.assert(
      fc.property(number, number, (a, b) => {
        expect(apart(a, b) === apart(b, a)).toBe(new Big(a).eq(b))
      }),
    )
  })
})

describe('printShare', () => {
  it('prints neither nothing nor all of something, unless it is', () => {
    expect(['0', '100', '50.04', '0.04', '99.97'].map(share)).toEqual(['۰٪', '۱۰۰٪', '۵۰٪', '۰٫۰۴٪', '۹۹٫۹۷٪'])
  })
})
