import { Big } from 'big.js'
import { phaseShareName } from '../domain/budget.ts'
import type { ComparisonCode } from '../problems/factProblems.ts'
import { Problem, problemFrom } from '../problems/problem.ts'
import type { ProblemParams } from '../problems/problemText.ts'
import { divide } from '../quantities/divide.ts'
import { comparable, comparePeriods, monthsOf, parsePeriod } from '../quantities/period.ts'
import { convert, unitChoices } from '../quantities/unit.ts'
import { type Phase, phaseChoices } from '../records/budgetAmount.ts'
import type { Fact, FactRow } from './fact.ts'

/**
 * How much a figure grew from an earlier one, in percent points: 600 after 450 is 33.333….
 * @throws Problem for unlike units, percentages, periods of unlike length, a base after the figure, a base that
 * is not above zero, or two phases of one year of which one is a share of the other
 */
export function growth(figure: Fact, base: Fact): Fact {
  const refuse = refusal('growth', figure, base)
  const was = figure.per === base.per ? convert(base.value, base.unit, figure.unit) : undefined
  if (was === undefined) throw refuse('units-unlike', { one: unitChoices[figure.unit], other: unitChoices[base.unit] })
  if (figure.unit === 'percent') throw refuse('growth-of-percent', {})
  if (comparePeriods(parsePeriod(base.period), parsePeriod(figure.period)) > 0) throw refuse('base-after-figure', {})
  const share = shareName(figure, base)
  if (share !== null) throw refuse('growth-between-phases', { share })
  if (new Big(was).lte(0)) throw refuse('base-not-above-zero', {})
  const change = new Big(figure.value).minus(was)
  return {
    ...computed(figure, base),
    address: `${figure.address}|growth:${base.address}`,
    value: divide(change.times(100), new Big(was)).toFixed(),
    unit: 'percent',
    apartFrom: [{ value: '0' }],
    period: figure.period,
    label: `رشد «${figure.label}» نسبت به «${base.label}»`,
    caveats: caveatsOf(figure, base, false),
  }
}

/**
 * One figure divided by another: a percentage when their units are alike, otherwise so much *per* one of the second.
 * @throws Problem for percentages, periods of unlike length or a zero divisor
 */
export function ratio(dividend: Fact, divisor: Fact): Fact {
  const refuse = refusal('ratio', dividend, divisor)
  if (
    dividend.unit === 'percent' ||
    divisor.unit === 'percent' ||
    dividend.per !== undefined ||
    divisor.per !== undefined
  )
    throw refuse('ratio-of-ratio', {})
  if (new Big(divisor.value).eq(0)) throw refuse('divisor-zero', {})
  const share = shareName(dividend, divisor)
  const alike = convert(dividend.value, dividend.unit, divisor.unit)
  const value = divide(new Big(alike ?? dividend.value).times(alike === undefined ? 1 : 100), new Big(divisor.value))
  return {
    ...computed(dividend, divisor),
    address: `${dividend.address}|ratio:${divisor.address}`,
    value: value.toFixed(),
    ...(alike === undefined
      ? { ...proseOf(dividend), unit: dividend.unit, per: divisor.unit }
      : { unit: 'percent', apartFrom: nothingAndAll }),
    period: dividend.period,
    label:
      share === null
        ? `نسبت «${dividend.label}» به «${divisor.label}»`
        : `${share}: «${dividend.label}» از «${divisor.label}»`,
    caveats: caveatsOf(dividend, divisor, true),
  }
}

/** A share that is printed as nothing or as all of something is that exactly. */
export const nothingAndAll = [{ value: '0' }, { value: '100' }]

function proseOf({ prose }: Fact): Pick<Fact, 'prose'> {
  return prose === undefined ? {} : { prose }
}

/** What any computed fact inherits: it is as hedged, as much a sample and as closed as either of its inputs. */
function computed(
  a: Fact,
  b: Fact,
): Pick<Fact, 'qualifier' | 'sample' | 'computed' | 'quotient' | 'covered' | 'rows' | 'source' | 'closed'> {
  return {
    qualifier: a.qualifier === 'exact' && b.qualifier === 'exact' ? 'exact' : 'about',
    sample: a.sample || b.sample,
    computed: true,
    quotient: true,
    ...(a.covered === undefined ? {} : { covered: a.covered }),
    rows: rowsOfBoth(a, b),
    source: {
      text: `محاسبه از «${a.label}» (${a.source.text}) و «${b.label}» (${b.source.text})`,
      fields: [...a.source.fields, ...b.source.fields],
    },
    closed: a.closed || b.closed,
  }
}

/** Every row once; facts of the same thousands of rows mostly share them. */
function rowsOfBoth(a: Fact, b: Fact): FactRow[] {
  const rows = new Set([...a.rows, ...b.rows])
  return [...new Map([...rows].map(row => [`${row.kind}/${row.key}`, row])).values()]
}

function caveatsOf(a: Fact, b: Fact, samePeriodExpected: boolean): string[] {
  const caveats = [...a.caveats, ...b.caveats]
  if (a.phase !== undefined && b.phase !== undefined && a.phase !== b.phase && shareName(a, b) === null)
    caveats.push(unlikePhases(a.phase, b.phase))
  if (samePeriodExpected && a.unit !== b.unit && a.period !== b.period)
    caveats.push(`دو دورهٔ متفاوت: ${parsePeriod(a.period).label} و ${parsePeriod(b.period).label}`)
  return [...new Set(caveats)]
}

/** «درصد تخصیص» of two phases of one year; null of other figures. */
function shareName(part: Fact, whole: Fact): string | null {
  if (part.phase === undefined || whole.phase === undefined || part.period !== whole.period) return null
  return phaseShareName(part.phase, whole.phase)
}

/** «دو مرحلهٔ متفاوت بودجه: مصوب و تخصیص»; the earlier phase of a budget's life first. */
function unlikePhases(a: Phase, b: Phase): string {
  const names = Object.entries(phaseChoices).flatMap(([phase, name]) => (phase === a || phase === b ? [name] : []))
  return `دو مرحلهٔ متفاوت بودجه: ${names.join(' و ')}`
}

type Refuse = <C extends ComparisonCode>(
  code: C,
  params: Omit<ProblemParams<C>, 'operation' | 'figure' | 'base'>,
) => Problem

/** Refuses periods of unlike length, or of which unlike months are covered, at once; the rest is for the caller. */
function refusal(operation: 'growth' | 'ratio', a: Fact, b: Fact): Refuse {
  const [figure, base] = [a.address, b.address]
  const refuse: Refuse = (code, params) =>
    problemFrom({ code, params: { ...params, operation, figure, base }, place: {} })
  const [first, second] = [parsePeriod(a.period), parsePeriod(b.period)]
  if (!comparable(first, second)) throw refuse('periods-of-unlike-length', { one: first.label, other: second.label })
  if ((a.covered ?? b.covered) !== undefined && monthsCovered(a) !== monthsCovered(b)) throw refuse('months-unlike', {})
  return refuse
}

/** The months of a year that a figure is of, «1,2,3»: those of another year may be the same. */
function monthsCovered({ period, covered }: Fact): string {
  return (covered ?? monthsOf(parsePeriod(period))).map(month => Number(month.slice(5))).join(',')
}
