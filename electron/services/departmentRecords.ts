import type { Edition } from '../../shared/document.ts'
import type { TableDefinition } from '../../shared/records/defineTable.ts'
import { type RecordKind, type Row, tables } from '../../shared/records/index.ts'
import { keyOf } from '../../shared/tables/key.ts'
import type { RecordOption } from '../../shared/tables/readReference.ts'
import type { AnyRow } from '../../shared/tables/record.ts'
import { recordOption } from '../../shared/tables/recordLabel.ts'
import { referencesOf } from '../../shared/tables/references.ts'
import { LastPeriod, ownersOf, reportedKinds } from '../../shared/tables/templateSheet.ts'
import type { TemplateParts } from '../../shared/tables/templateWorkbook.ts'
import type { Access } from '../store/access.ts'
import { listRecords, recordBatches } from '../store/records.ts'
import { closedAround } from './rowsAround.ts'

/** A department's records of the last period, those that they may name, and how many of the former are closed. */
export async function departmentRecords(
  state: Access,
  department: Row<'department'>,
  edition: Edition,
): Promise<Pick<TemplateParts, 'rowsOf' | 'optionsOf' | 'offered'> & { closed: number }> {
  const isClosed = await closedAround(state, reportedKinds)
  const isShown = (kind: RecordKind, row: AnyRow): boolean => edition === 'closed' || !isClosed(kind, row)
  const owned = new Map<RecordKind, Set<string>>([['department', new Set([department.code])]])
  const last = new Map<RecordKind, readonly AnyRow[]>()
  for (const kind of reportedKinds) {
    const keys = new Set<string>()
    owned.set(kind, keys)
    const period = new LastPeriod(kind)
    for await (const rows of recordBatches(state, kind)) {
      for (const row of rows as AnyRow[]) {
        const isOwn = ownersOf(kind).some(({ column, to }) => owned.get(to)?.has(String(row[column])) === true)
        if (!isOwn || !isShown(kind, row)) continue
        keys.add(keyOf(kind, row))
        period.add(row)
      }
    }
    last.set(kind, period.rows)
  }
  const named = namedBy(last)
  namesOf(named, 'office').add(String(department.head))
  const closed = new Set<string>()
  const note = (kind: RecordKind, row: AnyRow): void => {
    if (isClosed(kind, row)) closed.add(`${kind}/${keyOf(kind, row)}`)
  }
  for (const [kind, rows] of last) for (const row of rows) note(kind, row)
  const options = new Map<RecordKind, readonly RecordOption[]>()
  const offered = new Map<RecordKind, ReadonlySet<string>>()
  for (const kind of new Set(reportedKinds.flatMap(one => referencesOf(one).map(({ to }) => to)))) {
    const { onlyWhereNamed }: TableDefinition = tables[kind]
    const isOwn = (code: string): boolean => named.get(kind)?.has(code) === true || owned.get(kind)?.has(code) === true
    const all: readonly AnyRow[] = await listRecords(state, kind)
    const shown = all.filter(
      row => isShown(kind, row) && (edition === 'closed' || onlyWhereNamed !== true || isOwn(keyOf(kind, row))),
    )
    const rows = reportedKinds.includes(kind) ? shown.filter(row => isOwn(keyOf(kind, row))) : shown
    for (const row of rows) note(kind, row)
    options.set(
      kind,
      shown.map(row => recordOption(kind, row)),
    )
    offered.set(kind, new Set(rows.map(row => keyOf(kind, row))))
  }
  return {
    rowsOf: kind => last.get(kind) ?? [],
    optionsOf: kind => options.get(kind) ?? [],
    offered: kind => offered.get(kind) ?? new Set(),
    closed: closed.size,
  }
}

/** The records that rows name, by kind. */
function namedBy(rows: ReadonlyMap<RecordKind, readonly AnyRow[]>): Map<RecordKind, Set<string>> {
  const named = new Map<RecordKind, Set<string>>()
  for (const [kind, all] of rows)
    for (const { column, to } of referencesOf(kind)) {
      const codes = namesOf(named, to)
      for (const row of all) if (row[column] != null) codes.add(String(row[column]))
    }
  return named
}

function namesOf(named: Map<RecordKind, Set<string>>, kind: RecordKind): Set<string> {
  const known = named.get(kind) ?? new Set()
  named.set(kind, known)
  return known
}
