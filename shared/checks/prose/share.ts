import { judge } from './judge.ts'
import { alike, type Relation } from './relations.ts'
import {
  isPhrase,
  isTied,
  type SentenceTemplate,
  stem,
  textBefore,
  textBetween,
  wordSet,
  wordsOf,
} from './sentenceTemplate.ts'

const notShares = wordSet(
  'رشد رشدی افزایش افزایشی کاهش کاهشی افت بیشتر کمتر جهش تورم تعدیل تخفیف بالاتر پایین‌تر بهبود تقلیل صرفه‌جویی',
)
/** «و» and a comma may begin another subject: «… تمام شد، ۴۰ درصد اعتبار هم …». */
const ties = wordSet('که یعنی معادل برابر بیانگر حاکی گویای نشان ( : – با')
/** Where what follows the percentage names the whole or says «سهم», a comma ties too. */
const tiesWithComma = new Set([...ties, '،', ','])
/** «که ۴۰ درصد آن‌ها …» is a share of the part, not of the whole. */
const ofThePart = /^ ?(?:از )?(?:انها|ان ها|ایشان|این تعداد|این مبلغ|ان(?!\p{L}))/u

/**
 * The share that a sentence states beside part and whole: «A از B … معادل ▪», «از B … A (▪)», «A معادل ▪ از B»,
 * «B که A آن (▪) …», «▪ از B یعنی A». Silent about a sentence with more numbers, or about growth.
 */
export function shareIn(template: SentenceTemplate): Relation | null {
  const { quantities, text } = template
  const progress = progressIn(template)
  if (progress !== null) return progress
  if (quantities.length !== 3 || /پیشرفت/.test(text) || wordsOf(text).some(word => notShares.has(word))) return null
  const percent = quantities.findIndex(({ unit }) => unit === 'percent')
  const [first, second] = [0, 1, 2].filter(i => i !== percent)
  if (percent === -1 || first === undefined || second === undefined) return null
  const [stated, a, b] = [quantities[percent]!, quantities[first]!, quantities[second]!]
  if (a.unit === 'percent' || b.unit === 'percent' || !alike(a, b)) return null
  if (a.value === null || b.value === null || a.value.eq(b.value)) return null
  const [part, whole] = a.value.lt(b.value) ? [first, second] : [second, first]
  if (!isPartOf(template, part, whole, percent) || !isSaidOfPart(template, part, whole, percent)) return null
  const basis = [quantities[part]!, quantities[whole]!]
  // «از ۵۰ کیلومتر مسیر، ۳۵ کیلومتر آسفالت دارد؛ ۳۰ درصد مسیر خاکی است».
  const rest: Relation = { claim: 'rest', stated, basis, falls: false }
  const isOfRest = /[؛،] ?$/.test(textBetween(template, percent - 1, percent)) && judge(rest)?.agrees === true
  return isOfRest ? rest : { claim: 'share', stated, basis, falls: false }
}

/** «پیشرفت ▪ طرح با احداث □ از □ مسیر». */
function progressIn(template: SentenceTemplate): Relation | null {
  const [stated, part, whole, ...others] = template.quantities
  if (stated?.unit !== 'percent' || part === undefined || whole === undefined || others.length > 0) return null
  const isLed = /(?:^|\s)(?:پیشرفت|تحقق|پوشش|اجرای|تکمیل|جذب) $/.test(textBetween(template, -1, 0))
  const isWith = /(?:^|\s)با (?:\S+ ){1,3}$/.test(textBetween(template, 0, 1))
  const isOf = /^ ?(?:\S+ )?از (?:\S+ )?$/.test(textBetween(template, 1, 2))
  if (!isLed || !isWith || !isOf || !alike(part, whole) || stated.points) return null
  return { claim: 'share', stated, basis: [part, whole], falls: false }
}

