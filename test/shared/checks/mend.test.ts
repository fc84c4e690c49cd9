import { describe, expect, it } from 'vitest'
import { type Mend, mendText } from '../../../shared/checks/mend/mend.ts'
import { mendTogether } from '../../../shared/checks/mend/mendTogether.ts'
import { addressesOfTyped } from '../../../shared/checks/mend/typedNumber.ts'
import type { Rows } from '../../../shared/tables/record.ts'
import {
  account,
  amount,
  indicator,
  indicatorValue,
  line,
  reading,
  report,
  sessionData,
  stated,
} from '../facts/sessionData.ts'
import { findingsOf, found } from './check.ts'
import { mended } from './mended.ts'

const drafted = (narrative: string, rows: Partial<Rows> = {}): Partial<Rows> => ({
  ...rows,
  report: [report('r-1', { narrative, status: 'draft' })],
})

const mendedText = (rule: string, rows: Partial<Rows>): string | null => {
  const [finding] = found(rule, rows)
  return finding === undefined ? 'not found' : (mended(rows, finding).report[0]?.narrative ?? null)
}

const money = {
  budgetLine: [line('7', { title: 'ساماندهی بوستان لاله' }), line('8', { title: 'خرید خودرو' })],
  budgetAmount: [
    amount('7', 1401, 'approved', 45_000_000_000n),
    amount('8', 1401, 'allocated', 45_000_000_000n),
    amount('7', 1400, 'approved', 30_000_000_000n),
  ],
}

describe('a mend of a text', () => {
  it('says what it changes and how sure it is', () => {
    const [finding] = found('growth-mismatch', drafted('درخواست‌ها از ۱۲٬۳۳۳ مورد به ۲۲٬۳۴۰ مورد رسید؛ رشد ۶۲ درصدی.'))
    expect(finding?.mend).toMatchObject({
      isSure: true,
      where: { kind: 'report', key: 'r-1', field: 'narrative' },
      preview: [{ same: expect.stringContaining('رشد') }, { was: '۶۲ درصدی', now: '۸۱٫۱ درصدی' }, { same: '.' }],
    })
  })

  it('changes the number where it stands, and no other that looks like it', () => {
    const before = '# سال ۶۲\n۱. در کوی ۶۲ کار شد.\n| **۶۲** مورد | {{statedFact/a/value/1401}} |\n'
    const wrong = 'به استناد مادهٔ ۶۲، از **۱۰۰** مورد به ۱۵۰ مورد رسید که ۶۲ درصد رشد است. مادهٔ ۶۲ بماند.'
    const rows = drafted(`${before}${wrong}`, { statedFact: [stated('a', '62')] })
    expect(mendedText('growth-mismatch', rows)).toBe(`${before}${wrong.replace('۶۲ درصد', '۵۰ درصد')}`)
  })

  it('is made in a list and beside references', () => {
    const facts = { statedFact: [stated('before', '12333', { period: '1400' }), stated('after', '22340')] }
    const text =
      '- کار نخست\n- از {{statedFact/before/value/1400}} به {{statedFact/after/value/1401}} رسید؛ ۶۲ درصد رشد.'
    expect(mendedText('growth-mismatch', drafted(text, facts))).toBe(text.replace('۶۲', '۸۱٫۱'))
  })

  it('turns the word where the number is right', () => {
    const text = 'اعتبار از ۴۰ میلیارد تومان به ۳۰ میلیارد تومان رسید که ۲۵ درصد رشد است.'
    expect(mendedText('growth-mismatch', drafted(text))).toBe(text.replace('رشد', 'کاهش'))
  })

  it('is offered for no quotation and no accepted report', () => {
    const text = 'درخواست‌ها از ۱۰۰ مورد به ۱۵۰ مورد رسید که ۶۲ درصد رشد است.'
    const accepted = found('growth-mismatch', { report: [report('r-1', { narrative: text, status: 'accepted' })] })
    expect(accepted.map(({ mend }) => mend)).toEqual([undefined])
  })

  it('is refused by a text that says something else by then', () => {
    expect(mendText('از ۶۲ درصد', [{ from: 3, was: '۶۲', now: '۸۱' }])).toBe('از ۸۱ درصد')
    expect(mendText('رشد ۶۲ درصد', [{ from: 3, was: '۶۲', now: '۸۱' }])).toBeNull()
  })
})

