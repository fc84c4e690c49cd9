import type { Edition } from '../../shared/document.ts'
import type { SilentDepartment } from '../../shared/documents/dashboard/silentNote.ts'
import { recordKinds } from '../../shared/records/index.ts'
import type { Session } from '../../shared/session/session.ts'
import { columnsOf } from '../../shared/tables/record.ts'
import type { Store } from '../store/database.ts'
import { columnValues, listRecords, recordsWhere } from '../store/records.ts'

/**
 * Kinds whose records belong to a department by a column of their own; its reports decide which of them a session has.
 */
const owned = recordKinds.filter(kind => kind !== 'report' && columnsOf(kind).get('department')?.type === 'reference')

/**
 * Departments that give no report to a session, with how many records of each kind stay out of its documents and charts
 * for that. For the public, those alone that own an open record are named, and nothing of theirs is counted.
 */
export async function silentDepartments(
  store: Store,
  { rows }: Session,
  edition: Edition,
): Promise<SilentDepartment[]> {
  const reporting = new Set(rows.report.map(({ department }) => department))
  const departments = await listRecords(store, 'department')
  const silent = departments.filter(({ code }) => !reporting.has(code))
  if (edition === 'public') {
    const known = await ownersOfOpenRecords(
      store,
      silent.map(({ code }) => code),
    )
    return silent.filter(({ code }) => known.has(code)).map(({ code, name }) => ({ code, name, records: [] }))
  }
  const counts = await Promise.all(
    owned.map(async kind => ({ kind, of: await columnValues(store, kind, 'department') })),
  )
  return silent.map(({ code, name }) => ({
    code,
    name,
    records: counts.flatMap(({ kind, of }) => {
      const count = of.find(({ value }) => value === code)?.records ?? 0
      return count === 0 ? [] : [{ kind, count }]
    }),
  }))
}

/** Which of these departments have a record that nobody has closed. */
async function ownersOfOpenRecords(store: Store, departments: readonly string[]): Promise<Set<string>> {
  const kinds = owned.filter(kind => columnsOf(kind).has('openness'))
  const found = new Set<string>()
  for (const kind of kinds)
    for (const row of await recordsWhere(store, kind, { department: departments, openness: ['open'] }))
      found.add(String((row as { department?: unknown }).department))
  return found
}
