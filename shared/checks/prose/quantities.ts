import { Big } from 'big.js'
import type { Fact } from '../../facts/fact.ts'
import { monthNames } from '../../persian/jalali.ts'
import { fold } from '../../persian/normalise.ts'
import { numberWord, scaleOf } from '../../persian/numberWords.ts'
import { parseNumber } from '../../persian/parseNumber.ts'
import type { Unit } from '../../quantities/unit.ts'
import type { Qualifier } from '../../records/qualifier.ts'
import { fractionAt } from './fraction.ts'
import { hedgeBefore } from './hedge.ts'
import { type NamedNumber, namedNumbers } from './namedNumbers.ts'
import { type NumberPhrase, numberPhrase } from './numberPhrase.ts'
import { referenceMark } from './sentences.ts'
import { inBaseUnit, unitWords } from './unitWords.ts'

/** A number of a sentence that counts or measures something. */
export interface Quantity {
  /** Where it stands in the folded sentence, its unit included. */
  from: number
  to: number
  /** Its digits, scale and unit, folded. */
  text: string
  /** In the base unit, money in rial; null when it can be read in two ways or not at all. */
  value: Big | null
  /** Base unit; null when no known unit follows. */
  unit: Unit | null
  /** The unit as written; null when none is. */
  written: Unit | null
  /** Worth of its last written digit, in the base unit; zero for a reference. */
  step: Big
  /** How far rounding may have moved it; nothing when it is a count. */
  off: Big
  /** How many digits it was said with; what has one or two was hardly rounded by its writer. */
  figures: number
  hedge: Qualifier
  /** Points between percentages, «۸ واحد درصد». */
  points: boolean
  /** Written in words: what it says is compared, and nobody is asked to bind it. */
  spelled: boolean
  /** The fact it prints, when it is bound to one. */
  fact: Fact | null
  /**
   * What its digits are multiplied by; null for digits alone, «از ۴۵۰ به ۶۰۰ میلیون تومان», which take the next one's.
   */
  times: Big | null
}

/** A sentence with its digits read; `null` stands for a reference that leads to no fact. */
export interface ReadSentence {
  folded: string
  quantities: Quantity[]
  named: NamedNumber[]
}

const starts = /(?<!\d)\d+(?:[٬,،./٫]\d+)*|(?<![\p{L}\d])\p{L}+/gu
const units = unitWords.map(({ word, unit, times, points }) => ({
  match: new RegExp(`^ ?${word}(?:ه|ی|ای)?(?!\\p{L})`, 'u'),
  unit,
  times,
  points: points === true,
}))

/**
 * The quantities of a sentence in their order; numbers that name something are apart.
 * @param written with {@link referenceMark} for each reference
 * @param facts of the references in their order
 */
export function readSentence(written: string, facts: readonly (Fact | null)[]): ReadSentence {
  const folded = fold(written)
  const named = namedNumbers(folded)
  const marks = [...folded.matchAll(new RegExp(referenceMark, 'g'))]
  const bound = marks.flatMap(({ index }, i) => {
    const fact = facts[i]
    return fact === null || fact === undefined ? [] : [ofFact(fact, index)]
  })
  const free: Quantity[] = []
  for (const { 0: text, index } of folded.matchAll(starts)) {
    if (index < (free.at(-1)?.to ?? 0)) continue
    const isInDigits = /\d/.test(text)
    const read = isInDigits ? readNumber(folded, text, index) : readWords(folded, text, index)
    const end = Math.max(index + text.length, ...read.map(({ to }) => to))
    const limit = isInDigits ? index + text.length : end
    if (named.some(({ from, to }) => from < limit && index < to)) continue
    free.push(...read)
  }
  const quantities = [...bound, ...free].sort((a, b) => a.from - b.from)
  return { folded, named, quantities: withNextUnits(quantities, folded) }
}

