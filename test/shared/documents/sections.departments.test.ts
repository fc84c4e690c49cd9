import { describe, expect, it } from 'vitest'
import type { Table } from '../../../shared/document.ts'
import { briefing } from '../../../shared/documents/briefing.ts'
import type { Row } from '../../../shared/records/index.ts'
import type { Rows } from '../../../shared/tables/record.ts'
import {
  account,
  amount,
  district,
  indicator,
  indicatorValue,
  line,
  passiveDefence,
  reading,
  sessionData,
  training,
} from '../facts/sessionData.ts'
import { closedIssue, publicIssue, textOf, under } from './readDocument.ts'

const districts = [
  district('city', { kind: 'city', name: 'شهر', position: 0 }),
  district('2', { name: 'منطقهٔ ۲' }),
  district('3', { name: 'منطقهٔ ۳' }),
]
const open = { openness: 'open', sample: false } as const
const link = (of: string, to: string, over: Partial<Row<'lineIndicatorLink'>> = {}): Row<'lineIndicatorLink'> => ({
  line: of,
  indicator: to,
  weight: '100',
  reason: 'دلیل پیوند',
  ...open,
  ...over,
})

const measure = (code: string, over: Partial<Row<'measure'>>): Row<'measure'> => ({
  code,
  department: 'crisis',
  title: `اقدام ${code}`,
  horizon: 'short',
  partners: null,
  baseline: '100',
  saving: '10.5',
  unit: 'megawattHour',
  cost: 2_000_000_000n,
  status: 'underway',
  startsOn: '2022-04-21',
  endsOn: null,
  ...open,
  ...over,
})

function section(name: string, rows: Partial<Rows>, issue = closedIssue) {
  return under(briefing(sessionData({ district: districts, ...rows }), issue), name)
}

const tables = (blocks: ReturnType<typeof section>) => blocks.filter((block): block is Table => block.kind === 'table')
const cells = (row: Table['rows'][number] | undefined) =>
  row?.map(cell => textOf([{ kind: 'paragraph', role: 'body', text: cell.text }]))
const nothingBroken = /NaN|Infinity|undefined|null/

describe('the indicators section', () => {
  const of = 'report/r-1/indicators'

  it('prints target, actual, status by mark and word, and the change from the prior period', () => {
    const [table] = tables(
      section(of, {
        indicator: [indicator('I-1')],
        indicatorValue: [indicatorValue('I-1', '1400H2', '10', '8'), indicatorValue('I-1', '1401H1', '9', '8')],
      }),
    )
    expect(cells(table?.rows[0])).toEqual(['نیمهٔ نخست ۱۴۰۱'])
    const row = cells(table?.rows[1])
    expect(row?.slice(2, 5)).toEqual(['۸', '۹', 'دقیقه'])
    expect(row?.[5]).toMatch(/◆\s+رو\sبه\sبهبود/)
    expect(row?.[6]).toContain('▼ ۱۰٫۰٪')
  })

  it('names what a change over a gap is since, and hedges one from hedged values', () => {
    const [table] = tables(
      section(of, {
        indicator: [indicator('I-1'), indicator('I-2')],
        indicatorValue: [
          indicatorValue('I-1', '1399H2', '10', '8'),
          indicatorValue('I-1', '1401H1', '9', '8'),
          indicatorValue('I-2', '1400H2', '10', '8', { qualifier: 'about' }),
          indicatorValue('I-2', '1401H1', '9', '8'),
        ],
      }),
    )
    expect(cells(table?.rows[1])?.[6]).toBe('▼ ۱۰٫۰٪ از نیمهٔ دوم ۱۳۹۹')
    expect(cells(table?.rows[2])?.[6]).toBe('≈ ▼ ۱۰٫۰٪')
  })

  it('says «بدون اطلاعات» of an indicator without values, and breaks nothing', () => {
    const text = textOf(section(of, { indicator: [indicator('I-1')] }))
    expect(text).toContain('بدون اطلاعات')
    expect(text).not.toMatch(nothingBroken)
  })

  it('survives zero targets, values without targets and a ratio without a divisor', () => {
    const text = textOf(
      section(of, {
        indicator: [indicator('A'), indicator('B'), indicator('R', { numerator: 'A', denominator: 'B' })],
        indicatorValue: [indicatorValue('A', '1400', '0', '0'), indicatorValue('B', '1400', '0', null)],
      }),
    )
    expect(text).not.toMatch(nothingBroken)
    expect(text).toContain('صفر است')
  })

  it('does not fail in public when an open ratio rests on a closed indicator', () => {
    const rows = {
      indicator: [
        indicator('A', { openness: 'closed', title: 'صورت پنهان' }),
        indicator('B'),
        indicator('R', { numerator: 'A', denominator: 'B' }),
      ],
      indicatorValue: [indicatorValue('A', '1400', '999', null), indicatorValue('B', '1400', '3', null)],
    }
    const text = textOf(section(of, rows, publicIssue))
    expect(text).toContain('شاخص R')
    expect(text).not.toMatch(/صورت پنهان|۹۹۹|۳۳۳/)
  })
})

