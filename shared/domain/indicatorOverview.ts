import { Big } from 'big.js'
import { divide } from '../quantities/divide.ts'
import { comparable, comparePeriods, parsePeriod } from '../quantities/period.ts'
import type { Row } from '../records/index.ts'
import type { Session } from '../session/session.ts'
import { cityOf, type IndicatorPoint, indicatorSeries } from './indicatorSeries.ts'
import { improvement, type Status, statusOf } from './indicatorStatus.ts'

/** How an indicator stands in one place. */
export interface IndicatorSummary {
  indicator: Row<'indicator'>
  place: Row<'district'> | null
  /** The latest period with an actual; without any, the latest of all. */
  latest: IndicatorPoint | null
  /** The latest earlier period of the same length with an actual. */
  prior: IndicatorPoint | null
  /** The same period of the year before, with an actual. */
  yearBefore: IndicatorPoint | null
  status: Status
  /** Latest minus prior in the indicator's unit, and in percent of the prior; null when there is nothing to compare. */
  change: string | null
  changePercent: string | null
  /** The same since the same period of the year before. */
  yearChange: string | null
  yearChangePercent: string | null
  /** Whether the change is for the better; null without one or when nothing changed. */
  improved: boolean | null
  /** Persian: why it is grey, or why a later period that has begun to be recorded has no actual. */
  reason: string | null
  /** Every period, oldest first. */
  series: IndicatorPoint[]
}

/**
 * A summary of every indicator in the whole city, in the order of their codes. An indicator measured only in
 * districts has no value of the city: districts' values are never summed for it.
 * @param department its code; every department's indicators when left out
 */
export function indicatorOverview(session: Session, department?: string): IndicatorSummary[] {
  const city = cityOf(session) ?? null
  return session.rows.indicator
    .filter(indicator => department === undefined || indicator.department === department)
    .map(indicator => indicatorSummary(session, indicator, city))
}

/** One indicator's summary in every district or organisation that has values of it, in the order of districts. */
export function summariesByPlace(session: Session, indicator: Row<'indicator'>): IndicatorSummary[] {
  return session.rows.district
    .filter(({ kind }) => kind !== 'city')
    .map(place => indicatorSummary(session, indicator, place))
    .filter(({ series }) => series.length > 0)
}

/** How many of each status. */
export function countStatuses(summaries: readonly IndicatorSummary[]): Record<Status, number> {
  const counts = { green: 0, near: 0, amber: 0, red: 0, grey: 0 }
  for (const { status } of summaries) counts[status]++
  return counts
}

/** @param until the last period to look at; the latest when left out */
export function indicatorSummary(
  session: Session,
  indicator: Row<'indicator'>,
  place: Row<'district'> | null,
  until?: string,
): IndicatorSummary {
  if (until !== undefined) return summarise(session, indicator, place, until)
  const known = session.deriveOfRows(summaries)
  const key = `${indicator.code}/${place?.code ?? ''}`
  const found = known.get(key) ?? summarise(session, indicator, place)
  known.set(key, found)
  return found
}

/** Table, chart, sentence and slide of a paper look at the same indicators in the same places. */
const summaries = () => new Map<string, IndicatorSummary>()

function summarise(
  session: Session,
  indicator: Row<'indicator'>,
  place: Row<'district'> | null,
  until?: string,
): IndicatorSummary {
  const all = place === null ? [] : indicatorSeries(session, indicator.code, place.code)
  const series = until === undefined ? all : all.filter(({ period }) => isUpTo(period, until))
  const latest = lastOf(series.filter(({ actual }) => actual !== null)) ?? lastOf(series)
  const prior = latest === null ? null : priorOf(series, latest)
  const yearBefore = latest === null ? null : yearBeforeOf(series, latest)
  const change = changeOf(latest, prior)
  const yearChange = changeOf(latest, yearBefore)
  return {
    indicator,
    place,
    latest,
    prior,
    yearBefore,
    status: latest === null ? 'grey' : statusAt(indicator, series, latest),
    change: change === null ? null : change.toFixed(),
    changePercent: change === null ? null : percentOf(change, prior?.actual ?? null),
    yearChange: yearChange === null ? null : yearChange.toFixed(),
    yearChangePercent: yearChange === null ? null : percentOf(yearChange, yearBefore?.actual ?? null),
    improved: change?.eq(0) === false ? improves(indicator, prior?.actual ?? null, latest?.actual ?? null) : null,
    reason: reasonOf(session, indicator, latest, lastOf(series)),
    series,
  }
}

