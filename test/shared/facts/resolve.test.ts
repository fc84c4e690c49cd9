import { describe, expect, it } from 'vitest'
import { resolveFact } from '../../../shared/facts/resolve.ts'
import { refusal } from './refusal.ts'
import {
  amount,
  drill,
  line,
  neighbourhood,
  passiveDefence,
  report,
  sessionData,
  stated,
  team,
  training,
} from './sessionData.ts'

const closed = { openness: 'closed' } as const

describe('budget facts', () => {
  const session = sessionData(passiveDefence())

  it('read an amount in whole rial with its phase', () => {
    expect(resolveFact(session, 'budgetLine/1012/allocated/1401')).toMatchObject({
      value: '6000000000',
      unit: 'rial',
      phase: 'allocated',
      qualifier: 'exact',
      computed: false,
      closed: false,
      label: 'تخصیص سال ۱۴۰۱، پدافند غیرعامل (ردیف ۱۰۱۲)',
    })
  })

  it('rest on the amount and on its line', () => {
    expect(resolveFact(session, 'budgetLine/1012/allocated/1401').rows).toEqual([
      { kind: 'budgetAmount', key: '1012/1401/allocated', openness: 'open' },
      { kind: 'budgetLine', key: '1012', openness: 'open' },
    ])
  })

  it("sum a department's lines exactly, past what a double holds", () => {
    const big = sessionData({
      budgetLine: [line('1'), line('2'), line('3', { department: 'other' })],
      budgetAmount: [
        amount('1', 1401, 'allocated', 9_007_199_254_740_993n),
        amount('2', 1401, 'allocated', 1n, { qualifier: 'moreThan', sample: true }),
        amount('3', 1401, 'allocated', 5n),
        amount('1', 1400, 'allocated', 7n),
        amount('1', 1401, 'approved', 7n),
      ],
    })
    expect(resolveFact(big, 'budgetLine/@crisis/allocated/1401/sum')).toMatchObject({
      value: '9007199254740994',
      qualifier: 'moreThan',
      sample: true,
      computed: true,
    })
    expect(resolveFact(big, 'budgetLine/@crisis/allocated/1401/count')).toMatchObject({ value: '2', unit: 'item' })
  })

  it('say when a sum leaves out lines that have no such amount, and rest on them', () => {
    const blank = sessionData({
      budgetLine: [line('1'), line('2', closed)],
      budgetAmount: [amount('1', 1401, 'allocated', 5n)],
    })
    expect(resolveFact(blank, 'budgetLine/*/allocated/1401/sum')).toMatchObject({
      value: '5',
      closed: true,
      caveats: ['۱ ردیف بودجه از ۲ ردیف مبلغ تخصیص سال ۱۴۰۱ ندارد و در جمع نیست'],
    })
  })

  it.each([
    ['budgetLine/9/allocated/1401', 'budget-line-unknown'],
    ['budgetLine/1012/actual/1401', 'amount-missing'],
    ['budgetLine/@crisis/actual/1401/sum', 'no-amount-to-sum'],
    ['budgetLine/@nobody/allocated/1401/sum', 'department-unknown'],
    ['budgetLine/1012/spent/1401', 'phase-unknown'],
    ['budgetLine/1012/toString/1401', 'phase-unknown'],
    ['budgetLine/1012/allocated/1401H1', 'budget-is-yearly'],
    ['budgetLine/*/allocated/1401/coverage', 'budget-aggregate-unknown'],
  ])('refuse %s', (address, code) => {
    const problem = refusal(() => resolveFact(session, address))
    expect(problem.code).toBe(code)
  })
})

describe('stated facts', () => {
  const session = sessionData({ statedFact: [stated('use', '93000.50', { unit: 'megawattHour', qualifier: 'about' })] })

  it('keep value, unit and qualifier as stated', () => {
    expect(resolveFact(session, 'statedFact/use/value/1401')).toMatchObject({
      value: '93000.50',
      unit: 'megawattHour',
      qualifier: 'about',
      computed: false,
    })
  })

  it.each([
    ['statedFact/gone/value/1401', 'stated-fact-unknown'],
    ['statedFact/use/value/1400', 'stated-fact-of-other-period'],
    ['statedFact/use/unit/1401', 'stated-facts-not-summed'],
    ['statedFact/*/value/1401/sum', 'stated-facts-not-summed'],
  ])('refuse %s', (address, code) => {
    const problem = refusal(() => resolveFact(session, address))
    expect(problem.code).toBe(code)
  })
})

