import { toLatinDigits } from './digits.ts'
import { writtenOut } from './writtenOut.ts'

/** Arabic and Urdu letters that stand for Persian ones, and Arabic digits for Persian ones. */
const persianForms: Readonly<Record<string, string>> = {
  ي: 'ی',
  ى: 'ی',
  ك: 'ک',
  ڪ: 'ک',
  ہ: 'ه',
  ھ: 'ه',
  ە: 'ه',
  ۀ: 'ه\u0654',
  ۂ: 'ه\u0654',
  '٠': '۰',
  '١': '۱',
  '٢': '۲',
  '٣': '۳',
  '٤': '۴',
  '٥': '۵',
  '٦': '۶',
  '٧': '۷',
  '٨': '۸',
  '٩': '۹',
}
const foreignForm = new RegExp(`[${Object.keys(persianForms).join('')}]`, 'g')

/**
 * Controls, noncharacters, format characters and letters without ink, but for the line break, ZWNJ, ZWJ, Arabic number
 * signs, what chooses a sign's form (variation selectors), and two read below.
 */
const unwanted =
  /[[\p{Cc}\p{Cf}\p{Noncharacter_Code_Point}\p{Default_Ignorable_Code_Point}]--[\u200D\n\u200C\u0600-\u0605\u06DD\u00AD\u200B]--\p{Variation_Selector}]/gv
/** Half-spaces, and what old Word files write for them: ¬, a soft hyphen or a zero-width space. */
const halfSpaces = /[\u00AC\u00AD\u200B\u200C]+/g
const joinsAfter = /[\p{L}\p{M}\p{N}\u0640\u200D]$/u
const persianBefore = /[\p{Script=Arabic}\p{Mn}\u0640\u200D]$/u

/** What a run of half-spaces becomes, judged by its neighbours: one half-space inside a word, nothing at its edge. */
function halfSpace(run: string, offset: number, text: string): string {
  const before = text.slice(Math.max(0, offset - 2), offset)
  const after = text.slice(offset + run.length, offset + run.length + 2)
  if (persianBefore.test(before) && /^[[\p{Script=Arabic}\u0640]--\p{M}]/v.test(after)) return '\u200C'
  // A real ¬ is a sign of its own.
  if (run.includes('\u00AC')) return run.replace(/[^\u00AC]/g, '')
  return run.includes('\u200C') && joinsAfter.test(before) && /^[\p{L}\p{N}]/u.test(after) ? '\u200C' : ''
}

const plainLetters = 'آابپتثجچحخدذرزژسشصضطظعغفقکگلمنوهی'
/**
 * Text that is already in its form, as most is: plain letters, هٔ and signs, single spaces, half-spaces between
 * letters.
 */
const settled = new RegExp(
  `^(?:[!-~«»،؛؟٬٫۰-۹]|(?:ه\u0654|[${plainLetters}])(?:\u200C(?=[${plainLetters}]))?|(?<=[^ ]) (?=[^ ]))*$`,
  'u',
)

/**
 * The form in which typed or imported text is stored: Persian ی, ک, هٔ and digits for their Arabic twins, no control or
 * bidi characters, single spaces, half-spaces only inside words, no sign that has a plain form (`writtenOut`). Line
 * breaks stay. Applying it twice changes nothing.
 */
export function normalise(text: string): string {
  if (text.length <= 1000 && settled.test(text)) return text
  const plain = text
    .toWellFormed()
    .replace(/\r\n?|[\u0085\u2028\u2029]/g, '\n')
    .replace(/[\t\v\f]/g, ' ')
    .replace(unwanted, '')
  return writtenOut(plain)
    .replace(foreignForm, letter => persianForms[letter] ?? letter)
    .replace(halfSpaces, halfSpace)
    .replace(/ی\u0654/g, 'ئ')
    .normalize('NFC')
    .replace(/[^\S\n]+/g, ' ')
    .replace(/ ?\n ?/g, '\n')
    .trim()
}

/** Words with two accepted spellings that no letter rule unites, both already without harakat and half-spaces. */
const spellings: readonly (readonly [RegExp, string])[] = [
  [/هیئت/g, 'هیات'],
  [/مسئله/g, 'مساله'],
  [/جرئت/g, 'جرات'],
  [/نشئت/g, 'نشات'],
]

/** What has one spelling but for its case. */
const codeLike = /^[!-~]*$/

/**
 * The form in which text is searched and compared: what differs only in digits, case, harakat, hamza or half-spaces
 * folds to the same text («مسؤول», «مسئول», «مسوول»; «می‌رود», «می رود», «میرود»). Never shown.
 */
