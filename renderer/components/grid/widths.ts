import { moneyUnitName, rialsPerUnit } from '../../../shared/persian/money.ts'
import type { Column } from '../../../shared/records/column.ts'
import type { GridColumn, GridModel } from './model.ts'

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
export const numberWidth = 56

/** A digit in Vazirmatn's tabular figures, and what stands beside a cell's text. */
const digitWidth = 8.6
const padding = 26

/** Nothing of the header and the unit beside it is cut, nor when an arrow says the order; nor any figure below it. */
function leastOf(one: GridColumn, longest: number): number {
  const { type, header, unit } = one.column
  const [least] = widths[type]
  const named = one.money === undefined ? (unit ?? '') : moneyUnitName(one.money)
  return Math.max(least, 44 + header.length * 7.5 + named.length * 6.5, Math.ceil(longest * digitWidth + padding))
}

/** The grid's columns for CSS, and the least width it needs. */
export function template({ columns, rows }: Pick<GridModel, 'columns' | 'rows'>): { columns: string; least: number } {
  const hasShare = columns.some(({ column }) => widths[column.type][1] > 0)
  const longest = longestFigures(columns, rows)
  const tracks = columns.map((one, i) => {
    const [, share] = widths[one.column.type]
    const least = leastOf(one, longest[i] ?? 0)
    return { least, css: `minmax(${least}px, ${share > 0 ? `${share}fr` : hasShare ? `${least}px` : '1fr'})` }
  })
  return {
    columns: `${numberWidth}px ${tracks.map(({ css }) => css).join(' ')}`,
    least: numberWidth + tracks.reduce((sum, { least }) => sum + least, 0),
  }
}

/** Signs of each column's longest number as it is shown; 0 for other columns. Reckoned, since tens of thousands are quicker so. */
function longestFigures(columns: readonly GridColumn[], rows: GridModel['rows']): number[] {
  const longest = columns.map(() => 0)
  for (const [i, { name, column, money }] of columns.entries()) {
    if (column.type !== 'rial' && column.type !== 'decimal' && column.type !== 'count') continue
    const zeros = money === undefined ? 0 : rialsPerUnit[money].toString().length - 1
    for (const row of rows.values()) {
      const value = row[name]
      if (value != null) longest[i] = Math.max(longest[i] ?? 0, signsOf(String(value), zeros))
    }
  }
  return longest
}

/** How many signs a number has once its decimal point has moved and its thousands are apart. */
function signsOf(text: string, zeros: number): number {
  const [whole = '', decimals = ''] = text.split('.')
  const left = Math.max(1, whole.length - zeros)
  const right = zeros === 0 ? decimals.length : Math.max(0, zeros - (/0*$/.exec(whole)?.[0].length ?? 0))
  return left + Math.floor((left - 1) / 3) + (right > 0 ? right + 1 : 0)
}
