import { isolate } from './isolate.ts'

/** Nothing a screen could show: controls, format characters, spaces, lone surrogates, private use, unassigned. */
const unseen = /^[\p{C}\p{Z}\p{Default_Ignorable_Code_Point}]/u

/**
 * A character as messages name it: itself, when it can be seen, and its code point: «漢» (U+6F22). It is never printed
 * raw where it would reorder or hide the text around it.
 */
export function characterName(code: number): string {
  const character = String.fromCodePoint(code)
  const point = isolate(`U+${code.toString(16).toUpperCase().padStart(4, '0')}`)
  return unseen.test(character) ? point : `«${character}» (${point})`
}
