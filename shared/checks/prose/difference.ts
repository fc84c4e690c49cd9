import { partBetween } from './pairs.ts'
import type { Quantity } from './quantity.ts'
import { isFirm, type Relation } from './relations.ts'
import { isPhrase, type SentenceTemplate, textBetween, wordsOf } from './sentenceTemplate.ts'

const left =
  /^ ?(?:\S+ ){0,5}(?:مانده|باقی|باقیمانده|دیگر|فاقد|بدون|بی ?گروه|ندارد|ندارند|\p{L}*نشده|جا مانده|به (?:سال|دوره|ماه|فصل) (?:بعد|اینده|دیگر)|موکول|همچنان|هنوز|بلاتکلیف|معطل|در نوبت|باقیست|در انبار|موجود است)(?!\p{L})/u
const leftBefore = /(?:باقیمانده|باقی مانده|مانده|مابقی|بقیه|الباقی)(?: \S+){0,3} ?$/
/** Said before both figures: «فاصلهٔ □ تا □، □ است». */
const gapFirst = /^(?:\S+ ){0,3}?(?:کسری|مازاد|تفاوت|اختلاف|مابه ?التفاوت|فاصله|شکاف|کمبود)(?!\p{L})/u
const leftFirst = /^(?:\S+ ){0,2}?(?:باقیمانده|باقی ?مانده|مانده|مابقی)(?!\p{L})/u
const stands = /^ ?(?:\S+ )?(?:است|بود|بوده|میشود|شد|$|[.!])/
/** «۷ واحد درصد بالاتر». */
const apart = /^ ?(?:\S+ ){0,2}(?:بالاتر|بیشتر|پایین ?تر|کمتر|فاصله|اختلاف|تفاوت|عقب ?ماندگی|جاماندگی|تاخیر)(?!\p{L})/u
/** «۲۰ واحد درصد فاصله با تهران»: from a level that the sentence does not give. */
export const ofOthers = /^ ?(?:\S+ ){0,2}(?:فاصله|اختلاف|تفاوت) (?:با|از) (?!هدف|برنامه|پارسال|سال|ان(?!\p{L}))/u
/** «از ۸٫۱ به ۸٫۹ رسید و ۱٫۴ دقیقه از هدف بیشتر است»: the third from a target that neither of the two is. */
export function isFromUnsaidAim(template: SentenceTemplate): boolean {
  const said = [-1, 0, 1].map(i => textBetween(template, i, i + 1)).join(' ')
  return (
    /^ ?(?:\S+ )?(?:از|با) (?:هدف|برنامه|پیشبینی|تعهد)(?!\p{L})/u.test(textBetween(template, 2, 3)) &&
    !/هدف|برنامه|پیشبینی|تعهد/.test(said)
  )
}
/** What is left of money that was not all spent. */
const unspent = /^ ?(?:\S+ ){0,4}(?:باقی ?مانده|باقی است|مانده|هزینه نشده|جذب نشده|محقق نشده)(?!\p{L})/u
const gap = '(?:کسری|کسر|مازاد|تفاوت|صرفه ?جویی|اختلاف|مابه ?التفاوت|فاصله|شکاف|کمبود|تراز)'
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
  if (
    (a.unit === 'percent') !== c.points ||
    (c.unit === 'percent') !== (a.unit === 'percent') ||
    a.value === null ||
    b.value === null ||
    a.value.eq(b.value)
  )
    return null
  const [before, after] = [textBetween(template, 1, 2), textBetween(template, 2, 3)]
  if (ofOthers.test(after) || isFromUnsaidAim(template)) return null
  if (c.points && apart.test(after) && /[،؛:] ?(?:\S+ ){0,2}$| که (?:\S+ ){0,2}$/.test(before)) return apartBy(c, a, b)
  if (gapAfter.test(after) || (gapBefore.test(before) && wordsOf(before).length <= 12)) {
    return apartBy(c, a, b)
  }
  if (isLess(a, b, before, after)) return apartBy(c, a, b)
  // «حال آن‌که در گزارش قبلی … □ آمده بود» tells of another time.
  if (/(?<!\p{L})(?:گزارش|جلسه|نوبت) (?:قبل|پیش|گذشته)/u.test(before)) return null
  const lead = textBetween(template, -1, 0)
  const middle = textBetween(template, 0, 1)
  if (
    gapFirst.test(lead) &&
    /(?:^|[\s)])(?:تا|با|و|از) (?:\S+ ){0,5}\(?$/.test(middle) &&
    stands.test(after) &&
    wordsOf(before).length <= 5
  )
    return apartBy(c, a, b)
  // «مانده پس از هزینه‌کرد □ از □، □ است».
  if (leftFirst.test(lead) && /^ ?(?:\S+ )?از (?:\S+ )?$/.test(middle) && stands.test(after) && b.value.gt(a.value))
    return apartBy(c, a, b)
  return isRemainder(template, before, after) ? { claim: 'difference', stated: c, basis: [a, b], falls: false } : null
}

