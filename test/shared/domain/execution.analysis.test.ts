import { describe, expect, it } from 'vitest'
import { budgetVariances, executionOf, sumExecution, yearGone } from '../../../shared/domain/execution.ts'
import { indicatorOverview } from '../../../shared/domain/indicatorOverview.ts'
import { realGrowth } from '../../../shared/domain/inflation.ts'
import { perHead } from '../../../shared/domain/perHead.ts'
import { projectStates } from '../../../shared/domain/projects.ts'
import { unitCostOf } from '../../../shared/domain/unitCost.ts'
import type { Row } from '../../../shared/records/index.ts'
import { amount, district, indicator, indicatorValue, line, link, session, sessionData } from '../facts/sessionData.ts'

const bn = 1_000_000_000n

const progress = (of: string, on: string, physical: string, more: Partial<Row<'projectProgress'>> = {}) => ({
  line: of,
  on,
  physical,
  planned: null,
  totalCost: null,
  openness: 'open' as const,
  sample: false,
  ...more,
})

const until = (asOf: string | null) =>
  yearGone(
    sessionData({
      session: [session({ date: '2023-01-08' })],
      budgetLine: [line('1')],
      budgetAmount: [amount('1', 1401, 'allocated', bn, { asOf })],
    }),
    1401,
  )

describe('execution', () => {
  const lines = [line('1'), line('2'), line('3', { class: 'income' })]
  const found = executionOf(
    sessionData({
      budgetLine: lines,
      budgetAmount: [
        amount('1', 1400, 'approved', 10n * bn),
        amount('1', 1400, 'supplementary', 2n * bn),
        amount('1', 1400, 'allocated', 8n * bn),
        amount('1', 1400, 'actual', 6n * bn),
        amount('2', 1400, 'approved', 5n * bn),
        amount('2', 1400, 'revised', 4n * bn),
        amount('2', 1400, 'actual', 3n * bn),
        amount('2', 1400, 'settled', 2n * bn),
        amount('3', 1400, 'approved', 20n * bn),
        amount('3', 1400, 'actual', 25n * bn),
      ],
    }),
    1400,
  )

  it('rests on the last budget with its supplement, and on what was settled', () => {
    expect(found.map(({ approved, actual }) => [approved?.amount, actual?.amount])).toEqual([
      [12n * bn, 6n * bn],
      [4n * bn, 2n * bn],
      [20n * bn, 25n * bn],
    ])
  })

  it('takes shares of lines that have both amounts alone, and says of how many', () => {
    const { allocatedOfApproved, actualOfApproved, actualOfAllocated } = sumExecution(found.slice(0, 2))
    expect(actualOfApproved).toEqual({ percent: '50', isExact: true, of: 2 })
    expect(actualOfAllocated).toEqual({ percent: '75', isExact: true, of: 1 })
    expect(allocatedOfApproved?.of).toBe(1)
    expect(sumExecution([]).actualOfApproved).toBeNull()
  })

  it('is held against the part of the year that its money covers', () => {
    expect(until('2022-09-22')).toBe(186 / 365)
    expect(until(null)).toBe(294 / 365)
    expect(yearGone(sessionData(), 1400)).toBe(1)
  })

  it('varies by more than a tenth only in a year that has ended', () => {
    const of = (year: number, spent: bigint) =>
      budgetVariances(
        sessionData({
          budgetLine: [line('1')],
          budgetAmount: [amount('1', year, 'approved', 10n * bn), amount('1', year, 'actual', spent)],
        }),
        year,
      ).map(({ percent }) => percent)
    expect(of(1400, 11n * bn)).toEqual([])
    expect(of(1400, 11n * bn + 1n)).toHaveLength(1)
    expect(of(1400, 7n * bn)).toEqual(['-30'])
    expect(of(1401, 7n * bn)).toEqual([])
  })
})

