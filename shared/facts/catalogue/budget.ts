import { toPersianDigits } from '../../persian/digits.ts'
import { phaseChoices } from '../../records/budgetAmount.ts'
import type { Row } from '../../records/index.ts'
import type { Session } from '../../session/session.ts'
import { type CatalogueEntry, type CatalogueField, newestFirst, owners } from './entry.ts'

/** A line's amount by phase and year, and the sums of a department. */
export function budgetEntries(session: Session): CatalogueEntry[] {
  const amounts = Map.groupBy(session.rows.budgetAmount, ({ line }) => line)
  const lines = session.rows.budgetLine.map(line => ({
    kind: 'budgetLine' as const,
    selection: line.code,
    name: toPersianDigits(`ردیف ${line.code}، ${line.title}`),
    department: line.department,
    fields: phases(amounts.get(line.code) ?? []),
  }))
  const sums = owners(session, session.rows.budgetLine).map(({ selection, name, department, rows }) => ({
    kind: 'budgetLine' as const,
    selection,
    name: `جمع ردیف‌های بودجه، ${name}`,
    department,
    fields: phases(
      rows.flatMap(({ code }) => amounts.get(code) ?? []),
      'sum',
    ),
  }))
  return [...lines, ...sums]
}

function phases(amounts: readonly Row<'budgetAmount'>[], aggregate?: 'sum'): CatalogueField[] {
  return Object.entries(phaseChoices).map(([field, label]) => ({
    field,
    label,
    ...(aggregate ? { aggregate } : {}),
    periods: newestFirst(amounts.flatMap(({ phase, fiscalYear }) => (phase === field ? [String(fiscalYear)] : []))),
  }))
}
