import type { Table } from '../../../shared/document.ts'
import { type FittedTable, fitTable } from '../../paper/tableFit.ts'
import { withinColumns } from '../../paper/tableRows.ts'
import type { Content, TextNode } from '../../typesetter/typeset.ts'
import { dataLayout, dataPadding } from '../design/layouts.ts'
import type { RenderContext } from './renderContext.ts'
import { factCode, richText } from './richText.ts'
import { columnWidths, groupRows, lettersOf, tableBody } from './tableBody.ts'

/** A longer cell may run over a page's end: a row kept whole must fit on a page. */
const longCell = 1200
/** Tables of at most this many short rows are not parted. */
const shortTable = 7
/** More totals than this may part: what stays together must fit on a page. */
const mostTotals = 4
/** Points of a row that is signed by hand: a large council's still stand on one page. */
const roomToSign = (rows: number): number => (rows > 18 ? 16 : 24)
/** Points a row of one line takes. */
const rowHeight = 22
/** Points of the caption and the space around it. */
const captionHeight = 28
/** A header's second line: a long table leaves room for it, a short one keeps together without. */
const secondLine = 16

/**
 * A data table: header repeated on every page, two rows at the least under the first, numbers in columns of equal
 * digits, totals kept with two rows before them, a last row with the one over it. One with more columns than a page has
 * room for is parted, its first column repeated.
 */
export function table(block: Table, setting: RenderContext): Content {
  const parts = fitTable(withinColumns(block), setting)
  const [only] = parts
  if (only !== undefined && parts.length === 1) return onePart(only, setting)
  return parts.map((part, at): Content => ({ stack: [onePart(part, setting)], margin: [0, at === 0 ? 0 : 13, 0, 0] }))
}

function onePart({ block, fit }: FittedTable, setting: RenderContext): Content {
  const totals = block.totals ?? []
  const body = tableBody(
    { block, fit },
    {
      fontSize: fit.fontSize,
      text: spans => richText(spans, setting),
    },
  )
  const groups = groupRows(block)
  const captioned = block.caption !== undefined || block.fact !== undefined
  const node: Content = {
    table: {
      headerRows: 1,
      keepWithHeaderRows: isShort(block) ? body.length - 1 : Math.min(groups[0] === 1 ? 3 : 2, body.length - 1),
      dontBreakRows: fit.rowHeight < setting.page.contentHeight / 2 && longestCell(block) <= longCell,
      keepLastRows: Math.min(totals.length, mostTotals) + 2,
      keepNextRows: groups,
      squeezed: true,
      ...(block.isSigned === true ? { heights: row => (row === 0 ? 'auto' : roomToSign(block.rows.length)) } : {}),
      widths: columnWidths({ block, fit }, 1, dataPadding),
      body,
    },
    layout: dataLayout(body.length, totals.length, new Set(groups)),
    fontSize: fit.fontSize,
    margin: [0, captioned ? 4 : 0, 0, 0],
  }
  if (!captioned) return node
  const height = (body.length + 1) * fit.rowHeight
  const unbreakable = isShort(block) && height < setting.page.contentHeight * 0.8
  return { stack: [caption(block, setting), node], unbreakable }
}

/**
 * Points that must be left for a table to start on a page: its caption, header and first row, or all of a short one.
 */
export function tablePresence(block: Table, setting: RenderContext): number {
  const [first] = fitTable(withinColumns(block), setting)
  const highest = Math.max(rowHeight, first?.fit.rowHeight ?? 0)
  if (!isShort(block)) return captionHeight + secondLine + rowHeight + 2 * Math.min(highest, 3 * rowHeight)
  // Some rows have a line more than others.
  return captionHeight + ((block.rows.length + (block.totals?.length ?? 0) + 1) * (rowHeight + highest)) / 2
}

function isShort(block: Table): boolean {
  return block.rows.length + (block.totals?.length ?? 0) <= shortTable && longestCell(block) < 90
}

function caption(block: Table, setting: RenderContext): TextNode {
  const text = block.caption ?? ''
  return {
    text: block.fact === undefined ? text : [text, factCode(block.fact, setting)],
    style: 'caption',
    structType: 'Caption',
    minPresence: tablePresence(block, setting),
  }
}

/** Letters of the longest cell. */
function longestCell(block: Table): number {
  return [...block.rows, ...(block.totals ?? [])]
    .flat()
    .reduce((longest, cell) => Math.max(longest, lettersOf(cell)), 0)
}
