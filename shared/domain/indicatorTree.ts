import type { Row } from '../records/index.ts'
import type { Session } from '../session/session.ts'

/** The indicator with those it is worked out from, and theirs: a closed one of them closes it. */
export function indicatorTree(
  session: Session,
  indicator: Row<'indicator'>,
  found = new Set<Row<'indicator'>>(),
): Set<Row<'indicator'>> {
  if (found.has(indicator)) return found
  found.add(indicator)
  for (const code of [indicator.numerator, indicator.denominator]) {
    const part = session.rows.indicator.find(row => row.code === code)
    if (part !== undefined) indicatorTree(session, part, found)
  }
  return found
}
