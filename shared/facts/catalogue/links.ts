import { toPersianDigits } from '../../persian/digits.ts'
import type { Session } from '../../session/session.ts'
import { type CatalogueEntry, newestFirst } from './entry.ts'

/** What one unit of an indicator cost, of each line that is linked to it. */
export function linkEntries(session: Session): CatalogueEntry[] {
  const lines = new Map(session.rows.budgetLine.map(line => [line.code, line]))
  const indicators = new Map(session.rows.indicator.map(indicator => [indicator.code, indicator]))
  return session.rows.lineIndicatorLink.flatMap(({ line: lineCode, indicator: indicatorCode }): CatalogueEntry[] => {
    const [line, indicator] = [lines.get(lineCode), indicators.get(indicatorCode)]
    if (line === undefined || indicator === undefined) return []
    const periods = newestFirst(
      session.rows.budgetAmount.flatMap(amount => (amount.line === lineCode ? [String(amount.fiscalYear)] : [])),
    )
    return [
      {
        kind: 'lineIndicatorLink',
        selection: `${lineCode}~${indicatorCode}`,
        name: `${indicator.title} از ${toPersianDigits(`ردیف ${lineCode}`)}، ${line.title}`,
        department: line.department,
        fields: [
          { field: 'costPerUnit', label: 'هزینهٔ هر واحد', periods },
          { field: 'share', label: 'سهم از ردیف', periods },
        ],
      },
    ]
  })
}
