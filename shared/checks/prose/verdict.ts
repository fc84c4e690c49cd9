import { monthNames } from '../../persian/jalali.ts'
import { fold } from '../../persian/normalise.ts'
import type { Quantity } from './quantity.ts'
import { alike, isFirm } from './relations.ts'
import { type SentenceTemplate, textBetween } from './sentenceTemplate.ts'

/** What a sentence judges of two of its figures. */
export interface Verdict {
  figure: Quantity
  /** The target, or what it is compared with. */
  against: Quantity
  /** Its target met or missed; or on which side of something it is. */
  says: 'met' | 'missed' | 'more' | 'less' | 'atMost' | 'atLeast'
  /** As written. */
  word: string
}

const aim = /(?:^|[\s،(])(?:هدف|اهداف|برنامهریزی|هدف گذاری|هدفگذاری|برنامه|پیشبینی|تعهد)(?:\S{0,3})?(?: \S+){0,3} ?$/
const met = '(?:محقق|تحقق|برآورده|براورده|حاصل)'
const metAfter = new RegExp(
  `(?<!\\p{L})(${met}|دست) ?(?:نیز |کامل |کاملا |به ?طور کامل )?(شد|شده|گردید|گردیده|یافت|یافته|یافتیم|نشد|نشده|نگردید|نیافت|نیافته|نشده است)(?!\\p{L})`,
  'u',
)
/** «برنامه به طور کامل اجرا شد», «به تعهد خود عمل کردیم». */
const keptAfter =
  /(?:برنامه|هدف|تعهد|وعده|قول)(?:\S{0,3})?(?: \S+){0,3}? (اجرا|عملی|عمل|وفا|پیاده|تکمیل|برآورده|براورده) (شد|شده|کرد|کردیم|کرده|نشد|نشده|نکرد|نکردیم|نکرده|گردید|نگردید)(?!\p{L})/u
const compared = /(?:^|\s)(کمتر|پایینتر|بیشتر|بالاتر|فراتر|بیش) از (?:\S+ ){0,4}\(?$/
/** «زیر سقف □», «بالای خط استاندارد □». */
const limit = '(?:سقف|حد|کف|مرز|استاندارد|مقدار|میزان|رقم|میانگین|سطح|برنامه|هدف|برآورد|براورد|پیشبینی)'
const beyond = new RegExp(`(?:^|\\s)(زیر|پایین|بالای|ورای|فوق) ${limit}(?: \\S+){0,3} ?$`)
const passesLimit = /(?:^|\s)از (?:سقف|حد|مرز|کف)(?: \S+){0,3} ?$/
const passing =
  /^ ?(?:نیز |هم )?(?:فراتر رفت|گذشت|گذشته|عبور کرد|عبور کرده|تجاوز کرد|بالاتر رفت|بیشتر شد|بیشتر است|فراتر است)/
/** «از برنامه عقب ماندیم», «از هدف پیشی گرفت». */
const overTaken =
  /از (?:ان |این )?(?:هدف|برنامه|تعهد|پیشبینی|هدفگذاری)(?: \S+)? (عقب|جا ما?ن|جلو|پیش افتاد|پیشی|فراتر رفت|فراتر رفته|گذشت|عبور کرد)/
const planAfter =
  /^ ?(?:\S+ )?(?:پیشبینی ?شده|برنامه ?ریزی ?شده|هدفگذاری ?شده|تعهد ?شده|تعیین ?شده|مصوب|هدف|برنامه)(?!\p{L})/u
const starts = /^ ?(?:کمتر|پایینتر|بیشتر|بالاتر|بیش)/

const reached = /^ ?(?:نیز )?(ن?رسید|ن?رسیدیم|ن?رسیده|دست یافت|دست نیافت|دست یافتیم)(?!\p{L})/u
const passed = /^ ?(?:نیز |هم )?(فراتر|گذشت|گذشتیم|عبور کرد|عبور کردیم|جلو زد|جلوتر|پیشی گرفت|بالاتر|عقب|جا ماند)/

/** «پوشش □ شد و هدف □ محقق گردید», «□ بود که کمتر از هدف □ است». */
export function verdictIn(template: SentenceTemplate): Verdict | null {
  const { quantities } = template
  const [a, b] = quantities
  if (quantities.length !== 2 || a === undefined || b === undefined || !alike(a, b) || !isFirm(a)) return null
  if (!isFirm(b)) return isKnownLevel(textBetween(template, 1, 2)) ? comparedIn(template, a, b) : null
  return (
    limitedIn(template, a, b) ??
    limitedFirst(template, a, b) ??
    overtaken(template, a, b) ??
    whollyMet(template, a, b) ??
    targeted(template, a, b) ??
    comparedIn(template, a, b) ??
    reachedIn(template, a, b) ??
    metIn(template, a, b)
  )
}

/** «□ است و به هدف □ رسیدیم», «از هدف □ فراتر رفت». */
function reachedIn(template: SentenceTemplate, figure: Quantity, against: Quantity): Verdict | null {
  const found = /(?:^|\s)(به|از) (?:\S+ )?(?:هدف|برنامه|پیشبینی|تعهد)(?:\S{0,3})?(?: \S+){0,2} ?\(?$/.exec(
    textBetween(template, 0, 1),
  )
  const after = textBetween(template, 1, 2).replace(/^ ?\)/, '')
  const verb = (found?.[1] === 'به' ? reached : found?.[1] === 'از' ? passed : null)?.exec(after)
  if (verb == null) return comparedAfter(template, figure, against)
  const word = verb[0].trim()
  return { figure, against, says: /^ن|عقب|جا ماند/.test(word) ? 'missed' : 'met', word }
}

/** «□ بود که زیر سقف □ است», «□ شد و از سقف □ گذشت». */
function limitedIn(template: SentenceTemplate, figure: Quantity, against: Quantity): Verdict | null {
  const middle = textBetween(template, 0, 1)
  const word = beyond.exec(middle)?.[1]
  if (word !== undefined) return { figure, against, says: /زیر|پایین/.test(word) ? 'less' : 'more', word }
  const verb = passesLimit.test(middle) ? passing.exec(textBetween(template, 1, 2)) : null
  return verb === null ? null : { figure, against, says: 'more', word: verb[0].trim() }
}

/** «از سقف □ عبور نکرده‌ایم و سهم هزینه □ است», of one share or amount alone. */
function limitedFirst(template: SentenceTemplate, against: Quantity, figure: Quantity): Verdict | null {
  const middle = textBetween(template, 0, 1)
  const found =
    /^ ?(?:\S+ )?((?:عبور|تجاوز|تخطی) (ن?)(?:می)?(?:کرد|کن)\p{L}*|(ن?)گذشت\p{L}*) و (?!.*(?:سقف|حد|کف))/u.exec(middle)
  const stands = /^ ?(?:\S+ )?(?:است|بود|بوده|شد|شده|رسید|رسیده)(?!\p{L})/u.test(textBetween(template, 1, 2))
  if (found === null || !stands || !passesLimit.test(textBetween(template, -1, 0)) || against.unit !== figure.unit)
    return null
  const isDenied = (found[2] ?? found[3]) === 'ن'
  return { figure, against, says: isDenied ? 'atMost' : 'more', word: found[1] ?? '' }
}

/** «برنامه □ بود که □ اجرا شد و از برنامه عقب ماندیم». */
function overtaken(template: SentenceTemplate, a: Quantity, b: Quantity): Verdict | null {
  const found = overTaken.exec(textBetween(template, 1, 2))
  const [isFirst, isSecond] = [aim.test(textBetween(template, -1, 0)), aim.test(textBetween(template, 0, 1))]
  if (found === null || isFirst === isSecond) return null
  const [against, figure] = isFirst ? [a, b] : [b, a]
  const word = found[0]
  return { figure, against, says: /عقب|جا/.test(found[1] ?? '') ? 'missed' : 'met', word }
}

/** «با وصول □ از □ پیش‌بینی‌شده، درآمد به طور کامل محقق شد». */
function whollyMet(template: SentenceTemplate, figure: Quantity, against: Quantity): Verdict | null {
  const [middle, tail] = [textBetween(template, 0, 1), textBetween(template, 1, 2)]
  if (!planAfter.test(tail) || !/(?:^|\s)از (?:\S+ )?$/.test(middle)) return null
  const beyondPlan = /(?:بیش|فراتر|بیشتر|جلوتر) از (?:تعهد|برنامه|هدف|پیشبینی)(?!\p{L})/u.exec(tail)?.[0]
  if (beyondPlan !== undefined) return { figure, against, says: 'more', word: beyondPlan }
  const found = metAfter.exec(tail)
  if (found === null) return null
  if (!/(?:کامل|کاملا|تمام و کمال|صد ?در ?صد|هدف|برنامه)(?!\p{L})/u.test(tail)) return null
  return { figure, against, says: (found[2] ?? '').startsWith('ن') ? 'missed' : 'met', word: found[0].trim() }
}

/** «با هدف □ و عملکرد □ بیشتر از هدف است». */
function targeted(template: SentenceTemplate, a: Quantity, b: Quantity): Verdict | null {
  const word = /^ ?(کمتر|پایین ?تر|بیشتر|بالاتر|فراتر) از (?:هدف|برنامه)(?!\p{L})/u.exec(
    textBetween(template, 1, 2),
  )?.[1]
  const isFirst = aim.test(textBetween(template, -1, 0))
  if (word === undefined || !isFirst || aim.test(textBetween(template, 0, 1))) return null
  return { figure: b, against: a, says: /^(?:کمتر|پایین)/.test(word) ? 'less' : 'more', word }
}

/** «□ است که از الگوی □ کمتر است». */
function comparedAfter(template: SentenceTemplate, figure: Quantity, against: Quantity): Verdict | null {
  const middle = textBetween(template, 0, 1)
  // «منطقهٔ ۵ با □ از منطقهٔ ۶ با □ بیشتر است».
  const isOfTwo =
    /(?:^|\s)با (?:\S+ )?$/.test(textBetween(template, -1, 0)) &&
    /^(?: \S+)? از (?:\S+ ){1,4}با (?:\S+ )?$/.test(middle)
  const lead = isOfTwo || /(?:^|\s)(?:که|و) از (?:\S+ ){0,3}$/.test(middle)
  const word =
    /^ ?(?:(?:پارسال|سال|نیمسال|نیم سال|ماه|دوره|فصل) ?(?:\S+ ){0,2})?(کمتر|پایین ?تر|بیشتر|بالاتر|فراتر) (?:است|بود|شد|رفت|رفته)(?!\p{L})/u.exec(
      textBetween(template, 1, 2),
    )?.[1]
  if (!lead || word === undefined) return null
  return { figure, against, says: /^(?:کمتر|پایین)/.test(word) ? 'less' : 'more', word }
}

const months = monthNames.map(name => fold(name)).join('|')
/** «کمتر از ۲۶٫۸ ساعت آبان است»: the level of another month or season. */
const ofMonth = new RegExp(
  `^ ?(?:${months}|بهار|تابستان|پاییز|زمستان)(?: ?ماه)?(?: \\S+)? (?:است|بود|شد)(?!\\p{L})`,
  'u',
)

/** «کمتر از ۴۸ مورد پارسال»: more than a bound of the figure itself. */
function isKnownLevel(after: string): boolean {
  return (
    ofMonth.test(after) ||
    /^ ?(?:\S+ ){0,2}(?:پارسال|سال گذشته|سال قبل|سال پیش|هدف|برنامه|مصوب|میانگین|پیشبینی|دوره قبل|ماه قبل|مدت مشابه|کشور|استاندارد)/.test(
      after,
    )
  )
}

function comparedIn(template: SentenceTemplate, figure: Quantity, against: Quantity): Verdict | null {
  const middle = textBetween(template, 0, 1)
  // «□ بود، بهتر از هدف □».
  const judged = /(?:^|[\s،])(بهتر|بدتر|ضعیفتر|مطلوبتر) از (?:هدف|برنامه|تعهد|پیشبینی|حد انتظار)(?: \S+)? ?$/.exec(
    middle,
  )?.[1]
  if (judged !== undefined) return { figure, against, says: /بهتر|مطلوب/.test(judged) ? 'met' : 'missed', word: judged }
  const word = compared.exec(middle)?.[1]
  // «۱۰ درصد کمتر از هدف ۷۰ درصد» says how much less.
  const isLevel = /(?:^|\s)با $/.test(textBetween(template, -1, 0))
  // «۹۰۰ میلیارد بیش از رقم مصوب ۱٬۰۰۰ میلیارد است»: a level, and not by how much.
  const isNear =
    figure.unit !== 'percent' &&
    isWithin(figure, against) &&
    /^ ?(?:است|بود|شد)(?!\p{L})/u.test(textBetween(template, 1, 2))
  if (word === undefined || (starts.test(middle) && !isLevel && !isNear)) return null
  return { figure, against, says: word === 'کمتر' || word === 'پایینتر' ? 'less' : 'more', word }
}

/** Neither is more than twice the other. */
function isWithin({ value: a }: Quantity, { value: b }: Quantity): boolean {
  return a !== null && b !== null && a.times(2).gte(b) && b.times(2).gte(a)
}

/** One of the two is named the target, and a verb says whether it was met. */
function metIn(template: SentenceTemplate, a: Quantity, b: Quantity): Verdict | null {
  const found = metAfter.exec(template.text) ?? keptAfter.exec(textBetween(template, 1, 2))
  if (found === null) return null
  const [isFirst, isSecond] = [aim.test(textBetween(template, -1, 0)), aim.test(textBetween(template, 0, 1))]
  if (isFirst === isSecond) return null
  // «هدف ۷۰ درصد بود، اما ۶۰ درصد تحقق یافت»: what is said of the figure itself is no verdict.
  if (isFirst && metAfter.exec(textBetween(template, 1, 2))?.index === 1) return null
  const word = found[0].trim()
  const says = (found[2] ?? '').startsWith('ن') ? 'missed' : 'met'
  return isFirst ? { figure: b, against: a, says, word } : { figure: a, against: b, says, word }
}
