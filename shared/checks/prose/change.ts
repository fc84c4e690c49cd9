import { monthNames } from '../../persian/jalali.ts'
import { fold } from '../../persian/normalise.ts'
import {
  isTied,
  nameLetter,
  type SentenceTemplate,
  textBefore,
  textBetween,
  wordSet,
  wordsOf,
  yearAt,
} from './sentenceTemplate.ts'

/** Which way a word says that something went. */
export type Way = 'rises' | 'falls'

const rises = wordSet(
  'رشد رشدی افزایش افزایشی بیشتر بالاتر جهش صعود صعودی افزوده افزون ارتقا ارتقای اضافه جلو زیاد فزونی فزونتر پرشمارتر بالا طولانی‌تر گران‌تر سنگین‌تر افزون‌تر فراوان‌تر پربارتر بلندتر بزرگ‌تر گران پرهزینه‌تر',
)
const drops = wordSet(
  'کاهش کاهشی کمتر افت پایین‌تر تنزل نزول نزولی کاسته صرفه‌جویی کم عقب پایین ارزان‌تر سبک‌تر کوتاه‌تر کم‌شمارتر تقلیل نازل‌تر محدودتر کوچک‌تر ارزان کم‌هزینه‌تر',
)

/** The way of one word; null for a word of no way. */
export function wayOfWord(word: string): Way | null {
  const own = word.replace(/(?<=\p{L}{2})(?:ی|های)$/u, '')
  if (rises.has(word) || rises.has(own)) return 'rises'
  return drops.has(word) || drops.has(own) ? 'falls' : null
}

const pastWords =
  'سال گذشته|سال قبل|سال پیش|سال پیشین|پارسال|سال ماضی|مدت مشابه|دوره مشابه|پیش از این|پیشتر|قبلا|دوره قبل|دوره گذشته|ماه قبل|ماه گذشته'
const presentWords = 'امسال|سال جاری|اکنون|هم اکنون|هماکنون|دوره جاری|اینک|حالا|امروز|الان|این دوره|ماه جاری'

const presentVerbs = 'است|هست|شده|داریم|دارد|میشود|رسیده'
const pastVerbs = 'بود|داشتیم|داشت|میشد|بوده'

/** Whether the first of two figures is the base or the second. */
export type Order = 'forward' | 'backward'

/**
 * The order in which two figures of one thing changed: «از □ به □», «□ که نسبت به □», «سال گذشته □ و امسال □».
 * @param by the number said of the change, whose place matters; null when there is none
 */
export function changeOf(template: SentenceTemplate, first: number, second: number, by: number | null): Order | null {
  return (
    fromTo(template, first, second, by) ??
    comparedTo(template, first, second, by) ??
    comparedBefore(template, first, second, by) ??
    thenNow(template, first, second, by)
  )
}

