import type { Row } from '../records/index.ts'
import { bareItem } from './agenda.ts'
import { newCode } from './newCode.ts'

/** What a secretariat says of a report that it awaits. */
export interface NewReport {
  department: Row<'department'>
  /** Code of the item of the agenda that it is under; null for a new one at the agenda's end. */
  agendaItem: string | null
  /** A period's code. */
  period: string
}

/** A department's code that none of the others has. */
export function newDepartment(name: string, taken: Iterable<unknown>): Row<'department'> {
  return { code: newCode('unit', taken), name, head: null }
}

/**
 * The rows of a new report: the report itself, empty, and the item of the agenda that it is given under when it has
 * none.
 * @param agenda the session's items @param taken codes of all items and of all reports that there are
 */
export function newReport(
  { department, agendaItem, period }: NewReport,
  session: string,
  agenda: readonly Row<'agendaItem'>[],
  taken: { agendaItem: Iterable<unknown>; report: Iterable<unknown> },
): { agendaItem: Row<'agendaItem'> | null; report: Row<'report'> } {
  const item: Row<'agendaItem'> | null =
    agendaItem === null
      ? {
          ...bareItem,
          code: newCode(`${session}-${agenda.length + 1}`, taken.agendaItem),
          session,
          position: Math.max(0, ...agenda.map(({ position }) => position)) + 1,
          kind: 'report',
          title: `گزارش ${department.name}`,
          presenter: department.head,
          openness: 'open',
        }
      : null
  const report: Row<'report'> = {
    code: newCode(`r-${department.code}-${period.toLowerCase()}`, taken.report),
    agendaItem: agendaItem ?? item?.code ?? '',
    department: department.code,
    period,
    status: 'draft',
    revision: 1,
    letterNumber: null,
    letterDate: null,
    due: null,
    narrative: '',
    keyFigures: null,
    note: null,
    openness: 'open',
  }
  return { agendaItem: item, report }
}