describe('the energy section', () => {
  const of = 'report/r-1/energy'
  const months = Array.from({ length: 12 }, (_, i) => `1400-${String(i + 1).padStart(2, '0')}`)
  const bills = (code: string, energy: number) =>
    months.map(month => reading(code, month, energy, BigInt(energy) * 1600n))
  const rows = {
    energyAccount: [account('10', { district: '2' }), account('20', { district: '3', openness: 'closed' })],
    energyReading: [...bills('10', 1000), ...bills('20', 5000)],
  }

  it('ranks districts by use, with cost, accounts, use an account and price, and sums them', () => {
    const table = tables(section(of, rows)).find(({ caption }) => caption?.includes('مناطق'))
    expect(cells(table?.rows[0])).toEqual(['۱', 'منطقهٔ ۳', '۱', '۶۰', '۹۶', '۶۰٫۰', '۱٬۶۰۰'])
    expect(cells(table?.totals?.[0])).toEqual(['همه', '۲', '۷۲', '۱۱۵', '۳۶٫۰', '۱٬۶۰۰'])
  })

  it('sums open accounts alone in public', () => {
    const text = textOf(section(of, rows, publicIssue))
    expect(text).toContain('۱۲')
    expect(text).not.toMatch(/منطقهٔ ۳|۷۲|۱۱۵/)
  })

  it('names the months of a year that is not whole', () => {
    const partial = { ...rows, energyReading: rows.energyReading.filter(({ month }) => month <= '1400-09') }
    const text = textOf(section(of, partial))
    expect(text).toContain('فروردین تا آذر ۱۴۰۰ (۹ ماه)')
    expect(text).toContain('نه یک سال کامل')
  })

  it('lists a few of many accounts', () => {
    const codes = Array.from({ length: 300 }, (_, i) => String(1000 + i))
    const many = {
      energyAccount: codes.map(code => account(code, { district: '2' })),
      energyReading: codes.flatMap(code => bills(code, 1000)),
    }
    const printed = tables(section(of, many))
    expect(Math.max(...printed.map(table => table.rows.length))).toBeLessThanOrEqual(12)
    expect(textOf(printed)).toContain('۱۰ اشتراک پرمصرف از ۳۰۰ اشتراک')
  })

  it('is not there without bills, and breaks nothing when nothing was used', () => {
    expect(section(of, { energyAccount: rows.energyAccount })).toEqual([])
    const idle = { ...rows, energyReading: [reading('10', '1400-01', 0, 0n)] }
    expect(textOf(section(of, idle))).not.toMatch(nothingBroken)
  })
})

const monthsOf = (year: number, from = 1, to = 12) =>
  Array.from({ length: to - from + 1 }, (_, i) => `${year}-${String(from + i).padStart(2, '0')}`)
const billsOf = (code: string, among: readonly string[], energy = 1000) =>
  among.map(month => reading(code, month, energy, BigInt(energy) * 1600n))