/** From the last to the first, as «۲۰، ۳۰ و ۲۵ کیلومتر» says its unit at the end. */
function withNextUnits(quantities: readonly Quantity[], folded: string): Quantity[] {
  const read: Quantity[] = []
  for (const one of quantities.toReversed()) read.unshift(withNextUnit(one, read[0], folded))
  return read
}

/** «۴۵۰ به ۶۰۰ میلیون تومان», «۱۵ تا ۲۰ درصد»: the unit is said once, with the last number. */
function withNextUnit(one: Quantity, next: Quantity | undefined, folded: string): Quantity {
  if (next?.times == null || one.fact !== null || one.value === null) return one
  const joint = folded.slice(one.to, next.from)
  const isAlike = next.unit !== null && isSaidAlike(folded.slice(0, one.from), joint)
  if (one.times !== null)
    return isScaledAlone(one, next, joint) || (one.unit === null && isAlike) ? inUnitOf(one, next) : one
  const isCount = /(?:شمار|تعداد)(?: \S+){0,3} $/.test(folded.slice(0, one.from))
  const isUnsaid = !isCount && one.value.gte(10) && isMeasuredIn(next.unit) && /^ و (?:[^\s،؛:]+ ){1,3}$/.test(joint)
  if (!isUnsaid && !isAlike && !/^(?:،| (?:به|تا|الی|و|یا)) (?:(?:حدود|نزدیک به|بیش از|مرز) )?$/.test(joint)) return one
  return {
    ...one,
    value: one.value.times(next.times),
    step: one.step.times(next.times),
    off: next.off.eq(0) ? next.off : one.step.times(next.times).div(2),
    unit: next.unit,
    written: next.written,
    times: next.times,
  }
}

/** «منطقهٔ ۱ با ۱۲ و منطقهٔ ۲ با ۱۵ هزار تن»: two of a list. */
function isSaidAlike(before: string, joint: string): boolean {
  return /(?:^|\s)با $/.test(before) && /^(?:،| و) (?:[^\s،؛:]+ ){1,4}با $/.test(joint)
}

/** «پیش‌بینی ۸۰۰ و مصرف واقعی ۷۶۰ مگاوات‌ساعت»: energy, length and the like are said once. */
const saidOnce: ReadonlySet<Unit | null> = new Set([
  'kilowattHour',
  'metre',
  'squareMetre',
  'litre',
  'kilogram',
  'rial',
])
const isMeasuredIn = (unit: Unit | null) => saidOnce.has(unit)

/** «۶۳ میلیارد از ۹۰ میلیارد تومان»: a number with its scale, and the next one's unit. */
function isScaledAlone(one: Quantity, next: Quantity, joint: string): boolean {
  return (
    one.unit === null &&
    one.times?.gte(1000) === true &&
    next.unit !== null &&
    (/^(?:،| (?:از|به|تا|و|در برابر)) $/.test(joint) || (next.unit === 'rial' && one.times.gte(1e6) && isNextOf(joint)))
  )
}

/** «برنده ۱۸ میلیارد و نفر دوم ۲۱ میلیارد تومان»: another subject, and nothing that is counted. */
const isNextOf = (joint: string) => /^(?:،| (?:و|ولی|اما)) (?:[^\s،؛:]+ ){1,3}$/.test(joint)

function inUnitOf(one: Quantity, { unit, written, text }: Quantity): Quantity {
  const times = written === null ? 1 : inBaseUnit(new Big(/تومان|تومن/.test(text) ? 10 : 1), written).value
  const [value, step, off] = [one.value, one.step, one.off].map(part => part?.times(times) ?? null)
  return {
    ...one,
    value: value ?? null,
    step: step ?? one.step,
    off: off ?? one.off,
    unit,
    written,
    times: one.times?.times(times) ?? null,
  }
}

