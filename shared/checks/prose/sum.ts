import { Big } from 'big.js'
import type { Unit } from '../../quantities/unit.ts'
import { partBetween } from './pairs.ts'
import type { Quantity } from './quantity.ts'
import { isMeasured, type Relation } from './relations.ts'
import { type SentenceTemplate, textBetween, withoutQuantity, wordsOf } from './sentenceTemplate.ts'

const total = '(?:مجموع|جمع|مجموعا|جمعا|سرجمع|جمع کل|مجموع کل|روی هم(?: رفته)?|رویهم(?:رفته)?|در کل|کلا)'

/**
 * The total that a sentence states beside all of its parts: «در مجموع ۵۰ رزمایش: ۱۰ دورمیزی، ۲۰ عملیاتی و ۱۵ سایبری»,
 * or the parts first and «در مجموع ۵۰» last. Every other number of the sentence must be a part, of the same unit.
 */
export function sumIn(template: SentenceTemplate): Relation | null {
  const { quantities } = template
  if (quantities.length < 3 || quantities.some(({ unit, value }) => unit === 'percent' || value === null)) return null
  const place = placeAmong(quantities)
  if (place !== null) return sumIn(withoutQuantity(template, place))
  const at = statedAt(template)
  if (at === null) return null
  const stated = quantities[at]!
  const basis = quantities.filter((_, i) => i !== at)
  if (new Set([stated, ...basis].flatMap(({ unit }) => unit ?? [])).size > 1) return null
  const indexes = quantities.flatMap((_, i) => (i === at ? [] : [i]))
  const joined = at === 1 || isAdded(template) || indexes.slice(1).every(i => isJoint(textBetween(template, i - 1, i)))
  return joined && !isStock(template, at, basis) ? { claim: 'sum', stated, basis, falls: false } : null
}

const places = new Set<Unit | null>(['district', 'neighbourhood'])

/** «در ۲۲ منطقه، ۱۲۰ کلاس و ۴۰ کارگاه»: where they were is none of them. */
function placeAmong(quantities: readonly Quantity[]): number | null {
  const units = quantities.flatMap(({ unit }, i) => (unit === null ? [] : [i]))
  const [only, ...others] = units
  const isLone = only !== undefined && others.length === 0 && quantities.length > 3
  return isLone && places.has(quantities[only]?.unit ?? null) ? only : null
}

/** «که در مجموع ۶۰ هکتار هوشمند داریم»: all there is of a thing, far from what the parts come to. */
function isStock(template: SentenceTemplate, at: number, basis: readonly Quantity[]): boolean {
  const stated = template.quantities[at]?.value ?? new Big(0)
  const sum = basis.reduce((all, { value }) => all.plus(value ?? 0), new Big(0))
  const isFar = stated.times('1.4').lt(sum) || stated.gt(sum.times('1.4'))
  return (
    isFar && at > 1 && /(?<!\p{L})(?:داریم|دارد|دارند|موجود|فعال)(?!\p{L})/u.test(textBetween(template, at, at + 1))
  )
}

/** Which of the numbers is the total of the others. */
function statedAt(template: SentenceTemplate): number | null {
  const last = template.quantities.length - 1
  const isFirst = [totalFirst, isParted, isMadeOf, isListed].some(read => read(template)) || isVote(template, 0)
  if (isFirst) return 0
  if (totalLast(template, last) || isVote(template, last) || isAdded(template)) return last
  return isWholeAmong(template) ? 1 : null
}

/** Parts that are named as examples only. */
const ofSome = /از جمله|ازجمله|مانند|نظیر|از پر|از بزرگ|از مهم/

