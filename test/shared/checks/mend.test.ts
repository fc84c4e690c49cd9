import { describe, expect, it } from 'vitest'
import { mendText } from '../../../shared/checks/mend/mend.ts'
import { addressesOfTyped } from '../../../shared/checks/mend/typedNumber.ts'
import type { Rows } from '../../../shared/tables/record.ts'
import { amount, indicator, line, report, sessionData, stated } from '../facts/sessionData.ts'
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
