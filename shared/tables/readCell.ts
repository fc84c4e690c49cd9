import { Big } from 'big.js'
import type { ReadCell, ReadingChoices } from '../columnTypes/readingChoices.ts'
import { isEmptyMark, saysNothing } from '../persian/emptyMark.ts'
import { formatPercent } from '../persian/formatNumber.ts'
import { type EntryMoney, moneyUnitChoices } from '../persian/money.ts'
import { fold, normalise } from '../persian/normalise.ts'
import { parseDay } from '../persian/parseDay.ts'
import { type ParsedMoney, parseMoney } from '../persian/parseMoney.ts'
import { parseNumber } from '../persian/parseNumber.ts'
import { parseTime } from '../persian/parseTime.ts'
import { quote } from '../persian/quote.ts'
import { spreadsheetFault } from '../persian/spreadsheetFault.ts'
import { textMark } from '../persian/textMark.ts'
import { unitChoices } from '../quantities/unit.ts'
import { shortMoneyUnits, unitNamed } from '../quantities/unitOf.ts'
import type { ChoiceColumn, Column } from '../records/column.ts'
import { readPeriodCell, readYearCell } from './readPeriodCell.ts'

export interface CellContext {
  /** The unit that the header or the row names for this cell, such as «تومان». */
  unit?: string | undefined
  choices?: ReadingChoices | undefined
}

/** Of a number, date, code or word; nothing honest is longer, and no pattern is tried on more. */
const longestCell = 200

const read = (value: string | number | boolean | null): ReadCell => ({ ok: true, value })
const refused = (message: string): ReadCell => ({ ok: false, message })

/**
 * Reads one cell of a person's file: numbers in any digits, labels or codes of choices, بله/خیر. Text, codes and dates
 * are left to the kind's schema. What can be read in two ways is a doubt until `choices` settle it.
 */
export function readCell(column: Column, cell: string, { unit, choices = {} }: CellContext = {}): ReadCell {
  if (column.type === 'text' || column.type === 'narrative') return read(normalise(cell) || null)
  if (cell.length > longestCell) return refused('این خانه بیش از اندازه بلند است؛ فقط مقدار را بنویسید.')
  const text = plainCell(cell)
  if (column.type === 'flag') return readFlag(text)
  if (isEmptyMark(text) || (isMeasured(column) && saysNothing(text))) return read(null)
  const fault = spreadsheetFault(text)
  if (fault !== undefined) return refused(fault)
  switch (column.type) {
    case 'choice':
      return readChoice(column, text)
    case 'rial':
      return readRial(text, unit, choices)
    case 'count':
    case 'decimal':
      return readNumber(column, text, unit, choices)
    case 'fiscalYear':
      return readYearCell(text, choices)
    case 'period':
    case 'month':
      return readPeriodCell(text, choices)
    case 'time':
      return readTime(text)
    case 'date':
      return readDay(text, choices)
    case 'code':
      return readCode(text)
    case 'digest':
      return read(text.toLowerCase())
    case 'reference':
      return read(text)
  }
}

/** A program that took codes for numbers may have lost the zeros before them, too: the file is to be made again. */
function readCode(text: string): ReadCell {
  if (!/^[\d۰-۹٠-٩]{5,}[.٫][0۰٠]+$/.test(text)) return read(text)
  return refused(
    `${quote(text)} کد نیست؛ برنامه‌ای کدها را عدد اعشاری کرده و شاید صفرهای آغاز آن‌ها افتاده باشد. ستون کد را «متن» (Text) کنید و پرونده را دوباره ذخیره کنید.`,
  )
}

function readTime(text: string): ReadCell {
  const time = parseTime(text)
  return time === undefined ? refused(`${quote(text)} ساعت نیست؛ آن را مانند ۱۴:۳۰ بنویسید.`) : read(time)
}

function readDay(text: string, choices: ReadingChoices): ReadCell {
  const day = parseDay(text, choices)
  if (day.ok) return read(day.iso)
  if (day.reason !== 'ambiguous') return refused(day.message)
  const { about, message } = day
  const readings = day.readings.map(({ choice, label, iso }) => ({ choice, label, value: iso }))
  return { ok: false, message, doubt: { reason: 'ambiguous', about, readings } }
}

/** Without the apostrophe by which spreadsheets keep digits as text; full-width signs as the others. */
function plainCell(cell: string): string {
  return normalise(cell)
    .replace(/[\uFF01-\uFF5E]/g, sign => String.fromCharCode(sign.charCodeAt(0) - 0xfee0))
    .replace(textMark, '')
}

/** Whose cells are figures: a word in them that says «none» is no name. */
const isMeasured = ({ type }: Column) => figures.has(type)
const figures = new Set<Column['type']>(['rial', 'count', 'decimal', 'date', 'time', 'period', 'month', 'fiscalYear'])

const key = (text: string) => fold(text).replace(/\s/g, '')
const yes = new Set(['بله', 'بلی', 'آری', 'نمونه', 'true', 'yes', '1'].map(key))
const no = new Set(['', 'خیر', 'نه', 'false', 'no', '0'].map(key))

function readFlag(text: string): ReadCell {
  if (yes.has(key(text))) return read(true)
  return no.has(key(text)) ? read(false) : refused('این خانه باید «بله» یا «خیر» باشد.')
}