describe('dated facts', () => {
  const session = sessionData({
    drill: [
      drill('D-01', '2022-03-21', { participants: 42, kind: 'tabletop' }),
      drill('D-02', '2022-09-22', { participants: 180 }),
      drill('D-03', '2022-09-23', { participants: 5 }),
      drill('D-04', '2022-06-01', { participants: 7, department: 'other' }),
    ],
    training: [
      training('T-1', '2022-04-13', { persons: 240 }),
      training('T-2', '2022-12-11', { audience: 'officials', persons: null }),
    ],
  })

  it('read one row of the period', () => {
    expect(resolveFact(session, 'drill/D-01/participants/1401H1')).toMatchObject({ value: '42', unit: 'person' })
    expect(resolveFact(session, 'training/T-1/hours/1401')).toMatchObject({ value: '8', unit: 'hour' })
  })

  it('count from the first day of a period to its last', () => {
    expect(resolveFact(session, 'drill/@crisis/*/1401H1/count')).toMatchObject({
      value: '2',
      unit: 'drill',
      computed: true,
    })
    expect(resolveFact(session, 'drill/*/*/1401H1/count').value).toBe('3')
    const inQuarters = ['Q1', 'Q2'].map(quarter => Number(resolveFact(session, `drill/*/*/1401${quarter}/count`).value))
    expect(inQuarters.reduce((sum, count) => sum + count)).toBe(3)
    expect(Number(resolveFact(session, 'drill/*/*/1401N9/count').value)).toBeGreaterThanOrEqual(3)
    expect(resolveFact(session, 'drill/*/*/1401/count').value).toBe('4')
  })

  it('count the rows a filter leaves', () => {
    expect(resolveFact(session, 'drill/@crisis/kind=operational/1401H1/count')).toMatchObject({
      value: '1',
      label: 'تعداد رزمایش‌ها (نوع: عملیاتی)، مدیریت بحران، نیمهٔ نخست ۱۴۰۱',
    })
    expect(resolveFact(session, 'training/@crisis/audience=workers/1401/count').value).toBe('1')
  })

  it('sum a numeric column', () => {
    expect(resolveFact(session, 'drill/@crisis/participants/1401H1/sum')).toMatchObject({
      value: '222',
      unit: 'person',
      qualifier: 'exact',
      caveats: [],
    })
  })

  it('call a sum with blank rows a lower bound and say so', () => {
    expect(resolveFact(session, 'training/@crisis/persons/1401/sum')).toMatchObject({
      value: '240',
      qualifier: 'atLeast',
      caveats: ['«تعداد نفرات» در ۱ ردیف از ۲ ردیف ثبت نشده و در جمع نیست'],
    })
  })

  it('count no rows as zero but refuse to sum them', () => {
    expect(resolveFact(session, 'drill/@crisis/*/1390/count').value).toBe('0')
    expect(refusal(() => resolveFact(session, 'drill/@crisis/participants/1390/sum')).code).toBe('no-row-to-sum')
  })

  it.each([
    ['drill/D-99/participants/1401', 'row-unknown'],
    ['drill/D-01/participants/1401H2', 'row-not-in-period'],
    ['training/T-2/persons/1401', 'cell-empty'],
    ['drill/@nobody/*/1401/count', 'department-unknown'],
    ['drill/*/kind=naval/1401/count', 'filter-value-unknown'],
    ['drill/*/kind=toString/1401/count', 'filter-value-unknown'],
    ['drill/*/hazard=flood/1401/count', 'column-without-filter'],
    ['drill/D-01/title/1401', 'number-field-unknown'],
    ['drill/*/participants/1401/count', 'row-count-malformed'],
    ['drill/*/*/1401/sum', 'number-field-unknown'],
    ['drill/*/*/1401/coverage', 'coverage-only-of-teams'],
  ])('refuse %s', (address, code) => {
    const problem = refusal(() => resolveFact(session, address))
    expect(problem.code).toBe(code)
  })
})

describe('responder teams', () => {
  const session = sessionData({
    neighbourhood: [neighbourhood('N-1'), neighbourhood('N-2'), neighbourhood('N-3')],
    responderTeam: [
      team('G-1', 'N-1', '2021-04-01'),
      team('G-2', 'N-1', '2022-05-01'),
      team('G-3', 'N-2', '2022-09-22'),
      team('G-4', 'N-3', '2023-02-01'),
    ],
  })

  it('cover neighbourhoods with a team by the end of the period, each once', () => {
    const half = resolveFact(session, 'responderTeam/*/neighbourhood/1401H1/coverage')
    expect(half).toMatchObject({ value: '66.66666666666666666666', unit: 'percent', computed: true })
    expect(resolveFact(session, 'responderTeam/*/neighbourhood/1401/coverage').value).toBe('100')
  })

  it('still stand in later periods, so that the count is of the same teams as the coverage', () => {
    expect(resolveFact(session, 'responderTeam/*/*/1401H1/count')).toMatchObject({ value: '3', unit: 'team' })
    expect(resolveFact(session, 'responderTeam/*/members/1401/sum').value).toBe('48')
  })

  it('refuse a coverage of no neighbourhood', () => {
    const problem = refusal(() => resolveFact(sessionData(), 'responderTeam/*/neighbourhood/1401/coverage'))
    expect(problem.code).toBe('no-neighbourhood')
  })
})

describe('closedness of a fact', () => {
  it('follows any row it rests on, closed itself or from above', () => {
    const session = sessionData({ drill: [drill('D-1', '2022-05-01'), drill('D-2', '2022-05-02', closed)] })
    expect(resolveFact(session, 'drill/*/*/1401/count')).toMatchObject({
      closed: true,
      rows: [
        { key: 'D-1', openness: 'open' },
        { key: 'D-2', openness: 'closed' },
      ],
    })
    expect(resolveFact(session, 'drill/D-1/participants/1401').closed).toBe(false)
    const underReport = sessionData({ report: [report('r', closed)], drill: [drill('D-1', '2022-05-01')] })
    expect(resolveFact(underReport, 'drill/D-1/participants/1401').closed).toBe(true)
  })

  it('follows a closed row that is blank, since it is counted among the blanks', () => {
    const session = sessionData({
      drill: [drill('D-1', '2022-05-01'), drill('D-2', '2022-05-02', { ...closed, participants: null })],
    })
    expect(resolveFact(session, 'drill/*/participants/1401/sum').closed).toBe(true)
  })
})
