import { namesAnother, type Way, wayOfWord } from '../change.ts'
import { ofOthers } from '../difference.ts'
import { improves, wayOf } from '../growth.ts'
import { likelyWay } from '../likelyWay.ts'
import { alike, isFirm, type Relation } from '../relations.ts'
import { isTied, type SentenceTemplate, stem, textBefore, textBetween, wordsOf } from '../sentenceTemplate.ts'
import { bySize, comparesTwo, isComparative, likely, namesCause, percentReadings, wordsAfter } from './readings.ts'

/** «۷۸ میلیارد ریال شد که ۵۰ درصد رشد است»: the way tells which of the two figures is the base. */
export function likelyGrowthIn(template: SentenceTemplate): Relation | null {
  const { quantities } = template
  const [by, ...others] = quantities.flatMap(({ unit }, i) => (unit === 'percent' ? [i] : []))
  if (quantities.length !== 3 || by === undefined || others.length > 0) return null
  const [first = 0, second = 0] = [0, 1, 2].filter(i => i !== by)
  if (!comparesTwo(template, first, second)) return null
  const [stated, a, b] = [quantities[by]!, quantities[first]!, quantities[second]!]
  const way = wayOf(template, by) ?? wayBehind(template, by) ?? betterWay(template, by)
  if (way === null || stated.points || a.unit !== b.unit || !alike(a, b) || !isFirm(a) || !isFirm(b)) return null
  if (!isSaidOfBoth(template, by) || namesCause.test(template.text)) return null
  const [more, less] = bySize(a, b)
  const falls = way === 'falls'
  const basis = falls ? [less, more] : [more, less]
  return likely({ claim: 'growth', stated, basis, falls }, percentReadings(stated, a, b))
}

/** «۳۷٫۵ درصد بهبود یافته»: the way that is better for what was measured. */
function betterWay(template: SentenceTemplate, by: number): Way | null {
  const figure = template.quantities.find((_, i) => i !== by)
  const better = figure !== undefined && improves(template, by) ? likelyWay(template.text, figure) : null
  return better === null ? null : better === 'higher' ? 'rises' : 'falls'
}

/** «۲۰ درصد از سهمیه کم شد»: the word for the way behind what was named before. */
function wayBehind(template: SentenceTemplate, by: number): Way | null {
  const known = new Set(wordsOf(textBefore(template, by)).map(stem))
  for (const word of wordsAfter(template, by).slice(0, 6)) {
    const way = wayOfWord(word)
    if (way !== null) return way
    if (word !== 'از' && word !== 'نسبت' && word !== 'به' && !known.has(stem(word))) return null
  }
  return null
}

/** «۷۲ درصد شد، سال قبل ۶۱ درصد بود و ۱۱ واحد درصد بهبود»: points between two levels, wherever they stand. */
export function likelyPointsIn(template: SentenceTemplate): Relation | null {
  const { quantities } = template
  if (quantities.length !== 3 || quantities.some(({ unit }) => unit !== 'percent')) return null
  const [by, ...others] = quantities.flatMap(({ points }, i) => (points ? [i] : []))
  if (by === undefined || others.length > 0 || ofOthers.test(textBetween(template, by, by + 1))) return null
  const [a, b] = quantities.filter(({ points }) => !points)
  if (a === undefined || b === undefined || !isFirm(a) || !isFirm(b)) return null
  const last = by === 1 ? wordsAfter(template, 2).slice(0, 3) : []
  const near = [
    ...last,
    ...wordsAfter(template, by).slice(0, 5),
    ...wordsOf(textBetween(template, by - 1, by)).slice(-4),
  ].map(word => word.replace(/[.!]$/, ''))
  const ways = near.flatMap(word => wayOfWord(word) ?? [])
  if (ways.length === 0 && !near.some(word => apart.test(word) || apart.test(stem(word)) || isComparative(word)))
    return null
  const [more, less] = bySize(a, b)
  const falls = ways[0] === 'falls'
  const stated = quantities[by]!
  return likely({ claim: 'points', stated, basis: falls ? [less, more] : [more, less], falls })
}

const apart = /^(?:بهبود|بهتر|بدتر|فاصله|اختلاف|تفاوت|عقب|عقبتر|جلوتر|شکاف|تغییر|پیشرفت|فراتر|ضعیفتر|تا|مانده)$/u

/** «… و شهرداری ▪ صرفه‌جویی کرد»: who did it is no other subject. */
const isOfHouse = /^[^،؛]*(?:،|؛|\sو|\sکه) ?(?:شهرداری|سازمان|واحد|مدیریت|شهر|منطقه)(?: ما)? ?$/u

/** Tied, or begun anew by a mark or a conjunction after which nothing is named that was not: «انجام شد، پس». */
function isTiedTo(text: string, said: string): boolean {
  if (isTied(text, undefined, said) || isOfHouse.test(text)) return true
  const cut = /^(.*)([،؛:(]|\s(?:که|و|پس)(?=\s))(.*)$/u.exec(text)
  if (cut === null || wordsOf(cut[1] ?? '').length > 10) return false
  return isTied(`، ${cut[3] ?? ''}`, undefined, cut[2] === ' و' ? '' : `${said} ${cut[1]}`)
}

/** No other subject between the number of a change and its figures. */
function isSaidOfBoth(template: SentenceTemplate, by: number): boolean {
  if (by === 2) return isTiedTo(textBetween(template, 1, 2), textBefore(template, 1))
  if (by === 1) {
    const lead = textBetween(template, 0, 1)
    const isLed = isTied(lead, undefined, textBefore(template, 0)) || /(?:^|\s)با (?:\S+ ){0,4}$/.test(lead)
    return isLed && wordsOf(textBetween(template, 1, 2)).length <= 8
  }
  const middle = textBetween(template, 0, 1)
  return (
    !namesAnother(middle) &&
    wordsOf(middle).length <= 12 &&
    !/(?<!\p{L})(?:زیرا|چون|ولی|اما|هرچند|اگرچه|هم|نیز)(?!\p{L})/u.test(middle)
  )
}
