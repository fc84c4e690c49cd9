import type { DataValidation } from 'hucre/xlsx'
import { mostSheetRows, type WorkbookSheet } from '../../shared/tables/workbook.ts'

/** A column as Excel names it. @param index from 0 */
export function columnLetters(index: number): string {
  const letter = String.fromCharCode(65 + (index % 26))
  return index < 26 ? letter : columnLetters(Math.floor(index / 26) - 1) + letter
}

/** The lists of a form: whatever is not in a closed one is refused as it is typed. */
export function listRules({ columns, notes }: WorkbookSheet): DataValidation[] {
  const first = notes === undefined ? 2 : 3
  return columns.flatMap(({ header, list }, i) => {
    if (list === undefined || list.count === 0) return []
    const [own, other] = [columnLetters(i), columnLetters(list.column)]
    return {
      type: 'list',
      formula1: `'${list.sheet}'!$${other}$2:$${other}$${list.count + 1}`,
      range: `${own}${first}:${own}${mostSheetRows}`,
      allowBlank: true,
      showErrorMessage: !list.isOpen,
      errorTitle: 'در فهرست نیست',
      errorMessage: `«${header}» را از فهرست برگزینید.`.slice(0, 225),
    }
  })
}
