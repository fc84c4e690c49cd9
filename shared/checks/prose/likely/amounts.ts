import { Big } from 'big.js'
import { isFromUnsaidAim } from '../difference.ts'
import type { Quantity } from '../quantity.ts'
import { isFirm, isMeasured, type Relation } from '../relations.ts'
import { type SentenceTemplate, stem, textBetween, wordSet, wordsOf } from '../sentenceTemplate.ts'
import { amountReadings, bySize, isComparative, likely, wordsAfter } from './readings.ts'

const totals =
  '(?:مجموع|جمع|حاصل ?جمع|مجموعا|جمعا|سرجمع|برایند|روی هم(?: رفته)?|رویهم(?:رفته)?|در کل|کلا|کل|تجمیع|با ?هم)'
/** The last number is led by a word of a total: «و مجموع شرکت‌کنندگان □ نفر بود». */
const totalBefore = new RegExp(
  `(?<!\\p{L})(?<!از )${totals}(?!\\p{L})(?: (?!با |همراه |علاوه |به ?علاوه)[^\\s،؛:]+){0,6}،? ?:? ?$`,
  'u',
)
/** The sentence begins with one: «جمع □ و □ به □ رسید», «با احتساب □ و □، □». */
const totalAhead = new RegExp(
  `(?:^|[،؛] ?|\\s)(?:${totals}|با (?:احتساب|محاسبه|لحاظ|در نظر گرفتن|تجمیع|جمع)|(?:متشکل|مرکب|عبارت است) از|شامل|مشتمل بر)(?!\\p{L})(?: [^\\s،؛:]+){0,6} ?:? ?$`,
  'u',
)
const thenTotal = /(?:(?:^|[\s،])(?:به|بالغ بر|برابر(?: با)?|معادل)|،)(?: [^\s،؛:]+){0,4} ?$/u
/** «برای □ و برای □ و به عبارتی □». */
const restated = /(?:^|[\s،؛])(?:به عبارتی|به عبارت دیگر|یعنی|که می ?شود|که جمع|در واقع)(?: [^\s،؛:]+){0,3} ?$/u
/** «□، □ و □ شرکت کردند؛ یعنی □». */
const concluded = /(?:^|[\s،؛])(?:به عبارتی|به عبارت دیگر|یعنی)(?: [^\s،؛:]+){0,2} ?$/u
const purposes = /(?<!\p{L})(?:برای|بابت|صرف|جهت|به|در|از)(?!\p{L})/u

