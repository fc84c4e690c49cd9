import { changeOf } from '../change.ts'
import { judge } from '../judge.ts'
import type { Quantity } from '../quantity.ts'
import type { Relation } from '../relations.ts'
import { type SentenceTemplate, textBetween, wordsOf } from '../sentenceTemplate.ts'

/**
 * A sentence whose words tell what kind of thing it says, but whose build no reader knows: it is accused only where no
 * other reading of the same numbers is true, and where what is stated is of the size of what they come to.
 * @param most how many times the one may be the other
 */
export function likely(reading: Relation, others: readonly Relation[] = [], most = 2.5): Relation | null {
  if (others.some(other => other.claim !== reading.claim && mayBeTrue(other))) return null
  const computed = judge(reading)?.computed.abs()
  const stated = reading.stated.value?.abs()
  if (computed === undefined || stated === undefined || computed.eq(0)) return null
  return stated.times(most).gte(computed) && stated.lte(computed.times(most)) ? { ...reading, isLikely: true } : null
}

function mayBeTrue(reading: Relation): boolean {
  const judgement = judge(reading)
  return judgement !== null && (judgement.agrees || !judgement.sure)
}

/** What two figures of one thing and a percentage may say of each other besides a growth. */
export function percentReadings(stated: Quantity, a: Quantity, b: Quantity): Relation[] {
  const orders = [
    [a, b],
    [b, a],
  ] as const
  return orders.flatMap(basis => [
    { claim: 'share' as const, stated, basis, falls: false },
    { claim: 'rest' as const, stated, basis, falls: false },
    { claim: 'growth' as const, stated, basis, falls: false },
    { claim: 'growth' as const, stated, basis, falls: true },
  ])
}

/** What three numbers of one unit may say of each other. */
export function amountReadings(stated: Quantity, a: Quantity, b: Quantity): Relation[] {
  return [
    { claim: 'sum', stated, basis: [a, b], falls: false },
    { claim: 'difference', stated, basis: [a, b], falls: false },
    { claim: 'difference', stated, basis: [b, a], falls: false },
    { claim: 'mean', stated, basis: [a, b], falls: false },
  ]
}

/** The more of two and the less. */
export function bySize(a: Quantity, b: Quantity): readonly [Quantity, Quantity] {
  return a.value?.gte(b.value ?? 0) === true ? [a, b] : [b, a]
}

const compares =
  /(?<!\p{L})(?:پارسال|(?:سال|ماه|دوره|فصل|هفته|روز) ?های? ?(?:گذشته|قبل|پیش|پیشین)|(?:سال|ماه|دوره|فصل|هفته) (?:گذشته|قبل|پیش|پیشین|ماضی)|مشابه|پیشین|پیشتر|پیش از این|قبلا|سابق|نسبت به|در مقایسه|در قیاس|(?:مقایسه|قیاس) (?:کنیم|کنید|شود)|بسنجیم|سنجیده شود|در حالی ?که|حال ان ?که|رسید|رسیده|رساند|رسانده|میرسد|اغاز|ابتدای|ابتدا|سپس|حالا|اکنون|هم ?اکنون|امروز|الان)(?!\p{L})/u

/** Whether two figures are one thing's at two times: by their order, by a word that compares, or by two years. */
export function comparesTwo(template: SentenceTemplate, a: number, b: number): boolean {
  return (
    compares.test(template.text) ||
    new Set(template.years.values()).size === 2 ||
    changeOf(template, a, b, null) !== null
  )
}

/** A change that is why another came about. */
export const namesCause =
  /(?<!\p{L})(?:باعث|موجب|سبب|منجر|ناشی|متاثر|به دلیل|به علت|در پی|بر اثر|در اثر|با توجه)(?!\p{L})/u

/** «کوچک‌تر», «پیرتر»: a comparative, whichever way it goes. */
export function isComparative(word: string): boolean {
  return /^\p{L}{3,}(?<!م|دف|دک|دخ|اخ|بس|بیش|کم|چ|دوچ)تر$/u.test(word)
}

/** The words right after a quantity, to the next mark or conjunction. */
export function wordsAfter(template: SentenceTemplate, i: number): string[] {
  const words = wordsOf(textBetween(template, i, i + 1))
  const end = words.findIndex(word => /^[،,؛;:()«»]$|^(?:و|که)$/.test(word))
  return end === -1 ? words : words.slice(0, end)
}
