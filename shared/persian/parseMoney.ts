import { Big } from 'big.js'
import { amountPhrase } from './amountPhrase.ts'
import { amountTokens } from './amountTokens.ts'
import { type AmountValue, amountValue } from './amountValue.ts'
import { inexactReason } from './inexactNumber.ts'
import { type EntryMoney, entryMoneyUnits, moneyUnitName, rialsPerUnit } from './money.ts'
import { ambiguousMessage, type NumberChoices, notANumberMessage } from './parseNumber.ts'
import { spreadsheetFault } from './spreadsheetFault.ts'

/** How amounts are to be read where they do not tell themselves. */
export interface MoneyChoices extends NumberChoices {
  /** What an amount is in that names no unit; a scale alone («۶۰۰ میلیون») keeps this unit's currency. */
  moneyUnit?: EntryMoney | undefined
}

/**
 * One meaning of an amount: the choice that gives it, how it is said, and the rial, when no other choice is missing.
 */
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

/**
 * An amount of money as people write it, in whole rial: «۶۰۰ میلیون تومان», «۹ هزار و ۴۱۴ میلیارد ریال» (9,414
 * milliards), «یک و نیم میلیارد تومان», «۱۲ همت», «(۱۲٬۰۰۰)». Digits are read by `parseNumber`. A unit that the amount
 * names itself goes before the one of `choices`; «هزار» alone under a unit that has a scale of its own is refused, as
 * it may count either.
 */
export function parseMoney(raw: string, choices: MoneyChoices = {}): ParsedMoney {
  const fault = spreadsheetFault(raw)
  if (fault !== undefined) return failure('notANumber', fault)
  if (raw.length > longestAmount) return notMoney(raw)
  const { text, again } = amountPhrase(raw)
  if (again !== undefined) return checkRestated(text, again, choices)
  if (text === '') return { ok: false, reason: 'empty', message: 'مبلغی نوشته نشده است؛ آن را وارد کنید.' }
  const bracketed = /^\((.*\p{L}.*)\)$/u.exec(text)
  const tokens = amountTokens(bracketed?.[1] ?? text)
  if (tokens === undefined) return notMoney(raw)
  const { addends, currencies } = tokens
  if (currencies.size > 1) return failure('mixedUnits', 'ریال و تومان در یک مبلغ آمده است؛ مبلغ را با یک واحد بنویسید.')
  const [named] = currencies
  const amount = amountValue(addends, choices)
  if (!amount.ok) return unreadable(raw, choices, amount, named)

  const isNegative = bracketed !== null || tokens.negative
  // One sign holds for the whole amount.
  if (isNegative && amount.value.lt(0)) return notMoney(raw)
  if (named === undefined && amount.hasBareTail) return failure('notANumber', bareTail)
  const { moneyUnit } = choices
  // Nothing is nothing in every unit.
  if (amount.value.eq(0)) return { ok: true, rial: 0n }
  const inUnit = (unit: EntryMoney): ParsedMoney => {
    const rial = amount.value.times(rialsPerUnit[unit].toString())
    return wholeRial(isNegative ? rial.neg() : rial)
  }
  if (named === undefined && moneyUnit === undefined)
    return askUnit(amount.scale === 'none' ? entryMoneyUnits : ['rial', 'toman'], inUnit)
  if (named === undefined && amount.scale === 'thousand' && !isCurrency(moneyUnit))
    return failure('notANumber', bareThousand)
  return inUnit(named ?? (amount.scale === 'none' ? moneyUnit : currencyOf(moneyUnit)) ?? 'rial')
}

/**
 * «۱۲۵٬۰۰۰ ریال (صد و بیست و پنج هزار ریال)»: the amount, when both say the same; the second may leave the currency
 * out.
 */
function checkRestated(text: string, again: string, choices: MoneyChoices): ParsedMoney {
  const first = parseMoney(text, choices)
  if (!first.ok) return first
  const second = [choices, ...currencies.map(moneyUnit => ({ ...choices, moneyUnit }))].map(each =>
    parseMoney(again, each),
  )
  if (second.every(({ ok }) => !ok)) return notMoney(`${text} ${again}`)
  return second.some(each => each.ok && each.rial === first.rial) ? first : failure('notANumber', unlike)
}

