import { Big } from 'big.js'
import { comparable, parsePeriod, periodLengths } from '../quantities/period.ts'
import type { Unit } from '../quantities/unit.ts'
import type { Row } from '../records/index.ts'
import type { Qualifier } from '../records/qualifier.ts'
import type { Session } from '../session/session.ts'
import { cityOf, type IndicatorPoint, indicatorSeries } from './indicatorSeries.ts'
import { improvement } from './indicatorStatus.ts'

/** What an indicator came to in a whole fiscal year. */
export interface Outcome {
  /** 'amount': what the year's actual is, or its halves or months sum to. 'change': how much better it became. */
  by: 'amount' | 'change'
  /** Exact decimal in the indicator's unit; a change is positive when for the better. */
  value: string
  /** What it was read from, oldest first. */
  points: IndicatorPoint[]
  qualifier: Qualifier
  /** The district's or the city's code. */
  place: string
}

/** Units of what happens and adds up over a year; a share, a score, a stock or an average does not. */
const flows: ReadonlySet<Unit> = new Set([
  'kilowattHour',
  'megawattHour',
  'drill',
  'course',
  'personHour',
  'request',
  'cubicMetre',
  'litre',
  'kilogram',
  'tonne',
])
/** Never amounts, whatever the indicator's type. */
const levels: ReadonlySet<Unit> = new Set(['percent', 'score', 'minute', 'hour', 'day', 'month'])

/**
 * An indicator's outcome in a fiscal year, or in Persian why it has none. What adds up over the year (drills held,
 * people trained, tonnes) is the year's amount; anything else (a share, a score, a waiting time, a stock) is how much
 * better it was at the year's end than at the end of the year before. Half a year never stands for the whole.
 * @param district code of the line's district; null for the city
 */
export function outcomeOf(
  session: Session,
  indicator: Row<'indicator'>,
  district: string | null,
  fiscalYear: number,
): Outcome | string {
  if (indicator.type === 'efficiency' || indicator.numerator !== null)
    return 'شاخص کارایی خود نسبت است و هزینهٔ هر واحد آن معنا ندارد'
  if (indicator.unit === 'rial') return 'شاخص به ریال است و تقسیم پول بر پول هزینهٔ واحد نیست'
  const place = district ?? cityOf(session)?.code
  const series = place === undefined ? [] : indicatorSeries(session, indicator.code, place)
  if (place === undefined || series.length === 0)
    return district === null ? 'شاخص مقدار کل شهر ندارد' : 'شاخص در منطقهٔ این ردیف اندازه‌گیری نشده است'
  const now = yearOf(series, fiscalYear)
  if (now === null) return 'عملکرد همهٔ سال ثبت نشده و مبلغ سالانه بر بخشی از سال تقسیم نمی‌شود'
  return addsUp(indicator) ? amountOf(now, place) : changeOf(indicator, now, yearOf(series, fiscalYear - 1), place)
}

function addsUp({ type, unit }: Row<'indicator'>): boolean {
  return flows.has(unit) || (type === 'output' && !levels.has(unit))
}

/**
 * The points that together make the whole year: one of a year, two halves, four quarters or twelve months; null when
 * any is missing.
 */
function yearOf(series: readonly IndicatorPoint[], fiscalYear: number): IndicatorPoint[] | null {
  const within = series.filter(({ period, actual }) => actual !== null && parsePeriod(period).year === fiscalYear)
  for (const length of periodLengths) {
    const points = within.filter(({ period }) => parsePeriod(period).length === length)
    if (points.reduce((months, { period }) => months + parsePeriod(period).months, 0) === 12) return points
  }
  return null
}

function amountOf(points: IndicatorPoint[], place: string): Outcome {
  const value = points.reduce((sum, { actual }) => sum.plus(actual ?? 0), new Big(0)).toFixed()
  return { by: 'amount', value, points, qualifier: qualifierOf(points), place }
}

function changeOf(
  indicator: Row<'indicator'>,
  now: IndicatorPoint[],
  before: IndicatorPoint[] | null,
  place: string,
): Outcome | string {
  const [last, base] = [now.at(-1), before?.at(-1)]
  if (last === undefined || base === undefined || !comparable(parsePeriod(last.period), parsePeriod(base.period)))
    return 'مقدار پایان سال پیش ثبت نشده و بهبود شاخص معلوم نیست'
  const value = improvement(indicator, base.actual ?? '0', last.actual ?? '0').toFixed()
  const points = [base, last]
  return { by: 'change', value, points, qualifier: qualifierOf(points), place }
}

function qualifierOf(points: readonly IndicatorPoint[]): Qualifier {
  return points.every(({ qualifier }) => qualifier === 'exact') ? 'exact' : 'about'
}
