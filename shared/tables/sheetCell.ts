import { type Column, typeOf } from '../columnTypes/index.ts'
import { formatNumber } from '../persian/formatNumber.ts'
import { type EntryMoney, moneyUnitName, rialIn } from '../persian/money.ts'
import { unitChoices } from '../quantities/unit.ts'
import type { AnyRow } from './record.ts'
import { editCell } from './showCell.ts'
import type { CellFormat, SheetCell, SheetColumn } from './workbook.ts'

/**
 * Digits that a spreadsheet keeps of a number, whoever edits it (IEEE 754 doubles hold fifteen of any decimal); fewer
 * of fractions, whose sums leave noise behind the twelfth, which readers take off.
 */
const mostDigits = { whole: 15, fraction: 12 }
const tooLong = 'این عدد بیش از اندازه رقم دارد و صفحه‌گسترده آن را گرد می‌کند؛ برای همین به صورت متن نوشته شده است.'

/** How the numbers of a sheet are written. */
export interface SheetUnits {
  /** In which amounts are written; their headers say so. */
  money: EntryMoney
  /** Persian unit of the row's numbers that name none of their own. */
  unit?: string | undefined
}

/**
 * A value as the cell of a sheet: numbers as numbers, all else as the text that is typed for it. Days are Jalali texts,
 * «۱۴۰۱/۱۰/۱۸»: in year, month and day of fixed width they sort and filter as days do, and every spreadsheet shows the
 * same, where a real day with a Persian calendar's format is a Gregorian one to LibreOffice.
 */
export function sheetCell(column: Column, value: AnyRow[string], { money, unit }: SheetUnits): SheetCell {
  if (value === null) return null
  if (typeof value === 'bigint') return decimalCell(rialIn(value, money), 'number')
  if (typeof value === 'number') return decimalCell(String(value), formatOf(column))
  if (typeOf(column).isQuantity !== true) return editCell(column, value)
  return decimalCell(String(value), (column.unit ?? unit) === unitChoices.percent ? 'percent' : 'number')
}

/** An exact decimal; one that a spreadsheet would round is a text that says why. */
export function decimalCell(decimal: string, format: CellFormat): SheetCell {
  const [whole = '', fraction] = decimal.split('.')
  const decimals = fraction?.length ?? 0
  const digits = (fraction === undefined ? whole.replace(/0+$/, '') : whole + fraction).replace(/^-?0*/, '')
  const isShort =
    fraction === undefined
      ? digits.length <= mostDigits.whole
      : digits.length <= mostDigits.fraction && decimals <= mostDigits.fraction - (format === 'percent' ? 2 : 0)
  const isExact = isShort && Math.abs(Number(decimal)) <= Number.MAX_SAFE_INTEGER
  if (!isExact) return { value: inDigits(decimal, decimals, format), format: 'text', note: tooLong }
  if (format === 'percent') return { value: Number(`${decimal}e-2`), format, decimals }
  return decimals === 0 ? Number(decimal) : { value: Number(decimal), format, decimals }
}

const inDigits = (decimal: string, fraction: number, format: CellFormat) =>
  formatNumber(decimal, { fraction, padded: true, isolate: false }) + (format === 'percent' ? '٪' : '')

/** The column of a sheet: its header names the unit, so that nobody has to be asked for it when it comes back. */
export function sheetColumn(column: Column, money: EntryMoney): SheetColumn {
  const unit = typeOf(column).isMoney === true ? moneyUnitName(money) : column.unit
  const header = unit === undefined ? column.header : `${column.header} (${unit})`
  return { header, format: formatOf(column), width: 0 }
}

function formatOf(column: Column): CellFormat {
  const { nature, sql } = typeOf(column)
  if (nature === 'number') return column.unit === unitChoices.percent ? 'percent' : 'number'
  return nature === 'time' && sql.storage === 'INTEGER' ? 'year' : 'text'
}

/** Columns as wide as what stands in them, within bounds: what is longer takes several lines. */
export function fitColumns(columns: readonly SheetColumn[], rows: readonly (readonly SheetCell[])[]): SheetColumn[] {
  const shown = rows.slice(0, mostLookedAt)
  return columns.map((column, i) => {
    const longest = Math.max(headerLetters(column.header), ...shown.map(cells => lettersOf(cells[i] ?? null)))
    return { ...column, width: Math.min(widest, Math.max(narrowest, longest + 2)) }
  })
}

const mostLookedAt = 1000
const [narrowest, widest] = [9, 48]
/** A header may be broken before its unit. */
const headerLetters = (header: string) => Math.max(...header.split(/ (?=\()/).map(part => part.length))

function lettersOf(cell: SheetCell): number {
  const value = cell !== null && typeof cell === 'object' ? cell.value : cell
  if (typeof value === 'number') return Math.ceil(String(value).length * 1.3)
  return Math.max(0, ...(value ?? '').split('\n').map(line => line.length))
}
