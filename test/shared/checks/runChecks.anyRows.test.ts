import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { toPersianDigits } from '../../../shared/persian/digits.ts'
import { formatNumber } from '../../../shared/persian/formatNumber.ts'
import { parsePeriod, periodsOfYear } from '../../../shared/quantities/period.ts'
import type { Phase } from '../../../shared/records/budgetAmount.ts'
import { amount, indicator, indicatorValue, line, report, statement } from '../facts/sessionData.ts'
import { found, rulesOfNarrative, rulesOfStatement } from './check.ts'

const numRuns = 20
const say = (value: number, fraction = 0) => formatNumber(value.toFixed(fraction), { isolate: false, fraction })
/** Two of some periods. */
const pair = (codes: readonly string[]) => fc.tuple(fc.constantFrom(...codes), fc.constantFrom(...codes))
const broken = (text: string, rows: Parameters<typeof found>[1]) =>
  rulesOfNarrative(text, rows).filter(rule => rule !== 'unbound-number')

/** A year that may be over by the session's day. */
const year = fc.integer({ min: 1398, max: 1400 })
const titles = fc.constantFrom('نگهداری فضای سبز', 'ساماندهی بوستان لاله', 'خرید خودروی آتش‌نشانی', 'مرمت پل خواجو')

const verbs = { approved: 'تصویب شد', allocated: 'تخصیص یافت', actual: 'هزینه شد' } as const
type Told = keyof typeof verbs
const phase = fc.constantFrom<Told[]>('approved', 'allocated', 'actual')

/** Whole millions of toman, said in billions to some decimals: what is said is the row's, rounded. */
const toman = fc.record({ millions: fc.integer({ min: 1000, max: 900_000 }), fraction: fc.integer({ min: 0, max: 2 }) })
/** The number rounded, and one that is steps of its last digit more; digits that end in 0 are said to fewer. */
function saidOf({ millions, fraction }: { millions: number; fraction: number }, steps: number): [string, string] {
  const truth = Math.round((millions / 1000) * 10 ** fraction)
  const wrong = (truth + steps) % 10 === 0 ? truth + steps + 1 : truth + steps
  return [say(truth / 10 ** fraction, fraction), say(wrong / 10 ** fraction, fraction)]
}

const budget = (title: string, of: number, phases: readonly Phase[], millions: number) => ({
  budgetLine: [line('7', { title })],
  budgetAmount: phases.map(one => amount('7', of, one, BigInt(millions) * 10_000_000n)),
})

describe('words of any year, part and phase beside a figure', () => {
  it('are silent where they are its own, and found where they are another’s', () => {
    fc.assert(
      fc.property(titles, year, year, phase, phase, (title, own, other, is, said) => {
        const rows = budget(title, own, [is], 2000)
        const text = (when: number, verb: Told) =>
          `در سال ${toPersianDigits(String(when))} برای ${title} {{budgetLine/7/${is}/${own}|money}} ${verbs[verb]}.`
        expect(broken(text(own, is), rows)).toEqual([])
        expect(broken(text(own, said), rows)).toEqual(said === is ? [] : ['words-of-fact'])
        expect(broken(text(other, is), rows)).toEqual(other === own ? [] : ['words-of-fact'])
      }),
      { numRuns },
    )
  })

  it('name the part of the year by the name of its period', () => {
    const [months, parts] = [true, false].map(isMonth =>
      periodsOfYear(1400).filter(code => code !== '1400' && (parsePeriod(code).length === 'month') === isMonth),
    )
    fc.assert(
      fc.property(fc.oneof(pair(months ?? []), pair(parts ?? [])), ([own, other]) => {
        const rows = { indicator: [indicator('i')], indicatorValue: [indicatorValue('i', own, '9', '9')] }
        const text = (period: string) => `در ${parsePeriod(period).label} زمان رسیدن {{indicator/i/actual/${own}}} بود.`
        expect(broken(text(own), rows)).toEqual([])
        expect(broken(text(other), rows)).toEqual(other === own ? [] : ['words-of-fact'])
      }),
      { numRuns },
    )
  })
})