describe('a typed number that says a fact', () => {
  const typed = 'برای ساماندهی بوستان لاله در سال ۱۴۰۱، ۴٫۵ میلیارد تومان تصویب شد.'

  it('is bound to the one that its sentence names, and finds nothing more', () => {
    const rows = drafted(typed, money)
    const [finding] = found('unbound-number', rows)
    expect(finding?.mend?.isSure).toBe(true)
    expect(finding?.mend?.preview).toContainEqual({ was: '۴٫۵ میلیارد تومان', now: '۴٫۵ میلیارد تومان' })
    const after = mended(rows, finding!)
    expect(after.report[0]?.narrative).toBe(typed.replace('۴٫۵ میلیارد تومان', '{{budgetLine/7/approved/1401|money}}'))
    expect(findingsOf(after).filter(({ where }) => where.kind === 'report')).toEqual([])
  })

  it('keeps the hedge of its sentence', () => {
    const rows = drafted(typed.replace('۴٫۵', 'حدود ۴٫۴'), money)
    expect(mendedText('unbound-number', rows)).toContain('حدود {{budgetLine/7/approved/1401|money|unqualified}}')
  })

  it('is bound to no closed one in an open report, and to none of another year', () => {
    const closed = { ...money, budgetLine: [line('7', { title: 'ساماندهی بوستان لاله', openness: 'closed' })] }
    const of7 = { ...closed, budgetAmount: money.budgetAmount.filter(one => one.line === '7') }
    expect(found('unbound-number', drafted(typed, of7))[0]?.mend).toBeUndefined()
    const other = typed.replace('۱۴۰۱', '۱۳۹۹')
    expect(found('unbound-number', drafted(other, money))[0]?.mend).toBeUndefined()
  })

  it('becomes the row that its sentence names, where it says another number', () => {
    const rows = drafted(typed.replace('۴٫۵', '۵٫۴'), money)
    expect(mendedText('named-mismatch', rows)).toContain('{{budgetLine/7/approved/1401|money}}')
  })
})

const withFigures = (text: string) =>
  drafted(text, {
    ...money,
    indicator: [indicator('i')],
    indicatorValue: [indicatorValue('i', '1401H1', '9', '7'), indicatorValue('i', '1401-09', '9', '7')],
  })

describe('words beside a figure of another year, part or phase', () => {
  it.each([
    ['در [نیمهٔ دوم|نیمهٔ نخست] سال ۱۴۰۱ زمان {{indicator/i/actual/1401H1}} بود.'],
    ['در [سه‌ماههٔ سوم|نیمهٔ نخست] ۱۴۰۱ زمان {{indicator/i/actual/1401H1}} بود.'],
    ['در [آبان|آذر] ۱۴۰۱ زمان {{indicator/i/actual/1401-09}} بود.'],
    ['سال ۱۴۰۱ {{budgetLine/7/approved/1401|money}} [هزینه شد|تصویب شد].'],
    ['بودجهٔ [پیشنهادی|مصوب] سال ۱۴۰۱، {{budgetLine/7/approved/1401|money}} است.'],
  ])('are turned into its own: %s', text => {
    const [wrong, right] = [text.replace(/\[(.*)\|(?=\S)(.*?)\]/, '$1'), text.replace(/\[(.*)\|(?=\S)(.*?)\]/, '$2')]
    expect(mendedText('words-of-fact', withFigures(wrong))).toBe(right)
    expect(found('words-of-fact', withFigures(right))).toEqual([])
  })

  it('lead to the figure of the phase that they name where the row has one, and show it', () => {
    const both = { ...money, budgetAmount: [...money.budgetAmount, amount('7', 1401, 'allocated', 20_000_000_000n)] }
    const text = '{{budgetLine/8/allocated/1401}}. امسال {{budgetLine/7/allocated/1401|money}} تصویب شد.'
    const [finding] = found('words-of-fact', drafted(text, both))
    expect(finding?.mend).toMatchObject({ isSure: false, binds: expect.stringContaining('بوستان لاله') })
    expect(finding?.mend?.preview).toContainEqual({ was: '۲ میلیارد تومان', now: '۴٫۵ میلیارد تومان' })
    expect(mended(drafted(text, both), finding!).report[0]?.narrative).toBe(text.replace('7/allocated', '7/approved'))
  })
})

