import { typeOf } from '../../../shared/columnTypes/index.ts'
import { moneyUnitName, rialsPerUnit } from '../../../shared/persian/money.ts'
import { gridTypeOf } from './gridTypes.ts'
import type { GridColumn, GridModel } from './model.ts'

/** Width of the rows' own numbers. */
export const numberWidth = 56

/** A digit in Vazirmatn's tabular figures, and what stands beside a cell's text. */
const digitWidth = 8.6
const padding = 26

/** Nothing of the header and the unit beside it is cut, nor when an arrow says the order; nor any figure below it. */
function leastOf(one: GridColumn, longest: number): number {
  const { header, unit } = one.column
  const [least] = gridTypeOf(one.column).width
  const named = one.money === undefined ? (unit ?? '') : moneyUnitName(one.money)
  return Math.max(least, 44 + header.length * 7.5 + named.length * 6.5, Math.ceil(longest * digitWidth + padding))
}

/** The grid's columns for CSS, and the least width it needs. */
export function template({ columns, rows }: Pick<GridModel, 'columns' | 'rows'>): { columns: string; least: number } {
  const hasShare = columns.some(({ column }) => gridTypeOf(column).width[1] > 0)
  const longest = longestFigures(columns, rows)
  const tracks = columns.map((one, i) => {
    const [, share] = gridTypeOf(one.column).width
    const least = leastOf(one, longest[i] ?? 0)
    return { least, css: `minmax(${least}px, ${share > 0 ? `${share}fr` : hasShare ? `${least}px` : '1fr'})` }
  })
  return {
    columns: `${numberWidth}px ${tracks.map(({ css }) => css).join(' ')}`,
    least: numberWidth + tracks.reduce((sum, { least }) => sum + least, 0),
  }
}

/**
 * Signs of each column's longest number as it is shown; 0 for other columns. Reckoned, since tens of thousands are
 * quicker so.
 */
function longestFigures(columns: readonly GridColumn[], rows: GridModel['rows']): number[] {
  const longest = columns.map(() => 0)
  for (const [i, { name, column, money }] of columns.entries()) {
    if (typeOf(column).nature !== 'number') continue
    const zeros = money === undefined ? 0 : rialsPerUnit[money].toString().length - 1
    for (const row of rows.values()) {
      const value = row[name]
      if (value != null) longest[i] = Math.max(longest[i] ?? 0, signsOf(String(value), zeros))
    }
    // A hundred of the longest have three signs more.
    if (column.isSummed === true) longest[i] = (longest[i] ?? 0) + 3
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
