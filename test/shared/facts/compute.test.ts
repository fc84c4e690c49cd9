import { Big } from 'big.js'
import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { growth, ratio } from '../../../shared/facts/compute.ts'
import type { Fact } from '../../../shared/facts/fact.ts'
import { printFact } from '../../../shared/facts/printFact.ts'
import { resolveFact } from '../../../shared/facts/resolve.ts'
import { stripIsolates } from '../../../shared/persian/isolate.ts'
import { Problem } from '../../../shared/problems/problem.ts'
import type { Row } from '../../../shared/records/index.ts'
import { refusal } from './refusal.ts'
import { amount, line, passiveDefence, report, sessionData, stated } from './sessionData.ts'

function fact(value: string, over: Partial<Row<'statedFact'>> = {}, code = 'x'): Fact {
  const row = stated(code, value, over)
  return resolveFact(sessionData({ statedFact: [row] }), `statedFact/${code}/value/${row.period}`)
}

const money = (value: string, period = '1401') => fact(value, { unit: 'rial', period })

describe('growth', () => {
  const session = sessionData(passiveDefence())
  const allocated = resolveFact(session, 'budgetLine/1012/allocated/1401')
  const approved = resolveFact(session, 'budgetLine/1012/approved/1400')

  it("is the seed's third, with the caveat of its unlike phases", () => {
    const grown = growth(allocated, approved)
    expect(grown).toMatchObject({ unit: 'percent', computed: true, qualifier: 'exact', period: '1401' })
    expect(stripIsolates(printFact(grown, 'percent'))).toBe('۳۳٫۳٪')
    expect(grown.caveats).toEqual(['دو مرحلهٔ متفاوت بودجه: مصوب و تخصیص'])
  })

  it('refuses two phases of one year, of which one is a share of the other', () => {
    const approvedNow = { ...approved, period: '1401' }
    expect(refusal(() => growth(allocated, approvedNow))).toMatchObject({
      code: 'growth-between-phases',
      params: { share: 'درصد تخصیص' },
    })
  })

  it('is as closed and as much a sample as either input', () => {
    const sample = { ...approved, sample: true }
    expect(growth(allocated, sample).sample).toBe(true)
    expect(growth({ ...allocated, closed: true }, approved).closed).toBe(true)
  })

  it('leads back to the figure it was taken from', () => {
    fc.assert(
      fc.property(fc.bigInt(-(10n ** 15n), 10n ** 15n), fc.bigInt(1n, 10n ** 15n), (now, before) => {
        const grown = new Big(growth(money(String(now)), money(String(before), '1400')).value)
        const back = grown.div(100).plus(1).times(String(before))
        expect(back.minus(String(now)).abs().lt('1e-4')).toBe(true)
      }),
    )
  })

  it.each([
    ['a zero base', money('5'), money('0', '1400')],
    ['a negative base', money('5'), money('-5', '1400')],
    ['unlike units', money('5'), fact('5', { unit: 'person', period: '1400' })],
    ['percentages', fact('5', { unit: 'percent' }), fact('4', { unit: 'percent', period: '1400' })],
    ['a year from a half', money('5'), money('4', '1400H1')],
    ['a base that comes later', money('5', '1400'), money('4', '1401')],
  ])('refuses %s', (_, figure, base) => {
    expect(() => growth(figure, base)).toThrow(Problem)
  })
})

describe('a share of one phase in another', () => {
  const session = sessionData({
    budgetLine: [line('1')],
    budgetAmount: [
      amount('1', 1401, 'approved', 1000n),
      amount('1', 1401, 'allocated', 136n),
      amount('1', 1401, 'actual', 102n),
      amount('1', 1400, 'approved', 1000n),
    ],
  })
  const of = (phase: string, year = 1401) => resolveFact(session, `budgetLine/1/${phase}/${year}`)

  it.each([
    ['allocated', 'approved', 'درصد تخصیص', '۱۳٫۶٪'],
    ['actual', 'allocated', 'درصد جذب', '۷۵٪'],
    ['actual', 'approved', 'درصد عملکرد', '۱۰٫۲٪'],
  ])('%s of %s has its name and no caveat', (part, whole, name, text) => {
    const share = ratio(of(part), of(whole))
    expect(share.label).toContain(name)
    expect(share.caveats).toEqual([])
    expect(stripIsolates(printFact(share, 'value'))).toBe(text)
  })

  it('keeps the caveat of unlike phases the other way round and between years', () => {
    expect(ratio(of('approved'), of('allocated')).caveats).toHaveLength(1)
    expect(ratio(of('allocated'), of('approved', 1400)).caveats).toHaveLength(1)
  })
})

