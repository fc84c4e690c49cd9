import { Big } from 'big.js'
import { numberWord } from '../../persian/numberWords.ts'
import type { Unit } from '../../quantities/unit.ts'
import type { Quantity } from './quantity.ts'
import { isFirm, isMeasured, type Relation } from './relations.ts'
import { nameAt, nameLetter, type SentenceTemplate, textBetween } from './sentenceTemplate.ts'
import { spelledQuantity } from './timesOf.ts'
import { inBaseUnit } from './unitWords.ts'

const sizes: ReadonlyMap<string, Unit> = new Map([
  ['نفره', 'person'],
  ['نفری', 'person'],
  ['ساعته', 'hour'],
  ['روزه', 'day'],
  ['دقیقه ای', 'minute'],
  ['دقیقهای', 'minute'],
])
const sizeWord = [...sizes.keys()].join('|')
const sized = new RegExp(`^(\\d{1,4}|\\p{L}+?) ?(${sizeWord})(?:ی|ای)?$`, 'u')
const spelled = new RegExp(`^ ?(?:\\S+ ){0,3}?(\\p{L}+? ?(?:${sizeWord}))(?!\\p{L})`, 'u')
const named = new RegExp(`^ ?(?:\\S+ ){0,3}?${nameLetter}`)

/**
 * Groups of one size and all that is in them: «۱۲ دورهٔ ۳۰ نفره … ۳۶۰ نفر», «۲۴ جلسهٔ دوساعته، ۴۸ ساعت آموزش». Silent
 * where another number counts the same.
 */
export function groupsIn(template: SentenceTemplate): Relation | null {
  const { quantities, text } = template
  if (/ظرفیت|گنجایش|برای|حداکثر|تا سقف/.test(text)) return null
  const found = quantities.flatMap((count, i) => {
    const size = sizeAfter(template, i)
    return size === null ? [] : [{ count, size, i }]
  })
  const [group, ...others] = found
  if (group === undefined || others.length > 0) return null
  const { count, size, i } = group
  const isLike = (one: Quantity, at: number) =>
    one.unit === size.unit ||
    (size.unit === 'person' && one.unit === null && persons.test(textBetween(template, at, at + 1)))
  const stated = quantities.filter((one, at) => at !== i && isLike(one, at))
  const [only, ...more] = stated
  if (only === undefined || more.length > 0 || !isFirm(count) || isMeasured(count)) return null
  return { claim: 'product', stated: only, basis: [count, size], falls: false }
}

/** Words that count people as «نفر» does. */
export const persons =
  /^ ?(?:شرکت ?کننده|اموزش ?گیرنده|فراگیر|کاراموز|شهروند|دانش ?اموز|دانشجو|امدادگر|امدادیار|کارگر|کارمند|نیرو|داوطلب|عضو|مربی|مدیر|پرسنل)(?!\p{L})/u

/** «□ دورهٔ آموزشی ۳۰ نفره», «□ جلسهٔ دوساعته». */
function sizeAfter(template: SentenceTemplate, i: number): Quantity | null {
  const tail = textBetween(template, i, i + 1)
  // «۴، ۶ و ۸ دقیقه‌ای» are three of a kind, and no groups.
  if (/^ ?(?:و|تا|یا) /.test(tail)) return null
  const name = named.exec(tail)
  const written = name === null ? spelled.exec(tail)?.[1] : nameAt(template, tail.indexOf(nameLetter), i)
  const [, number = '', word = ''] = sized.exec((written ?? '').trim()) ?? []
  const unit = sizes.get(word)
  const value = /^\d/.test(number) ? number : numberWord(number)?.value
  if (unit === undefined || value === undefined) return null
  const size = inBaseUnit(new Big(value), unit)
  return { ...spelledQuantity(`${number} ${word}`, size.value.toFixed()), unit: size.unit, written: unit }
}
