import type { Quantity } from './quantity.ts'
import { isFirm, isMeasured, type Relation } from './relations.ts'
import { type SentenceTemplate, textBetween, withoutQuantity, wordsOf } from './sentenceTemplate.ts'

const mean = /(?:^|\s)(?:میانگین|متوسط|معدل):?(?: \S+){0,7} ?$/

/** «۲۶ ساعت، ۲۸ ساعت و ۳۰ ساعت و میانگین آن ۲۸ ساعت», or the mean first: «میانگین ۲۸ ساعت: ۲۶، ۲۸ و ۳۰ ساعت». */
export function meanIn(template: SentenceTemplate): Relation | null {
  const { quantities } = template
  if (/(?<!\p{L})(?:وزنی|موزون|وزن)(?!\p{L})/u.test(template.text)) return null
  const count = countAhead(template)
  if (count !== null) return meanIn(withoutQuantity(template, 0))
  if (quantities.length < 3 || !quantities.every(isFirm)) return null
  if (new Set(quantities.flatMap(({ unit }) => unit ?? [])).size > 1) return null
  const last = quantities.length - 1
  const isLed = /^(?:\S+ ){0,2}(?:میانگین|متوسط|معدل) /.test(textBetween(template, -1, 0))
  const isLast = mean.test(textBetween(template, last - 1, last))
  const isFirst = !isLast && mean.test(textBetween(template, -1, 0)) && /[:(]/.test(textBetween(template, 0, 1))
  const close = textBetween(template, last - 1, last)
  const isAround =
    !isLast &&
    !isFirst &&
    isLed &&
    (/^(?:\)،?| (?:\S+ ){0,2}(?:بود|است|بوده)،| برابر| معادل| مساوی) ?(?:با |برابر |برابر با |معادل )?$/.test(close) ||
      // «متوسط هزینهٔ سه پروژهٔ ۲۰، ۳۰ و ۴۰ میلیارد تومانی □ است».
      (close === ' ' && quantities[last - 1]?.text.endsWith('ی') === true))
  if (!isLast && !isFirst && !isAround) return null
  const at = isLast || isAround ? last : 0
  const parts = quantities.flatMap((_, i) => (i === at ? [] : [i]))
  // Units of some but not all: a number that counts them, or that names one, stands among them.
  const measured = parts.filter(i => quantities[i]?.unit !== null).length
  if (measured > 1 && measured < parts.length) return null
  // «۱۸ کارگاه، ۵۰۴ نفر … میانگین ۲۸ نفر»: one counts other things.
  const isOfOthers = (i: number) =>
    quantities[i]?.unit === null && /^ (?!و |به |تا )\p{L}/u.test(textBetween(template, i, i + 1))
  if (measured > 0 && parts.some(isOfOthers)) return null
  // «۴، ۶ و ۸ دقیقه‌ای … میانگین ۶ دقیقه»: the last that has the unit is a name.
  if (measured === 0 && isMeasured(quantities[at]!)) return null
  const joined = parts.slice(1).every(i => isJoint(textBetween(template, i - 1, i)))
  return joined ? { claim: 'mean', stated: quantities[at]!, basis: parts.map(i => quantities[i]!), falls: false } : null
}

/** «۴ جلسه با حضور ۱۸، ۲۰، ۲۲ و ۲۰ نفر»: how many the values are, before them. */
function countAhead({ quantities }: SentenceTemplate): Quantity | null {
  const [first] = quantities
  const isCount = quantities.length > 4 && first?.value?.eq(quantities.length - 2) === true && !isMeasured(first)
  return isCount ? first : null
}

/** Between two values: a few words and one «و» or comma. */
function isJoint(text: string): boolean {
  const words = wordsOf(text)
  const joints = words.filter(word => word === 'و' || word === '،' || word === ',')
  return words.length <= 6 && joints.length >= 1 && joints.length <= 2 && !words.some(word => /^[؛;:]$|^که$/.test(word))
}