describe('ratio', () => {
  const use = fact('93000', { unit: 'megawattHour', qualifier: 'about' }, 'use')
  const accounts = fact('1400', { unit: 'account', qualifier: 'moreThan' }, 'accounts')
  const cost = fact('150000000000', { unit: 'rial' }, 'cost')

  it('of unlike units is so much per one, and approximate when an input is hedged', () => {
    const each = ratio(use, accounts)
    expect(each).toMatchObject({ unit: 'megawattHour', per: 'account', qualifier: 'about' })
    expect(stripIsolates(printFact(each, 'value'))).toBe('≈ ۶۶٫۴ مگاوات‌ساعت به ازای هر اشتراک')
    expect(stripIsolates(printFact(ratio(cost, accounts), 'toman'))).toBe('≈ ۱۰٫۷۱ میلیون تومان به ازای هر اشتراک')
  })

  it('of like units is a percentage', () => {
    expect(ratio(money('1'), money('4'))).toMatchObject({ unit: 'percent', value: '25', qualifier: 'exact' })
  })

  it('says when unlike quantities are of unlike periods', () => {
    expect(ratio(cost, fact('3', { unit: 'account', period: '1400' })).caveats).toEqual([
      'دو دورهٔ متفاوت: سال ۱۴۰۱ و سال ۱۴۰۰',
    ])
  })

  it('never divides a yearly amount by a half-year count', () => {
    expect(refusal(() => ratio(cost, fact('6', { unit: 'drill', period: '1401H1' }))).code).toBe(
      'periods-of-unlike-length',
    )
  })

  it.each([
    ['a zero divisor', cost, fact('0', { unit: 'account' })],
    ['a percentage', cost, fact('5', { unit: 'percent' })],
    ['a ratio of a ratio', ratio(use, accounts), accounts],
  ])('refuses %s', (_, dividend, divisor) => {
    expect(() => ratio(dividend, divisor)).toThrow(Problem)
  })

  it('is always a finite decimal, never above the true quotient', () => {
    fc.assert(
      fc.property(fc.bigInt(0n, 10n ** 18n), fc.bigInt(1n, 10n ** 18n), (a, b) => {
        const { value } = ratio(money(String(a)), fact(String(b), { unit: 'person' }))
        expect(value).toMatch(/^\d+(\.\d{1,20})?$/)
        expect(new Big(value).times(String(b)).lte(String(a))).toBe(true)
      }),
    )
  })

  it('rounds once: printing what was cut is printing the whole quotient', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 100_000 }), fc.integer({ min: 1, max: 2000 }), (a, b) => {
        const printed = stripIsolates(printFact(ratio(money(String(a)), money(String(b))), 'percent'))
        const tenths = (BigInt(a) * 2000n + BigInt(b)) / (2n * BigInt(b))
        const whole = (tenths / 10n).toLocaleString('fa-IR')
        const tenth = tenths % 10n === 0n ? '' : `٫${(tenths % 10n).toLocaleString('fa-IR')}`
        expect(printed).toBe(`${whole}${tenth}٪`)
      }),
    )
  })
})

describe('a closed input', () => {
  it('closes the ratio', () => {
    const session = sessionData({ report: [report('r', { openness: 'closed' })], statedFact: [stated('a', '1')] })
    const hidden = resolveFact(session, 'statedFact/a/value/1401')
    expect(ratio(hidden, fact('2')).closed).toBe(true)
    expect(ratio(fact('2'), hidden).closed).toBe(true)
  })
})
