import { toPersianDigits } from '../persian/digits.ts'
import { formatNumber } from '../persian/formatNumber.ts'
import { formatTime } from '../persian/formatTime.ts'
import { formatJalaliDate, isoToJalali } from '../persian/jalali.ts'
import { parsePeriod } from '../quantities/period.ts'
import type { Column } from '../records/column.ts'
import type { JsonValue } from './readEntry.ts'
import { writeDecimal } from './writeCell.ts'

/**
 * A plain JSON value as people read it: Persian digits with thousands, Jalali days, named periods, labels of choices.
 * A code without letters is a number to its reader; one with Latin letters stays as it is. A reference shows its code.
 */
export function showCell(column: Column, value: JsonValue): string {
  if (value === null) return ''
  const text = String(value)
  switch (column.type) {
    case 'count':
    case 'decimal':
    case 'rial':
      return formatNumber(text, { isolate: false })
    case 'fiscalYear':
      return toPersianDigits(text)
    case 'code':
    case 'reference':
      return /[a-z]/i.test(text) ? text : toPersianDigits(text)
    case 'date':
      return formatJalaliDate(text)
    case 'time':
      return formatTime(text)
    case 'period':
    case 'month':
      return parsePeriod(text).label
    case 'choice':
      return column.choices[text] ?? text
    case 'flag':
      return value === true ? 'بله' : ''
    case 'text':
    case 'narrative':
    case 'digest':
      return text
  }
}

/** A value as it is typed again: the reader of the column reads the same value from it. */
export function editCell(column: Column, value: JsonValue): string {
  if (value === null) return ''
  const text = String(value)
  if (column.type === 'date') return toPersianDigits(slashed(text))
  if (column.type === 'flag') return value === true ? 'بله' : 'خیر'
  if (column.type === 'choice') return column.choices[text] ?? text
  if (column.type === 'decimal') return toPersianDigits(text).replace('.', '٫').replace('-', '\u2212')
  if (column.type === 'rial' || column.type === 'count') return formatNumber(text, { isolate: false })
  return column.type === 'fiscalYear' || column.type === 'time' ? toPersianDigits(text) : text
}

/** A value for another program: Latin digits, «1401/10/18», labels of choices; codes of references. */
export function copyCell(column: Column, value: JsonValue): string {
  if (value === null) return ''
  if (column.type === 'date') return slashed(String(value))
  if (column.type === 'flag') return value === true ? 'بله' : 'خیر'
  if (column.type === 'decimal') return writeDecimal(String(value))
  return column.type === 'choice' ? (column.choices[String(value)] ?? '') : String(value)
}

function slashed(iso: string): string {
  const { year, month, day } = isoToJalali(iso)
  return `${year}/${String(month).padStart(2, '0')}/${String(day).padStart(2, '0')}`
}
