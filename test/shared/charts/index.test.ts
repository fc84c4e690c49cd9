import { describe, expect, it } from 'vitest'
import type { ChartSpec } from '../../../shared/chartSpec.ts'
import { chartsOf, sessionCharts } from '../../../shared/charts/index.ts'
import { openView } from '../../../shared/domain/openView.ts'
import { recordKinds } from '../../../shared/records/index.ts'
import type { Session } from '../../../shared/session/session.ts'
import type { Rows } from '../../../shared/tables/record.ts'
import { sampleSession } from '../../fixtures/sampleSession.ts'

const data = await sampleSession('all')
const find = (all: ReturnType<typeof chartsOf>, name: string) => all.find(chart => chart.name === name)?.spec

const withPricesAndPeople: Rows = {
  ...data.rows,
  inflationRate: [{ fiscalYear: 1401, rate: '40', source: 'مرکز آمار', sample: false }],
  district: data.rows.district.map(row => (row.kind === 'district' ? { ...row, population: 100_000 } : row)),
}

describe('the charts of the sample session', () => {
  const charts = chartsOf(data)
  const withPrices = chartsOf(data.with({ rows: withPricesAndPeople }))

  it('are of every kind there is, with prices and people', () => {
    const drawn = sessionCharts.filter(({ name }) => withPrices.some(chart => chart.name.includes(name)))
    expect(drawn).toEqual(sessionCharts)
    expect(new Set(charts.map(({ spec }) => spec.form)).size).toBeGreaterThanOrEqual(7)
  })

  it('have names of their own that any file system takes', () => {
    expect(new Set(charts.map(({ name }) => name.toLowerCase())).size).toBe(charts.length)
    for (const { name } of charts) expect(name).toMatch(/^[a-z0-9-]+$/)
  })

  it('say that they are of sample rows', () => {
    for (const name of ['energy-energy-by-use', 'energy-measures-timeline', 'crisis-indicator-grid'])
      expect(find(charts, name)?.title).toContain('(نمونه)')
  })

  it('say in their titles what years they are of', () => {
    for (const { spec } of charts) expect(spec.title).toMatch(/۱[۳۴][۰-۹]{2}/)
  })

  it('say what they leave out', () => {
    const { budgetLine, training, indicatorValue, energyReading } = data.rows
    const [line] = budgetLine
    if (line === undefined) throw new Error('the sample has budget lines')
    const rows = {
      ...data.rows,
      budgetLine: [...budgetLine, { ...line, code: 'no-money', title: 'بدون مبلغ' }],
      training: training.map((row, i) => (i === 0 ? { ...row, persons: null } : row)),
      indicatorValue: indicatorValue.map(row => (row.indicator === '101' ? { ...row, target: null } : row)),
      energyReading: energyReading.filter(({ month }, i) => month !== '1401-09' || i % 40 === 0),
    }
    const notes = chartsOf(data.with({ rows })).map(({ spec }) => spec.note ?? '')
    for (const note of [
      '۱ ردیف در این سال و مرحله مبلغی ندارد و در نمودار نیست.',
      'تعداد نفرات ۱ دوره ثبت نشده و در نمودار نیست',
      '«سهم پسماند تفکیک‌شده در مبدأ» در مناطق عملکرد یا هدف ندارد و در جدول نیست.',
      'آذر ۱۴۰۱ در نمودار نیست: تنها بخشی از قبض‌ها رسیده است.',
      'شاخص پیوندخورده که در این سال مبلغ، هدف یا عملکرد ندارد در نمودار نیست.',
    ])
      expect(notes.join('\n')).toContain(note)
  })

  it('hold exact decimals, and at least one', () => {
    for (const { spec } of charts) {
      const values = valuesOf(spec)
      expect(values.some(value => value !== null)).toBe(true)
      for (const value of values) expect(value ?? '0').toMatch(/^-?\d+(\.\d+)?$/)
    }
  })

  it('hold a budget against the last one at this year’s prices, and money against people', () => {
    expect(find(withPrices, 'services-real-budget')).toMatchObject({
      categories: expect.arrayContaining(['پاسخ‌گویی']),
      series: [
        { name: '۱۴۰۰', values: expect.arrayContaining(['96000']) },
        { name: '۱۴۰۰ به قیمت ۱۴۰۱', values: expect.arrayContaining(['134400']) },
        { name: '۱۴۰۱', values: expect.arrayContaining(['138000']) },
      ],
      note: 'نرخ تورم ۱۴۰۱: ۴۰٪ (مرکز آمار).',
    })
    // 47, 32.5 and 29 billion rial for 100,000 people each.
    expect(find(withPrices, 'services-money-per-head')).toMatchObject({
      categories: ['منطقهٔ ۱۲', 'منطقهٔ ۷', 'منطقهٔ ۱۴'],
      series: [{ values: ['470', '325', '290'] }],
    })
    const about = withPricesAndPeople.budgetAmount.map(row =>
      row.line === '1004-07' ? { ...row, qualifier: 'about' as const } : row,
    )
    const hedged = chartsOf(data.with({ rows: { ...withPricesAndPeople, budgetAmount: about } }))
    expect(find(hedged, 'services-money-per-head')).toMatchObject({ series: [{ hedged: [false, true, false] }] })
    for (const kind of ['real-budget', 'money-per-head']) expect(find(charts, `services-${kind}`)).toBeUndefined()
  })

  it('compare a line with itself a year before', () => {
    expect(find(charts, 'crisis-budget-by-year')).toMatchObject({
      categories: expect.arrayContaining(['پدافند غیرعامل مناطق و سازمان‌ها']),
      series: [
        { name: '۱۴۰۰ مصوب', values: expect.arrayContaining(['4500']) },
        { name: '۱۴۰۱ تخصیص', values: expect.arrayContaining(['6000']) },
      ],
    })
  })

  it('set what was allocated of a budget against how much of the year is gone', () => {
    expect(find(charts, 'services-budget-execution')).toMatchObject({
      categories: ['نظافت و پسماند', 'فضای سبز', 'پاسخ‌گویی', 'ماشین‌آلات'],
      series: [{ name: 'تخصیص از مصوب', values: ['50.2', '47.6', '51.4', '28.9'] }],
      target: { name: expect.stringContaining('۳۱ شهریور ۱۴۰۱'), values: ['51', '51', '51', '51'] },
    })
    // No line of this department has an approval of the year.
    expect(find(charts, 'crisis-budget-execution')).toBeUndefined()
  })

  it('leave a gap for a period between two others', () => {
    const monthly = charts.find(({ spec }) => spec.form === 'line' && spec.categories.length > 12)
    expect(monthly?.spec).toMatchObject({ categories: expect.arrayContaining(['اسفند ۱۴۰۰', 'فروردین ۱۴۰۱']) })
  })
})