/** «… ۹۰۰ بود ولی ۷۵۰ وصول شد؛ یعنی ۱۵۰ کمتر»: by how much, at the end and in a clause of its own. */
function isLess(a: Quantity, b: Quantity, before: string, after: string): boolean {
  const ends =
    /^ ?(?:\S+ )?(?:کمتر|بیشتر|بالاتر|پایین ?تر)(?: (?:است|بود|شد|شده|شده است|از هدف|از برنامه|از پیشبینی|از ان))? ?[.!]?$/.test(
      after,
    )
  return ends && a.unit === b.unit && /[،؛:] ?(?:یعنی|که) (?:\S+ ){0,2}$|؛ ?(?:\S+ ){0,2}$/.test(before)
}

/** What lies between two figures, whichever is more. */
function apartBy(stated: Quantity, a: Quantity, b: Quantity): Relation {
  const basis = a.value?.gt(b.value ?? 0) === true ? [a, b] : [b, a]
  // «تراز منفی ۸ میلیارد».
  const size = stated.value === null ? stated : { ...stated, value: stated.value.abs() }
  return { claim: 'difference', stated: size, basis, falls: false }
}

/** «از □ … □ … و □ … مانده»: the third is what the second leaves of the first. */
function isRemainder(template: SentenceTemplate, before: string, after: string): boolean {
  const [whole, part] = template.quantities
  const lead = textBetween(template, -1, 0)
  const isPlan = /(?:^|\s)(?:قرار بود|بنا بود|باید|برنامه|تعهد|هدف|مصوب|بدهی|مطالبات|طلب|موجودی) (?:\S+ ){0,4}$/.test(
    lead,
  )
  const isPlanned =
    /^ ?(?:\S+ ){0,3}?(?:در برنامه|در دستور|برنامه ?ریزی|پیش ?بینی|تعریف|تصویب|مصوب|هدف ?گذاری)(?!\p{L})/u.test(
      textBetween(template, 0, 1),
    )
  const isWhole =
    isPlan ||
    isPlanned ||
    (/(?:^|[\s،(])(?:از|ازجمله|کل|مجموع|جمع) (?:\S+ ){0,5}$/.test(lead) &&
      isPhrase(lead.slice(lead.lastIndexOf('از ')), 8))
  const isSpent =
    unspent.test(after) && /هزینه|پرداخت|جذب|وصول|محقق|واگذار|ترخیص/.test(template.text.slice(0, template.at[2]))
  if (isSpent && whole?.value != null && part?.value?.lt(whole.value) === true) return wordsOf(before).length <= 8
  if (!isWhole || whole?.value == null || part?.value == null || part.value.gt(whole.value)) return false
  if (/(?:^|\s)به (?:\S+ ){0,2}$/.test(textBetween(template, 0, 1))) return false
  // «در سال جاری ۲۵ کیلومتر دیگر بازسازی خواهد شد»: some of what is left.
  if (/(?<!\p{L})(?:خواهد|خواهند|قرار است|در سال جاری|امسال|در برنامه)(?!\p{L})/u.test(`${before} ${after}`))
    return false
  return (left.test(after) || leftBefore.test(before) || partBetween(template, 1)) && wordsOf(before).length <= 14
}
