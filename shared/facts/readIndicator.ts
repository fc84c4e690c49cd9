import { Big } from 'big.js'
import { judgedAgainst, priorOf, statusAt, yearBeforeOf } from '../domain/indicatorOverview.ts'
import { cityOf, type IndicatorPoint, indicatorOf, indicatorSeries } from '../domain/indicatorSeries.ts'
import { type Status, statusNames } from '../domain/indicatorStatus.ts'
import { indicatorTree } from '../domain/indicatorTree.ts'
import { divide } from '../quantities/divide.ts'
import { parsePeriod } from '../quantities/period.ts'
import type { Row } from '../records/index.ts'
import type { Session } from '../session/session.ts'
import type { Address } from './address.ts'
import { checkedFilters, filtersLabel, passes } from './filters.ts'
import { districtOf } from './place.ts'
import { badAddress, type FactReading, ownerName, unknownAddress } from './reading.ts'
import { readUnitCost } from './readUnitCost.ts'
import type { SourceCell } from './source.ts'

/** What an indicator's address may name; the actual of a ratio is worked out when it has none of its own. */
const fields = {
  actual: 'عملکرد',
  target: 'هدف',
  change: 'تغییر',
  yearChange: 'تغییر از دورهٔ مشابه سال پیش',
  achievement: 'تحقق هدف',
  unitCost: 'بهای تمام‌شده',
} as const
type IndicatorField = keyof typeof fields

/**
 * `indicator/S-01/actual/1401H1` is the city's; `indicator/S-01@3/target/1401H1` is district 3's. `change` is since the
 * prior period, `yearChange` since the same one of the year before and `achievement` the actual as a share of the
 * target; `unitCost`, of a year, is what was spent for one of what it came to.
 * `indicator/@energy/status=green/1401H1/count` counts indicators with an actual in that period.
 */
export function readIndicator(session: Session, address: Address): FactReading {
  if (address.aggregate !== null) return countIndicators(session, address)
  const name = fieldOf(address)
  const code = address.selection.by === 'code' ? address.selection.code : ''
  if (!session.rows.indicator.some(row => row.code === code))
    throw unknownAddress(address, 'indicator-not-in-session', { code })
  const indicator = indicatorOf(session, code)
  if (name === 'unitCost') return readUnitCost(session, address, indicator)
  const place = districtOf(session, address) ?? cityOf(session)
  const series = place === undefined ? [] : indicatorSeries(session, code, place.code)
  const point = series.find(({ period }) => period === address.period.text)
  if (place === undefined || point === undefined) throw nothingThere(session, address, indicator, series)
  const prior = name === 'yearChange' ? yearBeforeOf(series, point) : priorOf(series, point)
  const read = valueOf(address, name, indicator, point, prior)
  const isChange = name === 'change' || name === 'yearChange'
  const used = isChange && prior !== null ? [point, prior] : [point]
  return {
    unit: indicator.unit,
    qualifier: used.every(({ qualifier }) => qualifier === 'exact') ? 'exact' : hedge(used),
    ...(name === 'actual' ? { status: statusAt(indicator, series, point) } : {}),
    label: `${fields[name]}، ${indicator.title}${place.kind === 'city' ? '' : `، ${place.name}`}، ${address.period.label}`,
    caveats: isChange && prior !== null ? [changeCaveat(indicator, prior)] : [],
    cells: used.flatMap(({ rows }) => cellsOf(rows, name)),
    basis: [...indicatorTree(session, indicator)].map(row => ({ kind: 'indicator', row })),
    ...read,
  }
}

function valueOf(
  address: Address,
  name: Exclude<IndicatorField, 'unitCost'>,
  indicator: Row<'indicator'>,
  point: IndicatorPoint,
  prior: IndicatorPoint | null,
): Pick<FactReading, 'value' | 'computed' | 'quotient'> & Partial<FactReading> {
  const { actual, target, computed, reason } = point
  const quotient = computed ? ({ computed: true, quotient: true } as const) : {}
  if (name === 'target') {
    if (target === null) throw unknownAddress(address, 'target-missing', {})
    return { value: target, qualifier: 'exact', ...apartFrom(actual, computed) }
  }
  if (actual === null) throw unknownAddress(address, 'actual-missing', { why: reason ?? 'عملکرد ندارد' })
  if (name === 'actual') return { value: actual, ...quotient, ...apartFrom(target, false) }
  if (name === 'change' || name === 'yearChange') {
    if (prior === null || prior.actual === null) throw unknownAddress(address, 'prior-value-missing', {})
    return { value: new Big(actual).minus(prior.actual).toFixed(), computed: true, ...quotient }
  }
  if (target === null || new Big(target).eq(0)) throw unknownAddress(address, 'target-missing-or-zero', {})
  if (indicator.direction === 'lower') throw badAddress(address, 'attainment-where-lower-is-better', {})
  const value = divide(new Big(actual).times(100), new Big(target)).toFixed()
  return { value, unit: 'percent', computed: true, quotient: true, apartFrom: [{ value: '100' }] }
}

