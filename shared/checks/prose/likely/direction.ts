import { changeOf, wayOfWord } from '../change.ts'
import type { Direction } from '../direction.ts'
import { alike, isFirm } from '../relations.ts'
import { type SentenceTemplate, textBetween, wordsOf } from '../sentenceTemplate.ts'
import { namesCause } from './readings.ts'

const was =
  /^ ?(?:\S+ ){0,4}?(?:بود|بوده|داشت|داشتیم|میشد|ثبت شده بود|گزارش شده بود)(?!\p{L})|^ ?(?:\S+ ){0,3}?(?:در )?(?:سال گذشته|پارسال|سال قبل|دوره قبل|ماه قبل|مدت مشابه)/u
const became =
  /^ ?(?:\S+ ){0,4}?(?:رسید|رسیده|رسیدیم|میرسد|شد|شده|ثبت شد|است|داریم|کاهش|افزایش|تنزل|ارتقا|تقلیل)(?!\p{L})/u
const said =
  /(?<!\p{L})(رشد|افزایش|کاهش|افت|بهبود|ارتقا|تنزل|صعود|نزول|جهش|تقلیل|کمتر|بیشتر|بهتر|بدتر|بالاتر|پایینتر|کوتاهتر|طولانیتر|صعودی|نزولی|افزایشی|کاهشی|اضافه|کاسته|افزوده|کم|زیاد)(?= ?(?:یافت|یافته|یابد|پیدا|داشت|داشته|دارد|کرد|کرده|داد|داده|شد|شده|گردید|گردیده|رفت|رفته|است|بود|بوده|نشان|میدهد|را نشان|همراه|مواجه|گذاشته|گذارده|نهاده|امده|چشمگیر|محسوس|قابل|خوبی|مطلوب|معنادار|[،؛.!]|$))/gu

/** Two figures of one thing in the order of their times, and the one word for a way in the sentence. */
export function likelyDirectionIn(template: SentenceTemplate): Direction | null {
  const { quantities, text } = template
  const [a, b] = quantities
  if (quantities.length !== 2 || a === undefined || b === undefined || !alike(a, b) || a.unit !== b.unit) return null
  if (a.points || b.points || !isFirm(a) || !isFirm(b) || namesCause.test(text)) return null
  if (
    /(?<!\p{L})(?:هدف|برنامه|تعهد|پیشبینی|سقف|مصوب|ولی|اما|اگرچه|هرچند|بدون|نه)(?!\p{L})|(?<!\p{L})ن(?:یافت|کرد|شد|داشت)/u.test(
      text,
    )
  )
    return null
  const words = [...text.matchAll(said)].map(([, word = '']) => word)
  const ways = new Set(words.map(wayOf))
  const [way] = ways
  if (way === undefined || way === null || ways.size > 1) return null
  const order = changeOf(template, 0, 1, null) ?? (isThenNow(template) ? 'forward' : null)
  const word = words[0] ?? ''
  if (order === null) return null
  return order === 'forward' ? { base: a, figure: b, way, word } : { base: b, figure: a, way, word }
}

function wayOf(word: string): Direction['way'] | null {
  if (word === 'بهتر' || word === 'بهبود') return 'better'
  return word === 'بدتر' ? 'worse' : wayOfWord(word)
}

/** «□ بود … به □ رسید», of one subject: nothing between the two names another. */
function isThenNow(template: SentenceTemplate): boolean {
  const middle = textBetween(template, 0, 1)
  const isNear = wordsOf(middle).length <= 14
  return (
    isNear &&
    was.test(middle) &&
    became.test(textBetween(template, 1, 2)) &&
    /(?:^|\s)(?:به|با|اکنون|امسال|هم ?اکنون|و|،) (?:\S+ ){0,4}$/u.test(middle)
  )
}
