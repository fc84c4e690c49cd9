import { Big } from 'big.js'
import * as z from 'zod'
import { toPersianDigits } from '../persian/digits.ts'
import { formatNumber, formatPercent } from '../persian/formatNumber.ts'
import { parseHours } from '../persian/parseHours.ts'
import { quote } from '../persian/quote.ts'
import { unitChoices } from '../quantities/unit.ts'
import { type CellContext, read, refused } from './cell.ts'
import { asText, type ColumnBase, type ColumnType, required, type Value } from './columnType.ts'
import type { ReadCell, ReadingChoices } from './readingChoices.ts'
import { readNumber } from './readNumber.ts'
import { readRial } from './rial.ts'
import { sameUnit } from './unitWords.ts'

const schema = z
  .string({ error: issue => required(issue, 'عدد اعشاری در JSON متن است، مانند "15.80".') })
  .regex(
    /^-?(0|[1-9]\d{0,29})(\.\d{1,12})?$/,
    'عدد باید مانند 15.80 نوشته شود، با ۳۰ رقم صحیح و ۱۲ رقم اعشار در بیشترین اندازه.',
  )

/** A figure in rial may be said as amounts are («۶۰۰ میلیون تومان»), one in hours as a clock does («۱:۳۰»). */
function readDecimal(text: string, column: ColumnBase, context: CellContext): ReadCell {
  const unit = column.unit ?? context.unit
  const isOwnUnit = context.unit === undefined || sameUnit(context.unit, unit)
  if (isOwnUnit && unit === unitChoices.rial && /\p{L}/u.test(text))
    return readRial(text, column, { choices: { ...context.choices, moneyUnit: 'rial' } })
  const hours = unit === unitChoices.hour ? parseHours(text) : undefined
  return readNumber(hours ?? text, column, context, { valueOf: value => value, ofBarePercent: barePercent })
}

/**
 * A percentage without its sign: below one it may be what a spreadsheet keeps for it. Where somebody has said that the
 * file's are such fractions, a larger number is refused: 35 of it would be 3,500 percent.
 */
function barePercent(value: string, { percent }: ReadingChoices, written: string): ReadCell {
  const number = new Big(value)
  const asFraction = number.times(100).toFixed()
  if (percent === 'fraction') return number.abs().lte(1) ? read(asFraction) : refused(noFraction(written))
  if (percent === 'points' || number.eq(0) || number.abs().gte(1)) return read(value)
  const readings = [
    { choice: { percent: 'fraction' as const }, label: percentText(asFraction), value: asFraction },
    { choice: { percent: 'points' as const }, label: percentText(value), value },
  ]
  const message = `${quote(written)} در ستون درصد دو معنا دارد: ${percentText(asFraction)} یا ${percentText(value)}. آن را با نشانهٔ ٪ بنویسید.`
  return { ok: false, message, doubt: { reason: 'ambiguous', about: 'percent', readings } }
}

const percentText = (value: string) => formatPercent(value, { fraction: value.split('.')[1]?.length ?? 0 })
const noFraction = (written: string) =>
  `در این پرونده ۰٫۲ را ۲۰٪ خوانده‌اید و ${quote(written)} بیش از ۱ است؛ آن را با نشانهٔ ٪ بنویسید.`

/**
 * A decimal in Latin digits that nobody can take for thousands: '12.500' is written '012.500', since no thousands begin
 * with a zero; readers and spreadsheets have the same number from both.
 */
export function writeDecimal(value: Value): string {
  return String(value).replace(/^(-?)(?=[1-9]\d{0,2}\.\d{3}$)/, '$10')
}

/** Whether a number of percent would have to be asked about without its sign: 0.2 may be 20%. */
export const needsPercentSign = (decimal: string, unit: string | undefined) =>
  unit === unitChoices.percent && /^-?0\.\d*[1-9]/.test(decimal)

/** Under a header in percent a cell says itself what it is where that would be asked. */
const withSign = (text: string, sign: string, value: Value, { unit }: ColumnBase) =>
  needsPercentSign(String(value), unit) ? text + sign : text

/** Exact decimal, a string such as '15.80', of the column's unit or of the one that its row names. */
export const decimal: ColumnType<string> = {
  ...asText,
  nature: 'number',
  isQuantity: true,
  schema: () => schema,
  hint: 'عدد',
  read: readDecimal,
  show: (value, column) => withSign(formatNumber(String(value), { isolate: false }), '٪', value, column),
  print: value => formatNumber(String(value)),
  edit: (value, column) =>
    withSign(toPersianDigits(String(value)).replace('.', '٫').replace('-', '\u2212'), '٪', value, column),
  write: writeDecimal,
  copy: (value, column) => withSign(writeDecimal(value), '%', value, column),
  rank: Number,
}
