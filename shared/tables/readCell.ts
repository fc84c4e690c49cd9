import { unitChoices } from '../domain/unit.ts'
import { toLatinDigits } from '../persian/digits.ts'
import { type MoneyUnit, moneyUnitChoices } from '../persian/money.ts'
import { fold, normalise } from '../persian/normalise.ts'
import { parseMoney } from '../persian/parseMoney.ts'
import { parseNumber } from '../persian/parseNumber.ts'
import type { Column } from './column.ts'
import { quote } from './quote.ts'

/** A cell's plain JSON value, still to be checked by the kind's schema; or why it can't be read. */
export type ReadCell = { ok: true; value: string | number | boolean | null } | { ok: false; message: string }

/** Of a number, date, code or word; nothing honest is longer, and no pattern is tried on more. */
const longestCell = 200

const read = (value: string | number | boolean | null): ReadCell => ({ ok: true, value })
const refused = (message: string): ReadCell => ({ ok: false, message })

/**
 * Reads one cell of a person's file: numbers in any digits, labels or codes of choices, بله/خیر. Text, codes and dates
 * are left to the kind's schema.
 * @param unit the unit that the header or the row names for this cell, such as «تومان»
 */
export function readCell(column: Column, cell: string, unit?: string): ReadCell {
  if (column.type === 'text' || column.type === 'narrative') return read(normalise(cell) || null)
  if (cell.length > longestCell) return refused('این خانه بیش از اندازه بلند است؛ فقط مقدار را بنویسید.')
  const text = normalise(cell)
  if (column.type === 'flag') return readFlag(text)
  if (text === '') return read(null)
  switch (column.type) {
    case 'choice':
      return readChoice(column.choices, text)
    case 'rial':
      return readRial(text, unit)
    case 'count':
    case 'decimal':
      return readNumber(column, text, unit)
    case 'fiscalYear':
      return readNumber(column, text)
    case 'period':
    case 'month':
      return read(toLatinDigits(text).toUpperCase().replace('/', '-'))
    case 'time':
      return read(toLatinDigits(text).replace(/^(\d):/, '0$1:'))
    case 'digest':
      return read(text.toLowerCase())
    default:
      return read(text)
  }
}

const key = (text: string) => fold(text).replace(/\s/g, '')
const yes = new Set(['بله', 'بلی', 'آری', 'نمونه', 'true', 'yes', '1'].map(key))
const no = new Set(['', 'خیر', 'نه', 'false', 'no', '0'].map(key))

function readFlag(text: string): ReadCell {
  if (yes.has(key(text))) return read(true)
  return no.has(key(text)) ? read(false) : refused('این خانه باید «بله» یا «خیر» باشد.')
}

function readChoice(choices: Readonly<Record<string, string>>, text: string): ReadCell {
  const found = Object.entries(choices).find(([code, label]) => key(code) === key(text) || key(label) === key(text))
  if (found) return read(found[0])
  const known = Object.values(choices).map(label => `«${label}»`)
  return refused(`${quote(text)} در این فهرست نیست: ${known.join('، ')}.`)
}

/** A cell may repeat its column's unit; another one is refused, never converted in silence. */
function readRial(text: string, unit: string = moneyUnitChoices.rial): ReadCell {
  const named = Object.entries(moneyUnitChoices).find(([, name]) => key(name) === key(unit))
  if (named === undefined) return refused(mixed(unit, moneyUnitChoices.rial))
  const written = /(ریال|﷼|تومان|تومن)/.exec(text)?.[0]
  const currency = written === undefined || /^[ر﷼]/.test(written) ? 'ریال' : 'تومان'
  if (written !== undefined && !unit.includes(currency)) return refused(mixed(currency, unit))
  const money = parseMoney(text, named[0] as MoneyUnit)
  return money.ok ? read(money.rial.toString()) : refused(money.message)
}

function readNumber(column: Column, text: string, named?: string): ReadCell {
  const unit = column.unit ?? named
  if (named !== undefined && key(named) !== key(unit ?? '')) return refused(mixed(named, unit))
  const [, number = text, written] = /^([^\p{L}]*\p{Nd}[^\p{L}]*?)\s*(\p{L}.*)$/u.exec(text) ?? []
  if (written !== undefined && key(written) !== key(unit ?? ''))
    return refused(isUnit(written) ? mixed(written, unit) : `${quote(text)} عدد نیست؛ فقط عدد را بنویسید.`)
  const parsed = parseNumber(number)
  if (!parsed.ok) return refused(parsed.message)
  if (parsed.percent && unit !== unitChoices.percent) return refused(mixed(unitChoices.percent, unit))
  return read(column.type === 'decimal' ? parsed.value : Number(parsed.value))
}

const units = Object.values({ ...unitChoices, ...moneyUnitChoices, minute: 'دقیقه', kWh: 'kWh', MWh: 'MWh' }).map(key)
/** «میلیارد تومان» ends with a unit, whatever multiplies it. */
const isUnit = (written: string) => units.some(unit => key(written).endsWith(unit))

function mixed(written: string, expected: string | undefined): string {
  const where = expected === undefined ? 'اینجا فقط عدد نوشته می‌شود' : `اینجا «${expected}» نوشته می‌شود`
  return `یکای ${quote(written)} با این خانه نمی‌خواند؛ ${where}.`
}
