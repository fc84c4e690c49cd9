import { toLatinDigits, toPersianDigits } from '../persian/digits.ts'
import { monthName } from '../persian/jalaliCalendar.ts'
import { isRuleValue, type RuleType, readThreshold } from './ruleTypes.ts'
import type { Base, Share } from './threshold.ts'

/** A rule's value as a form holds it: what its type does not use stays empty. */
export interface TypedRule {
  share: Share | null
  base: Base | null
  /** Of a day of the year, 1 to 12. */
  month: number | null
  /** A number, a day of the month or a percentage, in any digits. */
  text: string
}

/** A value in the fields of a form. @param value null where there is none yet */
export function typedRule(type: RuleType, value: string | null): TypedRule {
  const empty: TypedRule = { share: null, base: null, month: null, text: '' }
  if (value === null || !isRuleValue(type, value)) return empty
  switch (type) {
    case 'threshold':
      return { ...empty, ...readThreshold(value) }
    case 'number':
      return { ...empty, text: toPersianDigits(value) }
    case 'dayOfYear':
      return { ...empty, month: Number(value.slice(0, 2)), text: toPersianDigits(String(Number(value.slice(3)))) }
    case 'part':
      return { ...empty, text: toPersianDigits(String(hundredths(value) / 100)).replace('.', '٫') }
  }
}

/** What a form says, as {@link RuleType} has it written, or what is allowed. */
export function readTypedRule(type: RuleType, typed: TypedRule): { value: string } | { refused: string } {
  const text = toLatinDigits(typed.text).replace(/[\s٬,]/g, '')
  switch (type) {
    case 'threshold':
      return readShare(typed)
    case 'number':
      return /^\d+$/.test(text) && Number(text) <= 9999
        ? { value: String(Number(text)) }
        : { refused: 'عدد درستی از ۰ تا ۹۹۹۹ بنویسید.' }
    case 'dayOfYear':
      return readDay(typed.month, text)
    case 'part':
      return readPercentage(text)
  }
}

function readShare({ share, base }: TypedRule): { value: string } | { refused: string } {
  // The most votes win, whoever is counted.
  if (share === 'most') return { value: `${share}/${base ?? 'present'}` }
  if (share === null || base === null) return { refused: 'سهم را انتخاب کنید و بگویید از چه کسانی.' }
  return { value: `${share}/${base}` }
}

function readDay(month: number | null, text: string): { value: string } | { refused: string } {
  if (month === null) return { refused: 'ماه را انتخاب کنید و روز را بنویسید.' }
  const value = `${String(month).padStart(2, '0')}-${text.padStart(2, '0')}`
  if (isRuleValue('dayOfYear', value)) return { value }
  return { refused: toPersianDigits(`روزی از ۱ تا ${month <= 6 ? 31 : 30} ${monthName(month)} بنویسید.`) }
}

function readPercentage(text: string): { value: string } | { refused: string } {
  const [, number] = /^[٪%]?(\d{1,3}(?:[.٫/]\d{1,2})?)[٪%]?$/.exec(text) ?? []
  const part = number === undefined ? Number.NaN : Math.round(Number(number.replace(/[٫/]/, '.')) * 100)
  if (!(part <= 10_000)) return { refused: 'درصدی از ۰ تا ۱۰۰ بنویسید، با دو رقم اعشار یا کمتر.' }
  if (part === 10_000) return { value: '1' }
  return {
    value: `0.${String(part)
      .padStart(4, '0')
      .replace(/0{1,2}$/, '')}`,
  }
}

/** Of a percent: parts are told to the fourth decimal. */
const hundredths = (part: string): number => Math.round(Number(part) * 10_000)
