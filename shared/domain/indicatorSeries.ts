import { Big } from 'big.js'
import { Problem } from '../problems/problem.ts'
import { divide } from '../quantities/divide.ts'
import { comparePeriods, parsePeriod } from '../quantities/period.ts'
import { convert } from '../quantities/unit.ts'
import type { Row } from '../records/index.ts'
import type { Qualifier } from '../records/qualifier.ts'
import type { Session } from '../session/session.ts'

/** An indicator in one period and place. */
export interface IndicatorPoint {
  /** '1401H1' */
  period: string
  target: string | null
  /** Exact decimal in the indicator's unit; a computed one that never ends is cut after twenty decimals. */
  actual: string | null
  qualifier: Qualifier
  /** Numerator ÷ denominator, since no value of its own was recorded. */
  computed: boolean
  /** Persian: why there is no actual. */
  reason: string | null
  sample: boolean
  /** The rows read: its own and, when computed, those of numerator and denominator. */
  rows: Row<'indicatorValue'>[]
}

/**
 * An indicator's targets and actuals in one place, oldest first. An indicator with a numerator and a denominator is
 * these two divided (times a hundred when it is a percentage) wherever it has no actual of its own.
 * @param place code of a district; the whole city when left out
 * @throws Problem 'indicator-unknown', 'indicator-of-itself' naming the chain of one that divides by itself
 */
export function indicatorSeries(
  session: Session,
  code: string,
  place: string | undefined = cityOf(session)?.code,
): IndicatorPoint[] {
  return place === undefined ? [] : series(session, code, place, [])
}

/** The row that stands for the whole city. */
export function cityOf(session: Session): Row<'district'> | undefined {
  return session.rows.district.find(({ kind }) => kind === 'city')
}

/** An indicator's row. @throws Problem 'indicator-unknown' */
export function indicatorOf(session: Session, code: string): Row<'indicator'> {
  const found = session.find('indicator', code)
  if (found === undefined) throw new Problem('indicator-unknown', { code })
  return found
}

function series(session: Session, code: string, place: string, above: readonly string[]): IndicatorPoint[] {
  const chain = [...above, code]
  if (above.includes(code)) throw new Problem('indicator-of-itself', { code, chain })
  const indicator = indicatorOf(session, code)
  const points = new Map(valuesOf(session, code, place).map(row => [row.period, recorded(row)]))
  const parts = partsOf(session, indicator)
  if (parts !== null) {
    const upper = new Map(series(session, parts.numerator.code, place, chain).map(point => [point.period, point]))
    const lower = new Map(series(session, parts.denominator.code, place, chain).map(point => [point.period, point]))
    for (const period of new Set([...points.keys(), ...upper.keys(), ...lower.keys()])) {
      const own = points.get(period)
      if (own === undefined || own.actual === null)
        points.set(period, quotient(indicator, parts, period, own, upper.get(period), lower.get(period)))
    }
  }
  return [...points.values()].sort((a, b) => comparePeriods(parsePeriod(a.period), parsePeriod(b.period)))
}

interface Parts {
  numerator: Row<'indicator'>
  denominator: Row<'indicator'>
}

/**
 * What a ratio divides; null for what is no ratio, or one whose part is unknown: a public edition lacks closed ones.
 */
function partsOf(session: Session, { numerator, denominator }: Row<'indicator'>): Parts | null {
  const find = (code: string | null) => session.rows.indicator.find(indicator => indicator.code === code)
  const [above, below] = [find(numerator), find(denominator)]
  return above === undefined || below === undefined ? null : { numerator: above, denominator: below }
}

function recorded(row: Row<'indicatorValue'>): IndicatorPoint {
  const { period, target, actual, qualifier, sample } = row
  const reason = actual === null ? 'عملکرد این دوره ثبت نشده است' : null
  return { period, target, actual, qualifier, computed: false, reason, sample, rows: [row] }
}

function quotient(
  indicator: Row<'indicator'>,
  parts: Parts,
  period: string,
  own: IndicatorPoint | undefined,
  above: IndicatorPoint | undefined,
  below: IndicatorPoint | undefined,
): IndicatorPoint {
  const known = [own, above, below].filter(point => point !== undefined)
  const point = {
    period,
    target: own?.target ?? null,
    computed: true,
    sample: known.some(({ sample }) => sample),
    rows: known.flatMap(({ rows }) => rows),
  }
  const without = (reason: string): IndicatorPoint => ({ ...point, actual: null, qualifier: 'exact', reason })
  if (above === undefined || above.actual === null) return without(`صورت نسبت («${parts.numerator.title}») مقدار ندارد`)
  if (below === undefined || below.actual === null)
    return without(`مخرج نسبت («${parts.denominator.title}») مقدار ندارد`)
  const divisor = new Big(below.actual)
  if (divisor.eq(0)) return without(`مخرج نسبت («${parts.denominator.title}») صفر است`)
  const dividend = dividendOf(indicator, parts, above.actual)
  return {
    ...point,
    actual: divide(dividend, divisor).toFixed(),
    qualifier: above.qualifier === 'exact' && below.qualifier === 'exact' ? 'exact' : 'about',
    reason: null,
  }
}

/** The numerator in the unit that the quotient is to have. */
function dividendOf({ unit }: Row<'indicator'>, { numerator, denominator }: Parts, actual: string): Big {
  if (unit === 'percent') {
    const alike = convert(actual, numerator.unit, denominator.unit) ?? actual
    return new Big(alike).times(100)
  }
  return new Big(convert(actual, numerator.unit, unit) ?? actual)
}

/** A year's values are asked for again and again. */
const byIndicatorAndPlace = ({ rows }: Session) =>
  Map.groupBy(rows.indicatorValue, row => `${row.indicator}/${row.district}`)

function valuesOf(session: Session, indicator: string, place: string): readonly Row<'indicatorValue'>[] {
  return session.deriveOfRows(byIndicatorAndPlace).get(`${indicator}/${place}`) ?? []
}
