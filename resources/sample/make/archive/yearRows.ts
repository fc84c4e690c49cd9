import type { Row } from '../../../../shared/records/index.ts'
import { keyOf } from '../../../../shared/tables/key.ts'
import type { Rows } from '../../../../shared/tables/record.ts'
import { budgetAmounts } from '../budget.ts'
import { drills, trainings } from '../crisis.ts'
import type { MonthNumber } from '../energy/months.ts'
import { readingsOf } from '../energy/readings.ts'
import { indicators, indicatorValues } from '../indicators/rows.ts'

/** What an earlier year held: less money, indicators further from their targets, the same calendar of drills. */
export function yearRows(
  year: number,
  months: readonly MonthNumber[],
): Pick<Rows, 'budgetAmount' | 'indicatorValue' | 'drill' | 'training' | 'energyReading'> {
  return {
    budgetAmount: amountsOf(year),
    indicatorValue: valuesOf(year),
    drill: drills.map(row => ({ ...row, code: `${row.code}-${year}`, date: earlier(row.date, year) })),
    training: trainings.map(row => ({ ...row, code: `${row.code}-${year}`, date: earlier(row.date, year) })),
    energyReading: readingsOf(months),
  }
}

/** A line's approved and actual amounts, a sixth less for every year before 1400. */
function amountsOf(year: number): Row<'budgetAmount'>[] {
  return budgetAmounts
    .filter(({ fiscalYear }) => fiscalYear === 1400)
    .map(row => {
      let million = row.amount / 1_000_000n
      for (let passed = year; passed < 1400; passed++) million = (million * 5n) / 6n
      return { ...row, fiscalYear: year, amount: million * 1_000_000n, cause: null, step: null, sample: true }
    })
}

const directions = new Map(indicators.map(({ code, direction }) => [code, direction]))
const present = new Set(indicatorValues.map(row => keyOf('indicatorValue', row)))

/** Values of 1400, three percent worse for every year before; none that the sample has itself. */
function valuesOf(year: number): Row<'indicatorValue'>[] {
  return indicatorValues
    .filter(({ period }) => period.startsWith('1400'))
    .map(row => {
      const worse = 0.03 * (1400 - year) * (directions.get(row.indicator) === 'higher' ? -1 : 1)
      const then = (value: string | null) => (value === null ? null : scaled(value, 1 + worse))
      return {
        ...row,
        period: row.period.replace('1400', String(year)),
        target: then(row.target),
        actual: then(row.actual),
      }
    })
    .filter(row => !present.has(keyOf('indicatorValue', row)))
}

/** To as many decimals as the value has. */
function scaled(value: string, times: number): string {
  const unit = value.includes('.') ? 10 : 1
  return String(Math.round(Number(value) * times * unit) / unit)
}

/** The same day of the year that many years before 1401. */
function earlier(date: string, year: number): string {
  return `${Number(date.slice(0, 4)) - (1401 - year)}${date.slice(4)}`
}
