import type { ReadingChoices } from '../../shared/columnTypes/readingChoices.ts'
import { DoubtfulCell } from '../../shared/tables/readRow.ts'
import type { Table, TableRow } from './table.ts'

/**
 * Asks what becomes of rows and columns that are hidden in a workbook: a filter may hide what was to be left out, or
 * what is right and only not of interest.
 * @param hidden the first column that is read and hidden; -1 for none
 * @throws DoubtfulCell until somebody has chosen
 */
export function refuseToGuessHidden(
  { number, isHidden, cells }: TableRow,
  hidden: number,
  { place, addressOf }: Table,
  { hiddenRows, hiddenColumns }: ReadingChoices,
): void {
  if (isHidden && hiddenRows === undefined) {
    const first = cells.findIndex(cell => cell.trim() !== '')
    ask('hiddenRows', 'این ردیف در Excel پنهان است؛ بگویید ردیف‌های پنهان خوانده شود یا کنار گذاشته شود.', first)
  }
  if (hidden !== -1 && hiddenColumns === undefined)
    ask('hiddenColumns', 'این ستون در Excel پنهان است؛ بگویید ستون‌های پنهان خوانده شود یا کنار گذاشته شود.', hidden)

  function ask(about: 'hiddenRows' | 'hiddenColumns', why: string, column: number): never {
    const readings = (['taken', 'leftOut'] as const).map(answer => ({
      choice: { [about]: answer },
      label: answer === 'taken' ? 'خوانده شود' : 'کنار گذاشته شود',
      value: null,
    }))
    const at = { ...place, row: number, cell: addressOf(column, number) }
    throw new DoubtfulCell(why, at, { reason: 'ambiguous', about, readings })
  }
}
