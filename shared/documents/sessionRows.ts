import type { Row } from '../records/index.ts'
import type { Session } from '../session/session.ts'
import { rowOf } from '../session/sessionRows.ts'

/** «شهردار»; with a holder, «شهردار (نام)». */
export function officeName(session: Session, code: string): string {
  const office = rowOf(session, 'office', code)
  return office.holder === null ? office.title : `${office.title} (${rowOf(session, 'person', office.holder).name})`
}

/** Reports in the order of the items they are given under. */
export function reportsInOrder({ rows }: Session): Row<'report'>[] {
  return rows.agendaItem.flatMap(item => rows.report.filter(report => report.agendaItem === item.code))
}

/** The anchor of a report's chapter. */
export const reportAnchor = ({ code }: Row<'report'>) => `report-${code}`