function changeOf(latest: IndicatorPoint | null, base: IndicatorPoint | null): Big | null {
  return latest?.actual == null || base?.actual == null ? null : new Big(latest.actual).minus(base.actual)
}

/** How an indicator stands in a period, compared with the earlier period that it is to be compared with. */
export function statusAt(
  indicator: Row<'indicator'>,
  series: readonly IndicatorPoint[],
  point: IndicatorPoint,
): Status {
  return statusOf(indicator, point, judgedAgainst(indicator, series, point))
}

/** The earlier point that tells whether it became better: the last, or a seasonal indicator's of the same season. */
export function judgedAgainst(
  indicator: Row<'indicator'>,
  series: readonly IndicatorPoint[],
  point: IndicatorPoint,
): IndicatorPoint | null {
  return indicator.comparedWith === 'lastYear' ? yearBeforeOf(series, point) : priorOf(series, point)
}

/** The same period of the year before, with an actual. */
export function yearBeforeOf(series: readonly IndicatorPoint[], point: IndicatorPoint): IndicatorPoint | null {
  const { length, year, firstMonth } = parsePeriod(point.period)
  const before = series.find(other => {
    const earlier = parsePeriod(other.period)
    return (
      other.actual !== null &&
      earlier.length === length &&
      earlier.year === year - 1 &&
      earlier.firstMonth === firstMonth
    )
  })
  return before ?? null
}

/** The latest earlier point of the same length with an actual. @param series oldest first */
export function priorOf(series: readonly IndicatorPoint[], point: IndicatorPoint): IndicatorPoint | null {
  const period = parsePeriod(point.period)
  const before = series.findLast(other => {
    const earlier = parsePeriod(other.period)
    return other.actual !== null && comparable(earlier, period) && comparePeriods(earlier, period) < 0
  })
  return before ?? null
}

/** The point whose period ends last, of a year rather than of its last half. */
function lastOf(series: readonly IndicatorPoint[]): IndicatorPoint | null {
  return series.reduce<IndicatorPoint | null>(
    (last, point) => (last === null || endOf(point) > endOf(last) ? point : last),
    null,
  )
}

function endOf({ period }: IndicatorPoint): string {
  return parsePeriod(period).to
}

function isUpTo(period: string, until: string): boolean {
  return parsePeriod(period).to <= parsePeriod(until).to
}

function percentOf(change: Big, prior: string | null): string | null {
  const base = new Big(prior ?? 0).abs()
  return base.eq(0) ? null : divide(change.times(100), base).toFixed()
}

function improves(indicator: Row<'indicator'>, from: string | null, to: string | null): boolean {
  return from !== null && to !== null && improvement(indicator, from, to).gt(0)
}

function reasonOf(
  session: Session,
  indicator: Row<'indicator'>,
  latest: IndicatorPoint | null,
  last: IndicatorPoint | null,
): string | null {
  if (latest === null) return withoutCity(session, indicator)
  if (latest.actual === null) return latest.reason
  if (latest.target === null) return `هدف ${parsePeriod(latest.period).label} ثبت نشده است`
  return last === null || last === latest ? null : `${parsePeriod(last.period).label}: ${last.reason ?? ''}`
}

function withoutCity(session: Session, { code }: Row<'indicator'>): string {
  return session.rows.indicatorValue.some(value => value.indicator === code)
    ? 'تنها در مناطق اندازه‌گیری شده و مقدار کل شهر ندارد'
    : 'هیچ هدف و عملکردی ثبت نشده است'
}