/** «مجموع … □ …:» and then the parts. */
function totalFirst(template: SentenceTemplate): boolean {
  const lead = textBetween(template, -1, 0)
  const open = textBetween(template, 0, 1)
  const names = new RegExp(`(?<!از |\\p{L})${total}(?!\\p{L})(?: \\S+){0,10}? ?:? ?$`, 'u')
  return (
    names.test(lead) &&
    /(?::|شامل|مشتمل بر|متشکل از|یعنی|\()[^\p{L}]*(?:\p{L}+ ?){0,5}$/u.test(open) &&
    wordsOf(open).length <= 16 &&
    !ofSome.test(template.text)
  )
}

/** «۵۵ دوره برگزار شد که ۳۵ دوره حضوری و ۲۰ دوره مجازی بود»: a whole and both of its parts. */
function isParted(template: SentenceTemplate): boolean {
  const { quantities } = template
  if (quantities.length !== 3) return false
  const open = textBetween(template, 0, 1)
  return (
    partBetween(template, 1) &&
    /(?:که|شامل|:|،|\(|\p{L}) ?$/u.test(open) &&
    !/(?:^|\s)از ?$/.test(open) &&
    wordsOf(open).length <= 10
  )
}

/** «۲۸ نفر از ۳۵ عضو حاضر و ۷ نفر غایب»: the whole stands between its parts. */
function isWholeAmong(template: SentenceTemplate): boolean {
  return (
    template.quantities.length === 3 &&
    /^ ?(?:\S+ )?از (?:\S+ )?$/.test(textBetween(template, 0, 1)) &&
    partBetween(template, 1)
  )
}

/** «۷ پروژه شامل ۲ پل، ۳ بوستان و ۲ ورزشگاه»: things that are counted and what they are made up of. */
function isMadeOf(template: SentenceTemplate): boolean {
  const { quantities } = template
  const [whole, ...parts] = quantities
  if (whole?.value == null || parts.some(({ value, unit }) => value === null || unit !== parts[0]?.unit)) return false
  if (whole.unit !== parts[0]?.unit && [whole, parts[0]].some(one => one !== undefined && isMeasured(one))) return false
  const open = textBetween(template, 0, 1)
  return (
    /^ ?(?:\S+ ){0,5}(?:شامل|مشتمل بر|متشکل از|اعم از) ?$/.test(open) &&
    !ofSome.test(template.text) &&
    parts.every(part => part.value?.lte(whole.value ?? 0) === true)
  )
}

/** «۱۴۵ نفر نیرو دارد: ۹۰ نفر رسمی، ۳۵ نفر پیمانی و ۲۰ نفر شرکتی»: parts that nearly make up the whole before them. */
function isListed(template: SentenceTemplate): boolean {
  const { quantities, text } = template
  const [whole, ...parts] = quantities
  if (parts.length < 3 || whole?.value == null || (whole.unit === null && !isOneThing(template))) return false
  // «۳۲ نفر (۱۲ زن، ۱۵ مرد و ۷ کودک)»: parts that are named by what they are.
  const isNamedApart = parts.every(({ unit }) => unit === null) && !isMeasured(whole)
  if (parts.some(({ value }) => value === null) || ofSome.test(text)) return false
  if (!isNamedApart && parts.some(({ unit }) => unit !== whole.unit)) return false
  const open = textBetween(template, 0, 1)
  const isNamed = /(?:^|\s)(?:تعداد کل|کل|همه|تمام|مجموع|جمع|مجموعا) (?:\S+ ){0,4}$/.test(textBetween(template, -1, 0))
  const isOpen = /(?:[:؛] ?(?:\S+ ){0,2}|\()$/.test(open) || (isNamed && /(?:که|،) (?:\S+ ){0,2}$/.test(open))
  const sum = parts.reduce((all, { value }) => all.plus(value ?? 0), new Big(0))
  const isNear = sum.gt(whole.value.times('0.7')) && sum.lt(whole.value.times('1.3'))
  return isOpen && isNear && wordsOf(open).length <= 10
}

/** The same word after every number: «□ تذکر». */
function isOneThing(template: SentenceTemplate): boolean {
  const things = template.quantities.map((_, i) => wordsOf(textBetween(template, i, i + 1))[0] ?? '')
  return new Set(things).size === 1 && /^\p{L}{3,}$/u.test(things[0] ?? '')
}

/** «با افزودن ۱۲ دستگاه به ناوگان ۸۸ دستگاهی، شمار آن به ۱۰۰ دستگاه رسید». */
function isAdded(template: SentenceTemplate): boolean {
  if (template.quantities.length !== 3) return false
  return (
    /(?:^|\s)با (?:افزودن|افزوده شدن|اضافه شدن|اضافه کردن|الحاق|خرید|پیوستن|افتتاح|احداث|ساخت|راه ?اندازی|استخدام) (?:\S+ )?$/.test(
      textBetween(template, -1, 0),
    ) &&
    /^ ?(?:\S+ ){0,3}(?:به|از) (?:\S+ ){0,3}$/.test(textBetween(template, 0, 1)) &&
    /(?:^|\s)به (?:\S+ )?$/.test(textBetween(template, 1, 2)) &&
    /^ ?(?:\S+ )?(?:رسید|رسیده|میرسد|افزایش)/.test(textBetween(template, 2, 3))
  )
}

/** «از ۱۵ رأی، ۸ موافق، ۵ مخالف و ۲ ممتنع»: every vote is one of the three. */
function isVote(template: SentenceTemplate, whole: number): boolean {
  if (template.quantities.length !== 4) return false
  const kinds = [0, 1, 2, 3].flatMap(i =>
    i === whole ? [] : [/(?<!\p{L})(موافق|مخالف|ممتنع|سفید)/u.exec(textBetween(template, i, i + 1))?.[1]],
  )
  const isWhole = /(?:^|\s)(?:از|مجموع|کل) (?:\S+ ){0,2}$/.test(textBetween(template, whole - 1, whole))
  return isWhole && !kinds.includes(undefined) && new Set(kinds).size === 3
}

/** The parts and then «در مجموع □» or «که جمع آن‌ها □ است». */
function totalLast(template: SentenceTemplate, last: number): boolean {
  const lead = textBetween(template, last - 1, last)
  return (
    new RegExp(
      `(?:،|که|؛|و|\\() ?(?:در |به ?طور )?${total}(?!\\p{L})(?: (?:ان|انها|این|ارقام|اعداد|کل|به|برابر|با|معادل|میشود|شد|،|:|اینها|ها|مبلغ|بالغ|بر|حدود|نزدیک|تقریبا|رقم|عدد|مجموع|با|ان ها|تعداد))* ?$`,
      'u',
    ).test(lead) && wordsOf(lead).length <= 12
  )
}

/** Between two parts: a few words and one «و» or comma; what each of many has, «هر کلاس ۲۵ نفر», is no part. */
function isJoint(text: string): boolean {
  const words = wordsOf(text)
  const joints = words.filter(word => word === 'و' || word === '،' || word === ',')
  return (
    words.length <= 8 &&
    joints.length >= 1 &&
    joints.length <= 2 &&
    !words.some(word => /^[؛;:]$|^(?:که|هر)$/.test(word))
  )
}
