import { describe, expect, it } from 'vitest'
import { isRuleValue, type RuleType } from '../../../shared/rules/ruleTypes.ts'
import { baseChoices, shareChoices } from '../../../shared/rules/threshold.ts'
import { readTypedRule, type TypedRule, typedRule } from '../../../shared/rules/typedRule.ts'

const empty: TypedRule = { share: null, base: null, month: null, text: '' }
const pad = (number: number, length: number) => String(number).padStart(length, '0')
const values: Record<RuleType, string[]> = {
  threshold: Object.keys(shareChoices).flatMap(share => Object.keys(baseChoices).map(base => `${share}/${base}`)),
  number: [0, 1, 24, 9999].map(String),
  dayOfYear: Array.from({ length: 12 * 31 }, (_, i) => `${pad(1 + (i % 12), 2)}-${pad(1 + (i % 31), 2)}`).filter(day =>
    isRuleValue('dayOfYear', day),
  ),
  part: Array.from({ length: 10_000 }, (_, i) => `0.${pad(i, 4).replace(/0{1,2}$/, '')}`).concat('1'),
}

describe('a rule that people change', () => {
  it.each(Object.keys(values) as RuleType[])('is written as it was, whatever %s it has', type => {
    const again = values[type].map(value => readTypedRule(type, typedRule(type, value)))
    expect(again).toEqual(values[type].map(value => ({ value })))
    expect(values[type].filter(value => !isRuleValue(type, value))).toEqual([])
  })

  it.each([
    ['number', { text: ' ۰۱۰' }, '10'],
    ['number', { text: '1,200' }, '1200'],
    ['part', { text: '٪۴۰' }, '0.40'],
    ['part', { text: '۱۲٫۵٪' }, '0.125'],
    ['part', { text: '۱۰۰' }, '1'],
    ['dayOfYear', { month: 12, text: '۱' }, '12-01'],
    ['threshold', { share: 'most' }, 'most/present'],
  ] as const)('is understood in any digits: %s %o', (type, typed, value) => {
    expect(readTypedRule(type, { ...empty, ...typed })).toEqual({ value })
  })

  it.each([
    ['number', { text: '' }, 'از ۰ تا ۹۹۹۹'],
    ['number', { text: '۱۰۰۰۰' }, 'از ۰ تا ۹۹۹۹'],
    ['number', { text: 'ده' }, 'از ۰ تا ۹۹۹۹'],
    ['number', { text: '۱٫۵' }, 'از ۰ تا ۹۹۹۹'],
    ['part', { text: '۱۰۱' }, 'از ۰ تا ۱۰۰'],
    ['part', { text: '۰٫۱۲۳' }, 'دو رقم اعشار'],
    ['dayOfYear', { month: 7, text: '۳۱' }, 'از ۱ تا ۳۰ مهر'],
    ['dayOfYear', { month: 1, text: '۰' }, 'از ۱ تا ۳۱ فروردین'],
    ['dayOfYear', { text: '۱' }, 'ماه را انتخاب کنید'],
    ['threshold', { share: 'half' }, 'بگویید از چه کسانی'],
  ] as const)('is told what is allowed: %s %o', (type, typed, words) => {
    expect(readTypedRule(type, { ...empty, ...typed })).toMatchObject({ refused: expect.stringContaining(words) })
  })
})
