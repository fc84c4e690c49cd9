/**
 * Where Persian lines stay whole though UAX#14 would let them end: a number keeps its sign, its unit and the dash of
 * its range, and nothing ends beside a half-space. Persian style guides ask for the first (the Academy's «دستور خط
 * فارسی» writes number and unit as one), and a half-space is inside a word by its meaning.
 */

/** Units and counting words that belong to the number before them. */
const units = [
  'درصد',
  'درجه',
  'ریال',
  'تومان',
  'دلار',
  'هزار',
  'میلیون',
  'میلیارد',
  'تریلیون',
  'همت',
  'نفر',
  'نفرساعت',
  'مورد',
  'دستگاه',
  'فقره',
  'ثانیه',
  'دقیقه',
  'ساعت',
  'روز',
  'ماه',
  'سال',
  'میلی‌متر',
  'سانتی‌متر',
  'متر',
  'مترمربع',
  'مترمکعب',
  'کیلومتر',
  'کیلومترمربع',
  'هکتار',
  'لیتر',
  'گرم',
  'کیلوگرم',
  'تن',
  'وات',
  'کیلووات',
  'کیلووات‌ساعت',
  'مگاوات',
  'مگاوات‌ساعت',
  'گیگاوات‌ساعت',
  'ولت',
  'آمپر',
  'برابر',
]
const latinUnits = [
  'mm',
  'cm',
  'm',
  'km',
  'm²',
  'km²',
  'm³',
  'ha',
  'L',
  'g',
  'kg',
  't',
  'W',
  'kW',
  'MW',
  'kWh',
  'MWh',
  'GWh',
  'V',
  'A',
  'Hz',
  'dB',
  'ppm',
  'GB',
  'MB',
]

/** Words between a number and its unit: «۱۳٫۲ میلیارد تومان». */
const multiples = ['هزار', 'میلیون', 'میلیارد', 'تریلیون']

/** Bidi controls and marks don't part what they stand between. */
const unseen = '[\\p{M}\\u200E\\u200F\\u061C\\u2066-\\u2069]*'
const spaces = '[ \\u00A0\\u202F]*'
const number = `\\p{Nd}${unseen}`
const wordEnd = `(?![\\p{L}\\p{N}\\u200C])`
const sign = '[%٪‰؉°℃℉\\p{Sc}]'

/**
 * A number before, a sign or a unit after; or a sign before, a number after; or a dash within a range; or a number of
 * thousands or millions before, what they are of after.
 */
const kept: readonly (readonly [before: RegExp, after: RegExp])[] = [
  [
    new RegExp(`${number}${spaces}${unseen}$`, 'u'),
    new RegExp(`^${unseen}(?:${sign}|(?:${[...units, ...latinUnits].join('|')})${wordEnd})`, 'u'),
  ],
  [
    new RegExp(`[-+\\u2010-\\u2012−±≈~\\p{Sc}%٪]${unseen}${spaces}${unseen}$`, 'u'),
    new RegExp(`^${unseen}\\p{Nd}`, 'u'),
  ],
  [new RegExp(`${number}[-\\u2010-\\u2015]${unseen}$`, 'u'), new RegExp(`^${unseen}\\p{Nd}`, 'u')],
  [
    new RegExp(`${number}${spaces}${unseen}(?:${multiples.join('|')})${unseen}${spaces}${unseen}$`, 'u'),
    new RegExp(`^${unseen}(?:${units.join('|')})${wordEnd}`, 'u'),
  ],
]

/** Letters before a hyphen make it one of a word: «Covid-19» may still part where UAX#14 says so. */
const hyphened = /\p{L}-$/u

/** How far a rule looks to either side. */
const reach = 24

/** Whether a line must not end at `position`, which UAX#14 allows. @param position after the break's spaces */
export function keepsTogether(text: string, position: number): boolean {
  let last = position - 1
  while (last >= 0 && isUnseen(text.charCodeAt(last))) last--
  const before = text.charCodeAt(last)
  const after = text.charCodeAt(position)
  if (after === halfSpace || text.charCodeAt(position - 1) === halfSpace) return true
  const isMultiplied = multiples.some(word => text.startsWith(word, last + 1 - word.length))
  if (!isMultiplied && isFarFromNumbers(before) && isFarFromNumbers(after)) return false
  const head = text.slice(Math.max(0, position - reach), position)
  const tail = text.slice(position, position + reach)
  return !hyphened.test(head) && kept.some(([left, right]) => left.test(head) && right.test(tail))
}

const halfSpace = 0x200c

/** Spaces and bidi controls. */
function isUnseen(code: number): boolean {
  return code === 0x20 || code === 0xa0 || (code >= 0x2066 && code <= 0x2069) || code === 0x200e || code === 0x200f
}

/** Punctuation that is no sign of a number: . : « » ( ) ، ؛ ؟ … */
const plainPunctuation = new Set([0x2e, 0x3a, 0xab, 0xbb, 0x28, 0x29, 0x060c, 0x061b, 0x061f, 0x2026])

/** A letter of the Arabic block or plain punctuation: all rules but the last want a digit or sign beside the break. */
function isFarFromNumbers(code: number): boolean {
  return (code >= 0x0621 && code <= 0x06d3 && !(code >= 0x0660 && code <= 0x066d)) || plainPunctuation.has(code)
}
