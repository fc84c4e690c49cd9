import type { Cell, Table, TableColumn } from '../../../shared/document.ts'
import { dataLayout } from '../design/layouts.ts'
import { size } from '../design/tokens.ts'
import type { TextNode } from '../layout/definition.ts'
import type { Content, TableCell } from '../typeset.ts'
import { factCode, richText } from './richText.ts'
import type { Setting } from './setting.ts'

/** Above this many columns the text is set smaller. */
const dense = 7
/** A longer cell may run over a page's end: a row kept whole must fit on a page. */
const longCell = 1200

const alignments = { text: 'right', number: 'left', centre: 'center' } as const

/** A data table: header repeated on every page, numbers in columns of equal digits, totals kept with the row before. */
export function table(block: Table, setting: Setting): Content {
  const totals = block.totals ?? []
  const body = [
    block.columns.map(column => headerCell(column)),
    ...block.rows.map(row => cells(row, block.columns, 'tableCell', setting)),
    ...totals.map(row => cells(row, block.columns, 'tableTotal', setting)),
  ]
  const node: Content = {
    table: {
      headerRows: 1,
      keepWithHeaderRows: Math.min(1, body.length - 1),
      dontBreakRows: !block.rows.some(row => row.some(cell => lengthOf(cell) > longCell)),
      widths: block.columns.map(column => (column.width === 'share' ? '*' : 'auto')),
      body,
    },
    layout: dataLayout(body.length, totals.length),
    fontSize: block.columns.length > dense ? size.denseTable : size.table,
    margin: [0, block.caption === undefined && block.fact === undefined ? 0 : 4, 0, 0],
  }
  return block.caption === undefined && block.fact === undefined ? node : [caption(block, setting), node]
}

function caption(block: Table, setting: Setting): TextNode {
  const text = block.caption ?? ''
  return {
    text: block.fact === undefined ? text : [text, factCode(block.fact, setting)],
    style: 'caption',
    structType: 'Caption',
    minPresence: 90,
  }
}

function headerCell(column: TableColumn): TableCell {
  return { text: column.header, style: 'tableHeader', alignment: alignments[column.align], verticalAlignment: 'bottom' }
}

/** A row's cells in pdfmake's form: a spanning cell is followed by an empty one for each column it covers. */
function cells(row: readonly Cell[], columns: readonly TableColumn[], style: string, setting: Setting): TableCell[] {
  const shown: TableCell[] = []
  for (const cell of row) {
    const align = columns[shown.length]?.align ?? 'text'
    const span = Math.max(1, Math.min(cell.span ?? 1, columns.length - shown.length))
    shown.push({
      text: richText(cell.text, setting),
      style,
      alignment: alignments[align],
      ...(align === 'number' ? { noWrap: true } : {}),
      ...(cell.strong ? { bold: true } : {}),
      ...(span > 1 ? { colSpan: span } : {}),
    })
    for (let covered = 1; covered < span; covered++) shown.push({})
  }
  while (shown.length < columns.length) shown.push({ text: '' })
  return shown
}

function lengthOf(cell: Cell): number {
  return cell.text.reduce((sum, span) => sum + span.text.length, 0)
}
