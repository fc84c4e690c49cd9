import type { Block } from '../../document.ts'
import { extremes } from '../../quantities/extremes.ts'
import { linkedTable } from './linkedTable.ts'
import type { SessionContext } from './section.ts'

/** Annex: every line with what its money is meant for, why, and what a unit of the outcome cost. */
export function linkDetails(context: SessionContext): Block[] {
  const years = context.session.rows.budgetAmount.map(({ fiscalYear }) => fiscalYear)
  return years.length === 0 ? [] : linkedTable(context, extremes(years).greatest)
}
