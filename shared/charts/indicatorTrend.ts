import type { CategoryChart } from '../chartSpec.ts'
import { tableMoneyOf } from '../domain/councilMoney.ts'
import { type IndicatorPoint, indicatorSeries } from '../domain/indicatorSeries.ts'
import { usualTolerance } from '../domain/indicatorStatus.ts'
import { toPersianDigits } from '../persian/digits.ts'
import { type Period, parsePeriod, periodAfter, periodLengths } from '../quantities/period.ts'
import type { Row } from '../records/index.ts'
import type { Session } from '../session/session.ts'
import { hedgedNote, hedgedValues } from './hedged.ts'
import { indicatorUnit } from './indicatorUnit.ts'
import { type ChartContext, noted, sampleTitle } from './sessionChart.ts'

/** Periods at most: three years of months. */
const periodsAtMost = 36

/** A department's indicators with two actuals of the city or more, one chart each. */
export function indicatorTrends({ session, department }: ChartContext): CategoryChart[] {
  return session.rows.indicator
    .filter(indicator => indicator.department === department.code)
    .flatMap(indicator => indicatorTrend(session, indicator) ?? [])
    .filter(({ series }) => (series[0]?.values.filter(value => value !== null).length ?? 0) > 1)
}

/**
 * One indicator's actuals in the whole city, with its target and what of it may be missed. Periods of unlike length are
 * not drawn in one line: those of which there are most are. Null when there is no actual.
 * @param isSmall whether it stands beside another: its title names years, and the axis alone says the periods
 */
export function indicatorTrend(session: Session, indicator: Row<'indicator'>, isSmall = false): CategoryChart | null {
  const series = indicatorSeries(session, indicator.code)
  const points = alike(series)
  if (!points.some(({ actual }) => actual !== null)) return null
  const byPeriod = new Map(points.map(point => [point.period, point]))
  const periods = run(points.map(({ period }) => parsePeriod(period))).slice(-periodsAtMost)
  const drawn = new Set(periods.map(({ text }) => text))
  const left = series.filter(({ period, actual }) => actual !== null && !drawn.has(period)).length
  const [first, last] = [periods[0]?.label ?? '', periods.at(-1)?.label ?? '']
  const named = isSmall ? periods.map(({ year }) => toPersianDigits(String(year))) : [first, last]
  const [from = '', to = ''] = [named[0], named.at(-1)]
  const actuals = periods.map(({ text }) => byPeriod.get(text)?.actual ?? null)
  const targets = periods.map(({ text }) => byPeriod.get(text)?.target ?? null)
  const unit = indicatorUnit(indicator.unit, [...actuals, ...targets], tableMoneyOf(session))
  const aimed = targets.some(target => target !== null)
  return {
    form: 'line',
    title: sampleTitle(`${indicator.title}، ${from === to ? from : `${from} تا ${to}`}`, [indicator, ...points]),
    alternative: `نمودار خطی ${indicator.title} از ${first} تا ${last}${aimed ? ' در کنار هدف' : ''}، به ${unit.name}.`,
    unit: unit.name,
    ...noted(
      hedgedNote(periods.filter(({ text }) => isHedged(byPeriod.get(text))).map(({ label }) => label)),
      left > 0 && `${left} دورهٔ دیگر که با این دوره‌ها هم‌اندازه نیست یا پیش از آن‌هاست در نمودار نیست.`,
    ),
    categories: periods.map(({ label }) => label),
    series: [
      {
        name: 'عملکرد',
        values: actuals.map(unit.shown),
        ...hedgedValues(
          periods.map(({ text }) => byPeriod.get(text)).map(point => (isHedged(point) ? 'about' : 'exact')),
        ),
      },
    ],
    ...(aimed
      ? {
          target: {
            name: 'هدف',
            values: targets.map(unit.shown),
            tolerance: indicator.tolerance ?? usualTolerance,
            better: indicator.direction,
          },
        }
      : {}),
  }
}

const isHedged = (point: IndicatorPoint | undefined): boolean =>
  point !== undefined && point.actual !== null && point.qualifier !== 'exact'

/** Points of the most common length of period; of the longer when two are as common. */
function alike(points: readonly IndicatorPoint[]): IndicatorPoint[] {
  const groups = Map.groupBy(points, ({ period }) => parsePeriod(period).length)
  const lengths = periodLengths.map(length => groups.get(length) ?? [])
  return lengths.reduce((most, group) => (group.length > most.length ? group : most), [])
}

/** Every period from the first to the last of these, oldest first, so that a missing one leaves a gap. */
function run(periods: readonly Period[]): Period[] {
  const [first, last] = [periods[0], periods.at(-1)]
  if (first === undefined || last === undefined) return []
  const all = [first]
  for (let period = first; period.from < last.from; ) {
    period = periodAfter(period)
    all.push(period)
  }
  return all
}
