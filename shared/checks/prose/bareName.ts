import type { ReadSentence } from './quantities.ts'
import type { Quantity } from './quantity.ts'
import { isMeasured } from './relations.ts'
import { wordSet } from './sentenceTemplate.ts'

/** Before a number these make it an amount: words that lead to one, and those who have or do so many. */
const leads = wordSet(
  'از به با در تا بر که و یا را این آن هر حدود تعداد شمار جمع مجموع کل میزان رقم مقدار عدد نرخ ضریب نسبت امتیاز جمعیت ظرفیت سهم میانگین متوسط سرانه برابر معادل بیش کمتر بیشتر حداقل حداکثر تنها فقط هم نیز است بود شد شده دارد داریم دارند داشت یعنی شامل دارای امسال پارسال اکنون تاکنون امروز دیروز روزانه ماهانه سالانه هفتگی شهرداری شورا شورای سازمان شهر اداره معاونت شرکت رشد افزایش کاهش هدف عملکرد مصوب تخصیص هزینه درآمد اعتبار بودجه زیر بالای بین میان طی ظرف هنوز دیگر چند',
)
/** After a number these count nothing: it stands alone, and names what is before it. */
const goesOn = wordSet(
  'و یا از به در با تا بر برای که را نیز هم است بود شد شده نیست اما ولی طی پس پیش خود این آن می‌رود می‌رسد می‌شود می‌کند می‌آید می‌گذرد رسید رفت آمد ماند مبناست معتبر رایگان',
)
const verb = /^(?:ن?می ?\p{L}+|(?:شد|شده|کرد|کرده|گردید|است|بود|داد|داده|گرفت|گرفته|یافت|خورد)(?:ند|یم|اند|است)?)$/u
const plural = /(?:ها|های|هایی) $/
/** How long a paper is. */
const extent = /^ ?(?:صفحه|نسخه|برگ)(?!\p{L})/u

/**
 * Whether a number names what stands before it, «سرور ۱۹ نصب شد», «نمون‌برگ ۴ و ۶ را», says what kind it is of,
 * «سطل ۶۶۰ لیتری», or how long a paper is: nobody is asked for its source. Such a number may still be a slip, so that
 * rules of arithmetic read it as ever.
 */
export function readsAsName({ folded, quantities }: ReadSentence, i: number): boolean {
  const quantity = quantities[i]
  if (quantity === undefined || quantity.fact !== null || quantity.hedge === 'moreThan') return false
  const [before, after] = [folded.slice(0, quantity.from), folded.slice(quantity.to)]
  if (extent.test(after)) return true
  const last = quantities[i - 1]
  const isListed = last !== undefined && /^ ?(?:و|،|تا|بر|در|:) ?$/.test(folded.slice(last.to, quantity.from))
  if (isOfKind(quantity)) return isThing(before) || (isListed && isThing(folded.slice(0, last.from)))
  if (quantity.unit !== null || quantity.times !== null) return isNextOf(quantities, i, folded) && isThing(before)
  if (isYear(quantity.text) && /(?:^|\s)(?:تا|از|در) $/.test(before) && countsNothing(after)) return true
  if (!countsNothing(after)) return false
  return isNoun(before) || (isListed && last.unit === null && isNoun(folded.slice(0, last.from)))
}

/** «سطل‌های ۶۶۰ و ۱۱۰۰ لیتری»: the unit is said once, with the last. */
function isNextOf(quantities: readonly Quantity[], i: number, folded: string): boolean {
  const [own, next] = [quantities[i], quantities[i + 1]]
  return own !== undefined && next !== undefined && isOfKind(next) && folded.slice(own.to, next.from) === ' و '
}

/** «۵۴ متری», «۱۱۰۰ لیتری»: a size that is a thing's kind; of money and shares it is an amount. */
function isOfKind(quantity: Quantity): boolean {
  return (
    isMeasured(quantity) &&
    quantity.unit !== 'rial' &&
    quantity.unit !== 'percent' &&
    /(?:[^ی]ی|ای)$/.test(quantity.text)
  )
}

const isYear = (text: string) => /^(?:19\d\d|20[0-4]\d)$/.test(text)

/** A word right before the number that is one thing's. */
const isNoun = (before: string) => isThing(before) && !plural.test(before)

function isThing(before: string): boolean {
  const word = /(?<!\p{L})(\p{L}{2,}) $/u.exec(before)?.[1]
  return word !== undefined && !leads.has(word) && !verb.test(word)
}

function countsNothing(after: string): boolean {
  const [word = '', next = ''] = /^ ?\p{L}/u.test(after) ? after.trim().split(/\s+/) : []
  const own = word.replace(/[.،؛:!)»]+$/, '')
  return own === '' || goesOn.has(own) || verb.test(own) || verb.test(next.replace(/[.،؛]+$/, ''))
}