describe('electricity that is not all there', () => {
  const of = 'report/r-1/energy'
  const energyAccount = [account('10', { district: '2' }), account('20', { district: '3' })]

  it('hedges sums that lack bills, and what is worked out from them, and says how many', () => {
    const gappy = monthsOf(1400).filter(month => month !== '1400-05')
    const blocks = section(of, {
      energyAccount,
      energyReading: [...billsOf('10', gappy), ...billsOf('20', monthsOf(1400))],
    })
    const table = tables(blocks).find(({ caption }) => caption?.startsWith('مناطق'))
    expect(table?.rows.map(row => cells(row)?.slice(1))).toEqual([
      ['منطقهٔ ۳', '۱', '۱۲', '۱۹', '۱۲٫۰', '۱٬۶۰۰'],
      ['منطقهٔ ۲ (۱۱ ماه)', '۱', '۱۱', '۱۸', '۱۱٫۰', '۱٬۶۰۰'],
    ])
    expect(cells(table?.totals?.[0])).toEqual(['همه', '۲', 'حداقل ۲۳', 'حداقل ۳۷', '≈ ۱۱٫۵', '≈ ۱٬۶۰۰'])
    expect(textOf(blocks)).toContain('۱ اشتراک میان نخستین و واپسین قبض خود ماهی بدون قبض دارد')
  })

  it('says that parts do not come to the whole, and why: months in part, or rounding', () => {
    const some = [account('11', { district: '2' }), account('12', { district: '2' }), ...energyAccount]
    const whole = ['10', '11', '20'].flatMap(code => billsOf(code, monthsOf(1400)))
    // One of three accounts of the second district is too few for its own month, enough for the city's.
    const partial = section(of, {
      energyAccount: some,
      energyReading: [
        ...billsOf('10', monthsOf(1400)),
        ...['11', '12'].flatMap(code => billsOf(code, monthsOf(1400, 1, 6))),
        ...billsOf('20', monthsOf(1400)),
      ],
    })
    expect(textOf(partial)).toContain('جمع ردیف‌ها با «همه» برابر نیست')
    expect(textOf(section(of, { energyAccount: some, energyReading: whole }))).not.toMatch(/برابر نیست/)
    const odd = ['10', '20'].flatMap(code => billsOf(code, monthsOf(1400), 1041))
    expect(textOf(section(of, { energyAccount, energyReading: odd }))).toContain('رقم‌ها گرد شده‌اند')
  })

  it('says how many bills its sums rest on by estimate, and how many took an estimate’s place', () => {
    const bills = [...billsOf('10', monthsOf(1400)), ...billsOf('20', monthsOf(1400))]
    const energyReading = bills.map((bill, i) => ({ ...bill, billing: i < 3 ? ('estimated' as const) : null }))
    expect(textOf(section(of, { energyAccount, energyReading }))).toContain(
      '۳ قبض از ۲۴ قبض این سال‌ها برآوردی است و نه از قرائت کنتور',
    )
    expect(textOf(section(of, { energyAccount, energyReading: bills }))).not.toContain('برآوردی')
    const read = bills.map((bill, i) => ({ ...bill, billing: i < 2 ? ('settled' as const) : null }))
    expect(textOf(section(of, { energyAccount, energyReading: read }))).toContain(
      '۲ قبض قرائتی این سال‌ها جای قبض برآوردی پیشین را گرفته است',
    )
  })

  it('names the bills of a month that only a few have come of', () => {
    const many = ['10', '11', '12'].map(code => account(code, { district: '2' }))
    const energyReading = [
      ...many.flatMap(({ code }) => billsOf(code, monthsOf(1400, 1, 6))),
      ...billsOf('10', monthsOf(1400, 7, 7)),
    ]
    expect(textOf(section(of, { energyAccount: many, energyReading }))).toContain(
      '۱ قبض مهر ۱۴۰۰ در جمع‌ها نیست: تنها بخشی از قبض‌های آن رسیده است.',
    )
  })
})

describe('sums of what was not all counted', () => {
  it('are «حداقل» as in texts, with what they lack', () => {
    const blocks = section('report/r-1/trainings', {
      training: [training('t-1', '2022-07-02'), training('t-2', '2021-07-02', { persons: null })],
    })
    const [table] = tables(blocks)
    expect(table?.caption).toBe('۲ دورهٔ برگزارشده در سال‌های ۱۴۰۰ تا ۱۴۰۱')
    expect(cells(table?.totals?.[0])).toEqual(['جمع کارگران', '۱۶', 'حداقل ۲۰'])
    expect(textOf(blocks)).toContain('تعداد نفرات ۱ دوره ثبت نشده و در جمع نیست.')
  })
})

