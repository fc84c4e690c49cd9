import { cellPadding, type FittedTable, least, slack, type TableContext } from './tableFit.ts'
import { tableNeeds } from './tableNeeds.ts'

/**
 * How wide each column of a fitted table is, in points, for paper that does not measure by itself: what stays on one
 * line has its text's width, and the columns that share the rest are as wide as each other. Together they fill the page
 * where any shares, and never more than it.
 */
export function columnWidths({ block, fit }: FittedTable, { page, ruler, family }: TableContext): number[] {
  const { columns } = tableNeeds(block, ruler, family, fit.insets)
  const wanted = columns.map((column, at) => {
    if (column.share) return 0
    const line = fit.whole.has(at) ? column.line : 0
    const header = fit.wholeHeader.has(at) ? column.headerLine : column.headerWord
    return slack * Math.max(least(column), line, header) * fit.fontSize + cellPadding
  })
  const shares = columns.filter(({ share }) => share).length
  const taken = wanted.reduce((sum, width) => sum + width, 0)
  if (shares > 0 && taken < page.contentWidth) {
    const rest = (page.contentWidth - taken) / shares
    return wanted.map((width, at) => (columns[at]?.share ? rest : width))
  }
  const even = wanted.map(width => Math.max(width, cellPadding * 2))
  const squeeze = Math.min(1, page.contentWidth / even.reduce((sum, width) => sum + width, 0))
  return even.map(width => width * squeeze)
}
