import { Big } from 'big.js'
import { typeOf } from '../../../shared/columnTypes/index.ts'
import { formatNumber } from '../../../shared/persian/formatNumber.ts'
import { moneyUnitName, rialsPerUnit } from '../../../shared/persian/money.ts'
import type { JsonRow } from '../../../shared/tables/change.ts'
import type { GridColumn } from './model.ts'

/** What the chosen cells come to. */
export interface SelectionSum {
  /** Chosen cells that are not empty. */
  filled: number
  /** In words, «۱٬۲۰۰ میلیون ریال»; null where their numbers are of unlike units, or fewer than two. */
  sum: string | null
  average: string | null
}

/** Digits after the decimal sign of an average. */
const averageFraction = 2

/**
 * Counts the cells of some rows and columns and adds up their numbers, exactly, where all are of one unit.
 * @param unitOf the unit that a row says of its numbers, where the column does not
 */
export function selectionSum(
  rows: readonly JsonRow[],
  columns: readonly GridColumn[],
  unitOf: (row: JsonRow) => string | undefined,
): SelectionSum {
  const { filled, numbers, sum, units } = addUp(rows, columns, unitOf)
  const [unit = ''] = units
  const say = (number: Big, fraction?: number): string => {
    const text = formatNumber(number.toFixed(), { isolate: false, ...(fraction === undefined ? {} : { fraction }) })
    return unit === '' ? text : `${text} ${unit}`
  }
  if (numbers < 2 || units.size > 1) return { filled, sum: null, average: null }
  return { filled, sum: say(sum), average: say(sum.div(numbers), averageFraction) }
}

/** What a column comes to, in its own unit. */
export interface ColumnTotal {
  /** Null where nothing is there to be added up, or it is of unlike units. */
  sum: string | null
  /** Rows that have no value there. */
  empty: number
}

/** @param unitOf the unit that a row says of its numbers, where the column does not */
export function columnTotal(
  rows: readonly JsonRow[],
  column: GridColumn,
  unitOf: (row: JsonRow) => string | undefined,
): ColumnTotal {
  const { filled, numbers, sum, units } = addUp(rows, [column], unitOf)
  const isSaid = numbers > 0 && units.size === 1
  return { sum: isSaid ? formatNumber(sum.toFixed(), { isolate: false }) : null, empty: rows.length - filled }
}

function addUp(rows: readonly JsonRow[], columns: readonly GridColumn[], unitOf: (row: JsonRow) => string | undefined) {
  let filled = 0
  let numbers = 0
  let sum = new Big(0)
  const units = new Set<string>()
  for (const one of columns) {
    const { column, money, name } = one
    const isSummed = typeOf(column).nature === 'number' && column.isPosition !== true
    for (const row of rows) {
      const value = row[name] ?? null
      if (value === null || value === '') continue
      filled += 1
      if (!isSummed) continue
      numbers += 1
      const amount = new Big(String(value))
      sum = sum.plus(money === undefined ? amount : amount.div(rialsPerUnit[money].toString()))
      units.add(money === undefined ? (column.unit ?? unitOf(row) ?? '') : moneyUnitName(money))
    }
  }
  return { filled, numbers, sum, units }
}
