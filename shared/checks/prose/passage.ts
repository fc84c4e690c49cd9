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
  'این|یعنی|که این|به این ترتیب|بدین ترتیب|در نتیجه|به عبارت دیگر|بنابراین|پس|رشد|افزایش|کاهش|در مجموع|مجموعا|جمعا|جمع|مجموع|میانگین|متوسط|سرانه|سهم',
)
const total = opensWith('جمع|جمع کل|جمعا|در مجموع|مجموع|مجموعا|سرجمع|روی هم')
/** A list in a text that has no marks of its own. */
const itemSign = /^ ?(?:[-–—•*▪]|\d{1,2} ?[.)-])/

/**
 * What a sentence's last number follows from in the sentences before it: the total of a list above, or a percentage
 * said of the figures of one or two sentences: «… از ۱۲٬۳۳۳ به ۲۲٬۳۴۰ رسید. این یعنی ۶۲ درصد رشد.»
 */
export function relationAcross(passage: Passage, now: ReadWithFacts): Relation | null {
  const [stated, ...others] = now.reading.quantities
  if (stated === undefined || others.length > 0) return null
  return totalOfList(passage, now) ?? (goesOn.test(now.reading.folded) ? saidOf(passage, now) : null)
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
    const texts = before.map(({ sentence }) => sentence.replace(/[.!؟?]+$/, ''))
    const all = [...before, now].flatMap(({ facts }) => facts)
    const joined = readSentence([...texts, now.sentence].join('؛ '), all)
    const relation = relationIn(sentenceTemplate(joined))
    const [stated] = now.reading.quantities
    if (relation !== null && stated !== undefined && relation.stated === joined.quantities.at(-1))
      return { ...relation, stated }
  }
  return null
}
