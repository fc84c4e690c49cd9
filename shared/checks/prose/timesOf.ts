import { Big } from 'big.js'
import { numberWord } from '../../persian/numberWords.ts'
import type { Quantity } from './quantity.ts'
import { type SentenceTemplate, textBetween } from './sentenceTemplate.ts'

/**
 * How many years, months or days a sentence speaks of, in digits or in one word: «در ۴ سال گذشته», «در شش ماه»,
 * «شش‌ماههٔ نخست».
 * @param noun folded: سال، ماه، هفته، روز
 */
export function timesOf(template: SentenceTemplate, noun: string): { count: Quantity; at: number | null } | null {
  const next = new RegExp(`^ ?${noun}(?!\\p{L})`, 'u')
  const at = template.quantities.findIndex(
    ({ unit, text }, i) =>
      (unit === null && next.test(textBetween(template, i, i + 1))) || new RegExp(` ${noun}$`).test(text),
  )
  if (at !== -1) return { count: template.quantities[at]!, at }
  for (const [text, word = ''] of template.text.matchAll(
    new RegExp(`(?<!\\p{L})(\\p{L}+) ?${noun}ه?(?!\\p{L})`, 'gu'),
  )) {
    const value = numberWord(word)?.value
    if (value !== undefined) return { count: spelledQuantity(text, value), at: null }
  }
  return null
}

/** A number that a word says, and no rounding has moved. */
export function spelledQuantity(text: string, value: string): Quantity {
  return {
    from: 0,
    to: 0,
    text,
    value: new Big(value),
    unit: null,
    written: null,
    step: new Big(1),
    off: new Big(0),
    figures: 9,
    hedge: 'exact',
    points: false,
    spelled: true,
    fact: null,
    times: null,
  }
}