function valuesOf(spec: ChartSpec): (string | null)[] {
  switch (spec.form) {
    case 'coverageGrid':
      return spec.cells.flat()
    case 'scatter':
      return spec.points.flatMap(({ x, y }) => [x, y])
    case 'timeline':
      return spec.lanes.map(({ items }) => String(items.length))
    case 'groupedBars':
    case 'stackedBars':
    case 'rankedBars':
    case 'line':
    case 'doughnut':
      return [...spec.series.flatMap(({ values }) => values), ...(spec.target?.values ?? [])]
  }
}

function ofCrisis(view: Session): string {
  return JSON.stringify(chartsOf(view).filter(({ name }) => name.startsWith('crisis')))
}

describe('charts of a public edition', () => {
  it("don't change with what is closed", () => {
    const changed = data.with({
      rows: {
        ...data.rows,
        budgetAmount: data.rows.budgetAmount.map(row =>
          row.openness === 'closed' ? { ...row, amount: row.amount * 7n } : row,
        ),
        indicatorValue: data.rows.indicatorValue.map(row =>
          row.openness === 'closed' ? { ...row, actual: '99.5' } : row,
        ),
      },
    })
    expect(chartsOf(changed)).not.toEqual(chartsOf(data))
    expect(chartsOf(openView(changed))).toEqual(chartsOf(openView(data)))
  })

  it('hold no closed number, alone or in a sum', () => {
    const written = ofCrisis(openView(data))
    for (const closed of ['"3170"', '"3940"', '"11870"', '"15100"', 'اتاق پشتیبان', 'تاب‌آوری تأسیسات'])
      expect(written).not.toContain(closed)
    expect(ofCrisis(data)).toContain('"3940"')
  })
})

describe('a session without records', () => {
  it('has no charts', () => {
    const { department, session, district } = data.rows
    const none: Rows = Object.assign({}, data.rows, Object.fromEntries(recordKinds.map(kind => [kind, []])))
    expect(chartsOf(data.with({ rows: { ...none, department, session, district } }))).toEqual([])
  })
})
