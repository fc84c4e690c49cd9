import { toLatinDigits } from './digits.ts'
import { normalise } from './normalise.ts'

/**
 * What stands for the first of them when text is looked for: spellings of a letter, and signs with a Latin twin. A
 * hamza is written over one letter or another: «هیئت» and «هیأت», «مسئله» and «مساله», «مسئول» and «مسؤول».
 */
const twins = ['اآأإٱئ', 'یيىئ', 'وؤئ', 'ئأاؤویيىء', 'هةۀہۂھە', 'کكڪ', '٬,', '٫./', '٪%', '؟?', '،,', '؛;']
/** Marks, kashidas, joiners and a hamza by itself, which people leave out or put in. */
const unseen = '\\p{M}\\u0640\\u200C\\u200Dء'
const unseenSign = new RegExp(`[${unseen}]`, 'u')
const joint = `[${unseen}]*`
/** Between two digits. */
const figureJoint = `[٬,${unseen}]*`
/** A space, a half-space or nothing: in a finished page some spaces are only gaps, and lines end where they must. */
const gap = `[${unseen}\\s]*`

/**
 * A pattern that finds a text in text read back from a page as people would: digits of any script, with or without
 * thousands separators, Arabic letters for Persian ones, harakat or none, spaces and half-spaces wherever they fell.
 * @returns undefined for a text of nothing but spaces and marks
 */
export function searchPattern(text: string): RegExp | undefined {
  let pattern = ''
  let last = ''
  const given = toLatinDigits(normalise(text)).toLowerCase()
  const spelled = given
    .replace(/(?<=\d)[٬,](?=\d{3})/g, '')
    .replace(/ه(?:\u200Cی|\u0654)(?!\p{L})/gu, 'ۀ')
    .replace(/[ئؤ]و/g, 'ؤ')
  for (const sign of spelled) {
    if (/[\s\u200C]/u.test(sign)) {
      if (last !== '') last = ' '
      continue
    }
    if (unseenSign.test(sign)) continue
    if (last !== '') pattern += between(last, sign)
    pattern += oneOf(sign)
    last = sign
  }
  return pattern === '' ? undefined : new RegExp(pattern, 'giu')
}

function between(last: string, next: string): string {
  if (/\d/.test(last) && /\d/.test(next)) return figureJoint
  return last === ' ' ? gap : joint
}

function oneOf(sign: string): string {
  if (/\d/.test(sign)) return `[${sign}${digit('۰', sign)}${digit('٠', sign)}]`
  if (sign === 'ۀ') return `[هةۀہۂھە]${joint}(?:[یيى](?!\\p{L}))?`
  // «سؤال», «سوال» and «سئوال»; «مسئول», «مسؤول» and «مسؤل».
  if (sign === 'و' || sign === 'ؤ') return `(?:[ئؤ${sign === 'و' ? '' : 'و'}]${joint}[وؤ]|[وؤئ])`
  const same = twins.find(each => each.startsWith(sign)) ?? twins.find(each => each.includes(sign))
  if (same !== undefined) return `[${same}]`
  return /\p{L}/u.test(sign) ? sign : `\\u{${(sign.codePointAt(0) ?? 0).toString(16)}}`
}

const digit = (zero: string, latin: string) => String.fromCodePoint((zero.codePointAt(0) ?? 0) + Number(latin))
