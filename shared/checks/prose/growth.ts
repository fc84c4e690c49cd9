import type { Relation } from './relations.ts'
import { alike } from './relations.ts'
import { isTied, nameLetter, type SentenceTemplate, textBetween, wordSet, wordsOf, yearAt } from './sentenceTemplate.ts'

const rises = wordSet('رشد رشدی افزایش افزایشی بیشتر بالاتر جهش صعود افزوده افزون')
const drops = wordSet('کاهش کاهشی کمتر افت پایین‌تر تنزل نزول کاسته')
/** Between a percentage and its growth word: «۶۲ درصد نسبت به سال گذشته رشد». */
const between = wordSet(
  'نسبت به با در مقایسه سال گذشته قبل پیش پیشین پارسال مدت دوره مشابه ماه آن این از میزان حدود معادل برابر درصدی ی را',
)
const pastWords = 'سال گذشته|سال قبل|سال پیش|پارسال|پیش از این|پیشتر|قبلا|دوره قبل|دوره گذشته|ماه قبل|ماه گذشته'
const presentWords = 'امسال|سال جاری|اکنون|هم اکنون|هماکنون|دوره جاری|اینک|این دوره|ماه جاری'

/**
 * The growth that a sentence states beside both of its figures: «از ۱۲٬۳۳۳ به ۲۲٬۳۴۰ رسید که ۶۲ درصد رشد است», «… که
 * نسبت به ۱۲٬۳۳۳، ۶۲ درصد افزایش دارد», «سال گذشته ۱۲٬۳۳۳ بود و امسال ۲۲٬۳۴۰ شد؛ یعنی ۶۲ درصد بیشتر». Silent about any
 * sentence with more numbers than these.
 */
export function growthIn(template: SentenceTemplate): Relation | null {
  const { quantities } = template
  const percents = quantities.flatMap((quantity, i) => (quantity.unit === 'percent' ? [i] : []))
  const figures = quantities.flatMap((quantity, i) => (quantity.unit === 'percent' ? [] : [i]))
  const [percent, ...otherPercents] = percents
  const [first, second, ...otherFigures] = figures
  if (percent === undefined || first === undefined || second === undefined) return null
  if (otherPercents.length > 0 || otherFigures.length > 0) return null
  const [stated, a, b] = [quantities[percent]!, quantities[first]!, quantities[second]!]
  if (!alike(a, b)) return null
  const way = wayOf(template, percent)
  if (way === null) return null
  const order =
    fromTo(template, first, second, percent) ??
    comparedTo(template, first, second, percent) ??
    thenNow(template, first, second, percent)
  if (order === null) return null
  return { claim: 'growth', stated, basis: order === 'forward' ? [b, a] : [a, b], falls: way === 'falls' }
}

/** Which way the word beside the percentage says it went. */
function wayOf(template: SentenceTemplate, percent: number): 'rises' | 'falls' | null {
  const after = wordsOf(textBetween(template, percent, percent + 1))
  const next = after.findIndex(word => !between.has(word) && word !== nameLetter)
  const before = wordsOf(textBetween(template, percent - 1, percent)).slice(-4)
  const closes = next === -1 || /^(?:[،,؛;:().]|است|بود|بوده|میشود|شده|شد)/.test(after[next] ?? '')
  const candidates = [
    next === -1 || next > 7 ? '' : (after[next] ?? ''),
    ...(closes || /^[(]$/.test(after[0] ?? '') ? before.toReversed() : before.slice(-3).toReversed()),
  ]
  for (const word of candidates.map(text => text.replace(/[.!]$/, ''))) {
    if (rises.has(word)) return 'rises'
    if (drops.has(word)) return 'falls'
  }
  return null
}

type Order = 'forward' | 'backward' | null

/** «از □ … به □» or «□ ← □», the percentage tied after it, before it or in its middle: «□ با ▪ رشد به □». */
function fromTo(template: SentenceTemplate, first: number, second: number, percent: number): Order {
  const middle = textBetween(template, first, second)
  const isArrow = /^ ?\S{0,12} ?[→←⟶⟵] ?$/.test(middle)
  if (!isArrow && !/(?:^|[\s،])به (?:\S+ ){0,3}$/.test(textBetween(template, second - 1, second))) return null
  if (percent > first && percent < second) {
    const lead = textBetween(template, first, percent)
    const trail = wordsOf(textBetween(template, percent, second))
    return /(?:^|\s)با (?:\S+ ){0,4}$/.test(lead) && trail.length <= 8 && !trail.includes('و') ? 'forward' : null
  }
  const saysFrom = /(?:^|[\s،:؛(])از (?:\S+ ){0,4}$/.test(textBetween(template, first - 1, first))
  const moves = /^ ?(?:\S+ ){0,2}(?:افزایش|کاهش|رسید|ارتقا|رشد)/.test(textBetween(template, second, second + 1))
  if (!saysFrom && !isArrow && !(moves && wordsOf(middle).length <= 4)) return null
  if (wordsOf(middle).length > 14 || /؛|\. /.test(middle)) return null
  if (percent > second) return isTied(textBetween(template, second, percent)) ? 'forward' : null
  const before = textBetween(template, percent, first)
  const words = wordsOf(before)
  const isPhrase = words.length <= 9 && !words.some(word => word === 'و' || word === 'که' || word === '؛')
  return isPhrase || isTied(before) ? 'forward' : null
}

/** «□ … نسبت به □ … ▪»: the second figure is the base. */
function comparedTo(template: SentenceTemplate, first: number, second: number, percent: number): Order {
  const middle = textBetween(template, first, second)
  const lead = /(?:نسبت به|در مقایسه با|در قیاس با|در برابر) (?:\S+ ){0,5}$/
  if (percent < second || !lead.test(middle) || wordsOf(middle).length > 16) return null
  const last = wordsOf(textBetween(template, second, percent))
  return last.length <= 8 && !last.includes('و') && !last.includes('که') ? 'backward' : null
}

/** «سال گذشته □ … امسال □ … ▪», «در سال ۱۴۰۰ □ … در سال ۱۴۰۱ □ … ▪», or the other way round. */
function thenNow(template: SentenceTemplate, first: number, second: number, percent: number): Order {
  if (percent < second || !isTied(textBetween(template, second, percent))) return null
  const [one, other] = [textBetween(template, -1, first), textBetween(template, first, second)]
  if (says(one, pastWords) && !says(one, presentWords) && says(other, presentWords)) return 'forward'
  if (says(one, presentWords) && !says(one, pastWords) && says(other, pastWords)) return 'backward'
  const [early, late] = [yearBefore(template, -1, first), yearBefore(template, first, second)]
  if (early === null || late === null || early === late) return null
  return early < late ? 'forward' : 'backward'
}

/** The one year named between two quantities, just before the second: «در سال ۱۴۰۰، □». */
function yearBefore(template: SentenceTemplate, from: number, to: number): number | null {
  const lead = textBetween(template, from, to)
  const isNear = new RegExp(`${nameLetter}[،:]? ?(?:\\S+ ){0,2}$`).test(lead)
  return isNear && lead.split(nameLetter).length === 2 ? yearAt(template, lead.indexOf(nameLetter), from) : null
}

function says(text: string, words: string): boolean {
  return new RegExp(`(?<!\\p{L})(?:${words})(?!\\p{L})`, 'u').test(text)
}
