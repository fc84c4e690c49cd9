import { Big } from 'big.js'
import { denies, partBefore, partBetween, partsIn } from './pairs.ts'
import type { Quantity } from './quantity.ts'
import { alike, isFirm, isMeasured, type Relation } from './relations.ts'
import { isPhrase, type SentenceTemplate, stem, textBetween, wordsOf } from './sentenceTemplate.ts'

const lacking =
  /(?<!\p{L})(?:هنوز|بی|بیگروه|بدون|فاقد|ندارد|ندارند|نداشتند|مانده|باقی|باقیمانده|نشده|نشدهاند|نشده اند|نشدند|نکردهاند|نکرده|نکردند|نگرفتهاند|نگرفته|ندیدهاند|ندیده|نیست|نیستند|محروم|ناتمام|در (?:دست|حال) (?:اجرا|ساخت|احداث|بازسازی))(?!\p{L})/u

/** «بی‌سایبان است». */
const without =
  /^ ?(?:از )?(?:\S+ ){0,3}بی(?!مه|مار|شتر|رون|دار|نا|ان|ست)\p{L}{3,}(?: ?(?:است|هستند|اند|بود|بودند|مانده))(?!\p{L})/u

/** «از ۶۰ محله، ۳۶ محله گروه دارد و ۴۰ درصد محله‌ها هنوز بی‌گروه است»: the percentage of what the part leaves. */
export function restIn(template: SentenceTemplate): Relation | null {
  const { quantities } = template
  const [whole, part, stated] = quantities
  if (quantities.length !== 3 || whole === undefined || part === undefined || stated?.unit !== 'percent') return null
  const isPartFirst = !isPartOfWhole(template) && isPartBefore(template)
  if ((!isPartOfWhole(template) && !isPartFirst) || stated.points) return null
  const before = textBetween(template, 1, 2)
  const after = textBetween(template, 2, 3)
  if (
    !/(?:(?:^|\s)و|[،؛]) ?(?:\S+ ){0,2}$/.test(before) ||
    !(lacking.test(after) || without.test(after)) ||
    wordsOf(after).length > 10
  )
    return null
  if (!isOfTheSame(template, after)) return null
  return { claim: 'rest', stated, basis: isPartFirst ? [whole, part] : [part, whole], falls: false }
}

/** «□ فرهنگسرا از □ فرهنگسرا»: the part and then its whole. */
function isPartBefore(template: SentenceTemplate): boolean {
  const [part, whole] = template.quantities
  if (part?.value == null || whole?.value == null || part.value.gte(whole.value) || !alike(part, whole)) return false
  const own = textBetween(template, 0, 1)
  const isSame =
    part.unit !== null
      ? part.unit === whole.unit
      : stem(firstWord(own)) === stem(firstWord(textBetween(template, 1, 2)))
  return (
    isSame &&
    /^ ?(?:\S+ ){0,3}از (?:مجموع |کل )?$/.test(own) &&
    !/(?:^|\s)از (?:\S+ )?$/.test(textBetween(template, -1, 0))
  )
}

const changes = /رشد|افزایش|کاهش|تورم|نسبت|هدف|سود|نرخ|تخفیف|واحد درصد/
const leftOver =
  /^ ?(?:\p{L}+ ){0,2}(?:باقیمانده|باقی ?مانده|مابقی|بقیه|دیگر|الباقی)(?: نیز| هم)?(?: (?!از|به(?! (?:سال|ماه|دوره|فصل|زمان|مرحله) ))|[.]|$)|^ ?مانده(?: است)?(?:[.]|$)/u
