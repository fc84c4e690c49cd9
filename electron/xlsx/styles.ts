import type { CellStyle } from 'hucre/xlsx'
import type { CellFormat } from '../../shared/tables/workbook.ts'

/** On every Windows, and made for Persian. */
export const bodyFont = { name: 'Tahoma', size: 10 }

/** A spreadsheet's word for the digits of fa-IR: whoever reads them sees ۱٬۲۰۰, the cell keeps the number. */
const persianDigits = '[$-3000429]'

/** Excel's number format (ECMA-376 part 1, 18.8.31). @param decimals digits after the decimal sign; any without it */
function numberFormat(format: CellFormat, decimals: number | undefined): string {
  if (format === 'text') return '@'
  if (format === 'year') return `${persianDigits}0`
  if (format === 'percent') return `${persianDigits}0${fractionOf(decimals ?? 1)}%`
  return decimals === undefined ? `${persianDigits}General` : `${persianDigits}#,##0${fractionOf(decimals)}`
}

const fractionOf = (decimals: number) => (decimals === 0 ? '' : `.${'0'.repeat(decimals)}`)

/**
 * A cell of the body.
 * @param decimals as many digits after the decimal sign; any without it @param isOpen it may be written in where its
 *   sheet is protected
 */
export function bodyStyle(
  format: CellFormat,
  { decimals, isOpen }: { decimals?: number | undefined; isOpen: boolean },
): CellStyle {
  const isText = format === 'text'
  return {
    numFmt: numberFormat(format, decimals),
    alignment: { vertical: 'top', readingOrder: 'rtl', wrapText: isText, ...side(format) },
    ...(isOpen && { protection: { locked: false } }),
  }
}

/** Numbers end at the left, a little away from the next column. */
const side = (format: CellFormat) =>
  format === 'text' ? ({ horizontal: 'right' } as const) : ({ horizontal: 'left', indent: 1 } as const)

const line = { style: 'thin', color: { rgb: '7F9DB9' } } as const

export const headerStyle = (format: CellFormat): CellStyle => ({
  numFmt: '@',
  font: { ...bodyFont, bold: true },
  fill: { type: 'pattern', pattern: 'solid', fgColor: { rgb: 'DDE6F0' } },
  border: { bottom: line },
  alignment: { vertical: 'center', readingOrder: 'rtl', wrapText: true, ...side(format) },
})

export const noteStyle = (format: CellFormat): CellStyle => ({
  numFmt: '@',
  font: { ...bodyFont, size: 9, color: { rgb: '5A6470' } },
  fill: { type: 'pattern', pattern: 'solid', fgColor: { rgb: 'F4F6F9' } },
  border: { bottom: line },
  alignment: { vertical: 'top', readingOrder: 'rtl', wrapText: true, ...side(format) },
})
