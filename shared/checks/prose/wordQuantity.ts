import { monthNames } from '../../persian/jalali.ts'
import { fold } from '../../persian/normalise.ts'
import { numberWord, scaleOf } from '../../persian/numberWords.ts'
import type { Unit } from '../../quantities/unit.ts'
import { fractionAt } from './fraction.ts'
import { measured } from './measured.ts'
import { numberPhrase } from './numberPhrase.ts'
import type { Quantity } from './quantity.ts'

/**
 * A number in words counts when it is money, a percentage, a multiple, or more than one word; «دو نوبت» and «یک بار»
 * are no more than words.
 */
export function readWords(folded: string, text: string, index: number): Quantity[] {
  const part = fractionAt(folded, index)
  if (part !== null) return [part]
  if (numberWord(text) === undefined && !scaleOf.has(text) && !/هزار$|میلیون$|میلیارد$/.test(text)) return []
  const phrase = numberPhrase(folded, index)
  if (phrase === null) return []
  const quantity = measured(folded, index, phrase)
  const rest = folded.slice(quantity.to)
  if (!phrase.spelled) return isAfterYearWord(folded, index) ? [] : [quantity]
  const isSized = quantity.unit === 'percent' || (quantity.unit === 'rial' && phrase.words > 1)
  if (isSized || rest.startsWith(' برابر') || isBesideDigits(folded, index, quantity.to)) return [quantity]
  // «چهل کیلومتر», «بیست دستگاه»; «سه روز» and «یک نفر» are no more than words.
  const isWord = numberWord(text) !== undefined && phrase.words === 1 && quantity.value?.gte(10) === true
  if (isWord && quantity.unit !== null && !spans.has(quantity.unit)) return [quantity]
  if (isWord && quantity.unit === null && isOfOneThing(folded, rest)) return [quantity]
  // «پنج رزمایش»: what rows count, in a sentence that has no digits of its own.
  if (
    phrase.words === 1 &&
    counted.has(quantity.unit) &&
    quantity.value?.gte(3) === true &&
    !/(?<!1[34]|\d)\d{1,3}(?!\d)/.test(folded)
  )
    return [quantity]
  return phrase.words > 1 && phrase.times <= 1e6 && !namesDay.test(rest) && !isAfterYearWord(folded, index)
    ? [quantity]
    : []
}

const counted: ReadonlySet<Unit | null> = new Set(['drill', 'course', 'team'])

/** «از پنجاه کلاس به هشتاد کلاس»: what is counted in words is counted again. */
function isOfOneThing(folded: string, rest: string): boolean {
  const noun = /^ (\p{L}{3,})/u.exec(rest)?.[1]
  if (noun === undefined) return false
  const other = new RegExp(`(?<=([\\d\\p{L}]+) )${noun}(?!\\p{L})`, 'gu')
  const at = folded.length - rest.length
  return [...folded.matchAll(other)].some(
    ({ 1: before = '', index }) => index !== at + 1 && (/^\d+$/.test(before) || numberWord(before) !== undefined),
  )
}

/** Spans of time that one word says are seldom counted exactly. */
const spans: ReadonlySet<Unit> = new Set(['day', 'month'])

/** «۲۴ (بیست و چهار) نفر», «بیست و چهار (۲۴) نفر»: the number again, in words. */
function isBesideDigits(folded: string, from: number, to: number): boolean {
  const [before, after] = [folded.slice(0, from), folded.slice(to)]
  return (/\d ?\( ?$/.test(before) && /^ ?\)/.test(after)) || /^ ?\( ?\d+ ?\)/.test(after)
}

const namesDay = new RegExp(`^ ?(?:ام|م|مین|${monthNames.map(name => fold(name)).join('|')})(?!\\p{L})`, 'u')

/** «سال هزار و چهارصد», «خرداد یکهزار و …», «مصوب یکهزار و سیصد و …». */
function isAfterYearWord(folded: string, index: number): boolean {
  return new RegExp(`(?<!\\p{L})(?:سال|مصوب|ماه|${monthNames.map(name => fold(name)).join('|')}) $`, 'u').test(
    folded.slice(0, index),
  )
}
