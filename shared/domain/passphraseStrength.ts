/** How long somebody who has the file would guess. */
export type Strength = 'weak' | 'fair' | 'strong'

/** Bits below which a passphrase is weak, and from which it is strong. */
const [fair, strong] = [45, 65]

/** Signs that people choose among, and how many there are. */
const alphabets: readonly (readonly [RegExp, number])[] = [
  [/\p{Nd}/u, 10],
  [/[a-z]/, 26],
  [/[A-Z]/, 26],
  [/\p{Script=Arabic}/u, 32],
  [/[^\p{L}\p{Nd}]/u, 12],
]

/** What everybody tries first; found in a passphrase, it adds one sign. */
const known =
  /password|passphrase|shoura|shora|shoranameh|admin|qwerty|asdf|iran|شورانامه|شورای?|شهر|رمز|گذرواژه|ایران|شهردار|دبیرخانه/giu

/** What a sign adds that repeats the one before it, or follows it in its row. */
const ofRow = 0.2

/** Numbers are days, telephones and codes, far fewer than digits would allow. */
const ofNumbers = 0.5

/** How strong a passphrase is, guessed by its signs: whoever writes a sentence has a strong one. */
export function passphraseStrength(typed: string): Strength {
  const signs = Array.from(typed.normalize('NFKC').replaceAll(known, ' '))
  const pool = alphabets.reduce((sum, [among, count]) => sum + (signs.some(sign => among.test(sign)) ? count : 0), 0)
  const rows = signs.filter((sign, i) => i > 0 && Math.abs(codeOf(sign) - codeOf(signs[i - 1] ?? '')) <= 1).length
  const repeated = signs.length - rows - new Set(signs).size
  // A word's letters follow from each other: of those that come again half is new.
  const length = signs.length - rows * (1 - ofRow) - Math.max(0, repeated) / 2
  const bits = length * Math.log2(Math.max(pool, 2)) * (/\p{L}/u.test(typed) ? 0.75 : ofNumbers)
  return bits < fair ? 'weak' : bits < strong ? 'fair' : 'strong'
}

const codeOf = (sign: string): number => sign.codePointAt(0) ?? 0
