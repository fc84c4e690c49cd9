import { describe, expect, it } from 'vitest'
import { amount, drill, line, stated } from '../facts/sessionData.ts'
import { findingsOf, found, rulesOfNarrative, rulesOfStatement } from './check.ts'

const grew = [stated('before', '12333', { period: '1400' }), stated('after', '22340')]
const money = {
  budgetLine: [line('7')],
  budgetAmount: [amount('7', 1401, 'approved', 5_786_000_000n), amount('7', 1401, 'actual', 1_778_627_000n)],
}
const percent = { unit: 'percent' } as const

describe('a growth of 62 % stated for 12,333 → 22,340', () => {
  const basis = 'statedFact/after/value/1401\nstatedFact/before/value/1400'

  it('is found as a claim', () => {
    const claim = stated('growth', '62', { ...percent, claim: 'growth', basis })
    const [finding] = found('growth-mismatch', { statedFact: [...grew, claim] })
    expect(finding?.severity).toBe('error')
    expect(finding?.where).toEqual({ kind: 'statedFact', key: 'growth', field: 'value' })
    expect(finding?.message).toContain('۸۱٫۱٪')
  })

  it('is found in a report and in a statement', () => {
    const text = 'شمار درخواست‌ها از ۱۲٬۳۳۳ مورد به ۲۲٬۳۴۰ مورد رسید که ۶۲ درصد رشد است.'
    expect(rulesOfNarrative(text)).toContain('growth-mismatch')
    expect(rulesOfStatement(text)).toContain('growth-mismatch')
  })

  it('is found where the figures are references', () => {
    const text = 'درخواست‌ها از {{statedFact/before/value/1400}} به {{statedFact/after/value/1401}} رسید؛ ۶۲ درصد رشد.'
    expect(rulesOfNarrative(text, { statedFact: grew })).toContain('growth-mismatch')
  })

  it('is found where the next sentence says it', () => {
    const text = 'درخواست‌ها از ۱۲٬۳۳۳ مورد به ۲۲٬۳۴۰ مورد رسید. این یعنی ۶۲ درصد رشد در یک سال.'
    expect(rulesOfNarrative(text)).toContain('growth-mismatch')
    expect(rulesOfNarrative(text.replace('۶۲', '۸۱'))).not.toContain('growth-mismatch')
  })

  it('is right as 81 or 81.1', () => {
    for (const value of ['81', '81.1', '81.14']) {
      const claim = stated('growth', value, { ...percent, claim: 'growth', basis })
      expect(found('growth-mismatch', { statedFact: [...grew, claim] })).toEqual([])
    }
  })
})

describe('a share of 15.80 % stated for 1,778,627,000 of 5,786,000,000', () => {
  it('is found as a claim', () => {
    const basis = 'budgetLine/7/actual/1401\nbudgetLine/7/approved/1401'
    const statedFact = [stated('share', '15.80', { ...percent, claim: 'share', basis })]
    const [finding] = found('share-implausible', { ...money, statedFact })
    expect(finding?.severity).toBe('error')
    expect(finding?.message).toContain('۳۰٫۷۴٪')
    expect(found('phase-mismatch', { ...money, statedFact })).toEqual([])
  })

  it('is found in a report and in a statement', () => {
    const text = 'از ۵٬۷۸۶٬۰۰۰٬۰۰۰ ریال اعتبار، ۱٬۷۷۸٬۶۲۷٬۰۰۰ ریال (۱۵/۸۰ درصد) هزینه شد.'
    expect(rulesOfNarrative(text)).toContain('share-implausible')
    expect(rulesOfStatement(text)).toContain('share-implausible')
  })
})

describe('a stated sum that differs from its rows', () => {
  const drills = [drill('1', '2022-04-01'), drill('2', '2022-05-01', { participants: 15 })]

  it('is found as a claim on an aggregate', () => {
    const basis = 'drill/*/participants/1401/sum'
    const statedFact = [stated('total', '30', { unit: 'person', claim: 'sum', basis })]
    const [finding] = found('sum-mismatch', { drill: drills, statedFact })
    expect(finding?.severity).toBe('error')
    expect(finding?.message).toContain('۲۵ نفر')
  })

  it('is found as a claim on its parts', () => {
    const basis = 'budgetLine/7/approved/1401\nbudgetLine/8/approved/1401'
    const rows = {
      budgetLine: [line('7'), line('8')],
      budgetAmount: [amount('7', 1401, 'approved', 4_000n), amount('8', 1401, 'approved', 5_000n)],
      statedFact: [stated('total', '8000', { unit: 'rial', claim: 'sum', basis })],
    }
    expect(found('sum-mismatch', rows)).toHaveLength(1)
  })

  it('is found in a report and in a statement', () => {
    const text = 'در مجموع ۵۰ رزمایش برگزار شد: ۱۰ دورمیزی، ۲۰ عملیاتی و ۱۵ سایبری.'
    expect(rulesOfNarrative(text)).toContain('sum-mismatch')
    expect(rulesOfStatement(text)).toContain('sum-mismatch')
  })

  it('is told, not accused, when only sample rows stand against it', () => {
    const statedFact = [stated('total', '30', { unit: 'person', claim: 'sum', basis: 'drill/*/participants/1401/sum' })]
    const rows = { drill: drills.map(row => ({ ...row, sample: true })), statedFact }
    expect(found('sum-mismatch', rows).map(({ severity }) => severity)).toEqual(['info'])
  })
})

it('every finding names a place and a remedy in Persian', () => {
  const rows = { statedFact: [stated('growth', '62', { ...percent, claim: 'growth', basis: 'x\ny' })] }
  for (const { place, message, remedy } of findingsOf(rows))
    for (const text of [place, message, remedy]) expect(text).toMatch(/\p{Script=Arabic}/u)
})
