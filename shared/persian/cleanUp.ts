import { toPersianDigits } from './digits.ts'
import { replaceCodes } from './figures/replaceCodes.ts'
import { normalise } from './normalise.ts'

const persian = '[\\p{Script=Arabic}--[\\p{N}\\p{P}\\p{S}]]'
const rule = (pattern: string, to: string | ((...found: string[]) => string)) =>
  [new RegExp(pattern, 'gv'), to] as const

const joined = '\u200C'
/** Letters that never join the next one: a half-space after them would show nothing. */
const open = /[ادذرزژوآأ]$/
const suffixed = (_: string, letter = '', suffix = '') => letter + (open.test(letter) ? '' : joined) + suffix

/** «ساعت 10.30 تا 12.00», «بند 1.2», «نسخه 1.2»: what stands before numbers whose point is none of a decimal. */
const numbered =
  '(?:ساعت|نسخ[هۀ]|ویرایش|بند|ماده|جدول|شکل|نمودار|بخش|فصل|پیوست|تبصره|ردیف|کد)[\\u0654ی\\u200c]* (?:[۰-۹]+\\.[۰-۹]+ (?:تا|الی|-|–) )?[۰-۹]*'

/** In this order: letters and digits, signs, spaces about signs, half-spaces. */
const rules = [
  // A kashida stretches a word; it is no letter of it.
  rule(`(?<=${persian})\\u0640+(?=${persian})`, ''),
  // Those of a Latin name, code or address are set aside before.
  rule('[0-9]+', toPersianDigits),
  rule('(?<=[۰-۹]),(?=[۰-۹]{3}(?![۰-۹]))', '٬'),
  // A point before three digits may part thousands; after such words it parts hours or the numbers of places.
  rule(
    `(?<![۰-۹.]|${numbered})([۰-۹]+)\\.(?!(?<=(?<![۰-۹])[۱-۹][۰-۹]{0,2}\\.)[۰-۹]{3}(?![۰-۹]))(?=[۰-۹]+(?![۰-۹.]))`,
    '$1٫',
  ),
  rule('(?<=[۰-۹]) ?%', '٪'),
  rule('["“”„]([^"“”„\\n]*)["“”„]', '«$1»'),
  rule('\\.{3,}', '…'),
  rule(`(?<=[${persian}»٪\\)] ?),(?![0-9])`, '،'),
  rule(`(?<=[${persian}»٪\\)] ?);`, '؛'),
  rule(`(?<=[${persian}»٪\\)] ?)\\?`, '؟'),
  // A dash between words; between numbers it is a minus, or joins them.
  rule('(?<=[^۰-۹\\u{20000}-\\u{2A6DF}] )-(?= )|(?<= )-(?= [^۰-۹\\u{20000}-\\u{2A6DF}])', '–'),
  // «1 : 1000» is a scale.
  rule('(?<![0-9۰-۹]) +(?=:(?![0-9۰-۹]))|(?<=[0-9۰-۹]) +(?=:(?! ?[0-9۰-۹]))| +(?=[،؛.!؟…»\\)\\]](?![0-9۰-۹]))', ''),
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

/**
 * So do Latin names, codes and addresses, by letters, since half-spaces join words to them: Han ones that nobody
 * writes.
 */
const firstHan = 0x20000
const hanLetters = /[\u{20000}-\u{2A6DF}]/gu

/** Bullets of Word's lists as they arrive without their fonts, before a Persian item. */
const bullets: Readonly<Record<string, string>> = {
  '·': '•',
  o: '◦',
  '§': '▪',
  Ø: '➢',
  ü: '✔',
  v: '❖',
  q: '❑',
}
const bullet = new RegExp(`^[${Object.keys(bullets).join('')}](?= ${persian})`, 'v')

/** A rule may make room for another; a text is clean when none has anything to do. */
const mostRounds = 6

/**
 * A narrative with its letters, digits, signs, spaces and half-spaces as Persian print has them. References, lines,
 * Latin names, codes, addresses, paths and formulas stay as they are. Applying it twice changes nothing.
 */
export function cleanUp(text: string): string {
  const kept: string[] = []
  const marked = text.replace(marks, '').replace(references, reference => mark(kept.push(reference) - 1))
  const clean = marked
    .split(/\r\n|\r|\n/)
    .map(line => cleanLine(normalise(line).replace(bullet, sign => bullets[sign] ?? sign)))
    .join('\n')
  return clean.replace(marks, found => kept[(found.codePointAt(0) ?? 0) - 0xf0000] ?? '')
}

/** @param line normalised */
function cleanLine(line: string): string {
  const kept: string[] = []
  const keep = (part: string) => String.fromCodePoint(firstHan + kept.push(part) - 1)
  let clean = replaceCodes(line.replace(hanLetters, keep), keep)
  for (let round = 0; round < mostRounds; round++) {
    const before = clean
    for (const [pattern, to] of rules)
      clean = typeof to === 'string' ? clean.replace(pattern, to) : clean.replace(pattern, to)
    clean = normalise(clean)
    if (clean === before) break
  }
  return clean.replace(hanLetters, found => kept[(found.codePointAt(0) ?? 0) - firstHan] ?? found)
}
