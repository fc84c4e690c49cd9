import type { SessionData } from '../domain/sessionData.ts'
import type { RecordKind, Row } from '../tables/index.ts'

/** The row with this code. @throws RangeError when a reference leads nowhere, which the bundle's door rules out */
export function rowOf<K extends Exclude<RecordKind, 'budgetAmount'>>(data: SessionData, kind: K, code: string): Row<K> {
  const rows: readonly (Row<K> & { code: string })[] = data.rows[kind] as never
  const found = rows.find(row => row.code === code)
  if (found === undefined) throw new RangeError(`${kind} ${code} is not in the session's data`)
  return found
}

export const sessionOf = (data: SessionData) => rowOf(data, 'session', data.session)
export const termOf = (data: SessionData) => rowOf(data, 'term', sessionOf(data).term)
export const councilOf = (data: SessionData) => rowOf(data, 'council', termOf(data).council)

/** «شهردار»; with a holder, «شهردار (نام)». */
export function officeName(data: SessionData, code: string): string {
  const office = rowOf(data, 'office', code)
  return office.holder === null ? office.title : `${office.title} (${rowOf(data, 'person', office.holder).name})`
}

/** Reports in the order of the items they are given under. */
export function reportsInOrder({ rows }: SessionData): Row<'report'>[] {
  return rows.agendaItem.flatMap(item => rows.report.filter(report => report.agendaItem === item.code))
}

/** The anchor of a report's chapter. */
export const reportAnchor = ({ code }: Row<'report'>) => `report-${code}`
