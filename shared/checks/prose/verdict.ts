import type { Quantity } from './quantities.ts'
import { alike, isFirm } from './relations.ts'
import { type SentenceTemplate, textBetween } from './sentenceTemplate.ts'

/** What a sentence judges of two of its figures. */
export interface Verdict {
  figure: Quantity
  /** The target, or what it is compared with. */
  against: Quantity
  /** Its target met or missed; or more or less than something. */
  says: 'met' | 'missed' | 'more' | 'less'
  /** As written. */
  word: string
}

const aim = /(?:^|[\s،(])(?:هدف|اهداف|هدفگذاری|برنامه|پیشبینی|تعهد)(?:\S{0,3})?(?: \S+){0,3} ?$/
const met = '(?:محقق|تحقق|برآورده|براورده|حاصل)'
const metAfter = new RegExp(
  `(?<!\\p{L})(${met}|دست) ?(?:نیز |کامل |کاملا |به ?طور کامل )?(شد|شده|گردید|گردیده|یافت|یافته|یافتیم|نشد|نشده|نگردید|نیافت|نیافته|نشده است)(?!\\p{L})`,
  'u',
)
const compared = /(?:^|\s)(کمتر|پایینتر|بیشتر|بالاتر|فراتر|بیش) از (?:\S+ ){0,4}$/
const starts = /^ ?(?:کمتر|پایینتر|بیشتر|بالاتر|بیش)/

const reached = /^ ?(?:نیز )?(ن?رسید|ن?رسیدیم|ن?رسیده|دست یافت|دست نیافت|دست یافتیم)(?!\p{L})/u
const passed = /^ ?(?:نیز )?(فراتر|گذشت|گذشتیم|عبور کرد|پیشی گرفت|بالاتر|عقب|جا ماند)/

/** «پوشش □ شد و هدف □ محقق گردید», «□ بود که کمتر از هدف □ است». */
export function verdictIn(template: SentenceTemplate): Verdict | null {
  const { quantities } = template
  const [a, b] = quantities
  if (quantities.length !== 2 || a === undefined || b === undefined || !alike(a, b) || !isFirm(a)) return null
  if (!isFirm(b)) return isKnownLevel(textBetween(template, 1, 2)) ? comparedIn(template, a, b) : null
  return targeted(template, a, b) ?? comparedIn(template, a, b) ?? reachedIn(template, a, b) ?? metIn(template, a, b)
}

/** «□ است و به هدف □ رسیدیم», «از هدف □ فراتر رفت». */
function reachedIn(template: SentenceTemplate, figure: Quantity, against: Quantity): Verdict | null {
  const found = /(?:^|\s)(به|از) (?:هدف|برنامه|پیشبینی|تعهد)(?:\S{0,3})?(?: \S+){0,2} ?$/.exec(
    textBetween(template, 0, 1),
  )
  const after = textBetween(template, 1, 2)
  const verb = (found?.[1] === 'به' ? reached : found?.[1] === 'از' ? passed : null)?.exec(after)
  if (verb == null) return comparedAfter(template, figure, against)
  const word = verb[0].trim()
  return { figure, against, says: /^ن|عقب|جا ماند/.test(word) ? 'missed' : 'met', word }
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
  const lead = /(?:^|\s)(?:که|و) از (?:\S+ ){1,3}$/.test(textBetween(template, 0, 1))
  const word = /^ ?(کمتر|پایین ?تر|بیشتر|بالاتر|فراتر) (?:است|بود|شد|رفت|رفته)(?!\p{L})/u.exec(
    textBetween(template, 1, 2),
  )?.[1]
  if (!lead || word === undefined) return null
  return { figure, against, says: /^(?:کمتر|پایین)/.test(word) ? 'less' : 'more', word }
}

/** «کمتر از ۴۸ مورد پارسال»: more than a bound of the figure itself. */
function isKnownLevel(after: string): boolean {
  return /^ ?(?:\S+ ){0,2}(?:پارسال|سال گذشته|سال قبل|سال پیش|هدف|برنامه|مصوب|میانگین|پیشبینی|دوره قبل|ماه قبل|مدت مشابه|کشور|استاندارد)/.test(
    after,
  )
}

function comparedIn(template: SentenceTemplate, figure: Quantity, against: Quantity): Verdict | null {
  const middle = textBetween(template, 0, 1)
  const word = compared.exec(middle)?.[1]
  // «۱۰ درصد کمتر از هدف ۷۰ درصد» says how much less.
  const isLevel = /(?:^|\s)با $/.test(textBetween(template, -1, 0))
  if (word === undefined || (starts.test(middle) && !isLevel)) return null
  return { figure, against, says: word === 'کمتر' || word === 'پایینتر' ? 'less' : 'more', word }
}

/** One of the two is named the target, and a verb says whether it was met. */
function metIn(template: SentenceTemplate, a: Quantity, b: Quantity): Verdict | null {
  const found = metAfter.exec(template.text)
  if (found === null) return null
  const [isFirst, isSecond] = [aim.test(textBetween(template, -1, 0)), aim.test(textBetween(template, 0, 1))]
  if (isFirst === isSecond) return null
  // «هدف ۷۰ درصد بود، اما ۶۰ درصد تحقق یافت»: what is said of the figure itself is no verdict.
  if (isFirst && metAfter.exec(textBetween(template, 1, 2))?.index === 1) return null
  const word = found[0].trim()
  const says = (found[2] ?? '').startsWith('ن') ? 'missed' : 'met'
  return isFirst ? { figure: b, against: a, says, word } : { figure: a, against: b, says, word }
}
