import { Big } from 'big.js'
import type { Fact } from '../../facts/fact.ts'
import { fold } from '../../persian/normalise.ts'
import { parseNumber } from '../../persian/parseNumber.ts'
import type { Unit } from '../../quantities/unit.ts'
import type { Qualifier } from '../../records/qualifier.ts'
import { type NamedNumber, namedNumbers } from './namedNumbers.ts'
import { referenceMark } from './sentences.ts'
import { inBaseUnit, scaleWords, unitWords } from './unitWords.ts'

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
  /** Worth of its last written digit, in the base unit; zero for a reference. */
  step: Big
  hedge: Qualifier
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

const digits = /(?<!\d)\d+(?:[٬,،./٫]\d+)*/g
const scales = Object.keys(scaleWords).join('|')
const scaled = new RegExp(`^ ?(${scales})(?!\\p{L})`, 'u')
const units = unitWords.map(({ word, unit, times }) => ({
  match: new RegExp(`^ ?${word}(?:ی)?(?!\\p{L})`, 'u'),
  unit,
  times,
}))

const hedges: readonly (readonly [RegExp, Qualifier])[] = (
  [
    ['حدود|حدودا|در حدود|نزدیک به|قریب به|تقریبا|بالغ بر|≈|~', 'about'],
    ['بیش از|بیشتر از|افزون بر|متجاوز از|بالای', 'moreThan'],
    ['حداقل|دست کم|دستکم|لااقل|کمینه', 'atLeast'],
    ['حداکثر|کمتر از|تا سقف|زیر|بیشینه', 'upTo'],
  ] as const
).map(([words, qualifier]) => [new RegExp(`(?<!\\p{L})(?:${words}) ?[(«]?$`, 'u'), qualifier])

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
  for (const { 0: text, index } of folded.matchAll(digits)) {
    if (named.some(({ from, to }) => from < index + text.length && index < to)) continue
    if (index < (free.at(-1)?.to ?? 0)) continue
    free.push(...readNumber(folded, text, index))
  }
  const quantities = [...bound, ...free].sort((a, b) => a.from - b.from)
  return { folded, named, quantities: quantities.map((one, i) => withNextUnit(one, quantities[i + 1], folded)) }
}

/** «۴۵۰ به ۶۰۰ میلیون تومان», «۱۵ تا ۲۰ درصد»: the unit is said once, with the last number. */
function withNextUnit(one: Quantity, next: Quantity | undefined, folded: string): Quantity {
  if (next?.times == null || one.times !== null || one.fact !== null || one.value === null) return one
  const joint = folded.slice(one.to, next.from)
  if (!/^ (?:به|تا|الی|و|یا) (?:(?:حدود|نزدیک به|بیش از|مرز) )?$/.test(joint)) return one
  return {
    ...one,
    value: one.value.times(next.times),
    step: one.step.times(next.times),
    unit: next.unit,
    times: next.times,
  }
}

function ofFact(fact: Fact, index: number): Quantity {
  const { value, unit } = inBaseUnit(new Big(fact.value), fact.unit)
  const step = unit === 'percent' ? new Big('0.1') : new Big(0)
  return { from: index, to: index + 1, text: '', value, unit, step, hedge: fact.qualifier, fact, times: null }
}

/** One number, or the several that «۱۲،۱۵» turns out to be. */
function readNumber(folded: string, text: string, index: number): Quantity[] {
  const parsed = parseNumber(text)
  const parts = text.split('،')
  if (!parsed.ok && parts.length > 1) {
    let at = index
    return parts.flatMap(part => {
      const found = readNumber(folded, part, at)
      at += part.length + 1
      return found
    })
  }
  const first = readScale(folded, index + text.length)
  const whole = readRest(folded, first)
  const measured = readUnit(folded, whole.to)
  const hedge = hedges.find(([words]) => words.test(folded.slice(0, index)))?.[1] ?? 'exact'
  const amount = parsed.ok && !continuesWords(folded, index) ? new Big(parsed.value) : null
  const decimals = parsed.ok ? (parsed.value.split('.')[1]?.length ?? 0) : 0
  const sign = /(?:(?<![\d\p{L}])[-−]|منفی )$/u.test(folded.slice(0, index)) ? -1 : 1
  const times = new Big(first.times).times(measured.times).times(sign)
  const unit = measured.unit ?? (/[%٪] ?$/.test(folded.slice(0, index)) ? 'percent' : null)
  const sized = (value: Big) => (unit === null ? value : inBaseUnit(value, unit).value)
  return [
    {
      from: index,
      to: measured.to,
      text: folded.slice(index, measured.to),
      value: amount === null ? null : sized(amount.times(times).plus(whole.added.times(measured.times).times(sign))),
      unit: unit === null ? null : inBaseUnit(new Big(1), unit).unit,
      times: unit === null && first.times === 1 ? null : sized(times),
      step: sized(whole.step ?? new Big(`1e-${decimals}`).times(first.times)).times(measured.times),
      hedge,
      fact: null,
    },
  ]
}

/** «هزار میلیارد» after a number. */
function readScale(folded: string, at: number): { times: number; to: number } {
  let [times, to] = [1, at]
  for (let match = scaled.exec(folded.slice(to)); match !== null; match = scaled.exec(folded.slice(to))) {
    times *= scaleWords[match[1] ?? ''] ?? 1
    to += match[0].length
  }
  return { times, to }
}

/** «… و ۵۰۰ میلیون» after «۲ میلیارد»: a smaller scale that goes on with the same number. */
function readRest(
  folded: string,
  { times, to }: { times: number; to: number },
): { added: Big; step: Big | null; to: number } {
  let [added, step, end, scale]: [Big, Big | null, number, number] = [new Big(0), null, to, times]
  while (scale > 1) {
    const more = /^ و (\d+(?:[٬,]\d{3})*)/.exec(folded.slice(end))
    if (more === null) break
    const next = readScale(folded, end + more[0].length)
    const isLast = readUnit(folded, next.to).unit !== null
    if (next.times >= scale || (next.times === 1 && !isLast)) break
    added = added.plus(new Big((more[1] ?? '0').replace(/\D/g, '')).times(next.times))
    ;[step, end, scale] = [new Big(next.times), next.to, next.times]
  }
  return { added, step, to: end }
}

function readUnit(folded: string, at: number): { unit: Unit | null; times: number; to: number } {
  const rest = folded.slice(at, at + 30)
  for (const { match, unit, times } of units) {
    const found = match.exec(rest)
    if (found !== null) return { unit, times, to: at + found[0].length }
  }
  return { unit: null, times: 1, to: at }
}

/** «هزار و ۴۰۰»: the digits are the tail of a number that begins in words. */
function continuesWords(folded: string, index: number): boolean {
  return new RegExp(`(?<!\\p{L})(?:صد|${scales}) و $`, 'u').test(folded.slice(0, index))
}
