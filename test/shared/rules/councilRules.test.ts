import { describe, expect, it } from 'vitest'
import { CouncilRules } from '../../../shared/rules/councilRules.ts'
import type { Rule } from '../../../shared/rules/rule.ts'
import { ruleNames, rules } from '../../../shared/rules/rules.ts'
import { isRuleValue, ruleValueText } from '../../../shared/rules/ruleTypes.ts'

describe('the rules of councils', () => {
  it.each(ruleNames)('%s is of its type, and its rows follow each other without a gap', name => {
    const { type, rows, unit }: Rule = rules[name]
    expect(unit !== undefined).toBe(type === 'number')
    expect(rows.every(({ value }) => value === null || isRuleValue(type, value))).toBe(true)
    expect(rows.map(({ from }) => from === undefined)).toEqual(rows.map((_, i) => i === 0))
    expect(rows.map(({ to }) => to === undefined)).toEqual(rows.map((_, i) => i === rows.length - 1))
  })

  it('change on the day that a law did', () => {
    expect(removal('2025-03-08')).toEqual({ share: 'twoThirds', base: 'seats' })
    expect(removal('2025-03-09')).toEqual({ share: 'threeQuarters', base: 'seats' })
  })

  it('are the council’s own from the day it decided, and pass over what is no value of theirs', () => {
    const own = [
      { rule: 'preAgendaMinutes', from: '2026-01-01', value: '5', source: 'مصوبهٔ ۴۱۲' },
      { rule: 'preAgendaMinutes', from: '2025-01-01', value: '7', source: null },
      { rule: 'preAgendaMinutes', from: '2026-02-01', value: 'twoThirds/seats', source: null },
    ]
    expect(new CouncilRules(own, '2024-12-31').number('preAgendaMinutes')).toBe(10)
    expect(new CouncilRules(own, '2025-12-31').find('preAgendaMinutes')).toMatchObject({ value: '7', from: 'own' })
    expect(new CouncilRules(own, '2026-03-01').find('preAgendaMinutes')).toMatchObject({
      value: '5',
      source: 'مصوبهٔ ۴۱۲',
    })
  })

  it('say nothing where no number is known, and name laws without articles unless asked', () => {
    const now = new CouncilRules([], '2026-11-29')
    expect(now.threshold('urgencyMajority')).toBeNull()
    expect(now.find('quorum')).toMatchObject({
      from: 'read',
      source: 'قانون شوراها؛ آیین‌نامهٔ اجرایی تشکیلات و انتخابات داخلی شوراها',
    })
    expect(now.find('quorum').citation).toContain('قانون شوراها، ویرایش ۱۳۹۶، مادهٔ ۱۶')
  })

  it('are read in words', () => {
    expect(ruleValueText('threshold', undefined, 'twoThirds/seats')).toBe('دوسوم کرسی‌های اصلی')
    expect(ruleValueText('number', 'minute', '10')).toBe('۱۰ دقیقه')
    expect(ruleValueText('dayOfYear', undefined, '12-01')).toBe('۱ اسفند')
    expect(ruleValueText('part', undefined, '0.40')).toBe('۴۰٪')
  })
})

const removal = (day: string) => new CouncilRules([], day).threshold('removalMajority')
