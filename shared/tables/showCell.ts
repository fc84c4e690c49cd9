import { type Column, typeOf } from '../columnTypes/index.ts'
import type { AnyRow } from './record.ts'

type Value = AnyRow[string]

/**
 * A value as people read it: Persian digits with thousands, Jalali days, named periods, labels of choices. A code
 * without letters is a number to its reader; one with Latin letters stays as it is. A reference shows its code.
 */
export function showCell(column: Column, value: Value): string {
  return value === null ? '' : typeOf(column).show(value, column)
}

/** A value as a table on paper says it. */
export function printCell(column: Column, value: Value): string {
  return value === null ? '' : typeOf(column).print(value, column)
}

/** A value as it is typed again: the reader of the column reads the same value from it. */
export function editCell(column: Column, value: Value): string {
  return value === null ? '' : typeOf(column).edit(value, column)
}

/**
 * A value as the cell of a file, canonical: Latin digits, ISO dates, Persian labels of choices, بله/خیر, rial without
 * separators; a missing value is an empty cell.
 */
export function writeCell(column: Column, value: Value): string {
  return value === null ? '' : typeOf(column).write(value, column)
}

/** A value for another program: as in a file, but for days, «1401/10/18». */
export function copyCell(column: Column, value: Value): string {
  const other = value === null ? undefined : typeOf(column).copy?.(value, column)
  return other ?? writeCell(column, value)
}
