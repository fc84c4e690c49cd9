import { Big } from 'big.js'
import { partBetween } from './pairs.ts'
import type { Quantity } from './quantities.ts'
import { alike, isFirm, type Relation } from './relations.ts'
import { isPhrase, type SentenceTemplate, textBetween, wordsOf } from './sentenceTemplate.ts'

const lacking = /(?<!\p{L})(?:هنوز|بی|بیگروه|بدون|فاقد|ندارد|ندارند|نداشتند|مانده|باقی|باقیمانده|نشده|نشدند)(?!\p{L})/u

/** «از ۶۰ محله، ۳۶ محله گروه دارد و ۴۰ درصد محله‌ها هنوز بی‌گروه است»: the percentage of what the part leaves. */
export function restIn(template: SentenceTemplate): Relation | null {
  const { quantities } = template
  const [whole, part, stated] = quantities
  if (quantities.length !== 3 || whole === undefined || part === undefined || stated?.unit !== 'percent') return null
  if (!isPartOfWhole(template) || stated.points) return null
  const before = textBetween(template, 1, 2)
  const after = textBetween(template, 2, 3)
  if (!/(?:^|\s)(?:و|،|؛) ?(?:\S+ ){0,2}$/.test(before) || !lacking.test(after) || wordsOf(after).length > 10)
    return null
  if (!isOfTheSame(template, after)) return null
  return { claim: 'rest', stated, basis: [part, whole], falls: false }
}

/** The percentage is of the whole's own things: «۴۰ درصد محله‌ها», «۴۰ درصد آن‌ها», «۴۰ درصد مانده است». */
function isOfTheSame(template: SentenceTemplate, after: string): boolean {
  const [word = ''] = wordsOf(after.replace(/^ ?(?:از|باقی) /, ''))
  const thing = wordsOf(`${template.quantities[0]?.text ?? ''} ${textBetween(template, 0, 1)}`)
  return (
    lacking.test(word) ||
    /^(?:ان|انها|بقیه)$/.test(word) ||
    thing.some(one => one.length > 2 && word.startsWith(one.slice(0, 4)))
  )
}

/** A part that is more than its whole: «از ۶۰ محله، ۷۲ محله گروه دارد». */
export function partOverWholeIn(template: SentenceTemplate): { part: Quantity; whole: Quantity } | null {
  const [whole, part] = template.quantities
  if (whole?.value == null || part?.value == null || !isFirm(whole) || !isFirm(part)) return null
  if (isPartOfWhole(template) && part.value.gt(whole.value)) return { part, whole }
  // «۱۳ عضو از ۱۱ عضو شورا»: the part stands first.
  const own = textBetween(template, 0, 1)
  const isOf =
    /^ ?(?:\S+ )?از (?:مجموع |کل )?$/.test(own) &&
    !/(?:^|\s)(?:تا|به|از|بیش|کمتر|بیشتر) $/.test(textBetween(template, -1, 0))
  const isAlike =
    alike(part, whole) &&
    whole.unit !== 'percent' &&
    (whole.unit !== null || firstWord(own) === firstWord(textBetween(template, 1, 2)))
  return isOf && isAlike && firstWord(own) !== 'از' && whole.value.gt(part.value) ? { part: whole, whole: part } : null
}

const firstWord = (text: string) => wordsOf(text)[0] ?? ''

/** «از □ محله، □ محله …»: the first two figures are a whole and its part. */
function isPartOfWhole(template: SentenceTemplate): boolean {
  const [whole, part] = template.quantities
  if (whole === undefined || part === undefined || !alike(whole, part)) return false
  if (whole.unit === 'percent' || part.unit === 'percent') return false
  const lead = textBetween(template, -1, 0)
  const middle = textBetween(template, 0, 1)
  if (!/(?:^|[\s،(])(?:از|از کل|از مجموع|از میان) (?:مجموع |کل |میان |تعداد |مبلغ |اعتبار |بودجه |رقم )?$/.test(lead))
    return false
  if (/(?:^|\s)(?:به|تا|الی|در برابر|نسبت) (?:\S+ ){0,3}$/.test(middle) || wordsOf(middle).length > 8) return false
  // Without a unit the same thing must be named after both.
  const own = textBetween(template, 1, 2)
  if (/^ ?\S* ?(?:رسید|افزایش|کاهش)/.test(own)) return false
  if (whole.unit !== null && part.unit !== null) return !/(?:میشود|می شود)/.test(middle)
  return firstWord(middle) !== '' && firstWord(middle).slice(0, 4) === firstWord(own).slice(0, 4)
}

/** Between shares of one list: «▪ برای رفت‌وروب، ▪ برای پسماند و ▪ برای فضای سبز». */
const isListed = (text: string) => /[،,؛]|(?:^|\s)و /.test(text) && isPhrase(text.replace(/[،,؛] ?|(?:^| )و /g, ' '), 9)
const otherwise = /رشد|افزایش|کاهش|تحقق|پیشرفت|جذب|نسبت|تورم|پوشش|بیشتر|کمتر|هدف|رسید|سود|نرخ|تخفیف|واحد/

/** Of all of something that is many: «۱۲۰ درصد محله‌ها». */
const ofMany =
  /^ ?(?:از )?(?:همه |کل |تمام )?\p{L}{2,}(?:ها|های|هایی|ان|گان|ین)(?!\p{L}).*(?:دارند|دارد|هستند|است|شد|\p{L}+ند)(?!\p{L})/u

/** «۵۵ درصد زنان و ۶۰ درصد مردان»: of two wholes. */
const ofEach = /\uE101 ?(?:از )?(?:زنان|مردان|بانوان|اقایان|دختران|پسران)(?!\p{L})/u
const ofOneWhole = /برای|سهم|به |در |از |صرف|مربوط|شامل|تقسیم|توزیع|میان|بین|اختصاص|ترکیب|: ?\uE101/

/** Three shares or more of one whole that add to more than all of it. */
export function sharesIn(template: SentenceTemplate): { parts: readonly Quantity[]; total: Big } | null {
  const { quantities, text } = template
  const [first, second] = quantities
  const isOver = (one: Quantity | undefined, i: number) =>
    one?.unit === 'percent' &&
    !one.points &&
    one.hedge !== 'upTo' &&
    one.value?.gt(100) === true &&
    ofMany.test(textBetween(template, i, i + 1))
  const over = quantities.findIndex(isOver)
  if (over !== -1 && !otherwise.test(textBetween(template, over - 1, over + 1)))
    return { parts: [quantities[over]!], total: quantities[over]!.value ?? new Big(0) }
  // Two are of one whole where the second points to it: «۶۵ درصد اعتبار صرف … و ۴۵ درصد آن صرف …».
  const isPair =
    quantities.length === 2 &&
    (/^ ?(?:از )?(?:ان|انها|بقیه)(?!\p{L})/u.test(textBetween(template, 1, 2)) ||
      (partBetween(template, 0) && !ofEach.test(text)))
  if (
    first === undefined ||
    second === undefined ||
    (quantities.length < 3 && !isPair) ||
    !quantities.every(one => one.unit === 'percent' && isFirm(one))
  )
    return null
  if (otherwise.test(text) || !quantities.slice(1).every((_, i) => isListed(textBetween(template, i, i + 1))))
    return null
  const total = quantities.reduce((sum, { value }) => sum.plus(value ?? 0), new Big(0))
  const off = quantities.reduce((sum, { step }) => sum.plus(step.div(2)), new Big(0))
  return total.minus(off).gt(100) && (isPair || ofOneWhole.test(text)) ? { parts: quantities, total } : null
}