export function fold(text: string): string {
  if (codeLike.test(text)) return text.toLowerCase()
  const letters = toLatinDigits(normalise(text))
    .toLowerCase()
    // «خانه‌ی» is an older spelling of «خانهٔ».
    .replace(/ه\u200Cی(?!\p{L})/gu, 'ه')
    .replace(/\u200C|\u200D|\u0640|\u00AC/g, '')
    .normalize('NFC')
    .replace(/\p{Mn}/gu, '')
    .replace(/[آأإٱ]/g, 'ا')
  // Most words have none of these letters, and every row that is stored comes by here.
  const spelled = /[ئؤةء]/.test(letters) ? withoutHamza(letters) : letters
  return (
    spelled
      // «سئوال» is an older spelling of «سؤال».
      .replace(/سووال/g, 'سوال')
      .replace(/\s+/g, ' ')
      .trim()
      // A half-space typed as a space: «می رود», «کتاب ها».
      .replace(/(?<!\p{L})(ن?می) (?=\p{Script=Arabic})/gu, '$1')
      .replace(/(?<=\p{Script=Arabic}) (?=ها(ی|یی)?(?!\p{L}))/gu, '')
  )
}

function withoutHamza(letters: string): string {
  return spellings
    .reduce((word, [variant, common]) => word.replace(variant, common), letters)
    .replace(/ئو/g, 'وو')
    .replace(/ئ/g, 'ی')
    .replace(/ؤ/g, 'و')
    .replace(/ة/g, 'ه')
    .replace(/ء/g, '')
}

/**
 * Unicode's directional controls by code point. Overrides and embeddings can show a text in another order than it has.
 */
const directionalControls: Readonly<Record<number, string>> = {
  0x061c: 'ALM',
  0x200e: 'LRM',
  0x200f: 'RLM',
  0x202a: 'LRE',
  0x202b: 'RLE',
  0x202c: 'PDF',
  0x202d: 'LRO',
  0x202e: 'RLO',
  0x2066: 'LRI',
  0x2067: 'RLI',
  0x2068: 'FSI',
  0x2069: 'PDI',
}

export interface HostileControl {
  /** UTF-16 index in the text. */
  index: number
  /** Unicode's abbreviation, such as 'RLO', or the code point, such as 'U+0007'. */
  name: string
  /**
   * Marks are common in honest files and change little; the invisible mean nothing in print; the rest deserve a look.
   */
  severity: 'mark' | 'reordering' | 'invisible'
}

const directional = '\\u061C\\u200E\\u200F\\u202A-\\u202E\\u2066-\\u2069'
/**
 * Controls that break no line, deprecated and interlinear format characters, the byte order mark, tags, and no
 * characters at all.
 */
const invisible =
  '[\\p{Cc}--[\\t-\\r\\u0085]]\\p{Cs}\\p{Noncharacter_Code_Point}\\u206A-\\u206F\\uFEFF\\uFFF9-\\uFFFB\\u{E0000}-\\u{E007F}'
const hostile = new RegExp(`[${directional}${invisible}]`, 'gv')

/**
 * The characters of raw text that have no ink and either reorder it or mean nothing in it, in order of place.
 * `normalise` removes them all, but for a lone surrogate, which becomes U+FFFD.
 */
export function findHostileControls(text: string): HostileControl[] {
  return [...text.matchAll(hostile)].map(({ 0: control, index }) => {
    const code = control.codePointAt(0) ?? 0
    const name = directionalControls[code]
    if (name !== undefined) return { index, name, severity: code < 0x2010 ? 'mark' : 'reordering' }
    return { index, name: `U+${code.toString(16).toUpperCase().padStart(4, '0')}`, severity: 'invisible' }
  })
}

/** The text as written but for those characters, for texts that are printed and not stored. */
export function withoutHostileControls(text: string): string {
  return text.replace(hostile, '')
}

/** What takes no place in a line: a space, a hyphen or a letter without width. */
const zeroWidth = /[\p{Default_Ignorable_Code_Point}--\p{Variation_Selector}--\p{Join_Control}]/gv

/**
 * Characters without width that `normalise` takes out of raw text, by their code points, each once. Those that old Word
 * files write for a half-space become one and are not among them.
 */
export function findZeroWidth(text: string): string[] {
  const found = [...text.matchAll(zeroWidth)].filter(
    ({ 0: one, index }) =>
      findHostileControls(one).length === 0 && !(/[\u00AD\u200B]/.test(one) && halfSpace(one, index, text) !== ''),
  )
  return [
    ...new Set(found.map(({ 0: one }) => `U+${(one.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0')}`)),
  ]
}
