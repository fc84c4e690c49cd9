import { Big } from 'big.js'
import { toPersianDigits } from '../../persian/digits.ts'
import { type Unit } from '../../quantities/unit.ts'
import { phaseChoices } from '../../records/budgetAmount.ts'
import type { RecordKind } from '../../records/index.ts'
import type { Session } from '../../session/session.ts'
import { keyOf } from '../../tables/key.ts'
import { defineRowCheck, type Found, type Where } from '../finding.ts'
import { formatSize } from '../formatQuantity.ts'
import type { Mend } from '../mend/mend.ts'
import { valueMend } from '../mend/rowMend.ts'
import { turnedDigits } from './turnedDigits.ts'

/** A number beside the others of its kind. */
interface Member {
  where: Where
  name: string
  value: Big
}

/** As often a slip of ten or of a unit puts a number this far from all others of its series. */
const far = 5
/** A series that varies more than this among its others says nothing of an odd one. */
const steady = 4

/** Numbers of another order than all others of their own series: a zero too many, toman for rial, a unit of its own. */
export const outlier = defineRowCheck('outlier', 'مقدار دور از بقیه', session => [
  ...ofIndicators(session),
  ...ofBudget(session),
  ...ofRecords(session),
  ...ofMeasures(session),
  ...ofPopulations(session),
])

function ofIndicators(session: Session): Found[] {
  const series = Map.groupBy(session.rows.indicatorValue, ({ indicator, district }) => `${indicator} ${district}`)
  return [...series.values()].flatMap(rows => {
    const indicator = session.find('indicator', rows[0]?.indicator ?? '')
    if (indicator === undefined) return []
    const members = rows.flatMap(row =>
      (['actual', 'target'] as const).flatMap((field): Member[] => {
        const where: Where = { kind: 'indicatorValue', key: keyOf('indicatorValue', row), field }
        const value = row[field]
        return value === null ? [] : [{ where, name: field === 'actual' ? 'عملکرد' : 'هدف', value: new Big(value) }]
      }),
    )
    return oddOnes(session, members, indicator.unit, `«${indicator.title}»`)
  })
}

function ofBudget(session: Session): Found[] {
  const lines = Map.groupBy(session.rows.budgetAmount, ({ line }) => line)
  return [...lines].flatMap(([line, rows]) => {
    const members = rows.map(row => ({
      where: { kind: 'budgetAmount' as const, key: keyOf('budgetAmount', row), field: 'amount' },
      name: toPersianDigits(`${phaseChoices[row.phase]} ${row.fiscalYear}`),
      value: new Big(row.amount.toString()),
    }))
    const series = `ردیف «${session.nameOf('budgetLine', line)}»`
    return [...oddOnes(session, members, 'rial', series), ...leaps(members, series)]
  })
}

/** A line's amounts of two or three are no series, but none grows by this in a year or two. */
const leap = 8

/** The greatest of few amounts, far from all others: «۲٬۱۰۰ میلیون» and then «۲۷٬۵۰۰ میلیون». */
function leaps(members: readonly Member[], series: string): Found[] {
  const sizes = members.filter(({ value }) => value.gt(0)).toSorted((a, b) => a.value.cmp(b.value))
  const [most, next] = [sizes.at(-1), sizes.at(-2)]
  if (sizes.length > 3 || most === undefined || next === undefined || most.value.lt(next.value.times(leap))) return []
  const [size, other] = [most, next].map(({ value }) => formatSize(value, 'rial', ''))
  return [
    {
      severity: 'warning',
      where: most.where,
      message: `${most.name} ${series} ${size} است، ولی ${next.name} آن ${other}؛ شاید صفری کم یا زیاد یا واحد دیگری نوشته شده باشد.`,
      remedy: 'مقدار و واحد آن را با پروندهٔ اصلی بسنجید و اصلاح کنید؛ اگر درست است، این مورد را با دلیل بپذیرید.',
    },
  ]
}

/** Values of a field of records, by their codes. */
function membersOf(
  kind: RecordKind,
  field: string,
  name: string,
  values: readonly (readonly [key: string, value: number | string | null])[],
): Member[] {
  return values.flatMap(([key, value]) =>
    value === null ? [] : [{ where: { kind, key, field }, name, value: new Big(value) }],
  )
}

/** Hours and heads of drills, courses and teams. */
function ofRecords(session: Session): Found[] {
  const { rows } = session
  return [
    ...oddOnes(
      session,
      membersOf(
        'training',
        'hours',
        'مدت',
        rows.training.map(row => [row.code, row.hours]),
      ),
      'hour',
      'دوره‌های آموزشی',
    ),
    ...oddOnes(
      session,
      membersOf(
        'training',
        'persons',
        'تعداد نفرات',
        rows.training.map(row => [row.code, row.persons]),
      ),
      'person',
      'دوره‌های آموزشی',
      20,
    ),
    ...oddOnes(
      session,
      membersOf(
        'drill',
        'participants',
        'شرکت‌کنندگان',
        rows.drill.map(row => [row.code, row.participants]),
      ),
      'person',
      'رزمایش‌ها',
      20,
    ),
    ...oddOnes(
      session,
      membersOf(
        'responderTeam',
        'members',
        'تعداد اعضا',
        rows.responderTeam.map(row => [row.code, row.members]),
      ),
      'person',
      'گروه‌های امدادیار',
    ),
  ]
}

