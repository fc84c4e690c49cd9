import { toLatinDigits } from '../digits.ts'

/**
 * Whether digits with spaces between them are one number (an amount, a telephone, a card, an account) or several that
 * stand beside each other, as in «سال ۱۴۰۲ ۱۲ رزمایش»: their groups, and the word before them, tell.
 */

/** Words after which a number names something: the next number is another. */
const label =
  /(?<!\p{L})(?:سال|ماده|بند|تبصره|منطقه|ناحیه|محله|فاز|مرحله|ردیف|خط|ایستگاه|جلسه|صفحه|فصل|سامانه|طبقه|واحد)[\u0654ی\u200c]* $/u
/** Words after which digits are one number, however they are grouped. */
const identity =
  /(?<!\p{L})(?:کارت|حساب|شبا|تلفن|نمابر|همراه|پستی|ملی|شناسه|سریال|پیگیری|پرونده|پلاک|اشتراک|قبض|شماره)[\u0654ی\u200c]*[ :]+$/u
const year = /^(?:1[2-4]|19|20)\d\d$/
const thousands = /^\d{3}(?:[.٫]\d+)?$/
const phonePart = /^(?:\+\d{1,3}|\(\d+\)|\d+)(?:-\d+)*$/
const plain = /^\d+(?:-\d+)*$/

/**
 * @param written groups of digits, perhaps with hyphens, «+» before the first, brackets about a code of an area
 * @param before the text before them
 */
export function isOneNumber(written: readonly string[], before: string): boolean {
  const groups = written.map(toLatinDigits)
  const count = groups.join('').replace(/\D/g, '').length
  const first = groups[0] ?? ''
  if (/^[+(]?0?\d/.test(first) && /^(?:\+|\(?0)/.test(first) && groups.every(each => phonePart.test(each)))
    return count >= 7
  const isCard = groups.length >= 4 && groups.slice(0, -1).every(each => /^\d{4}$/.test(each))
  if (isCard) return !groups.every(each => year.test(each))
  if (label.test(before)) return false
  if (groups.some(each => year.test(each)) && !identity.test(before)) return false
  if (/^[1-9]\d{0,2}$/.test(first) && groups.slice(1).every(each => thousands.test(each))) return true
  if (!groups.every(each => plain.test(each))) return false
  if (identity.test(before)) return true
  return groups.length > 2
    ? count >= 6 && groups.slice(0, -1).every(({ length }) => length > 1)
    : groups.every(({ length }) => length >= 4)
}