/** «از □ … به □» or «□ ← □», the percentage tied after it, before it or in its middle: «□ با ▪ رشد به □». */
function fromTo(template: SentenceTemplate, first: number, second: number, by: number | null): Order | null {
  const middle = textBetween(template, first, second)
  if (comparesBefore.test(textBetween(template, second - 1, second))) return null
  const isArrow = /^ ?\S{0,12} ?[→←⟶⟵] ?$/.test(middle)
  if (!isArrow && !/(?:^|[\s،])به (?:\S+ ){0,3}$/.test(textBetween(template, second - 1, second))) return null
  if (by !== null && by > first && by < second) {
    const lead = textBetween(template, first, by)
    const trail = wordsOf(textBetween(template, by, second))
    return /(?:^|\s)با (?:\S+ ){0,4}$/.test(lead) && trail.length <= 8 && !trail.includes('و') ? 'forward' : null
  }
  const saysFrom = /(?:^|[\s،:؛(])از (?:\S+ ){0,4}$/.test(textBetween(template, first - 1, first))
  const moves = /^ ?(?:\S+ ){0,2}(?:افزایش|کاهش|رسید|ارتقا|رشد)/.test(textBetween(template, second, second + 1))
  if (!saysFrom && !isArrow && !(moves && wordsOf(middle).length <= 4)) return null
  if (wordsOf(middle).length > 14 || /؛|\. /.test(middle)) return null
  if (by === null) return 'forward'
  if (by > second)
    return isTied(textBetween(template, second, by), undefined, textBefore(template, second)) ? 'forward' : null
  const before = textBetween(template, by, first)
  if (namesAnother(before)) return null
  const words = wordsOf(before)
  const isPhrase = words.length <= 9 && !words.some(word => word === 'و' || word === 'که' || word === '؛')
  return isPhrase || isTied(before) ? 'forward' : null
}

/** «▪ رشد کرد، زیرا جمعیت از», «کاهش ▪ بارش، آب سد از»: the percentage is of something else. */
export function namesAnother(text: string): boolean {
  if (/(?<!\p{L})(?:زیرا|چون|چرا ?که|ولی|اما|هرچند|اگرچه|در حالی ?که)(?!\p{L})/u.test(text)) return true
  const [own, next] = text.split('،')
  if (own === undefined || next === undefined) return false
  const [said, other] = [own, next].map(part => wordsOf(part).filter(word => word !== 'از'))
  const isSubject = said !== undefined && said.length > 0 && !isTied(own) && wayOfWord(said[0] ?? '') === null
  return isSubject && other?.some(word => said.includes(word)) === false
}

/** «□ … نسبت به □ … ▪», «□ که ▪ بیشتر از □ است»: the second figure is the base. */
function comparedTo(template: SentenceTemplate, first: number, second: number, by: number | null): Order | null {
  if (by !== null && by > first && by < second)
    return isMoreThan(template, first, by) || isAgainst(template, first, by) ? 'backward' : null
  const middle = textBetween(template, first, second)
  const lead = /(?:نسبت به|در مقایسه با|در قیاس با|در برابر) (?:\S+ ){0,5}\(?$/
  if (by === second + 1 && isLessThan(template, second)) return 'backward'
  if (!lead.test(middle) || wordsOf(middle).length > 16) return null
  if (by === null) return 'backward'
  if (by < second) return null
  const last = wordsOf(textBetween(template, second, by))
  return last.length <= 8 && !last.includes('و') && !last.includes('که') ? 'backward' : null
}

/** «□ بود که از □ پارسال ▪ کمتر است». */
function isLessThan(template: SentenceTemplate, second: number): boolean {
  return (
    /(?:^|\s|،)(?:که|و) از (?:\S+ ){0,4}$/.test(textBetween(template, second - 1, second)) &&
    wordsOf(textBetween(template, second, second + 1)).length <= 6 &&
    /^ ?(?:کمتر|پایین ?تر|بیشتر|بالاتر)(?!\p{L})/u.test(textBetween(template, second + 1, second + 2))
  )
}

const comparesBefore = /(?:نسبت به|در مقایسه با|در قیاس با|در برابر) (?:\S+ ){0,3}$/

/** «۲۲ درصد است و با ۵ واحد درصد رشد نسبت به ۱۷ درصد پارسال». */
function isAgainst(template: SentenceTemplate, first: number, by: number): boolean {
  const trail = textBetween(template, by, by + 1)
  if (!comparesBefore.test(trail) || wordsOf(trail).length > 7) return false
  return isTied(textBetween(template, first, by), undefined, textBefore(template, first))
}

function isMoreThan(template: SentenceTemplate, first: number, by: number): boolean {
  const trail = textBetween(template, by, by + 1)
  const than = /^ ?(?:بیش|بیشتر|بالاتر|کمتر|پایینتر|افزون) (?:از|نسبت به|در مقایسه با) (?:\S+ ){0,3}$/.test(trail)
  return than && isTied(textBetween(template, first, by), undefined, textBefore(template, first))
}

/** «نسبت به □ …، □ … ▪»: the first figure is the base. */
function comparedBefore(template: SentenceTemplate, first: number, second: number, by: number | null): Order | null {
  const lead = /(?:نسبت به|در مقایسه با|در قیاس با|در برابر) (?:\S+ ){0,3}$/
  if (!lead.test(textBetween(template, first - 1, first)) || wordsOf(textBetween(template, first, second)).length > 12)
    return null
  if (by === null) return 'forward'
  // «با ▪ رشد نسبت به □ پارسال، □».
  if (by < first)
    return by === first - 1 && /(?:^|\s)با (?:\S+ )?$/.test(textBetween(template, by - 1, by)) ? 'forward' : null
  return by > second && isTied(textBetween(template, second, by), undefined, textBefore(template, second))
    ? 'forward'
    : null
}

/** «سال گذشته □ … امسال □ … ▪», «در سال ۱۴۰۰ □ … در سال ۱۴۰۱ □ … ▪», or the other way round. */
function thenNow(template: SentenceTemplate, first: number, second: number, by: number | null): Order | null {
  if (
    by !== null &&
    (by < second || !isTied(textBetween(template, second, by), undefined, textBefore(template, second)))
  )
    return null
  const [one, other] = [textBetween(template, first - 1, first), textBetween(template, first, second)]
  if (says(one, pastWords) && !says(one, presentWords) && says(other, presentWords)) return 'forward'
  if (says(one, presentWords) && !says(one, pastWords) && says(other, pastWords)) return 'backward'
  // «□ است؛ پارسال □ بود», «□ داشتیم و اکنون □ داریم»: the tense of the verb between tells the other's time.
  if (!says(one, `${pastWords}|${presentWords}`) && yearBefore(template, -1, first) === null) {
    if (says(other, pastWords) && !says(other, presentWords) && says(other, presentVerbs)) return 'backward'
    if (says(other, presentWords) && !says(other, pastWords) && says(other, pastVerbs)) return 'forward'
  }
  const last = textBetween(template, second, second + 1)
  // «□ بود و □ شد».
  if (
    /^ ?(?:بود|بوده|بوده است)،? و(?: (?:به|اکنون|امسال))? $/.test(other) &&
    /^ ?(?:شد|شده|رسید|رسیده|گردید)(?!\p{L})/u.test(last)
  )
    return 'forward'
  // «□ است در حالی که … □ بود».
  if (/در حالی ?که|حال ان ?که/.test(other) && says(other, presentVerbs) && says(last.slice(0, 12), pastVerbs))
    return 'backward'
  if (!says(one, pastWords) && says(other, pastWords) && !says(other, presentWords) && says(last, presentWords))
    return 'forward'
  const [early, late] = bothOf(yearAfter(template, first, second), yearAfter(template, second, second + 1)) ??
    bothOf(yearBefore(template, -1, first), yearBefore(template, first, second)) ??
    bothOf(monthAfter(template, first), monthAfter(template, second)) ??
    bothOf(seasonAfter(template, first), seasonAfter(template, second)) ??
    bothOf(partBefore(one), partBefore(other)) ?? [
      monthBefore(template, -1, first),
      monthBefore(template, first, second),
    ]
  if (early == null || late == null || early === late) return null
  return early < late ? 'forward' : 'backward'
}

const bothOf = (one: number | null, other: number | null) => (one === null || other === null ? null : [one, other])

/** «□ در سال ۱۴۰۰ و»: the year right after a figure. */
function yearAfter(template: SentenceTemplate, at: number, next: number): number | null {
  const tail = textBetween(template, at, next)
  const place = new RegExp(`^ ?(?:\\S+ ){0,1}(?:در|برای|به|طی|\\() ?${nameLetter}`).exec(tail)
  return place === null || tail.split(nameLetter).length !== 2 ? null : yearAt(template, tail.indexOf(nameLetter), at)
}

const months = new Map(monthNames.map((name, i) => [fold(name), i]))
const monthLead = new RegExp(`(?<!\\p{L})(${[...months.keys()].join('|')})(?: ?ماه)?،? ?:? ?(?:\\S+ ){0,2}$`, 'u')

/** «در مهرماه □ و در آبان‌ماه □». */
function monthBefore(template: SentenceTemplate, from: number, at: number): number | null {
  return months.get(monthLead.exec(textBetween(template, from, at))?.[1] ?? '') ?? null
}

const parts = 'نخست اول دوم سوم چهارم'.split(' ')
const seasons = 'بهار تابستان پاییز زمستان'.split(' ')
const partLead = new RegExp(
  `(?<!\\p{L})(?:(?:سهماهه|سه ماهه|فصل|نیمه|ششماهه|شش ماهه|هفته|مرحله|نوبت|دوره) (${parts.join('|')})|(${seasons.join('|')}))،? ?:? ?(?:\\S+ ){0,2}$`,
  'u',
)

/** «سه‌ماههٔ دوم □ و سه‌ماههٔ سوم □», «بهار □ و پاییز □»: which part of a year stands before a figure. */
function partBefore(lead: string): number | null {
  const [, part, season] = partLead.exec(lead) ?? []
  if (season !== undefined) return seasons.indexOf(season)
  return part === undefined ? null : Math.max(1, parts.indexOf(part))
}

const monthFollows = new RegExp(
  `^ ?(?:\\p{L}+ )?(?:در|برای|طی) (${[...months.keys()].join('|')})(?: ?ماه)?(?!\\p{L})`,
  'u',
)

/** «□ در آبان و □ در آذر». */
function monthAfter(template: SentenceTemplate, at: number): number | null {
  return months.get(monthFollows.exec(textBetween(template, at, at + 1))?.[1] ?? '') ?? null
}

const seasonFollows = new RegExp(`^ ?(?:\\p{L}+ )?(?:در|برای|طی) (?:فصل )?(${seasons.join('|')})(?!\\p{L})`, 'u')

/** «□ در بهار و □ در تابستان». */
function seasonAfter(template: SentenceTemplate, at: number): number | null {
  const season = seasonFollows.exec(textBetween(template, at, at + 1))?.[1]
  return season === undefined ? null : seasons.indexOf(season)
}

/** The one year named between two quantities, just before the second: «در سال ۱۴۰۰، □». */
function yearBefore(template: SentenceTemplate, from: number, to: number): number | null {
  const lead = textBetween(template, from, to)
  const isNear = new RegExp(`${nameLetter}[،:]? ?(?:\\S+ ){0,4}$`).test(lead)
  return isNear && lead.split(nameLetter).length === 2 ? yearAt(template, lead.indexOf(nameLetter), from) : null
}

function says(text: string, words: string): boolean {
  return new RegExp(`(?<!\\p{L})(?:${words})(?!\\p{L})`, 'u').test(text)
}
