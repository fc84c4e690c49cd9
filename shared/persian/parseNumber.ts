import { toLatinDigits } from './digits.ts'
import { formatNumber } from './formatNumber.ts'
import { isolate } from './isolate.ts'
import { normalise } from './normalise.ts'

export type ParsedNumber =
  /** `value` is the exact decimal in Latin digits, its zeros kept: '15.80'. A percentage is in percent points. */
  | { ok: true; value: string; percent: boolean }
  /** Two readings are possible and the writer has to choose. */
  | { ok: false; reason: 'ambiguous'; readings: readonly [string, string]; message: string }
  | { ok: false; reason: 'empty' | 'notANumber'; message: string }

/**
 * A number as people write it, read exactly (rule 6 of the domain): three digit sets; ٬ , or ، between thousands;
 * ٫ . or / before decimals; repeated three-digit groups with / are thousands, while a single one («۱/۵۰۰») is ambiguous
 * and never guessed; negatives as −۱۲, ۱۲− or (۱۲); an optional percent sign.
 */
export function parseNumber(raw: string): ParsedNumber {
  const text = toLatinDigits(normalise(raw)).replace(/[\u200C\u200D]/g, '')
  if (text === '') return { ok: false, reason: 'empty', message: 'مقداری نوشته نشده است؛ عدد را وارد کنید.' }
  const { magnitude, negative, percent } = unsigned(text)
  const decimal = readMagnitude(magnitude)
  if (decimal === undefined) return notANumber(raw)
  const signed = (value: string) => (negative && /[1-9]/.test(value) ? `-${value}` : value)
  if (typeof decimal === 'string') return { ok: true, value: signed(decimal), percent }
  const [grouped, fractional] = [signed(decimal[0]), signed(decimal[1])]
  return {
    ok: false,
    reason: 'ambiguous',
    readings: [grouped, fractional],
    message: `«${quoted(raw)}» دو معنا دارد: ${formatNumber(grouped)} یا ${formatNumber(fractional, { fraction: 3, padded: true })}. هزارگان را با «٬» و اعشار را با «٫» بنویسید.`,
  }
}

function notANumber(raw: string): ParsedNumber {
  return {
    ok: false,
    reason: 'notANumber',
    message: `«${quoted(raw)}» عدد نیست؛ فقط رقم، «٬» برای هزارگان و «٫» برای اعشار بنویسید.`,
  }
}

/** Raw text safe to print inside a message: no controls, and short. */
function quoted(raw: string): string {
  const text = normalise(raw).replace(/\n/g, ' ')
  return isolate(text.length > 40 ? `${text.slice(0, 40)}…` : text)
}

const minusSigns = '[-\u2212\u2010-\u2013\uFE63\uFF0D]'
const shapes: readonly (readonly [RegExp, boolean])[] = [
  [/^\((.+)\)$/, true],
  [new RegExp(`^${minusSigns} ?(.+)$`), true],
  [new RegExp(`^(.+?) ?${minusSigns}$`), true],
  [/^\+ ?(.+)$/, false],
]

/** Takes one sign and one percent sign off, the percent sign inside or outside of the negative's brackets. */
function unsigned(text: string): { magnitude: string; negative: boolean; percent: boolean } {
  const outer = withoutPercent(text)
  for (const [shape, negative] of shapes) {
    const inside = shape.exec(outer.text)?.[1]
    if (inside === undefined) continue
    const inner = outer.percent ? { text: inside, percent: true } : withoutPercent(inside)
    return { magnitude: inner.text.trim(), negative, percent: inner.percent }
  }
  return { magnitude: outer.text, negative: false, percent: outer.percent }
}

function withoutPercent(text: string): { text: string; percent: boolean } {
  const bare = text.replace(/^[%٪] ?| ?([%٪]|درصد)$/, '')
  return { text: bare, percent: bare !== text }
}

/** A canonical decimal; or two when «a/bcd» may be read both ways; undefined when it is no number. */
function readMagnitude(text: string): string | readonly [string, string] | undefined {
  const plain = /^(\d+)$/.exec(text) ?? /^(\d+|\d{1,3}(?:[,٬،]\d{3})+)?[.٫](\d+)$/.exec(text)
  if (plain) return canonical(plain[1] ?? '', plain[2])
  const grouped = /^\d{1,3}(?:[,٬،]\d{3})+$/.exec(text)
  if (grouped) return canonical(text)
  // Slashes beside a decimal sign, or more than one of them, can only be thousands.
  const slashed = /^([1-9]\d{0,2}(?:\/\d{3})+)[.٫](\d+)$/.exec(text) ?? /^([1-9]\d{0,2}(?:\/\d{3}){2,})$/.exec(text)
  if (slashed) return canonical(slashed[1] ?? '', slashed[2])
  const single = /^(\d+|\d{1,3}(?:[,٬،]\d{3})+)\/(\d+)$/.exec(text)
  if (!single) return undefined
  const [, whole = '', rest = ''] = single
  const fractional = canonical(whole, rest)
  // A whole part of 1 to 3 digits before exactly three more could be thousands as well.
  return rest.length === 3 && /^[1-9]\d{0,2}$/.test(whole) ? [canonical(whole + rest), fractional] : fractional
}

function canonical(whole: string, decimals?: string): string {
  const digits = whole.replace(/\D/g, '').replace(/^0+(?=\d)/, '')
  return decimals === undefined ? digits : `${digits === '' ? '0' : digits}.${decimals}`
}
