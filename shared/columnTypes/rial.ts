import * as z from 'zod'
import { formatNumber } from '../persian/formatNumber.ts'
import { type EntryMoney, moneyUnitChoices } from '../persian/money.ts'
import { normalise } from '../persian/normalise.ts'
import { type ParsedMoney, parseMoney } from '../persian/parseMoney.ts'
import { shortMoneyUnits, unitNamed } from '../quantities/unitOf.ts'
import { type CellContext, read, refused } from './cell.ts'
import { asText, type ColumnBase, type ColumnType, required, type Value } from './columnType.ts'
import type { ReadCell, ReadingChoices } from './readingChoices.ts'
import { mixedUnits } from './unitWords.ts'

const maximum = 9_223_372_036_854_775_807n
const outOfRange = 'مبلغ از ۶۴ بیت بیشتر است؛ واحد اندازه‌گیری آن را بررسی کنید.'
/** Whole rial of 64 bits: digits in JSON, bigint in memory. */
const schema = z.codec(
  z
    .string({ error: issue => required(issue, 'مبلغ در JSON رشته‌ای از رقم‌هاست، مانند "4500000000".') })
    .regex(/^(0|-?[1-9]\d{0,18})$/, 'مبلغ باید عدد صحیحی از ریال باشد، مانند 4500000000، با ۱۹ رقم در بیشترین اندازه.'),
  z
    .bigint()
    .min(-maximum - 1n, outOfRange)
    .max(maximum, outOfRange),
  { decode: digits => BigInt(digits), encode: amount => amount.toString() },
)

/**
 * An amount by the unit that it names itself, or else its header or row, or else by what was chosen for all of them;
 * where nobody names one it is asked. Under a header that names a unit another currency is refused, never converted.
 */
export function readRial(text: string, _: ColumnBase, { unit, choices = {} }: CellContext): ReadCell {
  const named = unit === undefined ? undefined : unitNamed(unit)?.money
  const possible = unit === undefined || named !== undefined ? [] : shortMoneyUnits(unit)
  if (possible.length > 0) return readAsOneOf(possible, text, choices)
  if (unit !== undefined && named === undefined) return refused(mixedUnits(unit, moneyUnitChoices.rial))
  const written = /(ریال|﷼|تومان|تومن)/.exec(normalise(text))?.[0]
  const currency = written === undefined || /^[ر﷼]/.test(written) ? 'ریال' : 'تومان'
  if (unit !== undefined && written !== undefined && !unit.includes(currency))
    return refused(mixedUnits(currency, unit))
  return ofMoney(parseMoney(text, { ...choices, ...(named && { moneyUnit: named }) }))
}

/** Under a header that shortens its unit («میلیون», «م.ریال»): which of those it may stand for is chosen or asked. */
function readAsOneOf(possible: readonly EntryMoney[], text: string, choices: ReadingChoices): ReadCell {
  const { moneyUnit, ...others } = choices
  if (moneyUnit !== undefined && possible.includes(moneyUnit)) return ofMoney(parseMoney(text, choices))
  const cell = ofMoney(parseMoney(text, others))
  if (cell.ok || cell.doubt?.about !== 'moneyUnit') return cell
  const readings = cell.doubt.readings.filter(({ choice }) => possible.some(unit => unit === choice.moneyUnit))
  return { ...cell, doubt: { ...cell.doubt, readings } }
}

function ofMoney(money: ParsedMoney): ReadCell {
  if (money.ok) return read(money.rial.toString())
  if (money.reason !== 'ambiguous' && money.reason !== 'noUnit') return refused(money.message)
  const { reason, about, message } = money
  const readings = money.readings.map(({ choice, label, rial: amount }) => ({
    choice,
    label,
    value: amount?.toString() ?? null,
  }))
  return { ok: false, message, doubt: { reason, about, readings } }
}

const grouped = (value: Value): string => formatNumber(String(value), { isolate: false })

/** Whole rial, bigint; a string in JSON. */
export const rial: ColumnType<bigint> = {
  ...asText,
  nature: 'number',
  isMoney: true,
  schema: () => schema,
  hint: 'عدد',
  read: readRial,
  show: grouped,
  print: value => formatNumber(String(value)),
  edit: grouped,
  rank: BigInt,
  sql: { storage: 'INTEGER', fromInteger: amount => amount },
  fromDigits: BigInt,
}
