import type { Session } from '../../session/session.ts'
import type { CatalogueEntry } from './entry.ts'

/** Numbers that somebody stated, with no rows behind them. */
export function statedEntries(session: Session): CatalogueEntry[] {
  return session.rows.statedFact.map(({ code, title, department, period }) => ({
    kind: 'statedFact',
    selection: code,
    name: title,
    department,
    fields: [{ field: 'value', label: 'رقم اعلام‌شده', periods: [period] }],
  }))
}
