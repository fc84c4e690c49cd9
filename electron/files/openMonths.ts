import { toPersianDigits } from '../../shared/persian/digits.ts'
import { Problem } from '../../shared/problems/problem.ts'
import { DoubtfulCell } from '../../shared/tables/readRow.ts'
import type { Table, TableRow } from './table.ts'
import type { FileTop } from './tableTop.ts'

/**
 * Asks what stands under months that head the columns of a table, and in which year, where nothing of it says so.
 * @param years that may be meant
 * @throws DoubtfulCell until somebody has chosen
 */
export function refuseOpenMonths(
  { number }: TableRow,
  { open, row }: FileTop,
  { place, addressOf }: Table,
  years: readonly string[] = [],
): void {
  if (open === undefined) return
  const at = { ...place, row: number, cell: addressOf(open.at, row) }
  const ask = (about: 'monthValues' | 'monthYear', why: string, answers: readonly (readonly [string, string])[]) => {
    const readings = answers.map(([answer, label]) => ({ choice: { [about]: answer }, label, value: null }))
    return new DoubtfulCell(why, at, { reason: 'ambiguous', about, readings })
  }
  if (open.values.length > 0) {
    const answers = open.values.map(({ name, label }) => [name, label] as const)
    throw ask('monthValues', 'نوشته نشده است که رقم زیر ماه‌ها چیست؛ بگویید کدام است.', answers)
  }
  if (years.length === 0) throw new Problem('header-missing', {}, { ...at, field: 'سال' })
  const answers = years.map(year => [year, toPersianDigits(year)] as const)
  throw ask('monthYear', 'سال ماه‌های این جدول نوشته نشده است؛ بگویید کدام است.', answers)
}
