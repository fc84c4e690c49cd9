import { indicatorsWithoutLine, linesWithoutIndicator } from '../../domain/costPerOutcome.ts'
import { energyYears, yearToCompare } from '../../domain/energy.ts'
import { billsOf } from '../../domain/energyIndex.ts'
import { indicatorOverview } from '../../domain/indicatorOverview.ts'
import { type Status, statusNames } from '../../domain/indicatorStatus.ts'
import { toPersianDigits } from '../../persian/digits.ts'
import { fiscalYearOf } from '../../persian/fiscalYear.ts'
import { extremes } from '../../quantities/extremes.ts'
import { type Phase, phaseChoices } from '../../records/budgetAmount.ts'
import type { DashboardName } from '../../records/dashboards.ts'
import { measureStatusChoices } from '../../records/measure.ts'
import { indicatorBasis } from '../indicatorFact.ts'
import { unusualEnergy } from '../sections/unusualEnergy.ts'
import { countFigure, type DashboardFigure, type FigureScope, factFigure } from './figure.ts'

/** The large figures of each dashboard, most telling first. A figure that the records do not give is left out. */
export const dashboardFigures: Record<DashboardName, (scope: FigureScope) => DashboardFigure[]> = {
  indicators: indicatorFigures,
  budget: budgetFigures,
  crisis: crisisFigures,
  energy: energyFigures,
}

/** All rows of an address, or those of the scope's department. */
const owner = ({ department }: FigureScope) => (department === undefined ? '*' : `@${department}`)

const isOwn =
  ({ department }: FigureScope) =>
  (row: { department: string }) =>
    department === undefined || row.department === department

const good: Readonly<Record<Status, 'higher' | 'lower'>> = {
  green: 'higher',
  near: 'higher',
  amber: 'higher',
  red: 'lower',
  grey: 'lower',
}

function indicatorFigures(scope: FigureScope): DashboardFigure[] {
  const { session, department } = scope
  const all = indicatorOverview(session, department)
  if (all.length === 0) return []
  return (Object.keys(statusNames) as Status[]).map(status => {
    const rows = all.filter(summary => summary.status === status).map(({ indicator }) => indicator)
    const { indicatorValue = [] } = indicatorBasis(session, rows)
    return countFigure(
      scope,
      { name: status, label: statusNames[status], better: good[status] },
      {
        rows,
        among: all.length,
        noun: 'شاخص',
        kind: 'indicator',
        source: `شاخص‌های ${statusNames[status]}${whose(scope)}`,
        basis: { indicatorValue },
      },
    )
  })
}

/** « – مدیریت بحران» behind a source of one department's rows. */
function whose({ session, department }: FigureScope): string {
  return department === undefined ? '' : ` – ${session.nameOf('department', department)}`
}

function budgetFigures(scope: FigureScope): DashboardFigure[] {
  const { session } = scope
  const lines = session.rows.budgetLine.filter(isOwn(scope))
  if (lines.length === 0) return []
  const codes = new Set(lines.map(({ code }) => code))
  const amounts = session.rows.budgetAmount.filter(({ line }) => codes.has(line))
  const year = extremes([0, ...session.rows.budgetAmount.map(({ fiscalYear }) => fiscalYear)]).greatest
  const phases = (Object.keys(phaseChoices) as Phase[]).filter(phase =>
    amounts.some(amount => amount.fiscalYear === year && amount.phase === phase),
  )
  const without = new Set(linesWithoutIndicator(session))
  const bare = lines.filter(line => without.has(line))
  const poor = new Set(indicatorsWithoutLine(session))
  const own = session.rows.indicator.filter(isOwn(scope))
  return [
    ...phases.flatMap(phase => {
      const label = toPersianDigits(`${phaseChoices[phase]} ${year}`)
      return factFigure(scope, { name: phase, label }, `budgetLine/${owner(scope)}/${phase}/${year}/sum`)
    }),
    countFigure(
      scope,
      { name: 'unlinked-lines', label: 'ردیف فاقد شاخص', better: 'lower' },
      {
        rows: bare,
        among: lines.length,
        noun: 'ردیف',
        kind: 'budgetLine',
        source: `ردیف‌های بودجهٔ فاقد شاخص${whose(scope)}`,
        basis: { lineIndicatorLink: session.rows.lineIndicatorLink.filter(({ line }) => codes.has(line)) },
      },
    ),
    ...(own.length === 0
      ? []
      : [
          countFigure(
            scope,
            { name: 'unlinked-indicators', label: 'شاخص فاقد ردیف بودجه', better: 'lower' },
            {
              rows: own.filter(indicator => poor.has(indicator)),
              among: own.length,
              noun: 'شاخص',
              kind: 'indicator',
              source: `شاخص‌های فاقد ردیف بودجه${whose(scope)}`,
            },
          ),
        ]),
  ]
}

