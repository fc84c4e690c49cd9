import { changeOf, type Way, wayOfWord } from './change.ts'
import type { Quantity } from './quantity.ts'
import { alike, type Relation } from './relations.ts'
import { nameLetter, type SentenceTemplate, textBetween, wordSet, wordsOf } from './sentenceTemplate.ts'

/** Between a percentage and its growth word: «۶۲ درصد نسبت به سال گذشته رشد». */
const between = wordSet(
  'نسبت به با در مقایسه سال گذشته قبل پیش پیشین پارسال مدت دوره مشابه ماه آن این از میزان حدود معادل برابر درصدی ی را',
)

/**
 * The growth that a sentence states beside both of its figures: «از ۱۲٬۳۳۳ به ۲۲٬۳۴۰ رسید که ۶۲ درصد رشد است», «… که
 * نسبت به ۱۲٬۳۳۳، ۶۲ درصد افزایش دارد», «سال گذشته ۱۲٬۳۳۳ بود و امسال ۲۲٬۳۴۰ شد؛ یعنی ۶۲ درصد بیشتر». Of percentages it
 * may be said in points: «از ۲۷ درصد به ۶۰ درصد رسید؛ ۳۳ واحد درصد بیشتر». Silent about any sentence with more numbers.
 */
export function growthIn(template: SentenceTemplate): Relation | null {
  const { quantities } = template
  const percents = quantities.flatMap(({ unit }, i) => (unit === 'percent' ? [i] : []))
  const isOfLevels = quantities.length === 3 && percents.length === 3
  const by = isOfLevels ? levelsBy(template) : percents[0]
  const [first, second, ...others] = quantities.flatMap((_, i) => (i === by ? [] : [i]))
  if (by === undefined || first === undefined || second === undefined || others.length > 0) return null
  const [stated, a, b] = [quantities[by]!, quantities[first]!, quantities[second]!]
  if (!alike(a, b) || (!isOfLevels && percents.length > 1) || a.points || b.points) return null
  const said = wayOf(template, by)
  // «۱٫۵ واحد درصد پیشروی»: points lie between two levels, whatever word is said of them.
  const isChange = said !== null || isPointsAlone(template, by) || improves(template, by) || isComparative(template, by)
  const order = isChange ? changeOf(template, first, second, by) : null
  if (order === null) return null
  const [figure, base] = order === 'forward' ? [b, a] : [a, b]
  const basis = [figure, base]
  const way = said ?? goes(base, figure)
  return { claim: stated.points ? 'points' : 'growth', stated, basis, falls: way === 'falls' }
}

/** Which of three percentages is said of the other two: the one in points, «با ▪ رشد» before both, or else the last. */
function levelsBy(template: SentenceTemplate): number {
  const points = template.quantities.findIndex(quantity => quantity.points)
  if (points !== -1) return points
  const [lead, tail] = [textBetween(template, -1, 0), textBetween(template, 0, 1)]
  const isLed = /(?:^|\s)با (?:\S+ )?$/.test(lead) && wayOfWord(wordsOf(tail)[0] ?? '') !== null
  return isLed || /(?:^|\s)با (?:رشد|افزایش|کاهش|افت) (?:\S+ )?$/.test(lead) ? 0 : 2
}

/** «بهبود ۲۵ درصدی»: whichever way its figures went. */
export function improves(template: SentenceTemplate, by: number): boolean {
  const better = /(?<!\p{L})(?:بهبود|بهتر|تغییر|اصلاح)(?!\p{L})/u
  const [lead, tail] = [textBetween(template, by - 1, by), textBetween(template, by, by + 1)]
  return better.test(lead.slice(-12)) || better.test(tail.slice(0, 12))
}

/** «۱٫۵ واحد درصد پیشروی.»: one word of them, and the sentence's end. */
function isPointsAlone(template: SentenceTemplate, by: number): boolean {
  const tail = textBetween(template, by, by + 1)
  const isEnd = /^ ?(?:\p{L}+ ?)?(?:است|بود|شد|داشت|داشته|داشتیم|کرد|کردیم)?[.!]?$/u.test(tail)
  return template.quantities[by]?.points === true && isEnd && !/فاصله|اختلاف|تفاوت|شکاف/.test(tail)
}

/** «۴۳٫۸ درصد فربه‌تر شده است»: a comparative that no list knows. */
function isComparative(template: SentenceTemplate, by: number): boolean {
  return /^ ?\p{L}{3,}تر (?:است|بود|شد|شده|گشت|گشته|گردید|گردیده|کرد|کرده)(?!\p{L})/u.test(
    textBetween(template, by, by + 1),
  )
}

const goes = (from: Quantity, to: Quantity): Way => (from.value?.gt(to.value ?? 0) === true ? 'falls' : 'rises')

/** «(۴۰٪+)», «+۴۰ درصد». */
function signOf(before: string, [next]: readonly string[]): Way | null {
  return /[(،؛:] ?\+ ?$/.test(before) || next?.startsWith('+') === true ? 'rises' : null
}

/** Which way the word beside a number of a change says it went. */
export function wayOf(template: SentenceTemplate, percent: number): Way | null {
  const said = wordsOf(textBetween(template, percent, percent + 1))
  // «از □ به □، یعنی ▪، افزایش یافت».
  const isAside = said[0] === '،' && /(?<!\p{L})یعنی (?:\S+ )?$/u.test(textBetween(template, percent - 1, percent))
  const after = isAside ? said.slice(1) : said
  const tail = textBetween(template, percent, percent + 1)
  if (/^ ?بیش از |^ ?(?:به|بر) (?:\S+ ){1,5}(?:افزوده|اضافه)(?!\p{L})/u.test(tail)) return 'rises'
  if (/^ ?از (?:\S+ ){1,5}(?:کاسته|کم)(?!\p{L})/u.test(tail)) return 'falls'
  const sign = signOf(textBetween(template, percent - 1, percent), after)
  if (sign !== null) return sign
  const next = after.findIndex(word => !between.has(word) && word !== nameLetter)
  const lead = wordsOf(textBetween(template, percent - 1, percent))
  const closes = next === -1 || /^(?:[.،,؛;:()]|است|بود|بوده|میشود|شده|شد)/.test(after[next] ?? '')
  // «کاهش یافته و ۸۵ درصد شهروندان …» begins another clause.
  const before = (closes ? lead : lead.slice(lead.lastIndexOf('و') + 1)).slice(-4)
  const candidates = [
    next === -1 || next > 7 ? '' : (after[next] ?? ''),
    ...(closes || /^[(]$/.test(after[0] ?? '') ? before.toReversed() : before.slice(-3).toReversed()),
  ]
  for (const word of candidates) {
    const way = wayOfWord(word.replace(/[.!]$/, ''))
    if (way !== null) return way
  }
  return null
}
