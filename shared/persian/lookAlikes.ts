/** A word that mixes letters of scripts that look alike, as forged or badly scanned codes do: «РDF» with a Cyrillic Р. */
export interface LookAlike {
  /** UTF-16 index in the text. */
  index: number
  word: string
}

/** Words of raw text that mix Latin with Cyrillic or Greek letters, in order of place. */
export function findLookAlikes(text: string): LookAlike[] {
  return [...text.matchAll(/[\p{L}\p{M}]+/gu)]
    .map(({ 0: word, index }) => ({ index, word }))
    .filter(({ word }) => /\p{Script=Latin}/u.test(word) && /[\p{Script=Cyrillic}\p{Script=Greek}]/u.test(word))
}
