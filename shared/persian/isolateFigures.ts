import { isolate } from './isolate.ts'

/**
 * Figures in typed prose, isolated as the number formatter isolates its own: bare UAX#9 parts a sign, a percent sign or
 * a Latin unit from its number beside Persian words, swaps the halves of a range or a phone number, and moves what an
 * address begins or ends with to its other side.
 */
const digit = '[0-9۰-۹]'
/** Digits and what joins them: dates, ranges, ratios, decimals, codes. */
const number = `${digit}+(?:[.,:/٫٬\\-–]${digit}+){0,30}`
const before = '(?<![\\p{L}\\p{M}\\p{N}_\\u200c\\u2069])'
/** An isolate, which may hold others. */
const isolates = '[\\u2066-\\u2068](?:[^\\u2066-\\u2069]|[\\u2066-\\u2068][^\\u2066-\\u2069]*\\u2069)*\\u2069'

/** Symbols only: words that are no units follow a number as words do, from the right. */
const units =
  'k?Wp|[kMGT]?Wh?|[kM]?VA|k?V|m?A|[kMG]?Hz|[kcm]?m[23²³]?|[km]?g|m?L|ha|t|[kM]?Pa|bar|[kM]?J|k?N|dB|l[mx]|[kKMGT]B|[kMG]bps|ppm|ms|min|°[CF]'

/** What is isolated, and what may have to be, the longest first. */
const figures = new RegExp(
  [
    isolates,
    // +98 21 8877 6655, ۰۲۱ ۸۸۷۷ ۶۶۵۵
    `${before}\\+${digit}{1,3}(?: ${digit}{2,4}){1,5}(?!${digit})`,
    `${before}[0۰]${digit}{2,3}(?: ${digit}{3,4}){2}(?!${digit})`,
    // 40 W
    `${before}[+−±-]?${number} ?(?:${units})(?![A-Za-z0-9])`,
    // ۳ × ۴, ۲ + ۳ = ۵
    `${before}${number}(?:(?: [+−] | ?[×÷=] ?)${number}){1,9}(?!${digit})`,
    // −۵, ۱۲٪, $۱۲, ۱۴۰۰–۱۴۰۴, ۱۲٪–۱۵٪
    `${before}(?:[+−±-]?[$€£]?|[$€£][+−-])${number}(?:[%٪‰](?:[-–]${number}[%٪‰])?)?(?![A-Za-z0-9.\\-_/:@\\u2066]{0,60}[A-Za-z])`,
    // 137.example.ir, 1080p, /srv/backup/daily, @shora, C++, example.ir/news/
    `${before}(?:[0-9/~@.#][0-9/~@.#:_-]{0,30})?[A-Za-z][!-~]*`,
  ].join('|'),
  'gu',
)

/** What ends a sentence or a bracket around an address rather than the address. */
const trailing = /[.,:;!?)\]}>"']+$/
/** Begins and ends with a letter, or with a digit after one: it keeps together by itself. */
const selfContained = /^[A-Za-z](?:[!-~]*[A-Za-z0-9])?$/
const bareNumber = new RegExp(`^${digit}+(?:[.,:/٫٬]${digit}+)*$`, 'u')
const mayHoldFigures = /[0-9۰-۹A-Za-z]/

/** @param text typed; isolates that are in it are kept as they are, applying it twice changes nothing */
export function isolateFigures(text: string): string {
  if (!mayHoldFigures.test(text)) return text
  return text.replace(figures, isolatedFigure)
}

function isolatedFigure(found: string): string {
  if (bareNumber.test(found) || /^[\u2066-\u2068]/.test(found)) return found
  if (!/[A-Za-z]/.test(found) || /^[+−±0-9۰-۹-].* /.test(found)) return isolate(found)
  const end = trailing.exec(found)?.[0] ?? ''
  const address = found.slice(0, found.length - end.length)
  return selfContained.test(address) ? found : isolate(address) + end
}