it('a length of time and a number said twice become what they are elsewhere', () => {
  const lasted = 'نمایشگاه از ۱۰ تا ۱۵ آبان به مدت ۸ روز برپا بود.'
  expect(mendedText('duration-mismatch', drafted(lasted))).toBe(lasted.replace('۸', '۶'))
  const twice = 'امسال ۱۴ بوستان محله‌ای ساخته شد. ساخت ۱۶ بوستان محله‌ای امسال.'
  expect(mendedText('two-numbers', drafted(twice))).toBe(twice.replace('۱۶', '۱۴'))
})

it('points and sums are told as they are read', () => {
  const [points] = found('growth-mismatch', drafted('سهم از ۱۲ درصد به ۱۵ درصد رسید؛ یعنی ۵ واحد درصد افزایش.'))
  expect(points?.message).toContain('\u2067۳ واحد درصد\u2069')
  const [sum] = found('sum-mismatch', drafted('۱۲۰ مورد در یک بخش، ۱۸۰ مورد در بخش دیگر و در مجموع ۳۵۰ مورد ثبت شد.'))
  expect(sum?.message).toContain('جمع اجزا (\u2067۱۲۰ مورد\u2069، \u2067۱۸۰ مورد\u2069)')
})

describe('a mend of a record', () => {
  it('gives a stated growth its number', () => {
    const basis = 'statedFact/after/value/1401\nstatedFact/before/value/1400'
    const grew = [stated('before', '12333', { period: '1400' }), stated('after', '22340')]
    const rows = { statedFact: [...grew, stated('growth', '62', { unit: 'percent', claim: 'growth', basis })] }
    const after = mended(rows, found('growth-mismatch', rows)[0]!)
    expect(after.statedFact.at(-1)?.value).toBe('81.1')
    expect(found('growth-mismatch', after)).toEqual([])
  })

  it('writes letters of other scripts in those they pass for', () => {
    const rows = { indicator: [indicator('i', { title: 'پروندهٔ РDF شهر' })] }
    const after = mended(rows, found('look-alike', rows)[0]!)
    expect(after.indicator[0]?.title).toBe('پروندهٔ PDF شهر')
    expect(found('look-alike', after)).toEqual([])
  })
})

describe('a mend of a comparison of two phases', () => {
  const grown = {
    budgetLine: [line('7')],
    budgetAmount: [
      amount('7', 1401, 'allocated', 45_000_000_000n),
      amount('7', 1400, 'approved', 30_000_000_000n),
      amount('7', 1400, 'allocated', 20_000_000_000n),
    ],
  }

  it('takes the figure of the same phase as the base of a reference, and leaves the other reference', () => {
    const text = '- رشد {{budgetLine/7/allocated/1401|growth:budgetLine/7/approved/1400}}، پس از **سال** پیش.'
    const rows = drafted(`${text}\n${text}`, grown)
    expect(mendedText('phase-mismatch', rows)).toBe(`${text.replace('approved', 'allocated')}\n${text}`)
  })

  it('is none where there is no such figure', () => {
    const text = 'رشد {{budgetLine/7/allocated/1401|growth:budgetLine/7/approved/1400}}.'
    const rows = drafted(text, { ...grown, budgetAmount: grown.budgetAmount.slice(0, 2) })
    expect(found('phase-mismatch', rows).map(({ mend }) => mend)).toEqual([undefined])
  })

  it('changes the basis of a claim', () => {
    const basis = 'budgetLine/7/allocated/1401\nbudgetLine/7/approved/1400'
    const rows = { ...grown, statedFact: [stated('growth', '125', { unit: 'percent', claim: 'growth', basis })] }
    const after = mended(rows, found('phase-mismatch', rows)[0]!)
    expect(after.statedFact[0]?.basis).toBe(basis.replace('approved', 'allocated'))
    expect(findingsOf(after).filter(({ where }) => where.kind === 'statedFact')).toEqual([])
  })
})

/** Eight months of an account, the last of this use and amount. */
const bills = (energy: number, cost: bigint) => ({
  energyAccount: [account('1')],
  energyReading: [900, 1000, 1100, 1200, 1000, 950, 1050, energy].map((used, i) =>
    reading('1', `1401-0${i + 1}`, used, i === 7 ? cost : BigInt(used) * 1500n),
  ),
})

