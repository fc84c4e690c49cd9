import { changeOf } from './change.ts'
import { isOfSpeed } from './likely/times.ts'
import type { Quantity } from './quantity.ts'
import { alike, isFirm, type Relation } from './relations.ts'
import { isTied, type SentenceTemplate, textBefore, textBetween } from './sentenceTemplate.ts'

/** «از ۱۲ به ۳۶ رسید و ۳ برابر شد», «۱۲ که ۳ برابر ۴ است», «از ۱۲ به ۶ رسید و نصف شد». */
export function multipleIn(template: SentenceTemplate): Relation | null {
  const { quantities } = template
  if (quantities.length !== 3 || isOfSpeed(template)) return null
  const by = quantities.findIndex((one, i) => isMultiple(template, one, i))
  const [first, second] = [0, 1, 2].filter(i => i !== by)
  if (by === -1 || first === undefined || second === undefined) return null
  const [stated, a, b] = [quantities[by]!, quantities[first]!, quantities[second]!]
  if (!alike(a, b) || !isFirm(a) || !isFirm(b) || a.points || b.points) return null
  if ((a.unit === 'percent' || b.unit === 'percent') && stated.unit === 'percent') return null
  // «□ که ۳ برابر □ است»: the second is the base.
  const isOf =
    by > first && by < second && /^ ?برابر (?:(?!(?:و|به) )\S+ ){0,5}$/.test(textBetween(template, by, second))
  // «□ و امسال دو برابر آن، یعنی □»: the first is the base.
  const isOfFirst =
    by > first &&
    by < second &&
    /^ ?برابر (?:(?:ان|این)(?!\p{L})|(?:شد |شده )?و به (?:\S+ )?$)/u.test(textBetween(template, by, second))
  const isAhead = by < first && /:/.test(textBetween(template, by, first))
  const between = by > second || isAhead ? null : by
  const order = isOfFirst ? 'forward' : isOf ? 'backward' : changeOf(template, first, second, between)
  if (by > second && !isSaidOfBoth(template, second, by)) return null
  // «شهر ما □ و شهر نمونه □، یعنی دو برابر ماست»: the more of the two is the multiple.
  if (order === null && (by < second || !/یعنی|برابر/.test(textBetween(template, by - 1, by)))) return null
  const isMore = b.value?.gt(a.value ?? 0) === true
  const basis = order === 'forward' || (order === null && isMore) ? [b, a] : [a, b]
  return { claim: stated.unit === 'percent' ? 'share' : 'multiple', stated, basis, falls: false }
}

/** «۲ برابر», «دو برابر»; «نصف شد» and «به یک‌سوم رسید» are multiples below one. */
function isMultiple(template: SentenceTemplate, { unit, spelled, text }: Quantity, i: number): boolean {
  const after = textBetween(template, i, i + 1)
  if (unit === null) return /^ ?برابر/.test(after)
  return unit === 'percent' && spelled && !text.includes('درصد') && /^ ?(?:شد|شده|رسید|رسیده|کاهش|تقلیل)/.test(after)
}

/** «… رسید و ۳ برابر شد»: no other subject between. */
function isSaidOfBoth(template: SentenceTemplate, second: number, by: number): boolean {
  return isTied(textBetween(template, second, by), undefined, textBefore(template, second))
}
