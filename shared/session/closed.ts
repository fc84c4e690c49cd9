import type { TableDefinition } from '../records/defineTable.ts'
import { type RecordKind, recordKinds, tables } from '../records/index.ts'
import type { Rows } from '../tables/record.ts'
import { type AnyRow, columnsOf, rowsOf } from '../tables/record.ts'

export type ClosedTest = (kind: RecordKind, row: AnyRow) => boolean

/**
 * A test of which records must not appear in a public edition: those closed themselves or by a record they lie under
 * (`under` of their table). A department has no openness of its own: its rows are closed when any of its reports to the
 * session is, and a department without a report closes nothing. A record whose parent is missing counts as closed,
 * since nobody can say that the parent was open.
 */
export function closedTest(rows: Rows): ClosedTest {
  /** Only records with a code of their own are referred to. */
  const byCode = new Map<RecordKind, ReadonlyMap<string, AnyRow>>()

  const find = (kind: RecordKind, code: string): AnyRow | undefined => {
    let known = byCode.get(kind)
    if (known === undefined) {
      known = new Map(rowsOf(rows, kind).map(row => [String(row['code']), row]))
      byCode.set(kind, known)
    }
    return known.get(code)
  }

  const closesItsRows = new Map<string, boolean>()
  const departmentCloses = (code: string): boolean => {
    let closes = closesItsRows.get(code)
    if (closes === undefined) {
      closes = rows.report.some(report => report.department === code && isClosedRow('report', report))
      closesItsRows.set(code, closes)
    }
    return closes
  }

  const isClosedRow: ClosedTest = (kind, row) =>
    row['openness'] === 'closed' ||
    (parents.get(kind) ?? []).some(([parent, column]) => {
      const code = row[column] ?? null
      return code !== null && closesBelow(parent, String(code))
    })

  /** An account is asked about once, not for each of its bills. */
  const below = new Map<RecordKind, Map<string, boolean>>()
  const closesBelow = (kind: RecordKind, code: string): boolean => {
    let known = below.get(kind)
    if (known === undefined) below.set(kind, (known = new Map()))
    let closes = known.get(code)
    if (closes === undefined) {
      // Whatever lies under itself is closed: nobody can say that it is open.
      known.set(code, true)
      const parent = find(kind, code)
      closes = parent === undefined || (kind === 'department' ? departmentCloses(code) : isClosedRow(kind, parent))
      known.set(code, closes)
    }
    return closes
  }

  return isClosedRow
}

/** For each kind, the kinds it lies under and the column that refers to them. */
const parents: ReadonlyMap<RecordKind, [parent: RecordKind, column: string][]> = new Map(
  recordKinds.map(kind => [kind, parentsOf(kind)]),
)

function parentsOf(kind: RecordKind): [parent: RecordKind, column: string][] {
  const { under = [] }: TableDefinition = tables[kind]
  return [...columnsOf(kind)].flatMap(([name, column]) =>
    column.type === 'reference' && under.includes(name) ? [[column.to as RecordKind, name]] : [],
  )
}
