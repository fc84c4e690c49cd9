import { toPersianDigits } from './digits.ts'

/**
 * Directional isolates (UAX#9), so that a number reads the same wherever it stands in a right-to-left line. Bare UAX#9
 * puts the minus of −۵ on its right, ٪ on the left of its number, and swaps the halves of ۰۳۱-۳۲۲۲۱۱۱۱.
 */
const lri = '\u2066'
const rli = '\u2067'
const pdi = '\u2069'

const bareDigits = /^[0-9۰-۹]*$/
const rightToLeftLetter = /[\p{Script=Arabic}--\p{N}--\p{P}--\p{S}]/v
/**
 * Opens with a Persian letter and holds only letters, spaces and digits: its order can't depend on what stands before
 * it.
 */
const selfSufficient = /^[[\p{Script=Arabic}&&\p{L}]][[\p{Script=Arabic}&&[\p{L}\p{Mn}]]\p{Mn}۰-۹ \u200c]*$/v

/** Whether `text` is one isolate from its first character to its last. */
function isOneIsolate(text: string): boolean {
  if (!/^[\u2066-\u2068]/.test(text)) return false
  let depth = 0
  for (let i = 0; i < text.length; i++) {
    const code = text.charCodeAt(i)
    if (code >= 0x2066 && code <= 0x2068) depth++
    else if (code === 0x2069 && --depth === 0) return i === text.length - 1
  }
  return false
}

/**
 * Wraps a formatted number, date or phone so that it keeps its own order: left to right, or right to left when it holds
 * Persian letters. Bare digits, a phrase that starts with a letter, and what is already isolated come back unchanged.
 */
export function isolate(text: string): string {
  if (bareDigits.test(text) || selfSufficient.test(text) || isOneIsolate(text)) return text
  return (rightToLeftLetter.test(text) ? rli : lri) + text + pdi
}

/** Wraps a phrase whose parts follow each other from the right, such as «▲ ۳۳٫۳٪», where no letter says so. */
export function isolateRightToLeft(text: string): string {
  return text.startsWith(rli) && isOneIsolate(text) ? text : rli + text + pdi
}

/** The text without isolates, for file names, metadata, bookmarks, exports and comparison. */
export function stripIsolates(text: string): string {
  return text.replace(/[\u2066-\u2069]/g, '')
}

/** «۱۵ تا ۲۰»: both ends formatted already, the lower one first. */
export function formatRange(from: string, to: string): string {
  return isolate(`${from} تا ${to}`)
}

/** A phone or letter number as written, in Persian digits and left to right: «۰۳۱-۳۲۲۲۱۱۱۱». */
export function formatPhone(phone: string): string {
  return isolate(toPersianDigits(phone))
}
