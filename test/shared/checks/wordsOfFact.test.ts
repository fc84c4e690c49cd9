import { describe, expect, it } from 'vitest'
import { amount, indicator, indicatorValue, line, passiveDefence, report, statement } from '../facts/sessionData.ts'
import { found, rulesOfNarrative } from './check.ts'

const response = {
  indicator: [indicator('i', { title: 'زمان رسیدن' })],
  indicatorValue: [indicatorValue('i', '1400', '8', '7'), indicatorValue('i', '1401H1', '9', '7')],
}

/** Findings of a key figure with this label. */
const labelled = (label: string) =>
  found('words-of-fact', {
    ...passiveDefence(),
    report: [report('r-1', { keyFigures: `budgetLine/1012/allocated/1401|money|${label}` })],
  })

/** Findings of a statement with this number beside a report that has another. */
const said = (number: string) =>
  found('two-numbers', {
    report: [report('r-1', { narrative: 'سرانهٔ فضای سبز شهر ۲۷ متر مربع است.' })],
    statement: [statement('st', 1, { text: `اکنون سرانهٔ فضای سبز ${number} متر مربع است.` })],
  })

describe('words around a bound figure', () => {
  it.each([
    ['words-of-fact', 'در سال ۱۴۰۰ مبلغ {{budgetLine/1012/allocated/1401|money}} تخصیص یافت.', '۱۴۰۰', '۱۴۰۱'],
    ['words-of-fact', 'پارسال {{budgetLine/1012/allocated/1401|money}} تخصیص یافت.', 'پارسال', 'امسال'],
    ['words-of-fact', 'امسال {{budgetLine/1012/allocated/1401|money}} هزینه شد.', 'هزینه شد', 'تخصیص یافت'],
    ['words-of-fact', 'در نیمهٔ دوم سال ۱۴۰۱ زمان رسیدن {{indicator/i/actual/1401H1}} بود.', 'دوم', 'نخست'],
    [
      'direction-mismatch',
      'از {{indicator/i/actual/1400}} به {{indicator/i/actual/1401H1}} رسید و بهتر شد.',
      'بهتر',
      'بدتر',
    ],
    [
      'verdict-mismatch',
      'زمان {{indicator/i/actual/1401H1}} شد و هدف {{indicator/i/target/1401H1}} محقق شد.',
      'محقق شد',
      'محقق نشد',
    ],
  ])('are held to it by %s: %s', (rule, text, wrong, right) => {
    const rows = { ...passiveDefence(), ...response }
    expect(rulesOfNarrative(text, rows)).toContain(rule)
    expect(rulesOfNarrative(text.replace(wrong, right), rows)).toEqual([])
  })

  it('are a key figure’s label too', () => {
    expect(labelled('مصوب پدافند، ۱۴۰۱')).toHaveLength(1)
    expect(labelled('تخصیص پدافند، ۱۴۰۰')).toHaveLength(1)
    expect(labelled('تخصیص پدافند، ۱۴۰۱')).toEqual([])
  })
})

it('a report’s number is held to the row that its sentence names', () => {
  const rows = {
    budgetLine: [line('7', { title: 'نگهداری فضای سبز' })],
    budgetAmount: [amount('7', 1401, 'approved', 2_090_000_000_000n)],
  }
  const text = 'اعتبار مصوب نگهداری فضای سبز در سال ۱۴۰۱ مبلغ ۲۹۰ میلیارد تومان است.'
  expect(rulesOfNarrative(text, rows)).toContain('named-mismatch')
  expect(rulesOfNarrative(text.replace('۲۹۰', '۲۰۹'), rows)).not.toContain('named-mismatch')
})

it('one thing has one number in reports and statements', () => {
  expect(said('۲۵')).toHaveLength(1)
  expect(said('۲۷')).toEqual([])
})
