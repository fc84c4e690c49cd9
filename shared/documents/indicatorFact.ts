import { indicatorTree } from '../domain/indicatorTree.ts'
import type { Basis, FactCodes } from '../facts/codes.ts'
import type { Row } from '../records/index.ts'
import type { Session } from '../session/session.ts'

/**
 * One code for all values of a department's indicators, wherever they are printed: those of the city and of districts,
 * and those that a ratio is worked out from. Undefined when there are none.
 */
export function indicatorFact(codes: FactCodes, session: Session, department: Row<'department'>): string | undefined {
  const own = session.rows.indicator.filter(indicator => indicator.department === department.code)
  const { indicator = [], indicatorValue = [] } = indicatorBasis(session, own)
  return indicatorValue.length === 0
    ? undefined
    : codes.table('indicatorValue', `مقدار شاخص‌های ${department.name}`, indicatorValue, { indicator })
}

/** What the summaries of indicators rest on: themselves, those they divide, and all values of both. */
export function indicatorBasis(
  session: Session,
  indicators: readonly Row<'indicator'>[],
): Pick<Basis, 'indicator' | 'indicatorValue'> {
  const tree = new Set(indicators.flatMap(indicator => [...indicatorTree(session, indicator)]))
  const codes = new Set([...tree].map(({ code }) => code))
  return {
    indicator: session.rows.indicator.filter(indicator => tree.has(indicator)),
    indicatorValue: session.rows.indicatorValue.filter(value => codes.has(value.indicator)),
  }
}