function ofFact(fact: Fact, index: number): Quantity {
  const { value, unit } = inBaseUnit(new Big(fact.value), fact.unit)
  const step = unit === 'percent' ? new Big('0.1') : new Big(0)
  const size = { value, unit, written: fact.unit, step, off: new Big(0), figures: 9, points: false, spelled: false }
  return { from: index, to: index + 1, text: '', ...size, hedge: fact.qualifier, fact, times: null }
}

/** One number, or the several that «۱۲،۱۵» turns out to be. */
function readNumber(folded: string, text: string, index: number): Quantity[] {
  const parts = text.split('،')
  if (parts.length > 1 && !parseNumber(text).ok) {
    let at = index
    return parts.flatMap(part => {
      const found = readNumber(folded, part, at)
      at += part.length + 1
      return found
    })
  }
  const phrase = parts.length > 1 ? null : numberPhrase(folded, index)
  return [measured(folded, index, phrase ?? bare(text, index))]
}

/** A part of «۱۲،۱۵», whose neighbours are no part of it. */
function bare(text: string, index: number): NumberPhrase {
  const parsed = parseNumber(text)
  const value = parsed.ok ? new Big(parsed.value) : null
  return { value, to: index + text.length, step: new Big(1), times: 1, figures: text.length, spelled: false, words: 0 }
}

/**
 * A number in words counts when it is money, a percentage, a multiple, or more than one word; «دو نوبت» and «یک بار»
 * are no more than words.
 */
function readWords(folded: string, text: string, index: number): Quantity[] {
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

/** «۵ دقیقه و ۴۰ ثانیه» is one number. */
const secondsAfter = /^ و (\d{1,2}) ثانیه(?!\p{L})/u

/** «٪۲۰», «درصد تحقق ۸۰». */
const percentBefore =
  /(?:[%٪] ?|درصد (?:تحقق|جذب|پیشرفت|رشد|پوشش|وصول|اجرا|تخصیص)(?: (?:ان|به|برابر|برابر با|معادل))?:? )$/

function measured(folded: string, index: number, phrase: NumberPhrase): Quantity {
  const unitRead = readUnit(folded, phrase.to)
  const seconds = unitRead.unit === 'minute' ? secondsAfter.exec(folded.slice(unitRead.to)) : null
  const hedge = hedgeBefore(folded, index)
  const sign = /(?:(?<![\d\p{L}])[-−]|منفی )$/u.test(folded.slice(0, index)) ? -1 : 1
  const unit = unitRead.unit ?? (percentBefore.test(folded.slice(0, index)) ? 'percent' : null)
  const sized = (value: Big) => (unit === null ? value : inBaseUnit(value, unit).value)
  const times = sized(new Big(phrase.times).times(unitRead.times).times(sign))
  const isCount = phrase.times === 1 && phrase.step.eq(1) && unitRead.times <= 10
  const step = sized(phrase.step.times(unitRead.times))
  const to = unitRead.to + (seconds?.[0].length ?? 0)
  const whole = phrase.value?.times(unitRead.times).plus(new Big(seconds?.[1] ?? 0).div(60)) ?? null
  return {
    from: index,
    to,
    text: folded.slice(index, to),
    value: whole === null ? null : sized(whole.times(sign)),
    unit: unit === null ? null : inBaseUnit(new Big(1), unit).unit,
    written: unit,
    times: unit === null && phrase.times === 1 ? null : times,
    step,
    off: isCount ? new Big(0) : step.div(2),
    figures: phrase.figures,
    hedge,
    points: unitRead.points,
    spelled: phrase.spelled,
    fact: null,
  }
}

function readUnit(folded: string, at: number): { unit: Unit | null; times: number; points: boolean; to: number } {
  const rest = folded.slice(at, at + 30)
  for (const { match, unit, times, points } of units) {
    const found = match.exec(rest)
    if (found !== null) return { unit, times, points, to: at + found[0].length }
  }
  return { unit: null, times: 1, points: false, to: at }
}