/** Printed beside each other, an actual and its target are alike only when they are. */
function apartFrom(other: string | null, quotient: boolean): Pick<FactReading, 'apartFrom'> {
  return other === null ? {} : { apartFrom: [{ value: other, ...(quotient ? { quotient: true as const } : {}) }] }
}

/** The difference of two percentages is not itself a percentage of anything. */
function changeCaveat({ unit }: Row<'indicator'>, { period }: IndicatorPoint): string {
  const since = `نسبت به ${parsePeriod(period).label}`
  return unit === 'percent' ? `تفاوت دو درصد، ${since}` : since
}

/** A computed actual rests on both of its hedges, a recorded one has its own. */
function hedge(points: readonly IndicatorPoint[]): FactReading['qualifier'] {
  const [only] = points
  return points.length === 1 && only !== undefined ? only.qualifier : 'about'
}

function cellsOf(rows: readonly Row<'indicatorValue'>[], name: IndicatorField): SourceCell[] {
  const read =
    name === 'target'
      ? (['target'] as const)
      : name === 'achievement'
        ? (['actual', 'target'] as const)
        : (['actual'] as const)
  return rows.flatMap(row =>
    read.flatMap(field => (row[field] === null ? [] : [{ kind: 'indicatorValue' as const, row, field }])),
  )
}

function nothingThere(
  session: Session,
  address: Address,
  { code, title }: Row<'indicator'>,
  series: readonly IndicatorPoint[],
) {
  const anywhere = session.rows.indicatorValue.some(value => value.indicator === code)
  if (series.length > 0) {
    const periods = series.map(({ period }) => period)
    return unknownAddress(address, 'indicator-without-value-in-period', {
      title,
      period: address.period.label,
      periods,
    })
  }
  if (address.selection.place !== undefined)
    return unknownAddress(address, 'indicator-without-value-in-place', { title })
  return anywhere
    ? unknownAddress(address, 'indicator-only-by-district', { title, code })
    : unknownAddress(address, 'indicator-without-value', { title })
}

function fieldOf(address: Address): IndicatorField {
  const { field } = address
  if (field.by === 'name' && Object.hasOwn(fields, field.name)) return field.name as IndicatorField
  if (field.by === 'name' && field.name === 'status') throw badAddress(address, 'status-is-no-number', {})
  throw badAddress(address, 'indicator-field-unknown', { known: Object.keys(fields) })
}

function countIndicators(session: Session, address: Address): FactReading {
  const { field, aggregate, period, selection } = address
  if (aggregate !== 'count' || field.by === 'name') throw badAddress(address, 'indicators-not-summed', {})
  const wanted = field.filters.find(({ column }) => column === 'status')
  if (wanted !== undefined && !Object.hasOwn(statusNames, wanted.value))
    throw unknownAddress(address, 'status-unknown', { status: wanted.value, known: Object.keys(statusNames) })
  const others = field.filters.filter(filter => filter !== wanted)
  const filters = checkedFilters({ ...address, field: { by: 'any', filters: others } })
  const place = districtOf(session, address) ?? cityOf(session)
  const owner = ownerName(session, address)
  const all = session.rows.indicator
    .filter(
      indicator =>
        (selection.by !== 'department' || indicator.department === selection.department) &&
        passes(filters, 'indicator', indicator),
    )
    .flatMap(indicator => {
      const series = place === undefined ? [] : indicatorSeries(session, indicator.code, place.code)
      const point = series.find(one => one.period === period.text && one.actual !== null)
      if (point === undefined) return []
      const prior = judgedAgainst(indicator, series, point)
      const status = statusAt(indicator, series, point)
      return [{ indicator, status, points: prior === null ? [point] : [point, prior] }]
    })
  const found = all.filter(({ status }) => wanted === undefined || wanted.value === status)
  // Which of them have the status rests on the values and targets of all, and on those of the period before.
  const judged = wanted === undefined ? found.map(each => ({ ...each, points: each.points.slice(0, 1) })) : all
  const named = wanted === undefined ? '' : ` (وضعیت: ${statusNames[wanted.value as Status]})`
  return {
    value: String(found.length),
    unit: 'item',
    qualifier: 'exact',
    label: `تعداد شاخص‌های دارای عملکرد${named}${filtersLabel(filters)}، ${owner}${selection.place === undefined || place === undefined ? '' : `، ${place.name}`}، ${period.label}`,
    caveats: [],
    cells: judged.flatMap(({ points }) =>
      points.flatMap(({ rows }) => cellsOf(rows, wanted === undefined ? 'actual' : 'achievement')),
    ),
    basis: judged.flatMap(({ indicator }) =>
      [...indicatorTree(session, indicator)].map(row => ({ kind: 'indicator', row })),
    ),
  }
}
