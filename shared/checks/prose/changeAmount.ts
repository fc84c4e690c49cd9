import { changeOf, type Way, wayOfWord } from './change.ts'
import { isFirm, type Relation } from './relations.ts'
import { type SentenceTemplate, textBetween, wordsOf } from './sentenceTemplate.ts'

/**
 * By how much a thing changed, beside both of its figures: «از ۵۰۰ به ۴۲۰ رسید؛ ۸۰ مگاوات‌ساعت کمتر», «۲۴۰ اصله بیشتر
 * از پارسال؛ پارسال ۱٬۲۰۰ و امسال ۱٬۴۴۰ اصله». Silent about a sentence with more numbers.
 */
export function changeAmountIn(template: SentenceTemplate): Relation | null {
  const { quantities } = template
  const than = lessThanIn(template)
  if (than !== null) return than
  if (quantities.length !== 3 || !quantities.every(isFirm)) return null
  const units = new Set(quantities.flatMap(({ unit }) => unit ?? []))
  if (units.size > 1 || units.has('percent')) return null
  const reached = reachedBy(template)
  if (reached !== null) return reached
  const short = shortOfIn(template)
  if (short !== null) return short
  for (const by of [2, 0]) {
    const [first, second] = by === 0 ? [1, 2] : [0, 1]
    // «بدهی از □ به □ کاهش یافت؛ □ تسویه شد».
    const isPaid = by === 2 && /^ ?(?:تسویه|بازپرداخت|مستهلک)(?!\p{L})/u.test(textBetween(template, 2, 3))
    const way = wayAfter(template, by) ?? (isPaid ? 'falls' : null)
    const order = way === null ? null : changeOf(template, first, second, null)
    if (way === null || order === null || !isJoined(template, by)) continue
    const [base, figure] =
      order === 'forward' ? [quantities[first]!, quantities[second]!] : [quantities[second]!, quantities[first]!]
    const basis = way === 'rises' ? [figure, base] : [base, figure]
    return { claim: 'difference', stated: quantities[by]!, basis, falls: false }
  }
  return null
}

/** «۲۴ میلیارد بود و با ۹ میلیارد افزایش به ۳۳ میلیارد رسید»: what a change makes of the first figure. */
function reachedBy(template: SentenceTemplate): Relation | null {
  const [base, by, figure] = template.quantities
  const word = /^ ?(\p{L}+)(?: \p{L}+){0,2} به (?:\S+ ){0,2}$/u.exec(textBetween(template, 1, 2))?.[1]
  const way = word === undefined ? null : wayOfWord(word)
  if (way === null || base === undefined || by === undefined || figure === undefined) return null
  if (!/(?:^|[\s،])با (?:\S+ )?$/.test(textBetween(template, 0, 1)) || base.unit !== figure.unit) return null
  return { claim: way === 'rises' ? 'sum' : 'difference', stated: figure, basis: [base, by], falls: false }
}

/** «هدف ۴۰ گروه بود و ۳۶ گروه تشکیل شد؛ ۴ گروه کمتر از هدف». */
function shortOfIn(template: SentenceTemplate): Relation | null {
  const [a, b, stated] = template.quantities
  const end = /^ ?(?:\S+ )?(کمتر|بیشتر|بالاتر|پایین ?تر) از (هدف|برنامه|تعهد|مصوب|پیشبینی|براورد|نیاز)/.exec(
    textBetween(template, 2, 3),
  )
  if (end === null || a === undefined || b === undefined || stated === undefined) return null
  const [first, second] = [textBetween(template, -1, 0), textBetween(template, 0, 1)].map(text =>
    text.includes(end[2] ?? ''),
  )
  if (first === second || !/[؛،:]|(?:^|\s)(?:که|یعنی|و) /.test(textBetween(template, 1, 2))) return null
  const [aim, figure] = first === true ? [a, b] : [b, a]
  const basis = wayOfWord(end[1] ?? '') === 'rises' ? [figure, aim] : [aim, figure]
  return { claim: 'difference', stated, basis, falls: false }
}

/** «۱۸ میلیارد و ۳ میلیارد کمتر از برآورد ۲۱ میلیاردی». */
function lessThanIn(template: SentenceTemplate): Relation | null {
  const [figure, stated, level, ...others] = template.quantities
  if (level?.value == null || level.unit === 'percent' || others.length > 0 || figure?.unit !== level.unit) return null
  // «بیش از ۱۲۰ مورد پارسال» says by how much, and makes no bound of the level.
  const base = { ...level, hedge: level.hedge === 'about' ? level.hedge : ('exact' as const) }
  const way = /^ ?(کمتر|بیشتر|بیش|بالاتر|پایین ?تر) از (?:\S+ ){0,4}$/.exec(textBetween(template, 1, 2))?.[1]
  if (way === undefined || figure === undefined || stated?.unit !== level.unit) return null
  if (!isFirm(figure) || !isFirm(stated)) return null
  if (!/(?:^|[\s،])(?:و|،|که|یعنی) (?:\S+ )?$/.test(textBetween(template, 0, 1))) return null
  const basis = way === 'بیش' || wayOfWord(way) === 'rises' ? [figure, base] : [base, figure]
  return { claim: 'difference', stated, basis, falls: false }
}

/** «□ بیشتر», «□ صرفه‌جویی شد», «□ افزایش یافت»: a word of a way right after the amount. */
function wayAfter(template: SentenceTemplate, i: number): Way | null {
  const words = wordsOf(textBetween(template, i, i + 1).replace(/[.!] ?$/, '')).slice(0, 3)
  const at = words.findIndex(word => wayOfWord(word) !== null)
  return at === -1 || words.slice(0, at).some(word => /^[،؛:.(]$|^(?:و|که|به|از)$/.test(word))
    ? null
    : wayOfWord(words[at] ?? '')
}

/** The amount after its figures begins a clause of its own; before them a mark or «:» parts it. */
function isJoined(template: SentenceTemplate, by: number): boolean {
  if (by === 0) return /[؛:]/.test(textBetween(template, 0, 1))
  const between = textBetween(template, 1, 2)
  return wordsOf(between).length <= 9 && /[،؛:(]|(?:^|\s)(?:که|یعنی|و) /.test(between)
}