describe('the measures section', () => {
  it('groups by horizon, sums what is known and says what is not', () => {
    const blocks = section('report/r-1/measures', {
      measure: [measure('1', {}), measure('2', { cost: null, saving: '4.5' }), measure('3', { horizon: 'long' })],
    })
    const [table] = tables(blocks)
    expect(cells(table?.rows[0])).toEqual(['کوتاه‌مدت'])
    expect(cells(table?.totals?.[0])).toEqual(['جمع کوتاه‌مدت (۲ اقدام)', '۱۵', 'حداقل ۲٬۰۰۰', ''])
    expect(textOf(blocks)).toContain('هزینهٔ ۱ اقدام ثبت نشده و در جمع نیست.')
    expect(textOf(blocks)).toContain('از ۱۴۰۱/۰۲')
  })

  it('never adds unlike units', () => {
    const [table] = tables(
      section('report/r-1/measures', { measure: [measure('1', {}), measure('2', { unit: 'lamp' })] }),
    )
    expect(table?.totals?.map(row => cells(row)?.[1])).toEqual(['۱۰٫۵ مگاوات‌ساعت', '۱۰٫۵ چراغ'])
  })
})

describe('the budget section', () => {
  it('compares the furthest phase that both years have', () => {
    const { budgetLine, budgetAmount } = passiveDefence()
    const rows = { budgetLine, budgetAmount: [...budgetAmount, amount('1012', 1401, 'approved', 9_000_000_000n)] }
    const [table] = tables(section('report/r-1/budget', rows))
    expect(table?.columns.at(-1)?.header).toBe('تغییر مصوب')
    expect(cells(table?.rows[0])?.at(-1)).toContain('▲ ۱۰۰٫۰٪')
  })

  it('tells what was allocated out of the approved as a share, not as a fall', () => {
    const amounts = [amount('1012', 1401, 'approved', 1_000_000_000n), amount('1012', 1401, 'allocated', 136_000_000n)]
    const blocks = section('report/r-1/budget', { budgetLine: [line('1012')], budgetAmount: amounts })
    const [table] = tables(blocks)
    expect(table?.columns.at(-1)?.header).toBe('درصد تخصیص')
    expect(cells(table?.rows[0])?.at(-1)).toBe('۱۳٫۶٪')
    expect(textOf(blocks)).not.toContain('ناهمسان')
  })

  it('hedges as its amounts are hedged, in sums and comparisons too', () => {
    const amounts = [
      amount('1', 1400, 'approved', 1_000_000_000n),
      amount('2', 1400, 'approved', 1_000_000_000n, { qualifier: 'about' }),
      amount('1', 1401, 'approved', 2_000_000_000n),
      amount('2', 1401, 'approved', 2_000_000_000n),
    ]
    const [table] = tables(section('report/r-1/budget', { budgetLine: [line('1'), line('2')], budgetAmount: amounts }))
    expect(cells(table?.rows[0])?.slice(-3)).toEqual(['۱٬۰۰۰', '۲٬۰۰۰', '▲ ۱۰۰٫۰٪'])
    expect(cells(table?.rows[1])?.slice(-3)).toEqual(['حدود ۱٬۰۰۰', '۲٬۰۰۰', '≈ ▲ ۱۰۰٫۰٪'])
    expect(cells(table?.totals?.[0])?.slice(-3)).toEqual(['حدود ۲٬۰۰۰', '۴٬۰۰۰', '≈ ▲ ۱۰۰٫۰٪'])
  })

  it('says why a column has no sum, and that rounding moves another', () => {
    const amounts = [
      ...['1', '2', '3'].map(code => amount(code, 1400, 'approved', 1_040_000n)),
      amount('1', 1401, 'approved', 1_000_000n),
    ]
    const budgetLine = ['1', '2', '3'].map(code => line(code))
    const text = textOf(section('report/r-1/budget', { budgetLine, budgetAmount: amounts }))
    expect(text).toContain('«۱۴۰۱ مصوب» جمع ندارد: ۲ ردیف از ۳ ردیف این مبلغ را ندارد.')
    expect(text).toContain('رقم‌ها گرد شده‌اند')
  })

  it('prints lines that have no amount yet', () => {
    expect(textOf(section('report/r-1/budget', { budgetLine: [line('77')] }))).toMatch(/ردیف 77[^]*مبلغی ثبت نشده است/)
  })

  it('names the district of lines that belong to one', () => {
    const { budgetAmount } = passiveDefence()
    const [table] = tables(
      section('report/r-1/budget', { budgetLine: [line('1012', { district: '2' })], budgetAmount }),
    )
    expect(cells(table?.rows[0])).toContain('ردیف 1012، منطقهٔ ۲')
  })

  it('does not name a district again that the title of its line names, and groups lines of several classes', () => {
    const { budgetAmount } = passiveDefence()
    const lines = [line('1012', { district: '2', title: 'بوستان منطقهٔ ۲' }), line('1013', { class: 'capital' })]
    const [table] = tables(section('report/r-1/budget', { budgetLine: lines, budgetAmount }))
    expect(table?.rows.map(row => cells(row)?.[row.length === 1 ? 0 : 1])).toEqual([
      'هزینه‌ای',
      'بوستان منطقهٔ ۲',
      'تملک دارایی سرمایه‌ای',
      'ردیف 1013',
    ])
  })
})

