import type { AnyRow } from '../domain/record.ts'
import type { Column } from './column.ts'

/**
 * A value as the cell of a file, canonical: Latin digits, ISO dates, Persian labels of choices, بله/خیر, rial without
 * separators; a missing value is an empty cell.
 */
export function writeCell(column: Column, value: AnyRow[string]): string {
  if (value === null) return ''
  if (column.type === 'flag') return value === true ? 'بله' : 'خیر'
  return column.type === 'choice' ? (column.choices[String(value)] ?? '') : String(value)
}
