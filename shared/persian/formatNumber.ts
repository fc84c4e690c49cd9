import { Big } from 'big.js'
import { toPersianDigits } from './digits.ts'
import { isolate, isolateRightToLeft } from './isolate.ts'

const minus = '\u2212'

export interface NumberOptions {
  /** Digits after the decimal sign at most; without it every digit of the value is shown. */
  fraction?: number
  /** Keeps the zeros at the end, so that a column's numbers line up: «۳۱٫۰». Default false. */
  padded?: boolean
  /** false leaves the result without directional isolates, for texts that are not shown in a line. Default true. */
  isolate?: boolean
}

/** Unsigned digits with thousands and decimal signs, and whether the rounded value is below zero. */
function parts(
  decimal: string | bigint,
  { fraction, padded = false }: NumberOptions,
): { digits: string; sign: -1 | 0 | 1 } {
  const exact = new Big(decimal)
  const rounded = fraction === undefined ? exact : exact.round(fraction, Big.roundHalfUp)
  const [whole = '0', decimals = ''] = rounded
    .abs()
    .toFixed(padded ? fraction : undefined)
    .split('.')
  const grouped = whole.replace(/\B(?=(\d{3})+$)/g, '٬')
  return {
    digits: toPersianDigits(decimals === '' ? grouped : `${grouped}٫${decimals}`),
    sign: rounded.eq(0) ? 0 : rounded.lt(0) ? -1 : 1,
  }
}

/**
 * A decimal in Persian: «۱٬۴۰۰», «−۵٫۲». Rounded once, half away from zero; a value that rounds to zero has no sign.
 * @param decimal exact decimal such as '15.80' or '-5'; money comes as bigint
 * @throws when `decimal` is not a decimal number
 */
export function formatNumber(decimal: string | bigint, options: NumberOptions = {}): string {
  const { digits, sign } = parts(decimal, options)
  const text = sign < 0 ? minus + digits : digits
  return options.isolate === false ? text : isolate(text)
}

/**
 * A percentage, «۳۳٫۳٪», from percent points: '33.333' → «۳۳٫۳٪». One decimal at most unless `fraction` says otherwise.
 */
export function formatPercent(percent: string | bigint, options: NumberOptions = {}): string {
  const text = `${formatNumber(percent, { fraction: 1, ...options, isolate: false })}٪`
  return options.isolate === false ? text : isolate(text)
}

/**
 * A change by shape and number, «▲ ۳۳٫۳٪» or «▼ ۵٫۶٪»; no change is «۰٫۰٪». The triangle is read first, from the right.
 * @param change percent points; or a plain number, with `percent: false`
 */
export function formatSigned(change: string | bigint, options: NumberOptions & { percent?: boolean } = {}): string {
  const { digits, sign } = parts(change, { fraction: 1, padded: true, ...options })
  const number = options.percent === false ? digits : `${digits}٪`
  const shown = options.isolate === false ? number : isolate(number)
  if (sign === 0) return shown
  const text = `${sign > 0 ? '▲' : '▼'} ${shown}`
  return options.isolate === false ? text : isolateRightToLeft(text)
}
