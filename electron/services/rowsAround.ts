import type { TableDefinition } from '../../shared/records/defineTable.ts'
import { type RecordKind, recordKinds, tables } from '../../shared/records/index.ts'
import { type ClosedTest, closedTest } from '../../shared/session/closed.ts'
import type { Rows } from '../../shared/tables/record.ts'
import { recordUnits, unitSource } from '../../shared/tables/recordUnits.ts'
import { referencesOf } from '../../shared/tables/references.ts'
import type { Access } from '../store/access.ts'
import { listRecords } from '../store/records.ts'

/** The Persian unit of the record that a kind's numbers are under, by its code. */
export type UnitReader = (code: string) => string | undefined

export async function unitReader(state: Access, kind: RecordKind): Promise<UnitReader> {
  const source = unitSource(kind)
  if (source === undefined) return () => undefined
  const units = recordUnits(source.to, await listRecords(state, source.to))
  return code => units.get(code)
}

/**
 * Which records of these kinds are closed, by whatever they lie under, however far above; a department with the reports
 * that may close its rows.
 */
export async function closedAround(state: Access, kinds: readonly RecordKind[]): Promise<ClosedTest> {
  const above = new Set<RecordKind>()
  const add = (one: RecordKind): void => {
    const { under = [] }: TableDefinition = tables[one]
    for (const { column, to } of referencesOf(one)) if (under.includes(column)) above.add(to)
  }
  kinds.forEach(add)
  for (const one of above) {
    add(one)
    if (one === 'department') above.add('report')
  }
  const lists = recordKinds.map(async one => [one, above.has(one) ? await listRecords(state, one) : []] as const)
  return closedTest(Object.fromEntries(await Promise.all(lists)) as Rows)
}
