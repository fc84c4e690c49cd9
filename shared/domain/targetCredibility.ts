import { Big } from 'big.js'
import { parsePeriod } from '../quantities/period.ts'
import type { Row } from '../records/index.ts'
import { changesOfKind } from '../session/changesOfKind.ts'
import type { Session } from '../session/session.ts'
import { keyOf } from '../tables/key.ts'
import { cityOf, indicatorSeries } from './indicatorSeries.ts'
import { improvement } from './indicatorStatus.ts'
import { soundIndicators } from './soundIndicators.ts'

/** What makes one doubt that an indicator's targets were aims. */
export interface TargetDoubt {
  indicator: Row<'indicator'>
  /** equal: every target is its actual to the digit; met: none was missed; after: written when the actual was known. */
  by: 'equal' | 'met' | 'after'
  /** Periods that it is said of, oldest first. */
  periods: string[]
  row: Row<'indicatorValue'>
}

/** Periods that tell something of habit: fewer are luck. */
const fewestEqual = 3
const fewestMet = 4

/** Doubts about the targets of the whole city's indicators, in their order; one of each kind at most. */
export function targetDoubts(session: Session): TargetDoubt[] {
  const city = cityOf(session)?.code
  return city === undefined ? [] : soundIndicators(session).flatMap(indicator => doubtsOf(session, indicator, city))
}

function doubtsOf(session: Session, indicator: Row<'indicator'>, city: string): TargetDoubt[] {
  // What is put in, such as accounts, is counted and not aimed at.
  if (indicator.type === 'input') return []
  const points = indicatorSeries(session, indicator.code, city).flatMap(({ period, target, actual, rows }) => {
    const row = rows.find(own => own.indicator === indicator.code)
    return target === null || actual === null || row === undefined ? [] : [{ period, target, actual, row }]
  })
  const last = points.at(-1)
  if (last === undefined) return []
  const doubt = (
    by: TargetDoubt['by'],
    of: readonly { period: string; row: Row<'indicatorValue'> }[],
  ): TargetDoubt => ({
    indicator,
    by,
    periods: of.map(({ period }) => period),
    row: of.at(-1)?.row ?? last.row,
  })
  const late = points.filter(({ period, row }) => isAfterTheFact(session, row, period))
  const isEqual = points.length >= fewestEqual && points.every(({ target, actual }) => new Big(target).eq(actual))
  const isMet =
    points.length >= fewestMet && points.every(({ target, actual }) => improvement(indicator, target, actual).gte(0))
  return [
    ...(isEqual ? [doubt('equal', points)] : isMet ? [doubt('met', points)] : []),
    ...(late.length === 0 ? [] : [doubt('after', late)]),
  ]
}

/** Whether somebody changed the target when the period was over and its actual stood beside it. */
function isAfterTheFact(session: Session, row: Row<'indicatorValue'>, period: string): boolean {
  const changes = changesOfKind(session, 'indicatorValue').get(keyOf('indicatorValue', row)) ?? []
  const { to } = parsePeriod(period)
  return changes.some(
    change =>
      change.before?.['actual'] != null &&
      change.after !== null &&
      (change.before['target'] ?? null) !== (change.after['target'] ?? null) &&
      change.at.slice(0, 10) > to,
  )
}
