/** How much room a table's columns ask for, measured with the letters they are set in. */
import type { Cell, Table } from '../../shared/document.ts'
import type { FontSelection, Ruler, TextWidths } from '../typesetter/ruler.ts'
import type { Insets } from './decimalSigns.ts'
import { type Family, size } from './tokens.ts'

/** Widths of a column in em: its widest word, its longest text on one line, and the same of its header. */
export interface ColumnNeed {
  header: string
  number: boolean
  share: boolean
  word: number
  line: number
  headerWord: number
  headerLine: number
  /** Its text on one line, row by row; 0 where a cell spans others. */
  lines: number[]
}

/** A cell over several columns, and the widest word it has to hold, in em. */
export interface SpanNeed {
  first: number
  count: number
  word: number
}

export interface TableNeeds {
  columns: ColumnNeed[]
  spans: SpanNeed[]
}

/** Points of a bar in a cell; on slides it is drawn as long for larger letters. */
export const barWidth = 66
/** The same with the space beside it, in ems of a table's usual letters. */
const barEms = (barWidth + 8) / size.table[0]

/** Ems a word may ask for: a longer one is broken (see `textInlines`). */
const widestWord = 16
/** A raised code beside the smallest text of a table, which it is nearly as large as. */
const codeSize = (size.factCode * 0.58) / (size.table.at(-1) ?? 1)

/** @param insets what is left free beside the text of each cell */
export function tableNeeds(block: Table, ruler: Ruler, family: Family, insets: Insets = []): TableNeeds {
  const font = { family: family.text }
  const columns = block.columns.map((column): ColumnNeed => {
    const header = ruler.measure(column.header, { family: family.medium, bold: true })
    return {
      header: column.header,
      number: column.align === 'number',
      share: column.width === 'share',
      word: 0,
      line: 0,
      headerWord: Math.min(widestWord, header.word),
      headerLine: header.line,
      lines: [],
    }
  })
  const spans: SpanNeed[] = []
  let rowAt = 0
  const measureRow = (row: readonly Cell[], bold: boolean) => {
    const free = insets[rowAt]
    for (const column of columns) column.lines[rowAt] = 0
    let at = 0
    for (const cell of row) {
      const column = columns[at]
      const count = Math.max(1, Math.min(cell.span ?? 1, columns.length - at))
      if (column === undefined) break
      const { word, line } = cellWidths(cell, ruler, { ...font, bold: bold || cell.strong })
      if (count > 1) spans.push({ first: at, count, word: Math.min(widestWord, word) })
      else {
        const inset = free?.[at] ?? 0
        column.word = Math.max(column.word, (cell.bar === undefined ? Math.min(widestWord, word) : word) + inset)
        column.line = Math.max(column.line, line + inset)
        column.lines[rowAt] = line + inset
      }
      at += count
    }
    rowAt++
  }
  for (const row of block.rows) measureRow(row, false)
  for (const row of block.totals ?? []) measureRow(row, true)
  return { columns, spans }
}

/** Spans follow each other without a space unless one holds it: taken together, as a paragraph is. */
function cellWidths(cell: Cell, ruler: Ruler, font: FontSelection): TextWidths {
  const whole = { word: 0, line: 0 }
  for (const span of cell.text) {
    const { word, line } = ruler.measure(span.text, { ...font, bold: font.bold || span.strong })
    const code = span.fact === undefined ? 0 : codeSize * ruler.measure(span.fact, font).line
    whole.word = Math.max(whole.word, word + code)
    whole.line += line + code
  }
  const bar = cell.bar === undefined ? 0 : barEms
  return { word: whole.word + bar, line: whole.line + bar }
}
