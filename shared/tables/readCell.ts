import { type CellContext, read, refused } from '../columnTypes/cell.ts'
import { type Column, typeOf } from '../columnTypes/index.ts'
import { type ReadCell } from '../columnTypes/readingChoices.ts'
import { isEmptyMark, saysNothing } from '../persian/emptyMark.ts'
import { withoutHostileControls } from '../persian/normalise.ts'
import { spreadsheetFault } from '../persian/spreadsheetFault.ts'
import { textMark } from '../persian/textMark.ts'

/** Of a number, date, code or word; nothing honest is longer, and no pattern is tried on more. */
const longestCell = 200

/**
 * Reads one cell of a person's file as its column's type does: numbers in any digits, labels or codes of choices,
 * بله/خیر. What the value has to be besides is left to the kind's schema. What can be read in two ways is a doubt until
 * the context's choices settle it.
 */
export function readCell(column: Column, cell: string, context: CellContext = {}): ReadCell {
  const type = typeOf(column)
  if (type.isAnyText === true) return type.read(cell, column, context)
  if (cell.length > longestCell) return refused('این خانه بیش از اندازه بلند است؛ فقط مقدار را بنویسید.')
  const text = plainCell(cell)
  if (type.readsEmpty !== true) {
    const isFigure = type.nature === 'number' || type.nature === 'time'
    // A word that says «none» is no name.
    if (isEmptyMark(text) || (isFigure && saysNothing(text))) return read(null)
    const fault = spreadsheetFault(text)
    if (fault !== undefined) return refused(fault)
  }
  return type.read(text, column, context)
}

/**
 * Without the apostrophe by which spreadsheets keep digits as text; full-width signs as the others. Its letters and
 * digits stay: what is wrong with it is said in them.
 */
function plainCell(cell: string): string {
  return withoutHostileControls(cell)
    .trim()
    .replace(/[\uFF01-\uFF5E]/g, sign => String.fromCharCode(sign.charCodeAt(0) - 0xfee0))
    .replace(textMark, '')
}
