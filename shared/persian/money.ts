import { Big } from 'big.js'
import { formatNumber, type NumberOptions } from './formatNumber.ts'
import { isolate } from './isolate.ts'

/**
 * How an amount is shown; it is always stored in whole rial. Table units give the number alone and the column names the
 * unit; prose units choose هزار, میلیون or میلیارد by size and name the currency themselves.
 */
export const moneyUnitChoices = {
  rial: 'ریال',
  toman: 'تومان',
  'thousand-rial': 'هزار ریال',
  'thousand-toman': 'هزار تومان',
  'million-rial': 'میلیون ریال',
  'million-toman': 'میلیون تومان',
  'billion-rial': 'میلیارد ریال',
  'billion-toman': 'میلیارد تومان',
  'trillion-rial': 'هزار میلیارد ریال',
  'trillion-toman': 'هزار میلیارد تومان',
  'prose-rial': 'ریال',
  'prose-toman': 'تومان',
} as const
export type MoneyUnit = keyof typeof moneyUnitChoices

/** The units a council may choose for the money of its tables and charts. */
export const tableMoneyChoices = {
  'million-rial': moneyUnitChoices['million-rial'],
  'billion-rial': moneyUnitChoices['billion-rial'],
  'million-toman': moneyUnitChoices['million-toman'],
  'billion-toman': moneyUnitChoices['billion-toman'],
} as const
export type TableMoney = keyof typeof tableMoneyChoices

/** The currencies a council may choose for the money of its texts. */
export const textCurrencyChoices = { toman: moneyUnitChoices.toman, rial: moneyUnitChoices.rial } as const

/** The units in which amounts are written in tables: those of a fixed size. */
export type EntryMoney = Exclude<MoneyUnit, ProseMoney>
export const entryMoneyUnits = (Object.keys(moneyUnitChoices) as MoneyUnit[]).filter(
  (unit): unit is EntryMoney => !unit.startsWith('prose-'),
)

/** Money as texts say it, in either currency. */
export type ProseMoney = `prose-${keyof typeof textCurrencyChoices}`

/** The unit's Persian name, for column headers and axes: «میلیون ریال». Prose units name their currency. */
export function moneyUnitName(unit: MoneyUnit): string {
  return moneyUnitChoices[unit]
}

/** Whole rial in one of the unit. */
export const rialsPerUnit: Readonly<Record<MoneyUnit, bigint>> = {
  rial: 1n,
  toman: 10n,
  'thousand-rial': 1000n,
  'thousand-toman': 10_000n,
  'million-rial': 1_000_000n,
  'million-toman': 10_000_000n,
  'billion-rial': 1_000_000_000n,
  'billion-toman': 10_000_000_000n,
  'trillion-rial': 1_000_000_000_000n,
  'trillion-toman': 10_000_000_000_000n,
  'prose-rial': 1n,
  'prose-toman': 10n,
}

/** The amount in the unit as an exact decimal string: 4_500_000_000n in million rial is '4500'. For charts. */
export function rialIn(rial: bigint, unit: MoneyUnit): string {
  return shifted(rial, rialsPerUnit[unit])
}

/** Exact: every divisor here is a power of ten. */
function shifted(rial: bigint, divisor: bigint): string {
  return new Big(rial).times(new Big(`1e-${divisor.toString().length - 1}`)).toFixed()
}

export interface MoneyOptions extends NumberOptions {
  /** Adds the unit's name to a table unit: «۴٬۵۰۰ میلیون ریال». Prose units always carry it. */
  named?: boolean
}

/**
 * Money in Persian, rounded once, half away from zero: by default to two decimals in prose and one in tables, three of
 * billions.
 * «۶۰۰ میلیون تومان» in 'prose-toman', «۴٬۵۰۰» in 'million-rial'.
 */
export function formatRial(rial: bigint, unit: MoneyUnit, options: MoneyOptions = {}): string {
  if (unit === 'prose-rial' || unit === 'prose-toman') return proseMoney(rial, unit, options)
  const number = formatNumber(rialIn(rial, unit), { fraction: tableFraction(unit), ...options })
  return options.named === true ? withName(number, moneyUnitName(unit), options) : number
}

/** Digits after the decimal sign in a table, at most. */
export function tableFraction(unit: MoneyUnit): number {
  return unit.startsWith('billion') ? 3 : 1
}

const scales = [
  { size: 1_000_000_000n, name: 'میلیارد ' },
  { size: 1_000_000n, name: 'میلیون ' },
  { size: 1000n, name: 'هزار ' },
  { size: 1n, name: '' },
] as const

function proseMoney(rial: bigint, unit: ProseMoney, options: MoneyOptions): string {
  const fraction = options.fraction ?? 2
  const scale = proseScale(rial < 0n ? -rial : rial, rialsPerUnit[unit], fraction)
  const number = formatNumber(shifted(rial, scale.size * rialsPerUnit[unit]), { ...options, fraction })
  return withName(number, scale.name + moneyUnitName(unit), options)
}

/** The largest scale in which the amount, once rounded, is at least one; هزار only for whole thousands. */
function proseScale(rial: bigint, rialsPerOne: bigint, fraction: number): (typeof scales)[number] {
  for (const scale of scales) {
    const inOne = scale.size * rialsPerOne
    // 999,999,999 rounds to «۱ میلیارد», not to «۱٬۰۰۰ میلیون».
    const reaches = new Big(shifted(rial, inOne)).times(1000).round(fraction, Big.roundHalfUp).gte(1000)
    if (reaches && (scale.size !== 1000n || rial % inOne === 0n)) return scale
  }
  return { size: 1n, name: '' }
}

function withName(number: string, name: string, options: MoneyOptions): string {
  const text = `${number} ${name}`
  return options.isolate === false ? text : isolate(text)
}
