import { toLatinDigits } from './digits.ts'
import { normalise } from './normalise.ts'

/** The alphabet's order after ISIRI 6219, which CLDR follows too: آ, ا, then hamza in all its seats, then ب. */
const alphabet = 'آ اٱ ءأإؤئ ب پ ت ث ج چ ح خ د ذ ر ز ژ س ش ص ض ط ظ ع غ ف ق ک گ ل م ن و هة ی'.split(' ')
const letterKey = new Map(alphabet.flatMap((letters, place) => letters.split('').map(letter => [letter, keyAt(place)])))

/** 'A', 'B', …: in byte order after digits and before the marks of other scripts. */
function keyAt(place: number): string {
  return String.fromCharCode(0x41 + place)
}

/**
 * A string whose byte order (SQLite's BINARY, or `<` on ASCII) is Persian alphabetical order: spaces, then numbers by
 * their value, then Persian letters, then Latin, then the rest. Half-spaces, harakat and punctuation don't count.
 * ASCII only.
 */
export function sortKey(text: string): string {
  const letters = toLatinDigits(normalise(text))
    .replace(/\u200C|\u200D|\u0640/g, '')
    .toLowerCase()
    .replace(/(?<=\p{Script=Latin})\p{Mn}+/gu, '')
    .replace(/[\u064B-\u065F\u0670]/g, '')
  return letters.replace(/\d+|[^]/gu, unit => {
    if (/\d/.test(unit)) return numberKey(unit)
    if (/\s/.test(unit)) return '!'
    if (/[\p{P}\p{S}]/u.test(unit)) return ''
    if (/[a-z]/.test(unit)) return `|${unit}`
    return letterKey.get(unit) ?? `~${(unit.codePointAt(0) ?? 0).toString(16).padStart(6, '0')}`
  })
}

/** Shorter numbers first, then digit by digit: 2 before 10. */
function numberKey(digits: string): string {
  const significant = digits.replace(/^0+/, '')
  return `0${String(significant.length).padStart(5, '0')}${significant}`
}

/**
 * Persian alphabetical order of two texts, the same as comparing their sort keys. For lists of thousands, sort by key.
 */
export function compareFa(a: string, b: string): number {
  const [first, second] = [sortKey(a), sortKey(b)]
  return first < second ? -1 : first > second ? 1 : 0
}
