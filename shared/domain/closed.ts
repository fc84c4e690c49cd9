import { type RecordKind, type Row, tables } from '../tables/index.ts'
import { keyOf } from '../tables/key.ts'
import { type AnyRow, columnsOf, rowsOf } from './record.ts'
import type { SessionData } from './sessionData.ts'

export type ClosedTest = (kind: RecordKind, row: AnyRow) => boolean

/**
 * A test of which records must not appear in a public edition: those closed themselves or by a record they lie under
 * (`under` of their table). A department has no openness of its own: its rows are closed when any of its reports to the
 * session is, and a department without a report closes nothing. A record whose parent is missing counts as closed,
 * since nobody can say that the parent was open.
 */
export function closedTest(data: SessionData): ClosedTest {
  const byKey = new Map<RecordKind, ReadonlyMap<string, AnyRow>>()

  const find = (kind: RecordKind, key: string): AnyRow | undefined => {
    let rows = byKey.get(kind)
    if (rows === undefined) {
      rows = new Map(rowsOf(data.rows, kind).map(row => [keyOf(kind, row), row]))
      byKey.set(kind, rows)
    }
    return rows.get(key)
  }

  const closesItsRows = new Map<string, boolean>()
  const departmentCloses = (code: string): boolean => {
    let closes = closesItsRows.get(code)
    if (closes === undefined) {
      closes = data.rows.report.some(report => report.department === code && isClosedRow('report', report))
      closesItsRows.set(code, closes)
    }
    return closes
  }

  const isClosedRow: ClosedTest = (kind, row) =>
    row['openness'] === 'closed' || parentsOf(kind, row).some(([parent, key]) => closesBelow(parent, key))

  const closesBelow = (kind: RecordKind, key: string): boolean => {
    const parent = find(kind, key)
    if (parent === undefined) return true
    return kind === 'department' ? departmentCloses(key) : isClosedRow(kind, parent)
  }

  return isClosedRow
}

/** Whether one record must not appear in a public edition. For many records, make one {@link closedTest}. */
export function isClosed<K extends RecordKind>(data: SessionData, kind: K, row: Row<K> & AnyRow): boolean {
  return closedTest(data)(kind, row)
}

function parentsOf(kind: RecordKind, row: AnyRow): [kind: RecordKind, key: string][] {
  const under: readonly string[] = tables[kind].under ?? []
  return [...columnsOf(kind)].flatMap(([name, column]) =>
    column.type === 'reference' && under.includes(name) && row[name] !== null
      ? [[column.to as RecordKind, String(row[name])] as [RecordKind, string]]
      : [],
  )
}
