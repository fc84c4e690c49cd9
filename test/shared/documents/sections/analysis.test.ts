import { describe, expect, it } from 'vitest'
import { briefing } from '../../../../shared/documents/briefing.ts'
import type { Rows } from '../../../../shared/tables/record.ts'
import { amount, district, indicator, indicatorValue, line, sessionData } from '../../facts/sessionData.ts'
import { closedIssue, publicIssue, textOf, under } from '../readDocument.ts'

const bn = 1_000_000_000n

/** What the briefing says of money, in one line. */
function ofMoney(rows: Partial<Rows>, issue = closedIssue): string {
  return textOf(under(briefing(sessionData(rows), issue), 'moneyAndIndicators')).replaceAll('\n', ' ')
}

describe('execution', () => {
  const rows = {
    budgetLine: [
      line('1', { programme: 'نظافت' }),
      line('2', { programme: 'آموزش', class: 'capital' }),
      line('3', { programme: 'عوارض', class: 'income' }),
    ],
    budgetAmount: [
      amount('1', 1400, 'approved', 10n * bn),
      amount('1', 1400, 'actual', 9n * bn),
      amount('2', 1400, 'approved', 20n * bn),
      amount('3', 1400, 'approved', 40n * bn),
      amount('3', 1400, 'actual', 50n * bn, { cause: 'رونق ساخت', step: null }),
    ],
  } satisfies Partial<Rows>

  it('adds up programmes and classes, never income with spending, and says what has not arrived', () => {
    const text = ofMoney(rows)
    expect(text).toContain('نظافت ۱۰٬۰۰۰ ۹٬۰۰۰ ۹۰٪')
    expect(text).toContain('آموزش ۲۰٬۰۰۰ داده نرسیده داده نرسیده')
    expect(text).toContain('درآمد (درصدها: تحقق) عوارض ۴۰٬۰۰۰ ۵۰٬۰۰۰ ۱۲۵٪')
    expect(text).toContain('جمع مصارف ۳۰٬۰۰۰ حداقل ۹٬۰۰۰ ۹۰٪ (۱ از ۲ ردیف)')
    expect(text).toContain('تخصیص ۱۴۰۰: داده نرسیده')
  })

  it('prints why a line is far from its approval, and where nobody said what is done', () => {
    expect(ofMoney(rows)).toContain('▲ ۲۵٫۰٪ رونق ساخت داده نرسیده')
  })

  it('leaves closed lines out of a public edition', () => {
    const closed = { ...rows, budgetLine: rows.budgetLine.map(row => ({ ...row, openness: 'closed' as const })) }
    expect(ofMoney(closed, publicIssue)).not.toContain('نظافت')
  })
})

describe('growth after inflation', () => {
  const rows = {
    budgetLine: [line('1')],
    budgetAmount: [amount('1', 1400, 'approved', 10n * bn), amount('1', 1401, 'approved', 15n * bn)],
  }
  const rate = { fiscalYear: 1401, rate: '50', source: 'مرکز آمار ایران', sample: false }

  it('stands beside the nominal one, with the rate and whose it is', () => {
    const text = ofMoney({ ...rows, inflationRate: [rate] })
    expect(text).toContain('▲ ۵۰٫۰٪ ۰٫۰٪')
    expect(text).toContain('نرخ تورم ۱۴۰۱: ۵۰٪ (مرکز آمار ایران)')
  })

  it('is not told without the rate', () => {
    expect(ofMoney(rows)).toContain('رشد پس از تورم محاسبه نشده است: نرخ تورم ۱۴۰۱ داده نرسیده.')
  })
})

describe('money per head', () => {
  const rows = {
    budgetLine: [line('1', { district: '1' }), line('2', { district: '2' })],
    budgetAmount: [amount('1', 1401, 'allocated', bn), amount('2', 1401, 'allocated', bn)],
  }
  const city = district('city', { kind: 'city', position: 0 })

  it('names people, their year and the phase; a district without people has none', () => {
    const text = ofMoney({
      ...rows,
      district: [city, district('1', { population: 50_000, populationYear: 1395 }), district('2')],
    })
    expect(text).toContain('سرانهٔ اعتبار هر منطقه، تخصیص ۱۴۰۱')
    expect(text).toContain('منطقهٔ 1 ۵۰٬۰۰۰ (۱۳۹۵) ۱٬۰۰۰ ۲۰ هزار ریال')
    expect(text).toContain('منطقهٔ 2 داده نرسیده ۱٬۰۰۰ داده نرسیده')
  })

  it('is not told where no district has people', () => {
    expect(ofMoney({ ...rows, district: [city, district('1'), district('2')] })).toContain('جمعیت مناطق داده نرسیده')
  })
})

describe('a department’s indicators', () => {
  it('tell why they are far from their targets, and which targets are always met', () => {
    const document = briefing(
      sessionData({
        indicator: [indicator('a'), indicator('b', { direction: 'higher', title: 'دوره‌ها' })],
        indicatorValue: [
          indicatorValue('a', '1400', '15', '10', { cause: 'برف' }),
          ...['1397', '1398', '1399', '1400'].map(year => indicatorValue('b', year, '11', '10')),
        ],
      }),
      closedIssue,
    )
    const text = textOf(document).replaceAll('\n', ' ')
    expect(text).toContain('▲ ۵۰٫۰٪ ■\u00a0 عقب‌تر\u00a0از\u00a0هدف برف داده نرسیده')
    expect(text).toContain('هدف این شاخص‌ها در همهٔ دوره‌ها محقق شده است: «دوره‌ها» (۴ دوره)')
  })
})
