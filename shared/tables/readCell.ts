import { unitChoices } from '../domain/unit.ts'
import { toLatinDigits } from '../persian/digits.ts'
import { moneyUnitChoices, type MoneyUnit } from '../persian/money.ts'
import { fold, normalise } from '../persian/normalise.ts'
import { parseMoney } from '../persian/parseMoney.ts'
import { parseNumber } from '../persian/parseNumber.ts'
import type { Column } from './column.ts'

/** A cell's plain JSON value, still to be checked by the kind's schema; or why it can't be read. */
export type ReadCell = { ok: true; value: string | number | boolean | null } | { ok: false; message: string }

const read = (value: string | number | boolean | null): ReadCell => ({ ok: true, value })
const refused = (message: string): ReadCell => ({ ok: false, message })

/**
 * Reads one cell of a person's file: any digits, Jalali or ISO dates, labels or codes of choices, بله/خیر.
 * @param headerUnit the unit that the file's header names, such as «تومان»
 */
export function readCell(column: Column, cell: string, headerUnit?: string): ReadCell {
  const text = normalise(cell)
  if (column.type === 'flag') return readFlag(text)
  if (text === '') return read(null)
  switch (column.type) {
    case 'choice':
      return readChoice(column.choices, text)
    case 'rial':
      return readRial(text, headerUnit)
    case 'count':
    case 'decimal':
      return readNumber(column, text, headerUnit)
    case 'fiscalYear':
      return readWhole(text)
    case 'period':
      return read(
        toLatinDigits(text)
          .toUpperCase()
          .replace(/^(\d{4})\/(\d\d?)$/, (_, year, month) => `${year}-${month.padStart(2, '0')}`),
      )
    case 'time':
      return read(toLatinDigits(text).replace(/^(\d):/, '0$1:'))
    case 'code':
    case 'reference':
      return read(toLatinDigits(text))
    case 'date':
    case 'text':
    case 'narrative':
      return read(text)
  }
}

const key = (text: string) => fold(text).replace(/\s/g, '')
const yes = new Set(['بله', 'بلی', 'اری', 'نمونه', 'true', 'yes', '1'])
const no = new Set(['', 'خیر', 'نه', 'false', 'no', '0'])

function readFlag(text: string): ReadCell {
  if (yes.has(key(text))) return read(true)
  return no.has(key(text)) ? read(false) : refused('این خانه باید «بله» یا «خیر» باشد.')
}

function readChoice(choices: Readonly<Record<string, string>>, text: string): ReadCell {
  const found = Object.entries(choices).find(([code, label]) => key(code) === key(text) || key(label) === key(text))
  if (found) return read(found[0])
  const known = Object.values(choices).map(label => `«${label}»`)
  return refused(`«${text}» در این فهرست نیست: ${known.join('، ')}.`)
}

/** A cell may repeat its column's unit; another one is refused, never converted in silence. */
function readRial(text: string, headerUnit = 'ریال'): ReadCell {
  const unit = Object.entries(moneyUnitChoices).find(([, name]) => key(name) === key(headerUnit))?.[0] as
    | MoneyUnit
    | undefined
  if (unit === undefined) return refused(mixed(headerUnit, 'ریال'))
  const written = /(ریال|﷼|تومان|تومن)/.exec(text)?.[0]
  const currency = written === undefined ? undefined : /^[ر﷼]/.test(written) ? 'ریال' : 'تومان'
  if (currency !== undefined && !headerUnit.includes(currency)) return refused(mixed(currency, headerUnit))
  const money = parseMoney(text, unit)
  return money.ok ? read(money.rial.toString()) : refused(money.message)
}

function readNumber(column: Column, text: string, headerUnit?: string): ReadCell {
  const unit = column.unit ?? headerUnit
  if (headerUnit !== undefined && column.unit !== undefined && key(headerUnit) !== key(column.unit))
    return refused(mixed(headerUnit, column.unit))
  const [, number = text, written] = /^([^\p{L}]*\p{Nd}[^\p{L}]*?)\s*(\p{L}.*)$/u.exec(text) ?? []
  if (written !== undefined && (unit === undefined || key(written) !== key(unit)))
    return refused(unitNames.has(key(written)) ? mixed(written, unit) : `«${text}» عدد نیست.`)
  if (column.type === 'count') return readWhole(number)
  const parsed = parseNumber(number)
  return parsed.ok ? read(parsed.value) : refused(parsed.message)
}

function readWhole(text: string): ReadCell {
  const parsed = parseNumber(text)
  if (!parsed.ok) return refused(parsed.message)
  return parsed.percent ? refused('اینجا شمار نوشته می‌شود، نه درصد.') : read(Number(parsed.value))
}

const unitNames = new Set(
  [...Object.values(unitChoices), ...Object.values(moneyUnitChoices), 'دقیقه', 'کیلووات ساعت', 'MWh', 'kWh'].map(key),
)

function mixed(written: string, expected: string | undefined): string {
  const where = expected === undefined ? 'یکا در ستون خودش نوشته می‌شود' : `این ستون به «${expected}» است`
  return `یکای «${written}» با این ستون نمی‌خواند؛ ${where}.`
}
