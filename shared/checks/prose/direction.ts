import { changeOf, type Way, wayOfWord } from './change.ts'
import type { Quantity } from './quantity.ts'
import { alike, isFirm } from './relations.ts'
import { type SentenceTemplate, textBetween, wordsOf } from './sentenceTemplate.ts'

/** Two figures of one thing and a word for which way it went: «از □ به □ افزایش یافت», «بهتر شد». */
export interface Direction {
  base: Quantity
  figure: Quantity
  way: Way | 'better' | 'worse'
  /** As written. */
  word: string
}

const verbs =
  'یافت|یافته|یابد|پیدا|داشت|داشته|دارد|کرد|کرده|داد|داده|شد|شده|گردید|گردیده|رفت|رفته|امد|امده|گرفت|است|بود|بوده|نشان|میدهد|میشود|را|،|؛'
const ways =
  'رشد|افزایش|افزایشی|کاهش|کاهشی|افت|صعود|صعودی|تنزل|نزول|نزولی|جهش|ارتقا|کمتر|بیشتر|بهتر|بدتر|بهبود|زیاد|کم|بالا|پایین|بالاتر|پایینتر|کوتاهتر|طولانیتر|ارزانتر|گرانتر|ارزان|گران|سبکتر|سنگینتر|تقلیل|کاسته|افزوده'
const after = new RegExp(`^ ?(?:\\S+ ){0,6}?(${ways}) ?(?=(?:${verbs})(?!\\p{L})|[.!]|$)`, 'u')
const before =
  /(?:^|\s)(رشد|افزایش|کاهش|افت|ارتقای|ارتقا|بهبود|صعودی|نزولی|کاهشی|افزایشی|جهش|تنزل) (?:\S+ ){0,6}از (?:\S+ ){0,2}$/u

/** «روند صعودی بود و از □ به □ رسید». */
const trend = /(?:^|\s)(صعودی|نزولی|افزایشی|کاهشی) (?:بود|است|داشت|دارد|داشته)(?: است)? و (?:\S+ ){0,2}از (?:\S+ )?$/u
/** «… که نشان از رشد درآمد دارد», «حاکی از کاهش». */
const shows =
  /(?:نشان از|نشاندهنده|نشان ?دهنده|حاکی از|بیانگر|گویای|شاهد|بیان ?گر|به معنای|به معنی|خبر از) (?:یک |(?:\p{L}+ ){1,3}و )?(رشد|افزایش|کاهش|افت|بهبود|صعود|تنزل|جهش|ارتقای|روند صعودی|روند نزولی)(?!\p{L})/u
/** «خوشبختانه با افت همراه بود و از □ به □ رسید». */
const along =
  /(?:^|\s)(?:با|روند|روندی) (رشد|افزایش|کاهش|افت|صعودی|نزولی|کاهشی|افزایشی|جهش)(?: \S+)? (?:همراه|مواجه|روبه ?رو|داشته|داشت|بوده|طی)(?: \S+){0,3} (?:و|که)? ?(?:\S+ )?از (?:\S+ )?$/u
/** «نسبت به □ افزایش یافت و به □ رسید». */
const between = new RegExp(`(?:^|\\s)(${ways}) (?:یافت|یافته|داشت|کرد|پیدا کرد|شد) و به (?:\\S+ )?$`, 'u')

/** «سه سال پیاپی □، □ و □ شد و روند نزولی دارد»: numbers that only rise or only fall, and the one way said of them. */
function courseIn(template: SentenceTemplate): Direction | null {
  const { quantities } = template
  const [base, figure] = [quantities[0], quantities.at(-1)]
  const values = quantities.map(({ value }) => value)
  if (quantities.length < 3 || base === undefined || figure === undefined) return null
  if (!quantities.every(one => isFirm(one) && one.unit === base.unit)) return null
  const isListed = quantities.slice(1).every((_, i) => /^ ?(?:،|و|سپس|، ?سپس) ?$/.test(textBetween(template, i, i + 1)))
  const steps = values.slice(1).map((value, i) => value?.cmp(values[i] ?? 0))
  const word = /(?<!\p{L})(?:روند|سیر|روندی) (صعودی|نزولی|افزایشی|کاهشی)(?!\p{L})/u.exec(
    textBetween(template, quantities.length - 1, quantities.length),
  )?.[1]
  const way = word === undefined ? null : wayOfWord(word)
  if (!isListed || word === undefined || way === null || new Set(steps).size !== 1 || steps[0] === 0) return null
  return { base, figure, way, word }
}

/** Silent when a number says by how much: that is a growth's business. */
export function directionIn(template: SentenceTemplate): Direction | null {
  const { quantities } = template
  if (quantities.length > 2) return courseIn(template)
  const [a, b] = quantities
  if (quantities.length !== 2 || a === undefined || b === undefined || !alike(a, b) || a.points || b.points) return null
  if (!isFirm(a) || !isFirm(b)) return null
  // «که پیش‌تر □ بود، با افزایش به □ رسید».
  const led = /(?:^|\s)با (رشد|افزایش|کاهش|افت|بهبود|ارتقا|ارتقای|جهش) (?:\S+ ){0,2}به (?:\S+ )?$/.exec(
    textBetween(template, 0, 1),
  )?.[1]
  const isLed = led !== undefined || between.test(textBetween(template, 0, 1))
  const order = isLed ? 'forward' : changeOf(template, 0, 1, null)
  const word = order === null ? undefined : (led ?? wordIn(template))
  if (order === null || word === undefined) return null
  const way = word === 'بهتر' || word === 'بهبود' ? 'better' : word === 'بدتر' ? 'worse' : wayOfWord(word)
  if (way === null) return null
  return order === 'forward' ? { base: a, figure: b, way, word } : { base: b, figure: a, way, word }
}

function wordIn(template: SentenceTemplate): string | undefined {
  const tail = textBetween(template, 1, 2)
  const found = after.exec(tail)
  const passed = tail.slice(0, found?.index ?? 0) + (found?.[0] ?? '')
  const isOther = wordsOf(passed).some(word => word === 'ولی' || word === 'اما' || word === 'تا' || word === 'برای')
  const isNegated = /^ ?(?:ن(?:داشت|یافت|کرد|شد|دارد))/.test(tail.slice((found?.index ?? 0) + (found?.[0].length ?? 0)))
  if (found !== null && !isOther && !isNegated) return found[1]
  const shown = isOther ? undefined : shows.exec(tail)?.[1]
  if (shown !== undefined) return shown.split(' ').at(-1)
  const lead = textBetween(template, -1, 0)
  return (
    before.exec(lead)?.[1] ??
    trend.exec(lead)?.[1] ??
    along.exec(lead)?.[1] ??
    between.exec(textBetween(template, 0, 1))?.[1]
  )
}