const restBefore = /(?:^|\s)(?:مابقی|بقیه|باقیمانده|باقی ?مانده|الباقی)(?: \S+){0,3} ?(?:،|یعنی|\()? ?(?:یعنی )?$/

/** «۶۰ درصد معابر آسفالت شده و ۳۰ درصد باقیمانده …»: two percentages that make up all of a thing. */
export function complementIn(template: SentenceTemplate): Relation | null {
  const inRatio = ratioIn(template)
  if (inRatio !== null) return inRatio
  const [one, stated, ...others] = template.quantities
  if (one?.unit !== 'percent' || stated?.unit !== 'percent' || others.length > 0 || one.points || stated.points)
    return null
  if (!isFirm(one) || one.value === null || one.value.gt(100) || changes.test(template.text)) return null
  const [middle, tail] = [textBetween(template, 0, 1), textBetween(template, 1, 2)]
  const isRest = (leftOver.test(tail) && /(?:^|\s)(?:و|،) ?(?:\S+ )?$|، $/.test(middle)) || restBefore.test(middle)
  const isDenied = denies(textBetween(template, 0, 1), tail) && !/بقیه|مابقی|سایر|نامشخص|پاسخ نداد/.test(template.text)
  if (!(isRest || isDenied) || /(?:^|\s)از (?:\S+ ){0,3}$/.test(middle)) return null
  return restOf(one, stated)
}

/** «به نسبت ۶۵ به ۳۵ درصد تقسیم شد»: the two are all of it. */
function ratioIn(template: SentenceTemplate): Relation | null {
  const [one, stated, ...others] = template.quantities
  if (one === undefined || stated === undefined || others.length > 0 || one.unit !== stated.unit) return null
  if (!/(?:^|\s)نسبت (?:حدود )?$/.test(textBetween(template, -1, 0)) || textBetween(template, 0, 1) !== ' به ')
    return null
  if (one.unit !== 'percent' && !(one.unit === null && one.value?.plus(stated.value ?? 0).gt(100) === true)) return null
  return restOf(one, stated)
}

const restOf = (one: Quantity, stated: Quantity): Relation => ({
  claim: 'rest',
  stated,
  basis: [one, { ...one, value: new Big(100), text: '۱۰۰ درصد', off: new Big(0), from: 0, to: 0 }],
  falls: false,
})

/** The percentage is of the whole's own things: «۴۰ درصد محله‌ها», «۴۰ درصد آن‌ها», «۴۰ درصد مانده است». */
function isOfTheSame(template: SentenceTemplate, after: string): boolean {
  if (lacking.test(wordsOf(after)[0] ?? '')) return true
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
  // «۶۸ مانور از ۶۰ مانور مصوب»: of a plan more may be done.
  if (/(?:بیش|فراتر|بیشتر|جلوتر) از (?:تعهد|برنامه|هدف|پیشبینی)(?!\p{L})/u.test(template.text)) return null
  if (isPartOfWhole(template) && part.value.gt(whole.value)) return { part, whole }
  if (ownsParts(template) && part.value.gt(whole.value)) return { part, whole }
  // «۱۳ عضو از ۱۱ عضو شورا»: the part stands first.
  const own = textBetween(template, 0, 1)
  const isOf =
    /^ ?(?:\S+ )?از (?:مجموع |کل )?$/.test(own) &&
    !/میانگین|متوسط|معدل/.test(template.text) &&
    !/(?:^|\s)(?:تا|به|از|بیش|کمتر|بیشتر) $/.test(textBetween(template, -1, 0))
  const isAlike =
    alike(part, whole) &&
    whole.unit !== 'percent' &&
    (whole.unit !== null || firstWord(own) === firstWord(textBetween(template, 1, 2)))
  return isOf && isAlike && (firstWord(own) !== 'از' || isOfOneUnit(template)) && whole.value.gt(part.value)
    ? { part: whole, whole: part }
    : null
}

/** «۱۶ نفر از ۱۳ نفر دبیران», and not «۲۵۰ نفر از ۲۰۰ نفر پارسال بیشتر». */
function isOfOneUnit(template: SentenceTemplate): boolean {
  const [one, other] = template.quantities
  const isCompared = /(?<!\p{L})(?:بیشتر|بالاتر|فراتر|پیشی|گذشت|عبور|کمتر|جلوتر|پارسال)(?!\p{L})|سال (?:گذشته|قبل|پیش)/u
  return one?.unit != null && one.unit === other?.unit && !isCompared.test(textBetween(template, 1, 2))
}

/** «۳۰ سرای محله دارد که ۳۵ سرای آن مجهز است». */
function ownsParts(template: SentenceTemplate): boolean {
  const [whole, part] = template.quantities
  if (whole === undefined || part === undefined || whole.unit !== part.unit || whole.unit === 'percent') return false
  const [own, next] = [textBetween(template, 0, 1), textBetween(template, 1, 2)]
  const isSame = whole.unit !== null || stem(firstWord(own)) === stem(firstWord(next))
  const joins =
    /(?:دارد|داریم|دارند|است|هست|وجود دارد|شد|شده|شدند)(?: است)?،? (?:که|و) (?:از این تعداد،? |تعداد |حدود )?$/.test(
      own,
    )
  const isOwned =
    /(?:دارد|داریم|دارند|است|هست)،? که (?:تعداد |حدود )?$/.test(own) &&
    /(?<!\p{L})شهر|شهرداری|سازمان|منطقه/u.test(textBetween(template, -1, 0))
  const isPresent = /(?<!\p{L})(?:حاضر|غایب|رای|شرکت)(?!\p{L})/u.test(next)
  const pointsBack = isOwned || isPresent || /^ ?(?:\S+ )?(?:از )?(?:ان|انها|انان|این تعداد|ایشان)(?!\p{L})/u.test(next)
  return isSame && joins && pointsBack && wordsOf(own).length <= 9
}

const firstWord = (text: string) => wordsOf(text)[0] ?? ''

/** «از □ محله، □ محله …»: the first two figures are a whole and its part. */
function isPartOfWhole(template: SentenceTemplate): boolean {
  const [whole, part] = template.quantities
  if (whole === undefined || part === undefined || !alike(whole, part)) return false
  // «هر یک از ۲۲ منطقه ۵ کارگاه» tells what each has.
  if (/(?<!\p{L})هر (?:یک|کدام) /u.test(textBetween(template, -1, 0))) return false
  if (whole.unit === 'percent' || part.unit === 'percent') return false
  const lead = textBetween(template, -1, 0)
  const middle = textBetween(template, 0, 1)
  if (
    !/(?:^|[\s،(])(?:از|از کل|از مجموع|از میان|از بین|در میان|در بین|میان|بین) (?:مجموع |کل |میان |تعداد |مبلغ |اعتبار |بودجه |رقم )?$/.test(
      lead,
    )
  )
    return false
  if (/(?:^|\s)(?:به|تا|الی|در برابر|نسبت) (?:\S+ ){0,3}$/.test(middle) || wordsOf(middle).length > 8) return false
  // Without a unit the same thing must be named after both.
  const own = textBetween(template, 1, 2)
  if (/^ ?\S* ?(?:رسید|افزایش|کاهش)/.test(own)) return false
  if (whole.unit !== null && part.unit !== null) return !/(?:میشود|می شود)/.test(middle)
  // «از ۵۰۰ اتوبوس ناوگان ۳۵۰ دستگاه»: the part is counted by what such things are counted by.
  if (whole.unit === null && part.unit !== null && part.unit !== 'person' && !isMeasured(part))
    return firstWord(middle).length > 2
  const [thing, same] = [firstWord(middle), firstWord(own)]
  return thing !== '' && (thing.slice(0, 4) === same.slice(0, 4) || stem(thing) === stem(same))
}

/** Between shares of one list: «▪ برای رفت‌وروب، ▪ برای پسماند و ▪ برای فضای سبز». */
const isListed = (text: string) => /[،,؛]|(?:^|\s)و /.test(text) && isPhrase(text.replace(/[،,؛] ?|(?:^| )و /g, ' '), 9)
const otherwise =
  /رشد|افزایش|کاهش|تحقق|پیشرفت|جذب|نسبت|تورم|پوشش|بیشتر|کمتر|هدف|رسید|سود|نرخ|تخفیف|واحد|رتبه|جایگاه|مقام|رضایت|اگاهی|استقبال|احتمال|دقت|کیفیت|امتیاز|نمره|ظرفیت|اطمینان|امید/

/** Of all of something that is many: «۱۲۰ درصد محله‌ها». */
const ofMany =
  /^ ?(?:از )?(?:همه |کل |تمام )?\p{L}{2,}(?:ها|های|هایی|ان|گان|ین)(?!\p{L}).*(?:دارند|دارد|هستند|است|شد|\p{L}+ند)(?!\p{L})/u

/** «۵۵ درصد زنان و ۶۰ درصد مردان»: of two wholes. */
const ofEach = /\uE101 ?(?:از )?(?:زنان|مردان|بانوان|اقایان|دختران|پسران)(?!\p{L})/u
/** «۶۴ درصد سفرها با خودرو و ۳۶ درصد با اتوبوس»: the second names no whole of its own. */
function isOfOneVerb(template: SentenceTemplate): boolean {
  const prepositions = '(با|به|در|از طریق|برای|صرف|مربوط به|توسط)'
  const own = new RegExp(`^ (?:از )?\\p{L}+(?: \\p{L}+)? ${prepositions} `, 'u').exec(textBetween(template, 0, 1))?.[1]
  const next = new RegExp(`^ ${prepositions} `).exec(textBetween(template, 1, 2))?.[1]
  return own !== undefined && own === next
}

/** «۴۲ درصد پرسنل عملیاتی، ۳۸ درصد فنی و ۲۰ درصد اداری هستند»: after the first, no more than a kind. */
function isOfOneKind(template: SentenceTemplate): boolean {
  const kinds = template.quantities.slice(1).map((_, i) => textBetween(template, i + 1, i + 2))
  const [last = '', ...before] = kinds.toReversed()
  return (
    before.every(text => /^ \p{L}+(?: و|،) $/u.test(text)) &&
    /^ \p{L}+(?: (?:هستند|است|بودند|بود|اند)|(?:ی|گر|مند|دار|کار)اند)(?!\p{L})/u.test(last)
  )
}

const inOrder = /(?<!\p{L})به ترتیب(?!\p{L})/u
const ofOneWhole =
  /برای|سهم|به |در |از |صرف|مربوط|شامل|تقسیم|توزیع|میان|بین|اختصاص|ترکیب|: ?\uE101|\uE101 (?:\S+ )?با .*\uE101 (?:\S+ )?با /

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
      (partBetween(template, 0) && !ofEach.test(text)) ||
      isOfOneVerb(template) ||
      (inOrder.test(text) && partsIn(textBetween(template, -1, 0))) ||
      (/تشکیل|شامل می|از کل|ترکیب|جمعیت/.test(textBetween(template, 1, 2)) && partBefore(template, 0)) ||
      (/(?<!\p{L})سهم /u.test(textBetween(template, -1, 0)) && partBefore(template, 0)))
  if (
    first === undefined ||
    second === undefined ||
    (quantities.length < 3 && !isPair) ||
    !quantities.every(one => one.unit === 'percent' && isFirm(one))
  )
    return null
  // «به سه بخش رسید», «به نسبت»: of the whole that is parted.
  const ofParts = text.replace(/(?<!\p{L})به (?:نسبت|\S+ بخش رسید)(?!\p{L})/u, '')
  if (otherwise.test(ofParts) || !quantities.slice(1).every((_, i) => isListed(textBetween(template, i, i + 1))))
    return null
  const total = quantities.reduce((sum, { value }) => sum.plus(value ?? 0), new Big(0))
  const off = quantities.reduce((sum, { step }) => sum.plus(step.div(2)), new Big(0))
  return total.minus(off).gt(100) &&
    (isPair || ofOneWhole.test(text) || isOfOneKind(template) || /:|ترکیب|منابع/.test(textBetween(template, -1, 0)))
    ? { parts: quantities, total }
    : null
}
