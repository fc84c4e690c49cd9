import { Big } from 'big.js'
import { type EntryMoney, entryMoneyUnits, moneyUnitName, rialsPerUnit } from './money.ts'
import { normalise } from './normalise.ts'
import { type NumberChoices, parseNumber } from './parseNumber.ts'

/** How amounts are to be read where they do not tell themselves. */
export interface MoneyChoices extends NumberChoices {
  /** What an amount is in that names no unit; a scale alone («۶۰۰ میلیون») keeps this unit's currency. */
  moneyUnit?: EntryMoney | undefined
}

/** One meaning of an amount: the choice that gives it, how it is said, and the rial, when no other choice is missing. */
export interface MoneyReading {
  choice: MoneyChoices
  label: string
  rial: bigint | null
}

export type ParsedMoney =
  | { ok: true; rial: bigint }
  /** 'noUnit': neither the amount nor the choices name its unit. */
  | {
      ok: false
      reason: 'ambiguous' | 'noUnit'
      about: keyof MoneyChoices
      readings: readonly MoneyReading[]
      message: string
    }
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
 * «(۱۲٬۰۰۰)», «۱٫۵ میلیارد تومان». Numbers are read by `parseNumber`. A unit that the amount names itself goes before the
 * one of `choices`.
 */
export function parseMoney(raw: string, choices: MoneyChoices = {}): ParsedMoney {
  const text = normalise(raw).replace(/[\u200C\n]/g, ' ')
  if (text.length > longestAmount) return notMoney()
  const bracketed = /^\((.*)\)$/.exec(text)
  const amount = (bracketed?.[1] ?? text).trim()
  const currencies = new Set((amount.match(currencyNames) ?? []).map(name => (/^[ر﷼]/.test(name) ? 'rial' : 'toman')))
  if (currencies.size > 1) return failure('mixedUnits', 'ریال و تومان در یک مبلغ آمده است؛ مبلغ را با یک واحد بنویسید.')
  const parts = amount.split(/ و (?=\S)/).map(part => withoutMultipliers(part.replace(currencyAtEnd, '').trim()))
  const scaled = parts.some(({ factor }) => factor > 1n)
  const [named] = currencies
  const unit = named ?? (choices.moneyUnit && (scaled ? currencyOf(choices.moneyUnit) : choices.moneyUnit))
  if (unit === undefined) return askUnit(raw, choices, scaled ? ['rial', 'toman'] : entryMoneyUnits)

  let count = new Big(0)
  let negative = bracketed !== null
  for (const [index, { number, factor }] of parts.entries()) {
    const parsed = parseNumber(number, choices)
    if (!parsed.ok) {
      if (parsed.reason === 'empty' && text !== '') return notMoney()
      if (parsed.reason !== 'ambiguous') return parsed
      const readings = parsed.readings.map(({ choice, label }) => ({
        choice,
        label,
        rial: rialOf(raw, choices, choice),
      }))
      return { ...parsed, readings }
    }
    const signed = parsed.value.startsWith('-')
    // One sign holds for the whole amount, so it comes first and once.
    if (parsed.percent || (signed && (index > 0 || bracketed !== null))) return notMoney()
    if (signed) negative = true
    count = count.plus(new Big(parsed.value).abs().times(factor.toString()))
  }
  const rial = count.times(rialsPerUnit[unit].toString())
  return wholeRial(negative ? rial.neg() : rial)
}

function rialOf(raw: string, choices: MoneyChoices, choice: MoneyChoices): bigint | null {
  const read = parseMoney(raw, { ...choices, ...choice })
  return read.ok ? read.rial : null
}

/** Which of the units the amount may be in; what is no amount in any of them is refused for what it is. */
function askUnit(raw: string, choices: MoneyChoices, units: readonly EntryMoney[]): ParsedMoney {
  const readings = units.flatMap((moneyUnit): MoneyReading[] => {
    const read = parseMoney(raw, { ...choices, moneyUnit })
    if (!read.ok && read.reason !== 'ambiguous') return []
    return [{ choice: { moneyUnit }, label: moneyUnitName(moneyUnit), rial: read.ok ? read.rial : null }]
  })
  if (readings.length === 0) return parseMoney(raw, { ...choices, moneyUnit: 'rial' })
  const message =
    'واحد این مبلغ نوشته نشده است؛ آن را با واحدش بنویسید، مانند «۶۰۰ میلیون تومان»، یا واحد مبلغ‌ها را برگزینید.'
  return { ok: false, reason: 'noUnit', about: 'moneyUnit', readings, message }
}

/** Far above any real amount; a pasted page is refused before it is searched for currencies. */
const longestAmount = 200

const currencyNames = /ریال|﷼|تومان|تومن/g
const currencyAtEnd = /^(ریال|﷼|تومان|تومن)|(ریال|﷼|تومان|تومن)$/

function currencyOf(unit: EntryMoney): 'rial' | 'toman' {
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
  if (rial.gt(largestRial.toString()) || rial.lt(smallestRial.toString())) {
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