describe('a target that was nearly reached', () => {
  const rows = {
    indicator: [indicator('I-1', { unit: 'percent', direction: 'higher', tolerance: '0' })],
    indicatorValue: [indicatorValue('I-1', '1401H1', '69.999', '70')],
  }

  it('is never printed as reached: in the table, the overview and the report', () => {
    const [table] = tables(section('report/r-1/indicators', rows))
    expect(cells(table?.rows[1])?.slice(2, 4)).toEqual(['۷۰٪', '۶۹٫۹۹۹٪'])
    expect(cells(table?.rows[1])?.[5]).toMatch(/عقب‌تر\sاز\sهدف/)
    expect(textOf(section('overview', rows))).toMatch(/۶۹٫۹۹۹٪[^،]* رسید، در برابر هدف [^،]*۷۰٪/)
  })

  it('keeps a target that lies just above apart from what was reached', () => {
    const [table] = tables(
      section('report/r-1/indicators', { ...rows, indicatorValue: [indicatorValue('I-1', '1401H1', '70', '70.04')] }),
    )
    expect(cells(table?.rows[1])?.slice(2, 4)).toEqual(['۷۰٫۰۴٪', '۷۰٪'])
  })
})

describe('the annex of money and indicators', () => {
  const rows = {
    ...passiveDefence(),
    indicator: [
      indicator('I-1', { type: 'output', unit: 'drill', direction: 'higher', title: 'رزمایش‌ها' }),
      indicator('I-2', { title: 'شاخص پنهان', openness: 'closed' }),
    ],
    indicatorValue: [indicatorValue('I-1', '1400', '9', '10')],
    lineIndicatorLink: [link('1012', 'I-1', { weight: '40' }), link('1012', 'I-2', { weight: '60' })],
  }

  it('prints the line’s amount with phase and year, the link’s weight and share, and ≈ where the cost is hedged', () => {
    const text = textOf(section('linkDetails', rows))
    for (const part of [
      '۶٬۰۰۰ میلیون ریال تخصیص ۱۴۰۱',
      '۴۰٪',
      '۲٬۴۰۰',
      '۹ از ۱۰ رزمایش',
      '≈ ۲۰۰ میلیون ریال هر رزمایش',
    ])
      expect(text).toContain(part)
  })

  it('leaves closed indicators out of the public annex', () => {
    expect(textOf(section('linkDetails', rows, publicIssue))).not.toMatch(/شاخص پنهان|۶۰٪|۳٬۶۰۰/)
    expect(textOf(section('linkDetails', rows, closedIssue))).toContain('شاخص پنهان')
  })

  it('lists lines without an indicator and indicators without money, and vanishes without either', () => {
    const text = textOf(section('moneyAndIndicators', { budgetLine: [line('77')], indicator: [indicator('I-9')] }))
    expect(text).toContain('ردیف 77')
    expect(text).toContain('شاخص I-9')
    expect(section('moneyAndIndicators', {})).toEqual([])
  })
})
