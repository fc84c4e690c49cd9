import type { RecordKind, Row } from '../records/index.ts'
import type { Session } from '../session/session.ts'

/** The row with this code. @throws RangeError when a reference leads nowhere, which the bundle's door rules out */
export function rowOf<K extends RecordKind>(data: Session, kind: K, code: string): Row<K> {
  const found = data.find(kind, code)
  if (found === undefined) throw new RangeError(`${kind} ${code} is not in the session's data`)
  return found
}

export const sessionOf = (data: Session) => rowOf(data, 'session', data.code)
export const termOf = (data: Session) => rowOf(data, 'term', sessionOf(data).term)
export const councilOf = (data: Session) => rowOf(data, 'council', termOf(data).council)

/** «شهردار»; with a holder, «شهردار (نام)». */
export function officeName(data: Session, code: string): string {
  const office = rowOf(data, 'office', code)
  return office.holder === null ? office.title : `${office.title} (${rowOf(data, 'person', office.holder).name})`
}

/** Reports in the order of the items they are given under. */
export function reportsInOrder({ rows }: Session): Row<'report'>[] {
  return rows.agendaItem.flatMap(item => rows.report.filter(report => report.agendaItem === item.code))
}

/** The anchor of a report's chapter. */
export const reportAnchor = ({ code }: Row<'report'>) => `report-${code}`
