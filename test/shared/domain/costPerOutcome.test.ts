import { describe, expect, it } from 'vitest'
import {
  costPerOutcome,
  indicatorsWithoutLine,
  latestOutcomeYear,
  linesWithoutIndicator,
  weightsByLine,
} from '../../../shared/domain/costPerOutcome.ts'
import type { Rows } from '../../../shared/tables/record.ts'
import { amount, indicator, indicatorValue, line, link, sessionData } from '../facts/sessionData.ts'

const drills = indicator('drills', { unit: 'drill', type: 'output', direction: 'higher' })
const cover = indicator('cover', { unit: 'percent', direction: 'higher' })
const wait = indicator('wait')

function costs(rows: Partial<Rows>, year = 1400) {
  const session = sessionData({
    budgetLine: [line('1')],
    budgetAmount: [amount('1', 1400, 'approved', 900n), amount('1', 1400, 'allocated', 1000n)],
    ...rows,
  })
  return costPerOutcome(session, year)
}

describe('costPerOutcome', () => {
  it("divides a line's allocated amount by what the halves of the year add up to", () => {
    const [found] = costs({
      indicator: [drills],
      indicatorValue: [indicatorValue('drills', '1400H1', '3', null), indicatorValue('drills', '1400H2', '5', null)],
      lineIndicatorLink: [link('1', 'drills', '40')],
    })
    expect(found).toMatchObject({
      amount: { phase: 'allocated' },
      share: '400',
      outcome: { by: 'amount', value: '8', place: 'city' },
      costPerUnit: '50',
      qualifier: 'about',
      reason: null,
    })
  })

  it('divides by how much better what does not add up became', () => {
    const [found, slower] = costs({
      indicator: [cover, wait],
      indicatorValue: [
        indicatorValue('cover', '1399', '10', null),
        indicatorValue('cover', '1400', '35', null),
        indicatorValue('wait', '1399', '9', null),
        indicatorValue('wait', '1400', '11', null),
      ],
      lineIndicatorLink: [link('1', 'cover'), link('1', 'wait')],
    })
    expect(found).toMatchObject({ outcome: { by: 'change', value: '25' }, costPerUnit: '40', qualifier: 'exact' })
    expect(slower).toMatchObject({ costPerUnit: null, reason: 'شاخص در آن سال بهتر نشده است' })
  })

  it('rests on what was spent where that is known, else on what stands nearest to it', () => {
    const phases = ['approved', 'revised', 'allocated', 'actual'] as const
    const amounts = phases.map((phase, i) => amount('1', 1400, phase, BigInt(300 * (i + 1))))
    const cost = (known: typeof amounts) =>
      costs({
        budgetAmount: known,
        indicator: [drills],
        indicatorValue: [indicatorValue('drills', '1400', '3', null)],
        lineIndicatorLink: [link('1', 'drills')],
      })[0]
    expect([4, 3, 2, 1].map(known => cost(amounts.slice(0, known))?.amount?.phase)).toEqual(phases.toReversed())
    expect(cost(amounts.toReversed())?.costPerUnit).toBe('400')
  })

  it('takes the approved amount, with its phase, when nothing was allocated', () => {
    const [found] = costs({
      budgetAmount: [amount('1', 1400, 'approved', 900n, { qualifier: 'about' })],
      indicator: [drills],
      indicatorValue: [indicatorValue('drills', '1400', '3', null)],
      lineIndicatorLink: [link('1', 'drills')],
    })
    expect(found).toMatchObject({ amount: { phase: 'approved' }, costPerUnit: '300', qualifier: 'about' })
  })

  it("takes the values of the line's own district", () => {
    const rows = {
      budgetLine: [line('1', { district: '1' })],
      indicator: [drills],
      lineIndicatorLink: [link('1', 'drills')],
    }
    const city = [indicatorValue('drills', '1400', '3', null)]
    expect(costs({ ...rows, indicatorValue: city })[0]?.reason).toContain('منطقهٔ این ردیف')
    const there = [indicatorValue('drills', '1400', '2', null, { district: '1' })]
    expect(costs({ ...rows, indicatorValue: there })[0]?.costPerUnit).toBe('500')
  })

  it.each([
    ['half a year', drills, [indicatorValue('drills', '1400H1', '3', null)], 'بخشی از سال'],
    ['no value', drills, [], 'مقدار کل شهر ندارد'],
    ['zero', drills, [indicatorValue('drills', '1400', '0', null)], 'صفر'],
    ['no year before', cover, [indicatorValue('cover', '1400', '5', null)], 'سال پیش'],
    ['money', indicator('drills', { unit: 'rial' }), [indicatorValue('drills', '1400', '5', null)], 'ریال'],
    [
      'a ratio',
      indicator('drills', { type: 'efficiency', unit: 'item' }),
      [indicatorValue('drills', '1400', '5', null)],
      'نسبت',
    ],
  ])('has no cost for %s and says why', (_, of, indicatorValues, reason) => {
    const [found] = costs({
      indicator: [of],
      indicatorValue: indicatorValues,
      lineIndicatorLink: [link('1', of.code)],
    })
    expect(found?.costPerUnit).toBeNull()
    expect(found?.reason).toContain(reason)
  })

  it('has no cost without an amount of that year', () => {
    const rows = { indicator: [drills], lineIndicatorLink: [link('1', 'drills')] }
    expect(costs(rows, 1399)[0]).toMatchObject({ amount: null, share: null, costPerUnit: null })
  })
})

describe('money and indicators', () => {
  const session = sessionData({
    budgetLine: [line('1'), line('2')],
    budgetAmount: [amount('1', 1400, 'approved', 9n), amount('1', 1401, 'approved', 9n)],
    indicator: [drills, cover, wait],
    indicatorValue: [indicatorValue('drills', '1400', '3', null)],
    lineIndicatorLink: [link('1', 'drills', '60.5'), link('1', 'cover', '50')],
  })

  it('finds lines and indicators that no link names, and adds up the weights of a line', () => {
    expect(linesWithoutIndicator(session).map(({ code }) => code)).toEqual(['2'])
    expect(indicatorsWithoutLine(session).map(({ code }) => code)).toEqual(['wait'])
    expect(weightsByLine(session).get('1')?.weight).toBe('110.5')
  })

  it('knows the latest year that has any cost', () => {
    expect(latestOutcomeYear(session)).toBe(1400)
    expect(latestOutcomeYear(session, 'other')).toBeUndefined()
  })
})