function readChoice({ choices, otherWords = {} }: ChoiceColumn, text: string): ReadCell {
  const found = Object.entries(choices).find(([code, label]) => key(code) === key(text) || key(label) === key(text))
  const word = found?.[0] ?? Object.entries(otherWords).find(([other]) => key(other) === key(text))?.[1]
  if (word !== undefined) return read(word)
  const known = Object.values(choices).map(label => `«${label}»`)
  return refused(`${quote(text)} در این فهرست نیست: ${known.join('، ')}.`)
}

/**
 * An amount by the unit that it names itself, or else its header or row, or else by what was chosen for all of them;
 * where nobody names one it is asked. Under a header that names a unit another currency is refused, never converted.
 */
function readRial(text: string, unit: string | undefined, choices: ReadingChoices): ReadCell {
  const named = unit === undefined ? undefined : unitNamed(unit)?.money
  const possible = unit === undefined || named !== undefined ? [] : shortMoneyUnits(unit)
  if (possible.length > 0) return readAsOneOf(possible, text, choices)
  if (unit !== undefined && named === undefined) return refused(mixed(unit, moneyUnitChoices.rial))
  const written = /(ریال|﷼|تومان|تومن)/.exec(text)?.[0]
  const currency = written === undefined || /^[ر﷼]/.test(written) ? 'ریال' : 'تومان'
  if (unit !== undefined && written !== undefined && !unit.includes(currency)) return refused(mixed(currency, unit))
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
  const readings = money.readings.map(({ choice, label, rial }) => ({ choice, label, value: rial?.toString() ?? null }))
  return { ok: false, message, doubt: { reason, about, readings } }
}

function readNumber(column: Column, text: string, named: string | undefined, choices: ReadingChoices): ReadCell {
  const unit = column.unit ?? named
  if (named !== undefined && !sameUnit(named, unit)) return refused(mixed(named, unit))
  // A figure in rial may be said as amounts are: «۶۰۰ میلیون تومان».
  if (column.type === 'decimal' && unit === unitChoices.rial && /\p{L}/u.test(text))
    return readRial(text, undefined, { ...choices, moneyUnit: 'rial' })
  const [, number = text, written] = /^([^\p{L}]*\p{Nd}[^\p{L}]*?)\s*(\p{L}.*)$/u.exec(text) ?? []
  if (written !== undefined && !sameUnit(written, unit))
    return refused(isUnit(written) ? mixed(written, unit) : `${quote(text)} عدد نیست؛ فقط عدد را بنویسید.`)
  const parsed = parseNumber(number, choices)
  const percent = 'percent' in parsed && parsed.percent
  if (percent && !sameUnit(unitChoices.percent, unit)) return refused(mixed(unitChoices.percent, unit))
  const valueOf = (decimal: string) => (column.type === 'decimal' ? decimal : Number(decimal))
  const isBare = !percent && written === undefined && unit !== undefined && sameUnit(unitChoices.percent, unit)
  if (parsed.ok && isBare && column.type === 'decimal') return barePercent(parsed.value, choices)
  if (parsed.ok) return read(valueOf(parsed.value))
  if (parsed.reason !== 'ambiguous') return refused(parsed.message)
  const { about, message } = parsed
  const readings = parsed.readings.map(({ choice, label, value }) => ({ choice, label, value: valueOf(value) }))
  return { ok: false, message, doubt: { reason: 'ambiguous', about, readings } }
}

/**
 * A percentage without its sign: below one it may be what a spreadsheet keeps for it. Where somebody has said that the
 * file's are such fractions, a larger number is refused: 35 of it would be 3,500 percent.
 */
function barePercent(value: string, { percent }: ReadingChoices): ReadCell {
  const number = new Big(value)
  const asFraction = number.times(100).toFixed()
  if (percent === 'fraction') return number.abs().lte(1) ? read(asFraction) : refused(noFraction(value))
  if (percent === 'points' || number.eq(0) || number.abs().gte(1)) return read(value)
  const readings = [
    { choice: { percent: 'fraction' as const }, label: percentText(asFraction), value: asFraction },
    { choice: { percent: 'points' as const }, label: percentText(value), value },
  ]
  const message = `${quote(value)} در ستون درصد دو معنا دارد: ${percentText(asFraction)} یا ${percentText(value)}. آن را با نشانهٔ ٪ بنویسید.`
  return { ok: false, message, doubt: { reason: 'ambiguous', about: 'percent', readings } }
}

const percentText = (value: string) => formatPercent(value, { fraction: value.split('.')[1]?.length ?? 0 })
const noFraction = (value: string) =>
  `در این پرونده ۰٫۲ را ۲۰٪ خوانده‌اید و ${quote(value)} بیش از ۱ است؛ آن را با نشانهٔ ٪ بنویسید.`

/** Whether two texts name one unit, each in its own way. */
function sameUnit(written: string, expected: string | undefined): boolean {
  return expected !== undefined && unitKey(written) === unitKey(expected)
}

const unitKey = (text: string) => key(unitNamed(text)?.name ?? text)

/** «میلیارد تومان» ends with a unit, whatever multiplies it. */
const isUnit = (written: string) => unitNamed(written) !== undefined || /(ریال|تومان|تومن)$/.test(fold(written))

function mixed(written: string, expected: string | undefined): string {
  const where = expected === undefined ? 'اینجا فقط عدد نوشته می‌شود' : `مقدار این خانه به «${expected}» نوشته می‌شود`
  return `واحد ${quote(written)} برای این خانه پذیرفته نیست؛ ${where}.`
}
