import type { Column } from '../../../shared/tables/column.ts'
import type { GridColumn } from './model.ts'

/** Least width of a column in pixels, and its share of what is left. */
const widths: Readonly<Record<Column['type'], readonly [least: number, share: number]>> = {
  code: [104, 0],
  text: [190, 3],
  narrative: [220, 3],
  count: [96, 0],
  decimal: [108, 0],
  rial: [164, 0],
  date: [112, 0],
  time: [80, 0],
  fiscalYear: [92, 0],
  period: [136, 0],
  month: [128, 0],
  digest: [150, 0],
  flag: [84, 0],
  choice: [116, 0],
  reference: [168, 1],
}

/** Width of the rows' own numbers. */
const numberWidth = 56

/** Nothing of the header and the unit beside it is cut, nor when an arrow says the order. */
function leastOf({ column: { type, header, unit = '' } }: GridColumn): number {
  const [least] = widths[type]
  return Math.max(least, 44 + header.length * 7.5 + unit.length * 6.5)
}

/** The grid's columns for CSS, and the least width it needs. */
export function template(columns: readonly GridColumn[]): { columns: string; least: number } {
  const hasShare = columns.some(({ column }) => widths[column.type][1] > 0)
  const tracks = columns.map(one => {
    const [, share] = widths[one.column.type]
    const least = leastOf(one)
    return `minmax(${least}px, ${share > 0 ? `${share}fr` : hasShare ? `${least}px` : '1fr'})`
  })
  return {
    columns: `${numberWidth}px ${tracks.join(' ')}`,
    least: numberWidth + columns.reduce((sum, one) => sum + leastOf(one), 0),
  }
}
