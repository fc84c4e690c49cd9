import { toLatinDigits } from '../persian/digits.ts'
import { normalise } from '../persian/normalise.ts'
import { parseNumber } from '../persian/parseNumber.ts'

/**
 * What a number that somebody typed or pasted may mean, when that has to be asked: «۱/۵۰۰» and «۱۲.۵۰۰» are thousands
 * in one hand and decimals in another, «12,5» is a decimal or a lost digit. Empty when there is nothing to ask.
 * @returns exact decimals in Latin digits, the likelier first
 */
export function numberReadings(raw: string): string[] {
  const parsed = parseNumber(raw)
  if (!parsed.ok && parsed.reason === 'ambiguous') return [...parsed.readings]
  const text = toLatinDigits(normalise(raw))
  const digits = /\d[\d.,٬،/]*/.exec(text)?.[0] ?? ''
  return variantsOf(digits).flatMap(variant => {
    const read = parseNumber(text.replace(digits, variant))
    return read.ok ? [read.value] : []
  })
}

/** Other ways to write the digits, each with one meaning; none where the digits have one themselves. */
function variantsOf(digits: string): string[] {
  if (/^[1-9]\d{0,2}\.\d{3}$/.test(digits)) return [digits.replace('.', ''), digits.replace('.', '٫')]
  if (/^[1-9]\d{0,2}(\.\d{3}){2,}$/.test(digits)) return [digits.replaceAll('.', '')]
  if (/^\d+[,،]\d+$/.test(digits) && !/^\d{1,3}[,،]\d{3}$/.test(digits))
    return [digits.replace(/[,،]/, '٫'), digits.replace(/[,،]/, '')]
  return []
}
