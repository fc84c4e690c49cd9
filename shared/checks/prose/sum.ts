import type { Relation } from './relations.ts'
import { type SentenceTemplate, textBetween, wordsOf } from './sentenceTemplate.ts'

const total = '(?:مجموع|جمع|مجموعا|جمعا|سرجمع|جمع کل|مجموع کل)'

/**
 * The total that a sentence states beside all of its parts: «در مجموع ۵۰ رزمایش: ۱۰ دورمیزی، ۲۰ عملیاتی و ۱۵ سایبری»,
 * or the parts first and «در مجموع ۵۰» last. Every other number of the sentence must be a part, of the same unit.
 */
export function sumIn(template: SentenceTemplate): Relation | null {
  const { quantities } = template
  if (quantities.length < 3 || quantities.some(({ unit, value }) => unit === 'percent' || value === null)) return null
  const last = quantities.length - 1
  const at = totalFirst(template) || isParted(template) ? 0 : totalLast(template, last) ? last : null
  if (at === null) return null
  const stated = quantities[at]!
  const basis = quantities.filter((_, i) => i !== at)
  if (new Set([stated, ...basis].flatMap(({ unit }) => unit ?? [])).size > 1) return null
  const indexes = quantities.flatMap((_, i) => (i === at ? [] : [i]))
  const joined = indexes.slice(1).every(i => isJoint(textBetween(template, i - 1, i)))
  return joined ? { claim: 'sum', stated, basis, falls: false } : null
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

/** Two words that part a whole between them. */
const pairs =
  'حضوری مجازی|زن مرد|زنان مردان|جاری عمرانی|دولتی خصوصی|داخلی خارجی|نظری عملی|شهری روستایی|شرقی غربی'.split('|')

/** «۵۵ دوره برگزار شد که ۳۵ دوره حضوری و ۲۰ دوره مجازی بود»: a whole and both of its parts. */
function isParted(template: SentenceTemplate): boolean {
  const { quantities } = template
  if (quantities.length !== 3) return false
  const [open, own, next] = [textBetween(template, 0, 1), textBetween(template, 1, 2), textBetween(template, 2, 3)]
  const isPair = pairs.some(pair => {
    const [a = '', b = ''] = pair.split(' ')
    return (own.includes(a) && next.includes(b)) || (own.includes(b) && next.includes(a))
  })
  return (
    isPair &&
    !/(?:^|\s)از (?:\S+ ){0,3}$/.test(textBetween(template, -1, 0)) &&
    /(?:که|شامل|:|،|\() ?$/.test(open) &&
    wordsOf(open).length <= 10
  )
}

/** The parts and then «در مجموع □» or «که جمع آن‌ها □ است». */
function totalLast(template: SentenceTemplate, last: number): boolean {
  const lead = textBetween(template, last - 1, last)
  return (
    new RegExp(
      `(?:،|که|؛|و|\\() ?(?:در |به ?طور )?${total}(?!\\p{L})(?: (?:ان|انها|این|ارقام|اعداد|کل|به|برابر|با|معادل|میشود|،|:|اینها|ها|مبلغ))* ?$`,
      'u',
    ).test(lead) && wordsOf(lead).length <= 12
  )
}

/** Between two parts: a few words and one «و» or comma. */
function isJoint(text: string): boolean {
  const words = wordsOf(text)
  const joints = words.filter(word => word === 'و' || word === '،' || word === ',')
  return words.length <= 8 && joints.length >= 1 && joints.length <= 2 && !words.some(word => /^[؛;:]$|^که$/.test(word))
}
