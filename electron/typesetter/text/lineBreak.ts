/** Where lines may or must be broken: Unicode Standard Annex #14. Offsets are UTF-16, after the break's spaces. */
export interface LineBreak {
  position: number
  required: boolean
  /** Inside a word: taken only where the word would not fit, for its letters are shaped as one. */
  soft?: true
}