/** The last fiscal year of some days. */
const lastYear = (days: readonly string[]) => extremes([0, ...days.map(fiscalYearOf)]).greatest

/** A figure of a year of which more is better. */
function named(name: string, label: string, year: number) {
  return { name, label: toPersianDigits(`${label}، ${year}`), better: 'higher' } as const
}

function crisisFigures(scope: FigureScope): DashboardFigure[] {
  const { drill, training, responderTeam } = scope.session.rows
  const of = (
    rows: readonly { department: string; date: string }[],
    figures: (year: number) => DashboardFigure[],
  ): DashboardFigure[] => (rows.some(isOwn(scope)) ? figures(lastYear(rows.map(({ date }) => date))) : [])
  const from = owner(scope)
  return [
    ...of(drill, year => [
      ...factFigure(scope, named('drills', 'رزمایش', year), `drill/${from}/*/${year}/count`),
      ...factFigure(
        scope,
        named('participants', 'شرکت‌کننده در رزمایش', year),
        `drill/${from}/participants/${year}/sum`,
      ),
    ]),
    ...of(training, year =>
      factFigure(scope, named('trained', 'آموزش‌دیده', year), `training/${from}/persons/${year}/sum`),
    ),
    ...(responderTeam.some(isOwn(scope))
      ? factFigure(
          scope,
          { name: 'coverage', label: 'محله‌های دارای گروه امدادیار', better: 'higher' },
          `responderTeam/${from}/neighbourhood/${fiscalYearOf(scope.session.rows.session[0]?.date ?? '')}/coverage`,
        )
      : []),
  ]
}

function energyFigures(scope: FigureScope): DashboardFigure[] {
  const { session, department } = scope
  const year = yearToCompare(session, department)
  const measures = session.rows.measure.filter(isOwn(scope))
  const done = measures.filter(({ status }) => status === 'done')
  const from = owner(scope)
  const of = (name: string, label: string) => ({ name, label: toPersianDigits(`${label}، ${year}`) })
  return [
    ...(year === undefined || billsOf(session, department).length === 0
      ? []
      : [
          ...factFigure(
            scope,
            { ...of('energy', 'مصرف برق'), better: 'lower' },
            `energyReading/${from}/energy/${year}/sum`,
            'megawattHour',
          ),
          ...factFigure(
            scope,
            { ...of('cost', 'هزینهٔ برق'), better: 'lower' },
            `energyReading/${from}/cost/${year}/sum`,
          ),
          ...factFigure(scope, of('accounts', 'اشتراک برق'), `energyAccount/${from}/*/${year}/count`),
          ...unusualFigure(scope),
        ]),
    ...(measures.length === 0
      ? []
      : [
          countFigure(
            scope,
            { name: 'measures', label: `اقدام ${measureStatusChoices.done}`, better: 'higher' },
            {
              rows: done,
              among: measures.length,
              noun: 'اقدام',
              kind: 'measure',
              source: `اقدام‌های ${measureStatusChoices.done}${whose(scope)}`,
            },
          ),
        ]),
  ]
}

/** Accounts that the briefing names as far from their usual or their like. */
function unusualFigure(scope: FigureScope): DashboardFigure[] {
  const { session } = scope
  const year = energyYears(session, scope.department).at(-1)
  if (year === undefined) return []
  const rows = session.rows.department
    .filter(({ code }) => scope.department === undefined || code === scope.department)
    .flatMap(({ code }) => (energyYears(session, code).includes(year) ? unusualEnergy(session, code, year) : []))
    .map(({ account }) => account)
  const label = toPersianDigits(`انشعاب غیرمتعارف، ${year}`)
  return [
    countFigure(
      scope,
      { name: 'unusual', label, better: 'lower' },
      { rows, noun: 'انشعاب', kind: 'energyAccount', source: `${label}${whose(scope)}` },
    ),
  ]
}