describe('a number of a row', () => {
  const apart = fc.integer({ min: 2, max: 60 })

  it('that a report names is silent as it is rounded, and found beyond that', () => {
    fc.assert(
      fc.property(titles, year, toman, apart, (title, of, money, steps) => {
        const rows = budget(title, of, ['approved'], money.millions)
        const text = (billions: string) =>
          `اعتبار مصوب ${title} در سال ${toPersianDigits(String(of))} مبلغ ${billions} میلیارد تومان است.`
        const [truth, wrong] = saidOf(money, steps)
        expect(broken(text(truth), rows)).toEqual([])
        expect(broken(text(wrong), rows)).toEqual(['named-mismatch'])
      }),
      { numRuns },
    )
  })

  it('that is quoted is silent as it is rounded, and found beyond that', () => {
    fc.assert(
      fc.property(titles, year, toman, apart, (title, of, money, steps) => {
        const rows = budget(title, of, ['approved'], money.millions)
        const told = (billions: string) =>
          rulesOfStatement(`برای این کار ${billions} میلیارد تومان داریم.`, rows, `budgetLine/7/approved/${of}`)
        const [truth, wrong] = saidOf(money, steps)
        expect(told(truth)).toEqual([])
        expect(told(wrong)).toEqual(['statement-mismatch'])
      }),
      { numRuns },
    )
  })
})

describe('one thing of any number', () => {
  const things = fc.constantFrom('گروه امدادیار', 'دستگاه اتوبوس', 'نفر نیرو', 'اشتراک برق')
  const count = fc.integer({ min: 2, max: 5000 })

  it('is silent where it has one number, and found where it has two', () => {
    fc.assert(
      fc.property(things, count, fc.integer({ min: 1, max: 900 }), (thing, many, off) => {
        const again = (second: number) =>
          broken(`شهر ${say(many)} ${thing} دارد. کار با همین ${say(second)} ${thing} پیش می‌رود.`, {})
        expect(again(many)).toEqual([])
        expect(again(many + off)).toEqual(['two-numbers'])
        const texts = (second: number) =>
          found('two-numbers', {
            report: [report('r-1', { narrative: `اکنون ${say(many)} ${thing} در پایگاه‌های شهر آماده است.` })],
            statement: [statement('st', 1, { text: `در پایگاه‌های شهر اکنون ${say(second)} ${thing} آماده است.` })],
          })
        expect(texts(many)).toEqual([])
        expect(texts(many + off)).toHaveLength(1)
      }),
      { numRuns },
    )
  })
})

describe('two periods that are compared', () => {
  it('are found by a reference exactly when they are not as long', () => {
    const codes = ['1399', '1400', '1400N9', '1399H1', '1400H2', '1399Q3', '1400Q1', '1400-05', '1400-11']
    const period = fc.constantFrom(...codes)
    const rows = {
      indicator: [indicator('i')],
      indicatorValue: codes.map(code => indicatorValue('i', code, '9', '7')),
    }
    fc.assert(
      fc.property(period, period, (one, other) => {
        fc.pre(one !== other)
        const rules = broken(`رشد {{indicator/i/actual/${one}|growth:indicator/i/actual/${other}}} ثبت شد.`, rows)
        expect(rules.includes('period-mismatch')).toBe(parsePeriod(one).length !== parsePeriod(other).length)
      }),
      { numRuns },
    )
  })

  it('are found by words where a part of a year is weighed against all of another', () => {
    const part = fc.constantFrom('نیمهٔ نخست', 'نه‌ماههٔ', 'سه‌ماههٔ دوم')
    fc.assert(
      fc.property(part, fc.integer({ min: 200, max: 9000 }), fc.integer({ min: 5, max: 60 }), (own, base, percent) => {
        const now = Math.round(base * (1 + percent / 100))
        const text = (against: string) =>
          `مصرف ${own} امسال ${say(now)} تن بود که نسبت به ${say(base)} تن ${against} ${say(((now - base) / base) * 100, 1)} درصد رشد دارد.`
        expect(broken(text('مدت مشابه سال گذشته'), {})).toEqual([])
        expect(broken(text('سال گذشته'), {})).toEqual(['period-mismatch'])
      }),
      { numRuns },
    )
  })
})
