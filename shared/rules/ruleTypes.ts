import { toPersianDigits } from '../persian/digits.ts'
import { monthName } from '../persian/jalaliCalendar.ts'
import { type Base, baseChoices, type Share, shareChoices, type Threshold, thresholdName } from './threshold.ts'

/** What a number of a rule counts. */
export const ruleUnits = {
  day: 'روز',
  hour: 'ساعت',
  minute: 'دقیقه',
  month: 'ماه',
  year: 'سال',
  person: 'نفر',
  time: 'بار',
} as const
export type RuleUnit = keyof typeof ruleUnits

/**
 * How a rule's value is written in a row: a threshold as `twoThirds/seats`, a number in Latin digits, a day of every
 * year as `12-01` (1 Esfand), a part of a whole as `0.40`.
 */
export type RuleType = 'threshold' | 'number' | 'dayOfYear' | 'part'

function thresholdOf(text: string): Threshold | undefined {
  const [share = '', base = '', ...more] = text.split('/')
  if (more.length > 0 || !Object.hasOwn(shareChoices, share) || !Object.hasOwn(baseChoices, base)) return undefined
  return { share: share as Share, base: base as Base }
}

/** @throws RangeError for anything but a threshold, which no checked row holds */
export function readThreshold(text: string): Threshold {
  const threshold = thresholdOf(text)
  if (threshold === undefined) throw new RangeError(`Not a threshold: ${text}`)
  return threshold
}

const shapes: Readonly<Record<Exclude<RuleType, 'threshold'>, RegExp>> = {
  number: /^(0|[1-9]\d{0,3})$/,
  dayOfYear: /^(0[1-6]-(0[1-9]|[12]\d|3[01])|(0[7-9]|1[0-2])-(0[1-9]|[12]\d|30))$/,
  part: /^0\.\d{1,4}$|^1$/,
}

/** Whether a row's text is a value of its rule's type. */
export function isRuleValue(type: RuleType, text: string): boolean {
  return type === 'threshold' ? thresholdOf(text) !== undefined : shapes[type].test(text)
}

/** A value in words: «دوسوم کرسی‌های اصلی», «۱۰ دقیقه», «۱ اسفند», «۴۰٪». */
export function ruleValueText(type: RuleType, unit: RuleUnit | undefined, text: string): string {
  if (!isRuleValue(type, text)) return text
  switch (type) {
    case 'threshold':
      return thresholdName(readThreshold(text))
    case 'number':
      return toPersianDigits(unit === undefined ? text : `${text} ${ruleUnits[unit]}`)
    case 'dayOfYear':
      return toPersianDigits(`${Number(text.slice(3))} ${monthName(Number(text.slice(0, 2)))}`)
    case 'part':
      return toPersianDigits(`${Math.round(Number(text) * 10_000) / 100}٪`).replace('.', '٫')
  }
}