/** A word that makes one figure a part of the other. */
function isPartOf(template: SentenceTemplate, part: number, whole: number, percent: number): boolean {
  const lead = textBetween(template, whole - 1, whole)
  const from =
    /(?:^|[\s،(])(?:از|ازجمله|کل|مجموع) (?:\S+ ){0,6}$/.test(lead) && isPhrase(lead.slice(lead.lastIndexOf('از ')), 8)
  if (part > whole) {
    const own = textBetween(template, part, part + 1)
    const middle = textBetween(template, whole, part)
    // «از □ به □ رسید» is a change.
    if (
      /(?:^|\s)به (?:\S+ ){0,2}$/.test(middle) &&
      /^ ?(?:\S+ ){0,2}(?:رسید|رسیده|رساند|افت|تقلیل)(?!\p{L})/u.test(own)
    )
      return false
    const ofIt =
      /(?<!\p{L})که (?:\S+ ){0,4}$/u.test(middle) &&
      /^ ?(?:\S+ ){0,3}(?:از )?(?:ان|این (?:مبلغ|رقم|تعداد|اعتبار))(?!\p{L})/u.test(own)
    const share = /(?<!\p{L})سهم (?:\S+ ){0,6}$/u.test(middle)
    return (from && wordsOf(middle).length <= 10) || ofIt || share
  }
  // «از □ … به □» is a growth.
  if (/(?:^|\s)به (?:\S+ ){0,2}$/.test(lead)) return false
  return from || (percent < part && /(?:^|\s)از (?:\S+ ){0,4}$/.test(lead))
}

/** Whether the percentage is said of the part, without a change of subject. */
function isSaidOfPart(template: SentenceTemplate, part: number, whole: number, percent: number): boolean {
  const after = textBetween(template, percent, percent + 1)
  const isOfIt = /^ ?(?:از )?(?:کل )?(?:ان|این (?:مبلغ|رقم|تعداد|اعتبار)) ?(?:است|بود|بوده|میشود|محسوب|$|[.،؛)])/.test(
    after,
  )
  if (isOfIt && percent > part && percent > whole)
    return isTied(textBetween(template, Math.max(part, whole), percent), ties, textBefore(template, percent))
  if (ofThePart.test(after)) return false
  const ofWhole = percent + 1 === whole && /^ ?(?:از|کل|مجموع) /.test(after) && isPhrase(after, 7)
  if (percent > part && percent > whole) {
    const last = Math.max(part, whole)
    const between = textBetween(template, last, percent)
    if (/(?<!\p{L})سهم(?!\p{L})/u.test(textBefore(template, 0)) && /^ ?(?:\S+ ){0,2}یا $/.test(between)) return true
    if (/^ ?سهم/.test(after)) return isTied(between, tiesWithComma)
    if (/^[^،؛]*[؛:،(] ?(?:(?:یعنی|معادل|برابر|حدود) )*$/.test(between) && isOfWhole(template, whole, after))
      return true
    return isTied(between, ties) && endsThere(after, between)
  }
  if (percent > part) return isTied(textBetween(template, part, percent), tiesWithComma) && ofWhole
  if (percent > whole) return isTied(after, ties) && /^[\s،]*(?:یعنی|معادل|که|\(|برابر)/.test(after)
  return ofWhole
    ? isTied(textBetween(template, whole, part).replace(/^[^،,؛;:(]*?(?=یعنی|معادل|برابر|که|[،,؛;:(])/, ''), ties)
    : /^ ?(?:است|بود|میشود)? ?[(:]/.test(after) || (part < whole && saysAs.test(after))
}

/** «▪ درختان پایش شدند، یعنی □ از □». */
const saysAs = /^(?: [^\s،؛]+){1,7}،? (?:یعنی|معادل|برابر با|به عبارتی|شامل) (?:تعداد |مبلغ |حدود )?$/

/** «؛ ▪ درخواست‌ها»: the percentage ends the sentence with the very things that were counted. */
function isOfWhole(template: SentenceTemplate, whole: number, after: string): boolean {
  const words = wordsOf(after.replace(/[.!]$/, ''))
  const [thing = ''] = words[0] === 'کل' || words[0] === 'از' ? words.slice(1) : words
  const own = wordsOf(`${template.quantities[whole]?.text ?? ''} ${textBetween(template, whole, whole + 1)}`)
  return words.length <= 4 && thing.length > 2 && own.slice(0, 4).some(word => stem(word) === stem(thing))
}

/** After «که ▪» only a verb may follow; after «معادل» or a bracket the share is complete in itself. */
function endsThere(after: string, before: string): boolean {
  if (/(?:معادل|یعنی|برابر|\(|نشان|بیانگر|سهم|حاکی)/.test(before)) return true
  return /^ ?(?:$|[.،؛)!]|است|بود|بوده|میشود|را |می شود|از کل|از مجموع|کل |شده|ان است)/.test(after)
}
