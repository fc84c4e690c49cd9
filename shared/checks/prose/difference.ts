import { isFirm, type Relation } from './relations.ts'
import { isPhrase, type SentenceTemplate, textBetween, wordsOf } from './sentenceTemplate.ts'

const left = /^ ?(?:\S+ ){0,5}(?:مانده|باقی|باقیمانده|دیگر|فاقد|بدون|بی ?گروه|ندارد|ندارند|نشده|جا مانده)(?!\p{L})/u
const leftBefore = /(?:باقیمانده|باقی مانده|مانده|مابقی|بقیه|الباقی)(?: \S+){0,3} ?$/
const gap = '(?:کسری|کسر|مازاد|تفاوت|اختلاف|مابه ?التفاوت|فاصله|شکاف|کمبود|تراز)'
const gapAfter = new RegExp(`^ ?(?:\\S+ ){0,2}${gap}(?!\\p{L})`, 'u')
const gapBefore = new RegExp(`(?:^|\\s)${gap}(?: \\S+){0,5} ?$`, 'u')

/**
 * What is left of a whole, «از ۶۰ محله ۳۶ محله گروه دارد و ۲۴ محله مانده است», or lies between two figures, «درآمد ۱۹ و
 * تعهد ۲۲ میلیارد بود؛ ۳ میلیارد کسری». Silent about a sentence with more numbers.
 */
export function differenceIn(template: SentenceTemplate): Relation | null {
  const { quantities } = template
  const [a, b, c] = quantities
  if (quantities.length !== 3 || a === undefined || b === undefined || c === undefined) return null
  if (!isFirm(a) || !isFirm(b) || c.value === null || new Set(quantities.flatMap(({ unit }) => unit ?? [])).size > 1)
    return null
  if ((a.unit === 'percent') !== c.points || a.value === null || b.value === null || a.value.eq(b.value)) return null
  const [before, after] = [textBetween(template, 1, 2), textBetween(template, 2, 3)]
  if (gapAfter.test(after) || (gapBefore.test(before) && wordsOf(before).length <= 12)) {
    const [more, less] = a.value.gt(b.value) ? [a, b] : [b, a]
    return { claim: 'difference', stated: c, basis: [more, less], falls: false }
  }
  return isRemainder(template, before, after) ? { claim: 'difference', stated: c, basis: [a, b], falls: false } : null
}

/** «از □ … □ … و □ … مانده»: the third is what the second leaves of the first. */
function isRemainder(template: SentenceTemplate, before: string, after: string): boolean {
  const [whole, part] = template.quantities
  const lead = textBetween(template, -1, 0)
  const isWhole =
    /(?:^|[\s،(])(?:از|ازجمله|کل|مجموع|جمع) (?:\S+ ){0,5}$/.test(lead) &&
    isPhrase(lead.slice(lead.lastIndexOf('از ')), 8)
  if (!isWhole || whole?.value == null || part?.value == null || part.value.gt(whole.value)) return false
  if (/(?:^|\s)به (?:\S+ ){0,2}$/.test(textBetween(template, 0, 1))) return false
  return (left.test(after) || leftBefore.test(before)) && wordsOf(before).length <= 14
}
