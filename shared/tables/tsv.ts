import { guardCell, unguardCell } from './guardCell.ts'

/**
 * Cells as spreadsheets put them on the clipboard: tabs between cells, line ends between rows, and cells that hold
 * either in quotes, their own quotes doubled. The line end after the last row, which Excel writes, makes no row. It
 * pauses after each row, and says how many it has read.
 */
export function* readTsv(text: string): Generator<number, string[][], void> {
  const rows: string[][] = [[]]
  let cell = ''
  let quoted = false
  const endCell = (): void => {
    rows.at(-1)?.push(unguardCell(cell))
    cell = ''
  }
  for (let i = 0; i < text.length; i++) {
    const sign = text[i] ?? ''
    if (quoted) {
      if (sign !== '"') cell += sign
      else if (text[i + 1] === '"') {
        cell += '"'
        i += 1
      } else quoted = false
    } else if (sign === '"' && cell === '' && closes(text, i)) quoted = true
    else if (sign === '\t') endCell()
    else if (sign === '\n' || sign === '\r') {
      if (sign === '\r' && text[i + 1] === '\n') i += 1
      endCell()
      rows.push([])
      yield rows.length
    } else cell += sign
  }
  if (cell !== '' || rows.at(-1)?.length !== 0) endCell()
  else rows.pop()
  return rows
}

/**
 * Whether the quote at `start` has its other half at a cell's end: an inch or a lone quote is a sign like any other.
 */
function closes(text: string, start: number): boolean {
  for (let i = start + 1; i < text.length; i++) {
    if (text[i] !== '"') continue
    if (text[i + 1] === '"') i += 1
    else return text[i + 1] === undefined || /[\t\r\n]/.test(text[i + 1] ?? '')
  }
  return false
}

/** What `readTsv` reads the same cells from. A cell that a spreadsheet would run as a formula gets an apostrophe. */
export function writeTsv(rows: readonly (readonly string[])[]): string {
  return (
    rows.map(cells => cells.map(cell => fence(guardCell(cell))).join('\t')).join('\n') + (endsBare(rows) ? '\n' : '')
  )
}

/** A last row of one empty cell would read as no row. */
const endsBare = (rows: readonly (readonly string[])[]) => rows.at(-1)?.length === 1 && rows.at(-1)?.[0] === ''

const fence = (cell: string) => (/[\t\r\n"]/.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell)