describe('a unit cost', () => {
  const drills = indicator('d', { type: 'output', unit: 'drill', direction: 'higher' })
  const rows = {
    budgetLine: [line('1'), line('2', { class: 'capital' })],
    indicator: [drills],
    lineIndicatorLink: [link('1', 'd', '50'), link('2', 'd')],
    indicatorValue: [indicatorValue('d', '1400H1', '4', '4'), indicatorValue('d', '1400H2', '6', '4')],
  }

  it('is what all its lines spent, by weight, for one of what the year came to', () => {
    const spent = [amount('1', 1400, 'actual', 8n * bn), amount('2', 1400, 'actual', bn)]
    const found = unitCostOf(sessionData({ ...rows, budgetAmount: spent }), drills, 1400)
    expect(found).toMatchObject({ spent: '5000000000', cost: '500000000', capitalShare: '20', qualifier: 'about' })
  })

  it('is not told while the spending of any of them is missing, nor of what was allocated', () => {
    const some = [amount('1', 1400, 'actual', 8n * bn), amount('2', 1400, 'allocated', bn)]
    expect(unitCostOf(sessionData({ ...rows, budgetAmount: some }), drills, 1400)).toBe('عملکرد ردیف 2 داده نرسیده')
    expect(typeof unitCostOf(sessionData({ ...rows, budgetAmount: some }), drills, 1399)).toBe('string')
  })
})

const rate = (fiscalYear: number, percent: string) => ({
  fiscalYear,
  rate: percent,
  source: 'مرکز آمار',
  sample: false,
})

describe('growth after inflation', () => {
  it('compounds the rates of the years after the first', () => {
    const of = sessionData({ inflationRate: [rate(1400, '40'), rate(1401, '50')] })
    expect(realGrowth(of, '110', 1399, 1401)).toMatchObject({ percent: '0', inflation: '110' })
    expect(realGrowth(of, '20', 1400, 1401)).toMatchObject({ percent: '-20', inflation: '50' })
  })

  it('names the years whose rates nobody has recorded', () => {
    expect(realGrowth(sessionData({ inflationRate: [rate(1400, '40')] }), '20', 1399, 1401)).toEqual([1401])
  })
})

describe('a project', () => {
  it('is as far in money as its years have spent of its whole cost, and in work as last recorded', () => {
    const [state] = projectStates(
      sessionData({
        budgetLine: [line('p', { class: 'capital' })],
        budgetAmount: [
          amount('p', 1400, 'approved', 90n * bn),
          amount('p', 1400, 'actual', 30n * bn),
          amount('p', 1401, 'allocated', 20n * bn),
        ],
        projectProgress: [
          progress('p', '2022-06-01', '10', { totalCost: 200n * bn }),
          progress('p', '2022-12-01', '12.5', { planned: '30' }),
          progress('p', '2023-02-01', '90'),
        ],
      }),
    )
    expect(state).toMatchObject({ financial: '25', gap: '-12.5', ahead: '-17.5', standIns: ['allocated'] })
  })

  it('has no financial progress without its whole cost', () => {
    const [state] = projectStates(
      sessionData({ budgetLine: [line('p')], projectProgress: [progress('p', '2022-06-01', '10')] }),
    )
    expect(state).toMatchObject({ spent: null, financial: null, gap: null })
  })
})

describe('money per head', () => {
  it('is of the district’s own lines, and unknown without its people', () => {
    const found = perHead(
      sessionData({
        district: [district('1', { population: 1000 }), district('2')],
        budgetLine: [line('a', { district: '1' }), line('b', { district: '2' }), line('c')],
        budgetAmount: ['a', 'b', 'c'].map(code => amount(code, 1401, 'allocated', bn)),
      }),
      1401,
    )
    expect(found.map(({ district: { code }, money, each }) => [code, money, each])).toEqual([
      ['1', String(bn), '1000000'],
      ['2', String(bn), null],
    ])
  })
})

const status = (comparedWith: 'lastYear' | null) =>
  indicatorOverview(
    sessionData({
      indicator: [indicator('i', { comparedWith })],
      indicatorValue: [
        indicatorValue('i', '1400H1', '20', '10'),
        indicatorValue('i', '1400H2', '12', '10'),
        indicatorValue('i', '1401H1', '15', '10'),
      ],
    }),
  )[0]

describe('a seasonal indicator', () => {
  it('is judged by the same season of the year before', () => {
    expect(status(null)).toMatchObject({ status: 'red', change: '3', yearChange: '-5' })
    expect(status('lastYear')).toMatchObject({ status: 'amber', yearBefore: { period: '1400H1' } })
  })
})
