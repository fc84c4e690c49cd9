import { isDecimal, valueLabel } from '../../../shared/charts/forms/chartNumber.ts'

/** Persian digits, whatever the system's (Excel's locale code, with the digits' shapes before it). */
const persian = '[$-3000429]'
/** Keeps the sign before its number within words from the right. */
const minus = '\u200e\u2212'

/**
 * A format for numbers with a count of decimals. @param sign before each: «≈ »
 * @param nought how it is written; as any other number when left out
 */
export function numberFormat(decimals: number, sign = '', nought?: string): string {
  const digits = `#,##0${decimals > 0 ? `.${'0'.repeat(decimals)}` : ''}`
  const lead = sign === '' ? '' : `"${sign}"`
  const last = nought === undefined ? '' : `;"${nought}"`
  return `${persian}${lead}${digits};${persian}${lead}"${minus}"${digits}${last}`
}

/** Decimals with which a chart of ours says a value. */
export function labelDecimals(value: string, unit: string): number {
  const [, decimals = ''] = valueLabel(value, unit).split('٫')
  return decimals.replaceAll(/[^۰-۹]/g, '').length
}

/** The least step of a chart's axis, and the decimals its steps need. */
export function axisSteps(values: readonly (string | null)[]): { decimals: number; least?: number } {
  const known = values.filter(isDecimal)
  const greatest = Math.max(0, ...known.map(value => Math.abs(Number(value))))
  // Half a drill is no step.
  if (known.every(value => !value.includes('.'))) return greatest <= 6 ? { decimals: 0, least: 1 } : { decimals: 0 }
  if (greatest >= 20) return { decimals: 0 }
  return { decimals: greatest >= 2 ? 1 : 2 }
}
