import { describe, expect, it } from 'vitest'
import { printFact } from '../../../shared/facts/printFact.ts'
import { resolveFact } from '../../../shared/facts/resolve.ts'
import { stripIsolates } from '../../../shared/persian/isolate.ts'
import { refusal } from './refusal.ts'
import { amount, indicator, indicatorValue, line, link, measure, sessionData } from './sessionData.ts'

const session = sessionData({
  measure: [
    measure('m1', { cost: 20n, saving: '1.5' }),
    measure('m2', { cost: null, saving: '2', startsOn: null, endsOn: null }),
    measure('m3', { horizon: 'long', saving: '5', unit: 'litre', startsOn: '2024-05-01', endsOn: '2025-01-01' }),
  ],
  budgetLine: [line('1012')],
  budgetAmount: [amount('1012', 1400, 'approved', 1000n), amount('1012', 1401, 'allocated', 1100n)],
  indicator: [indicator('C-01', { unit: 'drill', type: 'output', openness: 'closed' })],
  indicatorValue: [indicatorValue('C-01', '1400', '3', null)],
  lineIndicatorLink: [link('1012', 'C-01', '40')],
})
const fact = (address: string) => resolveFact(session, address)

describe('measure facts', () => {
  it('read one measure', () => {
    expect(fact('measure/m1/saving/1401')).toMatchObject({ value: '1.5', unit: 'megawattHour', caveats: [] })
    expect(fact('measure/m1/cost/1401')).toMatchObject({ value: '20', unit: 'rial', computed: false })
  })

  it('count and add those of a period: undated ones are of all', () => {
    expect(fact('measure/@crisis/*/1401/count')).toMatchObject({
      value: '2',
      caveats: ['۱ اقدام از این ۲ اقدام هنوز تاریخ آغاز ندارد'],
    })
    expect(fact('measure/*/horizon=long/1401/count').value).toBe('0')
    expect(fact('measure/*/saving,horizon=short/1401/sum')).toMatchObject({ value: '3.5', unit: 'megawattHour' })
  })

  it('say that a cost is of the whole measure and which have none', () => {
    expect(fact('measure/*/cost/1401/sum')).toMatchObject({
      value: '20',
      qualifier: 'atLeast',
      caveats: [
        'هزینهٔ همهٔ دورهٔ اجراست، نه تنها سال ۱۴۰۱',
        '«هزینهٔ کل اقدام» در ۱ اقدام از ۲ اقدام ثبت نشده و در جمع نیست',
      ],
    })
  })

  it.each([
    ['measure/gone/cost/1401', 'measure-unknown'],
    ['measure/m2/cost/1401', 'measure-cell-empty'],
    ['measure/m3/cost/1401', 'measure-not-in-period'],
    ['measure/m1/saving/1401H1', 'measure-is-yearly'],
    ['measure/m1/title/1401', 'measure-field-unknown'],
    ['measure/*/saving/1403/sum', 'measures-of-unlike-units'],
    ['measure/*/cost/1401/coverage', 'measure-aggregate-unknown'],
    ['measure/*@1/cost/1401/sum', 'rows-without-place'],
    ['measure/*/title=x/1401/count', 'column-without-filter'],
  ])('refuse %s', (address, code) => {
    const problem = refusal(() => fact(address))
    expect(problem.code).toBe(code)
  })
})

describe('cost per unit of outcome', () => {
  it('is hedged for a part of a line, names its phase and is as closed as its indicator', () => {
    const cost = fact('lineIndicatorLink/1012~C-01/costPerUnit/1400')
    expect(cost).toMatchObject({
      unit: 'rial',
      per: 'drill',
      phase: 'approved',
      qualifier: 'about',
      caveats: ['بر پایهٔ مبلغ مصوب سال ۱۴۰۰'],
      closed: true,
    })
    expect(stripIsolates(printFact(cost, 'value'))).toBe('≈ ۱۳٫۳۳ تومان به ازای هر رزمایش')
    expect(fact('lineIndicatorLink/1012~C-01/share/1401')).toMatchObject({ value: '440', qualifier: 'about' })
  })

  it.each([
    ['lineIndicatorLink/1012/costPerUnit/1400', 'link-malformed'],
    ['lineIndicatorLink/1012~C-01/weight/1400', 'link-field-unknown'],
    ['lineIndicatorLink/1012~C-01/costPerUnit/1400H1', 'budget-is-yearly'],
    ['lineIndicatorLink/1012~C-02/costPerUnit/1400', 'link-unknown'],
    ['lineIndicatorLink/1012~C-01/costPerUnit/1401', 'cost-per-unit-missing'],
    ['lineIndicatorLink/1012~C-01/costPerUnit/1399', 'cost-per-unit-missing'],
  ])('refuses %s', (address, code) => {
    const problem = refusal(() => fact(address))
    expect(problem.code).toBe(code)
  })
})