describe('a mend of a bill', () => {
  it.each([
    ['toman for rial', bills(1000, 150_000n), [1000, 1_500_000n]],
    ['a zero too many', bills(10_000, 1_500_000n), [1000, 1_500_000n]],
  ] as const)('of %s is the one power of ten that is usual', (_, rows, right) => {
    const [finding] = found('bill-rules', rows)
    expect(finding?.mend?.isSure).toBe(false)
    const last = mended(rows, finding!).energyReading.at(-1)
    expect([last?.energy, last?.cost]).toEqual(right)
  })

  it('is none where no power of ten is near', () => {
    expect(found('bill-rules', bills(1000, 450_000_000n)).map(({ mend }) => mend)).toEqual([undefined])
    // Use and amount both ten times as much: which of them is wrong, nobody knows.
    expect(found('bill-rules', bills(10_000, 15_000_000n)).map(({ mend }) => mend)).toEqual([undefined])
  })
})

it('no day is guessed for one that the calendar does not have', () => {
  const [finding] = found('impossible-date', drafted('جلسه در ۳۱ مهر ۱۴۰۱ برگزار شد.'))
  expect(finding?.mend).toBeUndefined()
  expect(finding?.remedy).toContain('پیدا نیست')
})

describe('mends that are made together', () => {
  const text = 'از ۱۰۰ به ۱۵۰ رسید؛ ۶۲ درصد.'
  const ofText = (was: string, now: string): Mend => ({
    where: { kind: 'report', key: 'r-1', field: 'narrative' },
    change: { by: 'text', spots: [{ from: text.indexOf(was), was, now }] },
    isSure: true,
    preview: [],
  })
  const row = { code: 'r-1', narrative: text, status: 'draft' }
  const made = (...mends: Mend[]) => mendTogether(mends, ({ key }) => (key === 'r-1' ? row : undefined))

  it('are one edit a record, whose undo is one', () => {
    const { edits, left } = made(ofText('۶۲', '۵۰'), ofText('۱۰۰', '۲۰۰'), ofText('۶۲', '۵۰'))
    expect(left).toEqual([])
    expect(edits).toEqual([
      {
        kind: 'report',
        key: 'r-1',
        row: { ...row, narrative: 'از ۲۰۰ به ۱۵۰ رسید؛ ۵۰ درصد.' },
        over: { narrative: text },
      },
    ])
  })

  it('leave out what another one changes already, and what is not there any more', () => {
    const [first, second] = [ofText('۶۲ درصد', '۵۰ درصد'), ofText('درصد', 'واحد درصد')]
    const gone: Mend = { ...first, where: { ...first.where, key: 'r-2' } }
    const stale: Mend = { ...first, change: { by: 'text', spots: [{ from: 0, was: 'تا', now: 'از' }] } }
    const { edits, left } = made(first, second, gone, stale)
    expect(edits[0]?.row?.['narrative']).toBe(text.replace('۶۲', '۵۰'))
    expect(left).toEqual([second, stale, gone])
  })

  it('change several fields of a record, and let a removal win', () => {
    const value: Mend = {
      where: { kind: 'report', key: 'r-1', field: 'status' },
      change: { by: 'value', was: 'draft', now: 'received' },
      isSure: true,
      preview: [],
    }
    expect(made(ofText('۶۲', '۵۰'), value).edits[0]?.over).toEqual({ narrative: text, status: 'draft' })
    const removal: Mend = { ...value, change: { by: 'removal' } }
    expect(made(value, removal)).toMatchObject({ edits: [{ row: null }], left: [] })
  })
})

describe('facts that a typed number most likely is', () => {
  const session = sessionData(drafted('متن', money))
  const ofTyped = (words: string, before = 'برای ساماندهی بوستان لاله ', after = ' تصویب شد.') =>
    addressesOfTyped(session, 'r-1', { words, before, after })

  it('begin with what the sentence names', () => {
    expect(ofTyped('۴٫۵ میلیارد تومان')).toEqual([
      'budgetLine/7/approved/1401',
      'budgetLine/@crisis/approved/1401/sum',
      'budgetLine/*/approved/1401/sum',
      'budgetLine/8/allocated/1401',
      'budgetLine/@crisis/allocated/1401/sum',
      'budgetLine/*/allocated/1401/sum',
    ])
    expect(ofTyped('۴٫۵ میلیارد تومان', 'پایان سال. برای خرید خودرو ', ' تخصیص یافت.')[0]).toBe(
      'budgetLine/8/allocated/1401',
    )
  })

  it('are none of words, and of a number that no fact says', () => {
    expect([ofTyped('بوستان'), ofTyped('۹ میلیارد تومان'), ofTyped('')]).toEqual([[], [], []])
  })
})