const currencies = ['rial', 'toman'] as const
const unlike = 'مبلغی که در پرانتز آمده با مبلغ بیرون آن یکی نیست؛ یکی را حذف کنید.'

const isCurrency = (unit: EntryMoney | undefined) => unit === 'rial' || unit === 'toman'
const currencyOf = (unit: EntryMoney | undefined) => (unit?.endsWith('toman') === true ? 'toman' : 'rial')

const bareTail = 'رقم‌های آخر این مبلغ واحد ندارد؛ بنویسید میلیون است یا هزار، یا ریال و تومان را بیفزایید.'
const bareThousand = 'روشن نیست «هزار» در این مبلغ هزار ریال است یا هزار از واحد ستون؛ مبلغ را با واحد کامل بنویسید.'
const wrongOrder =
  'بخش‌های این مبلغ از بزرگ به کوچک نیست؛ آن را مانند «۲ میلیارد و ۵۰۰ میلیون ریال» یا یک‌جا با رقم بنویسید.'

function unreadable(
  raw: string,
  choices: MoneyChoices,
  amount: Extract<AmountValue, { ok: false }>,
  named: 'rial' | 'toman' | undefined,
): ParsedMoney {
  if (amount.why === 'order') return failure('notANumber', wrongOrder)
  if (amount.why !== 'number') return notMoney(raw)
  const { number } = amount
  if (number.reason !== 'ambiguous')
    return number.reason === 'empty' ? notMoney(raw) : failure('notANumber', notANumberMessage(raw))
  // The unit is asked for before the digits: without it no reading of them is an amount.
  if (named === undefined && choices.moneyUnit === undefined)
    return askUnit(entryMoneyUnits, moneyUnit => parseMoney(raw, { ...choices, moneyUnit }))
  const readings = number.readings.map(({ choice, label }) => ({ choice, label, rial: rialOf(raw, choices, choice) }))
  return {
    ok: false,
    reason: 'ambiguous',
    about: number.about,
    readings,
    message: ambiguousMessage(raw, number.readings),
  }
}

function rialOf(raw: string, choices: MoneyChoices, choice: MoneyChoices): bigint | null {
  const read = parseMoney(raw, { ...choices, ...choice })
  return read.ok ? read.rial : null
}

/** Which of the units the amount may be in; what is no amount in any of them is refused for what it is. */
function askUnit(units: readonly EntryMoney[], inUnit: (unit: EntryMoney) => ParsedMoney): ParsedMoney {
  const readings = units.flatMap((moneyUnit): MoneyReading[] => {
    const read = inUnit(moneyUnit)
    if (!read.ok && read.reason !== 'ambiguous') return []
    return [{ choice: { moneyUnit }, label: moneyUnitName(moneyUnit), rial: read.ok ? read.rial : null }]
  })
  if (readings.length === 0) return inUnit('rial')
  const message =
    'واحد این مبلغ نوشته نشده است؛ آن را با واحدش بنویسید، مانند «۶۰۰ میلیون تومان»، یا واحد مبلغ‌ها را انتخاب کنید.'
  return { ok: false, reason: 'noUnit', about: 'moneyUnit', readings, message }
}

/** Far above any real amount; a pasted page is refused before its words are looked up. */
const longestAmount = 200

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

function notMoney(raw: string): ParsedMoney {
  const reason = inexactReason(raw)
  if (reason !== undefined) return failure('notANumber', reason)
  return failure('notANumber', 'این نوشته مبلغ نیست؛ عدد و واحد آن را بنویسید، مانند «۶۰۰ میلیون تومان».')
}

function failure(reason: 'notANumber' | 'mixedUnits' | 'notWholeRial' | 'tooLarge', message: string): ParsedMoney {
  return { ok: false, reason, message }
}