/** Of a city's districts the most peopled has a few times as many as the least. */
function ofPopulations(session: Session): Found[] {
  const districts = session.rows.district.filter(({ kind }) => kind === 'district')
  const populations = districts.map(({ code, population }) => [code, population] as const)
  return oddOnes(session, membersOf('district', 'population', 'جمعیت', populations), 'person', 'مناطق', 6)
}

/** Costs of a department's measures, which differ by hundreds: only a slip of a unit lies beyond. */
function ofMeasures(session: Session): Found[] {
  const { rows } = session
  return [...Map.groupBy(rows.measure, ({ department }) => department).values()].flatMap(measures => {
    const costs = measures.map(({ code, cost }) => [code, cost === null ? null : Number(cost)] as const)
    return oddOnes(session, membersOf('measure', 'cost', 'هزینه', costs), 'rial', 'اقدام‌ها', 1000, 500)
  })
}

/**
 * At most one in a series: where several are odd, none is.
 * @param spread how many times the others may vary
 * @param apart how many times the odd one is from all of them
 */
function oddOnes(
  session: Session,
  members: readonly Member[],
  unit: Unit,
  series: string,
  spread = steady,
  apart = far,
): Found[] {
  const sizes = members.filter(({ value }) => value.gt(0)).toSorted((a, b) => a.value.cmp(b.value))
  const [least, second, beforeLast, most] = [sizes[0], sizes[1], sizes.at(-2), sizes.at(-1)]
  if (sizes.length < 4 || least === undefined || second === undefined || beforeLast === undefined || most === undefined)
    return []
  const isSteady = (low: Big, high: Big) => high.lte(low.times(spread))
  const high = most.value.gte(beforeLast.value.times(apart)) && isSteady(least.value, beforeLast.value)
  const low = least.value.times(apart).lte(second.value) && isSteady(second.value, most.value)
  const odd = high ? most : low ? least : undefined
  if (odd === undefined) return turned(session, sizes, unit, series, spread)
  const rest = sizes.filter(member => member !== odd)
  const [from, to] = [rest[0]!, rest.at(-1)!].map(({ value }) => formatSize(value, unit, ''))
  return [
    {
      severity: 'warning',
      where: odd.where,
      message: `${odd.name} ${series} ${formatSize(odd.value, unit, '')} است، ولی بقیه از ${from} تا ${to} است؛ شاید صفری کم یا زیاد یا واحد دیگری نوشته شده باشد.`,
      remedy: 'مقدار و واحد آن را با پروندهٔ اصلی بسنجید و اصلاح کنید؛ اگر درست است، این مورد را با دلیل بپذیرید.',
      mend: zeroMend(session, odd, rest, unit),
    },
  ]
}

/** A number whose digits changed places, in a series whose members are of one order. */
function turned(session: Session, sizes: readonly Member[], unit: Unit, series: string, spread: number): Found[] {
  const found = spread > steady ? null : turnedDigits(sizes.map(({ value }) => value))
  const odd = sizes[found?.at ?? -1]
  if (found === null || odd === undefined) return []
  const [said, right] = [odd.value, found.right].map(size => formatSize(size, unit, ''))
  return [
    {
      severity: 'warning',
      where: odd.where,
      message: `${odd.name} ${series} ${said} است و از بقیه دور است؛ شاید جای دو رقم آن عوض شده و ${right} بوده است.`,
      remedy: 'مقدار آن را با پروندهٔ اصلی بسنجید و اصلاح کنید؛ اگر درست است، این مورد را با دلیل بپذیرید.',
      mend: valueMend(session, odd.where, found.right.toFixed(), false, size => formatSize(new Big(size), unit, '')),
    },
  ]
}

/** The one power of ten that brings a number among the others of its series. */
function zeroMend(session: Session, { where, value }: Member, rest: readonly Member[], unit: Unit): Mend | undefined {
  const [low, high] = [rest[0]!.value, rest.at(-1)!.value]
  const fitting = [-6, -5, -4, -3, -2, -1, 1, 2, 3, 4, 5, 6]
    .map(power => value.times(`1e${power}`))
    .filter(size => size.gte(low.times('0.8')) && size.lte(high.times('1.25')))
  const [right, ...others] = fitting
  if (right === undefined || others.length > 0) return undefined
  const isWhole = where.field !== 'actual' && where.field !== 'target'
  if (isWhole && !right.round(0).eq(right)) return undefined
  return valueMend(session, where, right.toFixed(), false, size => formatSize(new Big(size), unit, ''))
}
