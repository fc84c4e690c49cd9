import { Big } from 'big.js'
import { numberWord } from '../../../persian/numberWords.ts'
import type { Quantity } from '../quantity.ts'
import { isFirm, type Relation } from '../relations.ts'
import { type SentenceTemplate, stem, textBetween, wordsOf } from '../sentenceTemplate.ts'
import { spelledQuantity } from '../timesOf.ts'
import { inBaseUnit } from '../unitWords.ts'
import { bySize, comparesTwo, likely, namesCause } from './readings.ts'

/** «به ۴ ساعت، یعنی به نصف، تقلیل پیدا کرد», «شمار … سه برابر شد»: the more of two as a multiple of the less. */
export function likelyMultipleIn(template: SentenceTemplate): Relation | null {
  const { quantities } = template
  const ratio = likelyRatioIn(template)
  if (ratio !== null) return ratio
  if (quantities.length !== 3) return null
  const by = quantities.findIndex(
    (one, i) =>
      (one.unit === null && /^ ?برابر(?! با)(?!\p{L})/u.test(textBetween(template, i, i + 1))) ||
      (one.unit === 'percent' && one.spelled && !one.text.includes('درصد')),
  )
  const [a, b] = quantities.filter((_, i) => i !== by)
  const stated = quantities[by]
  if (stated === undefined || a === undefined || b === undefined || !isFirm(a) || !isFirm(b) || !isFirm(stated))
    return null
  if (a.unit !== b.unit || (a.unit === null && !isOneThing(template, by)) || a.points || b.points) return null
  if (namesCause.test(template.text) || isOfSpeed(template)) return null
  const [more, less] = bySize(a, b)
  if (stated.unit === 'percent') {
    const [first = 0, second = 0] = [0, 1, 2].filter(i => i !== by)
    const isChange =
      comparesTwo(template, first, second) &&
      /(?<!\p{L})(?:کاهش|تقلیل|رسید|رسیده|شد|شده|کم|افت)(?!\p{L})/u.test(template.text)
    const isPart =
      by === 2 &&
      /^ ?(?:\S+ )?از (?:\S+ )?$/.test(textBetween(template, 0, 1)) &&
      /^ ?\S*،/.test(textBetween(template, 1, 2))
    if (!isChange && !isPart && !/(?<!\p{L})(?:یعنی|معادل|برابر)(?!\p{L})|\(/u.test(template.text)) return null
    const share = { claim: 'share' as const, stated, basis: [less, more], falls: false }
    return likely(share, [{ ...share, claim: 'rest' }])
  }
  return likely({ claim: 'multiple', stated, basis: [more, less], falls: false })
}

/** «۱٬۲۰۰ نفر به ۴٬۸۰۰ نفر، یعنی یک به چهار». */
function likelyRatioIn(template: SentenceTemplate): Relation | null {
  const [a, b, ...others] = template.quantities
  if (a === undefined || b === undefined || others.length > 0 || a.unit !== b.unit || !isFirm(a) || !isFirm(b))
    return null
  const said = /(?<!\p{L})یک به (\p{L}+)/u.exec(textBetween(template, 1, 2))?.[1]
  const value = numberWord(said ?? '')?.value
  if (value === undefined) return null
  const [more, less] = bySize(a, b)
  return likely({
    claim: 'multiple',
    stated: spelledQuantity(`یک به ${said}`, value),
    basis: [more, less],
    falls: false,
  })
}

/** «سرعت پاسخ دو برابر شد: از ۴۰ دقیقه به ۲۰ دقیقه»: twice as fast is half the time. */
export const isOfSpeed = ({ text, quantities }: SentenceTemplate) =>
  /(?<!\p{L})سرعت(?!\p{L})/u.test(text) && quantities.some(({ unit }) => unit === 'minute' || unit === 'day')

function isOneThing(template: SentenceTemplate, by: number): boolean {
  const things = [0, 1, 2].filter(i => i !== by).map(i => stem(wordsOf(textBetween(template, i, i + 1))[0] ?? ''))
  return new Set(things).size === 1 && (things[0] ?? '').length > 2
}

const each = /(?<!\p{L})هر (?:یک از |کدام از |یک |کدام )?(?:ان ?ها|انها|\p{L}+)?/u
/** «هر یک از ۸ کتابخانه ۲٬۵۰۰ جلد»: the next is what each has. */
const eachOf = /(?<!\p{L})هر (?:یک|کدام) از (?:\S+ )?$/u
/** «در سه شیفت»: times that no digit says. */
const moreTimes =
  /(?<!\p{L})(?:دو|سه|چهار|پنج|شش|هفت|هشت|نه|ده|دوازده) ?(?:شیفت|نوبت|ماه|بار|سال|روز|هفته|مرحله|دوره|فصل)(?!\p{L})/u
const fixedUnits =
  /(?<!\p{L})(?:متری|کیلویی|نفری|ساعتی|دستگاهی|اصلهای|دانهای|تنی|کیلومتری|هکتاری|لیتری|روزی|ماهی|عددی)(?!\p{L})/u

const perTime = {
  day: /(?<!\p{L})(?:روزانه|هر روز|روزی) (?:\S+ )?$/u,
  month: /(?<!\p{L})(?:ماهانه|هر ماه|ماهی) (?:\S+ )?$/u,
}

/** «روزانه ۱۲۰ تن و در ماه (۳۰ روز) ۳۶۰۰ تن»: what comes together in so many days or months. */
function likelyTotalOfTimes(template: SentenceTemplate): Relation | null {
  const [per, times, total] = template.quantities
  if (per === undefined || times === undefined || total === undefined || template.quantities.length !== 3) return null
  const pattern = times.unit === 'day' || times.unit === 'month' ? perTime[times.unit] : null
  if (pattern?.test(textBetween(template, -1, 0)) !== true || per.unit !== total.unit || per.unit === null) return null
  return likely({ claim: 'product', stated: total, basis: [per, times], falls: false })
}

/** «۱۵ دستگاه از قرار هر دستگاه ۴ میلیارد تومان، ۶۰ میلیارد تومان»: one is what the others multiply to. */
export function likelyProductIn(template: SentenceTemplate): Relation | null {
  const { quantities, text } = template
  const [a, b, c] = quantities
  if (quantities.length !== 3 || a === undefined || b === undefined || c === undefined || !quantities.every(isFirm))
    return null
  const ofTimes = likelyTotalOfTimes(template)
  if (ofTimes !== null) return ofTimes
  if (/(?<!\p{L})(?:اعتبار|بودجه|ظرفیت)(?!\p{L})/u.test(text) && !/یعنی|معادل|جمعا|مجموع/.test(text)) return null
  if (moreTimes.test(text) || /(?:^|\s)از هر /.test(text)) return null
  if (!each.test(text) && !fixedUnits.test(text)) return null
  if (quantities.some(({ unit }) => unit === 'percent')) return null
  const kinds = quantities.map((_, i) => kindOf(template, i))
  // Two of one kind, a total and what each has; and the count of those that have it.
  const count = [0, 1, 2].find(i =>
    [0, 1, 2]
      .filter(j => j !== i)
      .every(j => kinds[j] === kinds[[0, 1, 2].find(k => k !== i && k !== j)!] && kinds[j] !== kinds[i]),
  )
  if (count === undefined || kinds.some(kind => kind === '')) return null
  const [one, other] = [0, 1, 2].filter(i => i !== count)
  const isEach = (i: number) =>
    (i === count + 1 && eachOf.test(textBetween(template, count - 1, count))) ||
    each.test(textBetween(template, i - 1, i)) ||
    fixedUnits.test(textBetween(template, i - 1, i))
  if (isEach(one!) === isEach(other!) && !isEach(count)) return null
  const [total, per] = bySize(quantities[one!]!, quantities[other!]!)
  // «هر راننده ۴۸ ساعت … و ۶ ساعت اضافه‌کار»: what each has is the less of the two.
  const at = quantities.indexOf(total)
  if (/(?<!\p{L})هر \p{L}+ $/u.test(textBetween(template, at - 1, at))) return null
  // «و ۲۵٬۰۰۰ جلد دیگر در راه است»: others.
  if (/^ ?(?:\S+ )?(?:دیگر|هم|نیز)(?!\p{L})/u.test(textBetween(template, at, at + 1))) return null
  const heads = countOf(quantities[count]!)
  if (heads === null) return null
  return quantities.indexOf(total) > quantities.indexOf(per)
    ? likely({ claim: 'product', stated: total, basis: [per, heads], falls: false })
    : likely({ claim: 'quotient', stated: per, basis: [total, heads], falls: false })
}

/** A count of things; what is measured is counted in the unit that it was said in. */
function countOf(quantity: Quantity): Quantity | null {
  if (quantity.written === null || quantity.value === null) return quantity
  const size = inBaseUnit(new Big(1), quantity.written).value
  return { ...quantity, value: quantity.value.div(size), step: quantity.step.div(size), off: quantity.off.div(size) }
}

/** The unit, or the thing counted. */
function kindOf(template: SentenceTemplate, i: number): string {
  const { unit } = template.quantities[i]!
  return unit ?? stem((wordsOf(textBetween(template, i, i + 1))[0] ?? '').replace(/[.!]$/, ''))
}
