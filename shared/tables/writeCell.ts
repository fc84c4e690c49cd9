import type { Column } from '../records/column.ts'
import type { AnyRow } from './record.ts'

/**
 * A value as the cell of a file, canonical: Latin digits, ISO dates, Persian labels of choices, بله/خیر, rial without
 * separators; a missing value is an empty cell.
 */
export function writeCell(column: Column, value: AnyRow[string]): string {
  if (value === null) return ''
  if (column.type === 'flag') return value === true ? 'بله' : 'خیر'
  if (column.type === 'choice') return column.choices[String(value)] ?? ''
  return column.type === 'decimal' ? writeDecimal(String(value)) : String(value)
}

/**
 * A decimal in Latin digits that nobody can take for thousands: '12.500' is written '012.500', since no thousands begin
 * with a zero; readers and spreadsheets have the same number from both.
 */
export function writeDecimal(value: string): string {
  return value.replace(/^(-?)(?=[1-9]\d{0,2}\.\d{3}$)/, '$10')
}
