import { stringify } from 'csv-stringify/sync'
import { guardCsvCell, guardText } from '../../shared/tables/guardCell.ts'
import type { SheetCell, WorkbookSheet } from '../../shared/tables/workbook.ts'

/** Tells spreadsheets that the letters are Unicode's. */
const byteOrderMark = '\uFEFF'

/**
 * Several sheets as one CSV file, one under the other, each below its title and whose it is; an empty line parts them.
 */
export function sheetsCsv(sheets: readonly (WorkbookSheet & { title: string; department: string })[]): string {
  const lines = sheets.flatMap(({ title, department, columns, rows }, at) => [
    ...(at === 0 ? [] : [['']]),
    [title, department].map(guardText),
    columns.map(({ header }) => guardText(header)),
    ...rows.map(row => columns.map((_, column) => cellText(row[column] ?? null))),
  ])
  return byteOrderMark + stringify(lines, { record_delimiter: 'unix' })
}

function cellText(cell: SheetCell): string {
  if (cell === null) return ''
  const { value, format, decimals } =
    typeof cell === 'object' ? cell : { value: cell, format: 'number', decimals: undefined }
  if (typeof value === 'string') return guardText(value)
  return guardCsvCell(format === 'percent' ? `${(value * 100).toFixed(decimals ?? 0)}%` : String(value))
}
