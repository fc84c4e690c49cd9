import type { Cell, KeyFigures, RichText, Table } from '../document.ts'
import { stripIsolates } from '../persian/isolate.ts'
import { parseNumber } from '../persian/parseNumber.ts'
import type { SheetBody } from './chartSheet.ts'
import { decimalCell, fitColumns } from './sheetCell.ts'
import type { SheetCell, SheetColumn } from './workbook.ts'

/** A table of a document as a sheet: numbers that are written as such are numbers, all else stays as it is printed. */
export function printedSheet({ columns, rows, totals = [] }: Table): SheetBody {
  const heads = columns.map(({ header, align }): SheetColumn => {
    return { header, format: align === 'number' ? 'number' : 'text', width: 0 }
  })
  const cells = [...rows, ...totals].map(row => {
    const shown: SheetCell[] = []
    for (const cell of row) {
      const own = columns[shown.length]?.align === 'number' ? readNumber(cell) : wordsOf(cell.text)
      // A cell over several columns leaves the others empty.
      shown.push(own, ...Array.from({ length: (cell.span ?? 1) - 1 }, () => null))
    }
    return shown
  })
  return { columns: fitColumns(heads, cells), rows: cells }
}

/** Large figures as a sheet: what each is of, and what it says. */
export function figuresSheet({ figures }: KeyFigures): SheetBody {
  const heads = ['عنوان', 'رقم', 'توضیح'].map((header): SheetColumn => ({ header, format: 'text', width: 0 }))
  const cells = figures.map(({ label, value, note = null }): SheetCell[] => [label, stripIsolates(value), note])
  return { columns: fitColumns(heads, cells), rows: cells }
}

/** «▲ ۳۳٫۳٪» grew, «▼ ۵٫۶٪» fell. */
function readNumber({ text }: Cell): SheetCell {
  const words = wordsOf(text)
  const read = parseNumber(words.replace(/^▲\s*/, '').replace(/^▼\s*/, '-'))
  if (!read.ok && /^[–—-]$/.test(words)) return null
  return read.ok ? decimalCell(read.value, read.percent ? 'percent' : 'number') : words
}

const wordsOf = (text: RichText): string => stripIsolates(text.map(span => span.text).join(''))
