import { digit, gap, latin, persianAddress, sign } from './signs.ts'
import { trimmedCode } from './trim.ts'

/** A chunk with a letter in it. */
const lettered = `(?:(?!${latin})${sign})*${latin}${sign}*`
const number = `${digit}${sign}*`
const operator = '[=+×÷<>≤≥*\\/−-]'
/** «2 × x = 10», «IR06 0960 0000»: what stands on either side of letters and is one with them. */
const code = `(?:${number}${gap}${operator}${gap}){0,6}${lettered}(?:${gap}${operator}${gap}(?:${lettered}|${number})|${gap}${number})*`
const codes = new RegExp(`${persianAddress}|${code}`, 'g')

/**
 * A text with its Latin names, codes, addresses, paths and formulas, and the digits that belong to them, replaced; the
 * punctuation about them stays.
 */
export function replaceCodes(text: string, replace: (code: string) => string): string {
  return text.replace(codes, found => {
    const { start, end } = trimmedCode(found, { start: 0, end: found.length })
    return start === end ? found : found.slice(0, start) + replace(found.slice(start, end)) + found.slice(end)
  })
}