/** «۲۶ اتوبوس (۱۴ اتوبوس برقی و ۱۲ اتوبوس گازسوز)»: a whole and in brackets its parts. */
function isBracketed(template: SentenceTemplate): boolean {
  const last = template.quantities.length - 1
  const opens = /^ ?(?:\S+ ){0,3}?\( ?(?:\S+ ){0,2}$/.test(textBetween(template, 0, 1))
  const closes = /^[^(]*\)/.test(textBetween(template, last, last + 1))
  const joints = template.quantities.slice(2).map((_, i) => textBetween(template, i + 1, i + 2))
  return opens && closes && joints.every(text => isJoint(text) && !text.includes(')'))
}

/** «بودجهٔ کل □ است: □ شهرداری و □ سازمان‌ها»: a whole, and after a colon its parts. */
function isDetailed(template: SentenceTemplate): boolean {
  const joints = template.quantities.slice(2).map((_, i) => textBetween(template, i + 1, i + 2))
  const open = textBetween(template, 0, 1)
  // «کل بدهی‌ها □ است که □ آن بانکی و □ آن پیمانکاری است».
  const isOfIt =
    /^ ?(?:\S+ ){0,4}که (?:\S+ ){0,2}$/.test(open) &&
    template.quantities.every((_, i) => i === 0 || /^ ?(?:از )?ان(?!\p{L})/u.test(textBetween(template, i, i + 1)))
  const opens = isOfIt || /^ ?(?:\S+ ){0,4}?\S* ?: ?(?:\S+ ){0,2}$/.test(open)
  return opens && joints.every(isJoint) && !/(?<!\p{L})(?:از جمله|مانند|نظیر|میانگین|متوسط)/u.test(template.text)
}

/** «از □ سپرده، □ نزد بانک شهر و □ نزد بانک ملی»: parts that are told apart by one word, and are more than all. */
function partsOverWhole(template: SentenceTemplate): Relation | null {
  const [whole, ...parts] = template.quantities
  if (whole === undefined || parts.length < 2) return null
  if (!/(?:^|\s)از (?:کل |مجموع |مبلغ )?$/.test(textBetween(template, -1, 0)) || /آنها|ان ها|از ان/.test(template.text))
    return null
  const words = parts.map((_, i) => wordsAfter(template, i + 1).find(word => tellsApart.has(word)))
  if (words[0] === undefined || new Set(words).size > 1) return null
  const sum = parts.reduce((all, { value }) => all.plus(value ?? 0), new Big(0))
  if (whole.value === null || sum.lte(whole.value) || parts.some(({ value }) => value?.gt(whole.value ?? 0) !== false))
    return null
  return likely({ claim: 'sum', stated: whole, basis: parts, falls: false }, [], 1.6)
}

const tellsApart = wordSet('نزد در به صرف برای با بابت توسط')

/** What stands between the parts, when the last number is their total. */
const parts = (template: SentenceTemplate) =>
  template.quantities.slice(2).map((_, i) => textBetween(template, i, i + 1))

/** «و بدین ترتیب تعداد آن‌ها به □ رسید». */
const grown =
  /(?<!\p{L})(?:تعداد|شمار|جمع|کل|نیرو|نیروی|ناوگان|وسعت|مساحت|طول|ظرفیت|حجم|بدین ترتیب|به این ترتیب|مجموع|پرسنل|موجودی)(?: [^\s،؛:]+){0,6} به (?:\S+ )?$/u
/** «که مساحت همهٔ آن‌ها □ است», «این سه ردیف روی هم □». */
const ofAll =
  /(?<!\p{L})(?:(?:همه|تمام|تمامی|کل) (?:این|ان) ?ها|(?:همه|تمام|تمامی) (?:انها|اینها|ان|این)|هر (?:دو|سه|چهار|پنج)|این (?:دو|سه|چهار|پنج) \p{L}+)(?: [^\s،؛:]+){0,3} ?$/u
const reaches = /^ ?(?:\p{L}+ )?(?:رسید|رسیده|میرسد|بالغ|افزایش|ارتقا)(?!\p{L})/u
/** «سقف بودجه را به □ می‌رساند», «کل درآمد را □ کرده است»: what the two make of a third. */
const bringsTo = /(?<!\p{L})را (?:(?:به|تا) )?(?:\S+ )?$/u
const brings = /^ ?(?:\p{L}+ )?(?:می ?رساند|رساند|رسانده|رساندند|رسانده ?اند|می ?کند|کرد|کرده|می ?سازد)(?!\p{L})/u

/** A total beside its parts, wherever the words stand that tell it. */
export function likelySumIn(template: SentenceTemplate): Relation | null {
  const { quantities } = template
  const last = quantities.length - 1
  if (quantities.length < 3 || !areOfOneKind(template, true)) return null
  if (isBracketed(template))
    return likely({ claim: 'sum', stated: quantities[0]!, basis: quantities.slice(1), falls: false }, [], 1.4)
  if (isDetailed(template)) {
    const [whole, one, other] = quantities
    const others = last === 2 ? amountReadings(whole!, one!, other!) : []
    return likely({ claim: 'sum', stated: whole!, basis: quantities.slice(1), falls: false }, others, 1.4)
  }
  const over = partsOverWhole(template)
  if (over !== null) return over
  const stated = quantities[last]!
  const basis = quantities.slice(0, last)
  const before = textBetween(template, last - 1, last)
  const lead = textBetween(template, -1, 0)
  // «□، □ و □، برابر □ است»: of three and more.
  const isEqual = last > 2 && /(?:^|[\s،])(?:برابر(?: با)?|معادل|بالغ بر|می ?شود) ?$/.test(before)
  const isReached =
    grown.test(before) && reaches.test(textBetween(template, last, last + 1)) && !/(?<!\p{L})از $/u.test(lead)
  // «□ به اضافهٔ □، □», «□ + □ = □».
  const isAdded = parts(template).every(text => /(?<!\p{L})به ?(?:اضافه|علاوه)(?!\p{L})|\+/u.test(text))
  const isTotal =
    isAdded ||
    (last > 2 && concluded.test(before)) ||
    isEqual ||
    ofAll.test(before) ||
    isReached ||
    (bringsTo.test(before) && brings.test(textBetween(template, last, last + 1))) ||
    totalBefore.test(before) ||
    (totalAhead.test(lead) && thenTotal.test(before)) ||
    (last === 2 && restated.test(before) && [lead, textBetween(template, 0, 1)].every(text => purposes.test(text)))
  if (!isTotal || /(?<!\p{L})از جمله|مانند|نظیر/u.test(template.text)) return null
  const joined = isAdded || basis.slice(1).every((_, i) => isJoint(textBetween(template, i, i + 1)))
  if (!joined) return null
  const [a, b] = basis
  const others = last === 2 ? amountReadings(stated, a!, b!) : [{ claim: 'mean' as const, stated, basis, falls: false }]
  // What is called the total may be far off; «در کل شهر □» may count others too.
  const isNamed = /(?<!\p{L})(?:مجموع|مجموعا|جمع|جمعا|سرجمع|روی هم)(?!\p{L})/u.test(before)
  const most = isNamed || ofAll.test(before) ? 2 : 1.4
  return likely({ claim: 'sum', stated, basis, falls: false }, others, most)
}

const gap =
  /^(?:(?:مانده|باقی|نمانده)\p{L}*|نزد|انحراف|شکاف|فاصله|تفاوت|اختلاف|کسری|کسر|مازاد|کمبود|مابهالتفاوت|مابه|صرفه|صرفه‌جویی|صرفهجویی|خالی|مانده|باقی|باقیمانده|مابقی|بقیه|الباقی|کم|کمتر|بیشتر|اضافه|اضافی|مازاد|عقب|جلو|نفع|سود|زیان|منتقل|موکول|کسر|کاسته|افزوده|صرفه|معوق|معوقه|تراز|عقبتر|جلوتر|بالاتر|پایینتر|تعویق|تاخیر|راه|نوبت|معطل|بلاتکلیف|متوقف|ناتمام|نیمه‌تمام|نیمهتمام|نشده|نرسیده|نیافته|نگرفته|ضرر|تخفیف|ارزانتر|گرانتر|کوتاهتر|طولانیتر|فزونی|کوتاه|بلند|ماند|میماند|بماند)$/u

/** What lies between two figures or is left of one, told by a word beside the third. */
export function likelyDifferenceIn(template: SentenceTemplate): Relation | null {
  const { quantities } = template
  const [a, b, stated] = quantities
  if (quantities.length !== 3 || a === undefined || b === undefined || stated === undefined) return null
  if (!areOfOneKind(template, false) || a.unit === 'percent') return null
  const near = [...wordsAfter(template, 2).slice(0, 7), ...wordsOf(textBetween(template, 1, 2)).slice(-6)]
  const isAhead = wordsOf(textBetween(template, -1, 0))
    .slice(0, 4)
    .some(isGap)
  const after = wordsAfter(template, 2)
  const isWay = after.slice(0, 4).some(word => /^(?:کاهش|افزایش|بیش|زیر|بالای|فراتر|پایین)(?!\p{L})/u.test(word))
  if (!near.some(isGap) && !isAhead && !isWay) return null
  if (/^(?:ان|انها)$/.test(after[0] ?? '') && !after.some(word => /^(?:باقی|مانده|ماند|باقیمانده)/.test(word)))
    return null
  if (isAnother.test(textBetween(template, 1, 3)) || isFromUnsaidAim(template)) return null
  const [more, less] = bySize(a, b)
  return likely({ claim: 'difference', stated, basis: [more, less], falls: false }, [
    ...amountReadings(stated, a, b),
    { claim: 'difference', stated: less, basis: [more, stated], falls: false },
  ])
}

function isGap(said: string): boolean {
  const word = said.replace(/[.!]$/, '')
  return gap.test(word) || gap.test(stem(word)) || isComparative(word)
}

/** «۳ دستگاه دیگر هم خریده می‌شود»: more of the same, and nothing of the two. */
const isAnother = /(?<!\p{L})(?:هم|نیز|همچنین|جداگانه|علاوه)(?!\p{L})/u

/** Numbers of one unit; without one, of one thing that is named after each, or of kinds of it. */
function areOfOneKind(template: SentenceTemplate, mayMix: boolean): boolean {
  const { quantities } = template
  if (!quantities.every(one => isFirm(one) && one.unit !== 'percent' && !one.spelled)) return false
  const units = new Set(quantities.flatMap(({ unit }) => unit ?? []))
  if (units.size > 1) return false
  const bare = quantities.filter(({ unit }) => unit === null)
  if (units.size === 1) {
    const isMixed = mayMix && !isMeasured(quantities.find(({ unit }) => unit !== null)!)
    return bare.length === 0 || isMixed || followOn(quantities)
  }
  const things = quantities.map((_, i) => stem(wordsOf(textBetween(template, i, i + 1))[0] ?? ''))
  const named = new Set(things.filter(thing => /^\p{L}{3,}$/u.test(thing)))
  return named.size === 1 && things.at(-1) !== undefined
}

/** «۱۲، ۱۵ و ۱۸ کیلومتر»: only the first of a list are bare. */
const followOn = (quantities: readonly Quantity[]) => quantities.at(-1)?.unit !== null

/** Between two parts there is an «و» or a comma, and no clause that compares. */
function isJoint(text: string): boolean {
  return (
    /[،,؛]|(?:^|\s)و(?:\s|$)/.test(text) &&
    wordsOf(text).length <= 12 &&
    !/(?<!\p{L})(?:از|به|تا|نسبت|هر|هدف|مصوب|سال گذشته|پارسال|که) $/u.test(text.replace(/(?:^|\s)از محل /, ' '))
  )
}
