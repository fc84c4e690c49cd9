import { Big } from 'big.js'
import { type MoneyUnit, rialsPerUnit } from './money.ts'
import { normalise } from './normalise.ts'
import { parseNumber } from './parseNumber.ts'

export type ParsedMoney =
  | { ok: true; rial: bigint }
  /** Readings are in the digits of the ambiguous number itself. */
  | { ok: false; reason: 'ambiguous'; readings: readonly [string, string]; message: string }
  | { ok: false; reason: 'empty' | 'notANumber' | 'mixedUnits' | 'notWholeRial' | 'tooLarge'; message: string }

const multipliers: Readonly<Record<string, bigint>> = {
  هزار: 1000n,
  میلیون: 1_000_000n,
  ملیون: 1_000_000n,
  میلیارد: 1_000_000_000n,
  ملیارد: 1_000_000_000n,
}
const multiplierAtEnd = new RegExp(`^(.*?) ?(${Object.keys(multipliers).join('|')})$`)

/**
 * An amount of money as people write it, in whole rial: «۶۰۰ میلیون تومان», «۲ میلیارد و ۵۰۰ میلیون ریال»,
 * «(۱۲٬۰۰۰)», «۱/۵ میلیارد تومان». Numbers are read by `parseNumber`.
 * @param unit what a bare number is in, such as the column's «میلیون ریال»; a cell that names a currency or a multiplier
 *   of its own is read by that instead (a multiplier alone keeps this unit's currency)
 */
export function parseMoney(raw: string, unit: MoneyUnit = 'rial'): ParsedMoney {
  const text = normalise(raw).replace(/[\u200C\n]/g, ' ')
  if (text.length > longestAmount) return notMoney()
  const bracketed = /^\((.*)\)$/.exec(text)
  const amount = (bracketed?.[1] ?? text).trim()
  const currencies = new Set((amount.match(currencyNames) ?? []).map(name => (/^[ر﷼]/.test(name) ? 'rial' : 'toman')))
  if (currencies.size > 1) return failure('mixedUnits', 'ریال و تومان در یک مبلغ آمده است؛ مبلغ را با یک واحد بنویسید.')
  const parts = amount.split(/ و (?=\S)/).map(part => withoutMultipliers(part.replace(currencyAtEnd, '').trim()))
  const scaled = parts.some(({ factor }) => factor > 1n)
  const [currency = scaled ? currencyOf(unit) : unit] = currencies

  let rial = new Big(0)
  let negative = bracketed !== null
  for (const [index, { number, factor }] of parts.entries()) {
    const parsed = parseNumber(number)
    if (!parsed.ok) return parsed.reason === 'empty' && text !== '' ? notMoney() : parsed
    const signed = parsed.value.startsWith('-')
    // One sign holds for the whole amount, so it comes first and once.
    if (parsed.percent || (signed && (index > 0 || bracketed !== null))) return notMoney()
    if (signed) negative = true
    rial = rial.plus(new Big(parsed.value).abs().times(factor * rialsPerUnit[currency]))
  }
  return wholeRial(negative ? rial.neg() : rial)
}

/** Far above any real amount; a pasted page is refused before it is searched for currencies. */
const longestAmount = 200

const currencyNames = /ریال|﷼|تومان|تومن/g
const currencyAtEnd = /^(ریال|﷼|تومان|تومن)|(ریال|﷼|تومان|تومن)$/

function currencyOf(unit: MoneyUnit): 'rial' | 'toman' {
  return unit.endsWith('toman') ? 'toman' : 'rial'
}

/** Takes «هزار میلیارد» and its like off the end; they multiply. A هزار without a number is one thousand. */
function withoutMultipliers(part: string): { number: string; factor: bigint } {
  let number = part
  let factor = 1n
  for (let match = multiplierAtEnd.exec(number); match; match = multiplierAtEnd.exec(number)) {
    number = match[1] ?? ''
    factor *= multipliers[match[2] ?? ''] ?? 1n
  }
  return { number: number === '' && part.startsWith('هزار') ? '1' : number, factor }
}

/** Money is kept in 64 bits. */
const largestRial = 2n ** 63n - 1n
const smallestRial = -(2n ** 63n)

function wholeRial(rial: Big): ParsedMoney {
  if (!rial.eq(rial.round(0, Big.roundDown))) {
    return failure('notWholeRial', 'مبلغ کسر ریال دارد؛ آن را تا یک ریال بنویسید یا واحدش را روشن کنید.')
  }
  if (rial.gt(largestRial) || rial.lt(smallestRial)) {
    return failure('tooLarge', 'مبلغ از آنچه نگه‌داشتنی است بزرگ‌تر است؛ رقم‌ها و واحد آن را بازبینی کنید.')
  }
  return { ok: true, rial: BigInt(rial.toFixed(0)) }
}

function notMoney(): ParsedMoney {
  return failure('notANumber', 'این نوشته مبلغ نیست؛ عدد و واحد آن را بنویسید، مانند «۶۰۰ میلیون تومان».')
}

function failure(reason: 'notANumber' | 'mixedUnits' | 'notWholeRial' | 'tooLarge', message: string): ParsedMoney {
  return { ok: false, reason, message }
}
