const isPersianLetter = /(?=\p{L})\p{Script=Arabic}/u
const runsLeftToRight = /\p{L}|\p{Nd}/u

/**
 * The direction of a line as it is printed: from the right where it has a Persian letter, wherever that stands, from
 * the left for codes, addresses and digits alone. Not by its first letter: «ISO ۹۰۰۱ گرفته شد» is a Persian sentence.
 */
export function textDirection(text: string): 'rtl' | 'ltr' {
  return !isPersianLetter.test(text) && runsLeftToRight.test(text) ? 'ltr' : 'rtl'
}
