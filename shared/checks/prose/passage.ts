import type { Fact } from '../../facts/fact.ts'
import { relationIn } from './claims.ts'
import { type ReadSentence, readSentence } from './quantities.ts'
import type { Relation } from './relations.ts'
import { sentenceTemplate } from './sentenceTemplate.ts'

/** The sentences of a text in their order, as far as it was read. */
export type Passage = ReadWithFacts[]

interface ReadWithFacts {
  /** It stands in an item of a list, whose sign is not in it. */
  isItem: boolean
  sentence: string
  facts: readonly (Fact | null)[]
  reading: ReadSentence
}

const opensWith = (words: string) => new RegExp(`^(?:${words})(?!\\p{L})`, 'u')
/** A sentence that goes on with the numbers before it. */
const goesOn = opensWith(
  'این|ان|لذا|از این رو|بر این اساس|به بیان دیگر|به بیانی|به عبارتی|به تعبیر دیگر|به تعبیری|یعنی|که این|که|به این ترتیب|بدین ترتیب|در نتیجه|به عبارت دیگر|بنابراین|پس|رشد|افزایش|کاهش|در مجموع|مجموعا|جمعا|جمع|مجموع|میانگین|متوسط|سرانه|سهم',
)
const total = opensWith('جمع|جمع کل|جمعا|در مجموع|مجموع|مجموعا|سرجمع|روی هم|کل|در کل|تعداد کل|مبلغ کل')
/** A list in a text that has no marks of its own. */
const itemSign = /^ ?(?:[-–—•*▪]|\d{1,2} ?[.)-]|\(?(?:الف|\p{L}) ?[.)-])/u

/**
 * What a sentence's last number follows from in the sentences before it: the total of a list above, or a percentage
 * said of the figures of one or two sentences: «… از ۱۲٬۳۳۳ به ۲۲٬۳۴۰ رسید. این یعنی ۶۲ درصد رشد.»
 */
export function relationAcross(passage: Passage, now: ReadWithFacts): Relation | null {
  const [stated, other, ...others] = now.reading.quantities
  if (stated === undefined || others.length > 0) return null
  if (other !== undefined) return goesOnWith(passage, now) ? saidOf(passage, now) : null
  return totalOfList(passage, now) ?? (goesOn.test(now.reading.folded) ? saidOf(passage, now) : null)
}

/** «این رقم امسال به □ رسید که ▪ رشد است»: a figure and a percentage after a sentence of one number alone. */
function goesOnWith(passage: Passage, { reading }: ReadWithFacts): boolean {
  const before = passage.at(-1)?.reading.quantities ?? []
  const kinds = reading.quantities.map(({ unit }) => unit)
  return (
    before.length === 1 &&
    kinds.filter(unit => unit === 'percent').length === 1 &&
    kinds.includes(before[0]?.unit ?? null)
  )
}

/** Each line of the list has one number of the total's unit. */
function totalOfList(passage: Passage, { reading }: ReadWithFacts): Relation | null {
  const [stated] = reading.quantities
  if (stated === undefined || !total.test(reading.folded)) return null
  const above = passage.toReversed()
  const end = above.findIndex(({ isItem, reading: { folded } }) => !isItem && !itemSign.test(folded))
  const items = above.slice(0, end === -1 ? above.length : end).toReversed()
  const parts = items.flatMap(({ reading: { quantities } }) => quantities)
  if (parts.length < 2 || parts.length !== items.length || parts.some(({ unit }) => unit !== stated.unit)) return null
  return { claim: 'sum', stated, basis: parts, falls: false }
}

/** The last sentence, or the last two, read as one with this. */
function saidOf(passage: Passage, now: ReadWithFacts): Relation | null {
  for (const count of [1, 2]) {
    const before = passage.slice(-count)
    if (before.length < count || before.some(({ reading }) => reading.quantities.length === 0)) return null
    const read =
      readWith(before, now, now.sentence) ??
      (concludes.test(now.reading.folded) ? readWith(before, now, conclusion(now)) : null)
    if (read !== null) return read
    if (now.reading.quantities.length > 1) return null
  }
  return null
}

/** «به این ترتیب ناوگان ۲۵ درصد رشد کرد»: what is concluded names its subject again. */
const concludes = opensWith(
  'رشد|افزایش|کاهش|به بیان دیگر|به بیانی|به عبارتی|به تعبیر دیگر|به تعبیری|به این ترتیب|بدین ترتیب|به این صورت|در نتیجه|بنابراین|یعنی|این یعنی|پس|لذا|به عبارت دیگر|بر این اساس',
)
function conclusion({ reading: { folded, quantities } }: ReadWithFacts): string {
  const way = /^(?:رشد|افزایش|کاهش) /.exec(folded)?.[0] ?? ''
  return `یعنی ${way}${folded.slice(quantities[0]?.from)}`
}

/** The sentences before and this one, read as one. */
function readWith(before: Passage, now: ReadWithFacts, last: string): Relation | null {
  const texts = before.map(({ sentence }) => sentence.replace(/[.!؟?]+$/, ''))
  const all = [...before, now].flatMap(({ facts }) => facts)
  const joined = readSentence([...texts, last].join('؛ '), all)
  const relation = relationIn(sentenceTemplate(joined))
  const own = now.reading.quantities
  const stated =
    relation === null
      ? undefined
      : own[own.length - joined.quantities.length + joined.quantities.indexOf(relation.stated)]
  return relation === null || stated === undefined ? null : { ...relation, stated }
}
