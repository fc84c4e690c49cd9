import { comparePeriods, parsePeriod } from '../quantities/period.ts'
import type { Row } from '../records/index.ts'
import type { Session } from '../session/session.ts'

/** Each indicator's values of the newest period that it has an actual of, in the order of its places. */
export function newestValues({ rows }: Session): Map<string, Row<'indicatorValue'>[]> {
  const byIndicator = Map.groupBy(rows.indicatorValue, ({ indicator }) => indicator)
  return new Map(
    [...byIndicator].flatMap(([indicator, values]) => {
      const periods = [...new Set(values.filter(({ actual }) => actual !== null).map(({ period }) => period))]
      const newest = periods.map(parsePeriod).sort(comparePeriods).at(-1)?.text
      return newest === undefined ? [] : [[indicator, values.filter(({ period }) => period === newest)]]
    }),
  )
}
