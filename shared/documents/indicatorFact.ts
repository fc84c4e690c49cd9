import type { Standing } from '../domain/indicatorOverview.ts'
import type { FactCodes } from '../facts/codes.ts'
import type { Row } from '../tables/index.ts'

/** One code for all values of a department's indicators, wherever they are printed; undefined when there are none. */
export function indicatorFact(
  codes: FactCodes,
  { name, code }: Row<'department'>,
  standings: readonly Standing[],
): string | undefined {
  const own = standings.filter(({ indicator }) => indicator.department === code)
  const values = new Set(own.flatMap(({ series }) => series.flatMap(({ rows }) => rows)))
  return values.size === 0 ? undefined : codes.table('indicatorValue', `مقدار شاخص‌های ${name}`, [...values])
}
