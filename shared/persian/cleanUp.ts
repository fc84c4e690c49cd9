import { toPersianDigits } from './digits.ts'
import { normalise } from './normalise.ts'

const persian = '[\\p{Script=Arabic}--[\\p{N}\\p{P}\\p{S}]]'
const rule = (pattern: string, to: string | ((...found: string[]) => string)) =>
  [new RegExp(pattern, 'gv'), to] as const

const joined = '\u200C'
/** Letters that never join the next one: a half-space after them would show nothing. */
const open = /[ادذرزژوآأ]$/
const suffixed = (_: string, letter = '', suffix = '') => letter + (open.test(letter) ? '' : joined) + suffix

/** In this order: letters and digits, signs, spaces about signs, half-spaces. */
const rules = [
  // A kashida stretches a word; it is no letter of it.
  rule(`(?<=${persian})\\u0640+(?=${persian})`, ''),
  // Latin digits of a Persian text; those of a Latin name or code stay.
  rule('(?<![A-Za-z0-9_.\\/\\-]|[A-Za-z] )[0-9](?:[0-9.,\\/]*[0-9])?(?![A-Za-z0-9_\\-])', digits =>
    toPersianDigits(digits),
  ),
  rule('(?<=[۰-۹]),(?=[۰-۹]{3}(?![۰-۹]))', '٬'),
  rule('(?<![۰-۹.])([۰-۹]+)\\.(?=[۰-۹]+(?![۰-۹.]))', '$1٫'),
  rule('(?<=[۰-۹]) ?%', '٪'),
  rule('["“”„]([^"“”„\\n]*)["“”„]', '«$1»'),
  rule('\\.{3,}', '…'),
  rule(`(?<=[${persian}»٪\\)] ?),(?![0-9])`, '،'),
  rule(`(?<=[${persian}»٪\\)] ?);`, '؛'),
  rule(`(?<=[${persian}»٪\\)] ?)\\?`, '؟'),
  rule('(?<= )-(?= )', '–'),
  rule(' +(?=[،؛:.!؟…»\\)\\]](?![0-9۰-۹]))', ''),
  rule('(?<=[«\\(\\[]) +', ''),
  rule(`(?<=[،؛؟!])(?=[${persian}«\\(])`, ' '),
  rule(`(?<=${persian}[.:])(?=${persian}{2}|«)`, ' '),
  rule(`(?<=${persian})(?=[«\\(])`, ' '),
  rule(`(?<=[»\\)])(?=${persian})`, ' '),
  // «خانه ی» is «خانهٔ»; «می شود», «کتاب ها» and «بزرگ تر» are each one word.
  rule(`(?<=${persian})ه[ ${joined}]ی(?!${persian})`, 'هٔ'),
  rule(`(?<!${persian}|${joined})(ن?می) (?=${persian}{2})`, `$1${joined}`),
  rule(`(${persian}) (ها(?:ی(?:ی|شان|مان|تان|م|ت|ش)?)?|تر(?:ین)?(?:ها(?:ی)?)?)(?!${persian}|${joined})`, suffixed),
  rule(`(?<=${persian})ه (ا(?:ی|م|ند|ید|یم))(?!${persian}|${joined})`, `ه${joined}$1`),
] as const

/** References stand in for themselves while the text about them is put right: private letters that no rule knows. */
const references = /\{\{[^{}]*\}\}/g
const mark = (index: number) => String.fromCodePoint(0xf0000 + index)
const marks = /[\u{F0000}-\u{FFFFD}]/gu

/** A rule may make room for another; a text is clean when none has anything to do. */
const mostRounds = 6

/**
 * A narrative with its letters, digits, signs, spaces and half-spaces as Persian print has them. References are not
 * touched, nor are lines. Applying it twice changes nothing.
 */
export function cleanUp(text: string): string {
  const kept: string[] = []
  const marked = text.replace(marks, '').replace(references, reference => mark(kept.push(reference) - 1))
  const clean = marked
    .split(/\r\n|\r|\n/)
    .map(cleanLine)
    .join('\n')
  return clean.replace(marks, found => kept[(found.codePointAt(0) ?? 0) - 0xf0000] ?? '')
}

function cleanLine(line: string): string {
  let clean = normalise(line)
  for (let round = 0; round < mostRounds; round++) {
    const before = clean
    for (const [pattern, to] of rules)
      clean = typeof to === 'string' ? clean.replace(pattern, to) : clean.replace(pattern, to)
    clean = normalise(clean)
    if (clean === before) break
  }
  return clean
}
