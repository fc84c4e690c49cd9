import { toLatinDigits } from '../persian/digits.ts'

/** Milliseconds for which a code is good. */
export const codeLife = 2 * 60 * 1000

/** Wrong codes in all before pairing is closed. */
export const mostTries = 5

export const codeDigits = 6

/** Letters of a screen's name. */
export const mostNameLetters = 40

/** How screens of the network are let in: one code at a time, good for one screen. */
export interface Pairing {
  /** Six Latin digits; null once pairing is closed. */
  code: string | null
  /** Milliseconds of the host's clock. */
  expiresAt: number
  triesLeft: number
  /** Codes that let a screen in: whoever comes late with one is told so, and it counts as no guess. */
  used: readonly string[]
}

/** What became of a code that was typed. */
export type Tried = 'paired' | 'wrong' | 'used' | 'expired' | 'closed' | 'no-code'

/**
 * Six digits as a code. @param draw whole numbers from 0 and below the one given, all equally likely
 */
export function drawCode(draw: (below: number) => number): string {
  return String(draw(10 ** codeDigits)).padStart(codeDigits, '0')
}

/**
 * Opens pairing, or goes on with another code; wrong codes still count, unless they had closed it.
 * @param newCode gives any code, and another one when it is asked again @param now milliseconds
 */
export function renewCode(was: Pairing | null, newCode: () => string, now: number): Pairing {
  const { triesLeft = 0, used = [] } = was ?? {}
  let code = newCode()
  while (used.includes(code)) code = newCode()
  return { code, expiresAt: now + codeLife, triesLeft: triesLeft > 0 ? triesLeft : mostTries, used }
}

/**
 * Tries a code as it was typed, in digits of any set. The code that lets a screen in is used up, and the next one takes
 * its place, so that screens can be paired one after the other.
 * @param now milliseconds
 */
export function tryCode(
  was: Pairing,
  typed: string,
  newCode: () => string,
  now: number,
): { tried: Tried; pairing: Pairing } {
  const given = typedCode(typed)
  if (was.code === null) return { tried: 'closed', pairing: was }
  if (given === null) return { tried: 'no-code', pairing: was }
  if (was.used.includes(given)) return { tried: 'used', pairing: was }
  if (now >= was.expiresAt) return { tried: 'expired', pairing: was }
  if (isSame(given, was.code)) {
    const pairing = renewCode({ ...was, used: [...was.used, was.code] }, newCode, now)
    return { tried: 'paired', pairing }
  }
  const triesLeft = was.triesLeft - 1
  if (triesLeft > 0) return { tried: 'wrong', pairing: { ...was, triesLeft } }
  return { tried: 'closed', pairing: { ...was, triesLeft, code: null } }
}

/** Six digits that were typed in any set, with spaces as they may come; null of anything else. */
function typedCode(typed: string): string | null {
  const digits = toLatinDigits(typed.replaceAll(/[\s\p{Cf}-]/gu, ''))
  return /^\d{6}$/.test(digits) ? digits : null
}

/** A screen's name as it says it, in one line without marks that turn what stands beside it; null of none. */
export function screenName(said: string): string | null {
  const plain = said.normalize('NFC').replaceAll(/[^\p{L}\p{M}\p{N}\p{P}\p{Zs}\u200c]/gu, ' ')
  const name = Array.from(plain.replaceAll(/\s+/gu, ' ').trim()).slice(0, mostNameLetters).join('').trim()
  return /[\p{L}\p{N}]/u.test(name) ? name : null
}

/** Takes the same time wherever the two first differ. */
function isSame(given: string, expected: string): boolean {
  let difference = given.length ^ expected.length
  for (let place = 0; place < expected.length; place++)
    difference |= given.charCodeAt(place) ^ expected.charCodeAt(place)
  return difference === 0
}
