import { Big } from 'big.js'
import { fold } from '../../persian/normalise.ts'
import { divide } from '../../quantities/divide.ts'
import { parsePeriod } from '../../quantities/period.ts'
import type { Unit } from '../../quantities/unit.ts'
import type { Row } from '../../records/index.ts'
import type { Session } from '../../session/session.ts'
import { keyOf } from '../../tables/key.ts'
import { defineRowCheck, type Found } from '../finding.ts'
import { formatSize } from '../formatQuantity.ts'
import { valueMend } from '../mend/rowMend.ts'

/** A period's actual of the city beside those of its districts. */
interface Period {
  city: Row<'indicatorValue'>
  actual: Big
  districts: readonly Big[]
  sum: Big
}

const averaged: ReadonlySet<Unit> = new Set(['percent', 'score', 'minute', 'hour', 'day'])

/** The city's actual against its districts': a sum of what adds up, and within the range of what is averaged. */
export const cityMismatch = defineRowCheck('city-mismatch', 'رقم شهر ناسازگار با مناطق', session =>
  session.rows.indicator.flatMap(indicator => {
    const periods = periodsOf(session, indicator.code)
    const isAveraged =
      averaged.has(indicator.unit) ||
      indicator.type === 'efficiency' ||
      /سرانه|میانگین|متوسط|نرخ|هر /.test(fold(indicator.title))
    return isAveraged ? outOfRange(indicator, periods) : notTheSum(session, indicator, periods)
  }),
)

/** Periods in which every district that ever has a value has one. */
function periodsOf(session: Session, indicator: string): Period[] {
  const rows = session.rows.indicatorValue.filter(row => row.indicator === indicator && row.actual !== null)
  const kindOf = (row: Row<'indicatorValue'>) => session.find('district', row.district)?.kind
  const places = new Set(rows.filter(row => kindOf(row) === 'district').map(({ district }) => district))
  return [...Map.groupBy(rows, ({ period }) => period).values()].flatMap((ofPeriod): Period[] => {
    const city = ofPeriod.find(row => kindOf(row) === 'city')
    const districts = ofPeriod.filter(row => kindOf(row) === 'district').map(({ actual }) => new Big(actual ?? 0))
    if (city === undefined || districts.length < 3 || districts.length < places.size) return []
    const sum = districts.reduce((total, value) => total.plus(value), new Big(0))
    return [{ city, actual: new Big(city.actual ?? 0), districts, sum }]
  })
}

function outOfRange(indicator: Row<'indicator'>, periods: readonly Period[]): Found[] {
  return periods.flatMap(({ city, actual, districts }): Found[] => {
    const sorted = districts.toSorted((a, b) => a.cmp(b))
    const [low, high] = [sorted[0]!, sorted.at(-1)!]
    if (actual.gte(low) && actual.lte(high)) return []
    const [from, to] = [low, high].map(value => formatSize(value, indicator.unit, ''))
    return [
      finding(indicator, city, `${formatSize(actual, indicator.unit, '')} است، ولی مناطق از ${from} تا ${to} است.`),
    ]
  })
}

/**
 * The city is the sum, or the sum and what belongs to no district, which is much the same in all periods: 1,411
 * accounts where districts have 1,080 and organisations the rest.
 */
function notTheSum(session: Session, indicator: Row<'indicator'>, periods: readonly Period[]): Found[] {
  const positive = periods.filter(({ sum, actual }) => sum.gt(0) && actual.gt(0))
  return positive.flatMap((one): Found[] => {
    const others = positive.filter(other => other !== one).map(({ actual, sum }) => divide(actual, sum))
    const isLess = one.actual.lt(one.sum.times('0.995'))
    if (!isLess && !strays(divide(one.actual, one.sum), others)) return []
    const [city, sum] = [one.actual, one.sum].map(value => formatSize(value, indicator.unit, ''))
    const usual = isLess ? '' : ' این نسبت در دوره‌های دیگر چنین نیست.'
    const found = finding(indicator, one.city, `${city} است، ولی جمع مناطق ${sum} است.${usual}`)
    const right = one.sum.toFixed()
    const isOnlySum = isLess && !strays(new Big(1), others)
    const mend = isOnlySum
      ? valueMend(session, found.where, right, false, value => formatSize(new Big(value), indicator.unit, ''))
      : undefined
    return [{ ...found, mend }]
  })
}

/** Whether a ratio is off by 3 % where the others are all but equal. */
function strays(ratio: Big, others: readonly Big[]): boolean {
  const sorted = others.toSorted((a, b) => a.cmp(b))
  const [low, high] = [sorted[0], sorted.at(-1)]
  if (low === undefined || high === undefined || (others.length < 2 && !low.eq(1))) return false
  return high.lte(low.times('1.002')) && (ratio.gt(high.times('1.03')) || ratio.lt(low.times('0.97')))
}

function finding({ title }: Row<'indicator'>, city: Row<'indicatorValue'>, said: string): Found {
  return {
    severity: 'warning',
    where: { kind: 'indicatorValue', key: keyOf('indicatorValue', city), field: 'actual' },
    message: `«${title}» در ${parsePeriod(city.period).label} برای شهر ${said}`,
    remedy: 'رقم شهر را با رقم‌های مناطق بسنجید و هر کدام را که نادرست است اصلاح کنید.',
  }
}
