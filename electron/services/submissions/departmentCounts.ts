import { isOfPeriod, whenOf } from '../../../shared/domain/recordPeriod.ts'
import type { BoardInput, CameFrom, KindCount } from '../../../shared/domain/reportBoard.ts'
import { isSameContent } from '../../../shared/facts/source.ts'
import { monthsOf, type Period } from '../../../shared/quantities/period.ts'
import type { RecordKind } from '../../../shared/records/index.ts'
import type { Change } from '../../../shared/tables/change.ts'
import { keyOf } from '../../../shared/tables/key.ts'
import type { AnyRow } from '../../../shared/tables/record.ts'
import { ownersOf, reportedKinds } from '../../../shared/tables/templateSheet.ts'
import type { Access } from '../../store/access.ts'
import { changesOf, latestChanges } from '../../store/changes.ts'
import type { Condition } from '../../store/driver/driver.ts'
import { importsOf } from '../../store/importBatches.ts'
import { columnValues, listRecords, recordsThat } from '../../store/records.ts'
import { isBulk } from '../../store/write.ts'

/** The periods that a department reports now, and those that it reported last time. */
export interface Periods {
  now: readonly Period[]
  before: readonly Period[]
}

/** By department, as `BoardInput` wants it. */
export type DepartmentCounts = ReadonlyMap<string, ReturnType<BoardInput['recordsOf']>>

/** Of each department, how many records of a kind there are of its periods, and where those of now came from. */
export async function departmentCounts(
  state: Access,
  periods: ReadonlyMap<string, Periods>,
): Promise<DepartmentCounts> {
  const found = new Map([...periods.keys()].map(code => [code, new Counts()]))
  const owners = new Map<RecordKind, ReadonlyMap<string, string>>()
  for (const kind of reportedKinds) {
    const owned = new Map<string, string>()
    owners.set(kind, owned)
    const keys = new Map<string, string>()
    const among = await ofPeriods(state, kind, periods)
    const isIn = rememberedPeriods(kind)
    for (const row of await rowsToCount(state, kind, among)) {
      const department = ownerOf(kind, row, owners)
      if (department === undefined) continue
      const key = keyOf(kind, row)
      owned.set(key, department)
      const { now = [], before = [] } = periods.get(department) ?? {}
      const isOf = (period: Period): boolean => isIn(row, period)
      if (before.some(isOf)) found.get(department)?.before.push(kind)
      if (!now.some(isOf)) continue
      found.get(department)?.now.push(kind)
      keys.set(key, department)
    }
    for (const { key, file, at } of await arrivalsOf(state, kind, keys, among))
      found.get(keys.get(key) ?? '')?.add(file, at)
  }
  return new Map([...found].map(([code, counts]) => [code, counts.all]))
}

class Counts {
  readonly now: RecordKind[] = []
  readonly before: RecordKind[] = []
  readonly #from = new Map<string | null, CameFrom>()

  add(file: string | null, at: string): void {
    const known = this.#from.get(file)
    const isNewer = known === undefined || known.at < at
    this.#from.set(file, { file, at: isNewer ? at : known.at, records: (known?.records ?? 0) + 1 })
  }

  get all(): ReturnType<BoardInput['recordsOf']> {
    const from = [...this.#from.values()].toSorted((a, b) => (a.at < b.at ? 1 : -1))
    return { now: counted(this.now), before: counted(this.before), from }
  }
}

function counted(kinds: readonly RecordKind[]): KindCount[] {
  return [...Map.groupBy(kinds, kind => kind)].map(([kind, same]) => ({ kind, count: same.length }))
}

/** `isOfPeriod`, which is asked once of each month or day and not of each of its records. */
function rememberedPeriods(kind: RecordKind): (row: AnyRow, period: Period) => boolean {
  const column = whenOf(kind)?.column
  const known = new Map<Period, Map<unknown, boolean>>()
  return (row, period) => {
    if (column === undefined) return false
    const values = known.get(period) ?? new Map<unknown, boolean>()
    known.set(period, values)
    const value = row[column]
    const found = values.get(value) ?? isOfPeriod(kind, row, period)
    values.set(value, found)
    return found
  }
}

/** Kinds that records of others lie under, so that these are a department's. */
const bearing: ReadonlySet<string> = new Set(reportedKinds.flatMap(kind => ownersOf(kind).map(({ to }) => to)))

/** Years of records are in the store, and those of a few periods are asked for: no others are read. */
async function rowsToCount(state: Access, kind: RecordKind, among: Condition | undefined): Promise<AnyRow[]> {
  if (bearing.has(kind)) return listRecords(state, kind)
  return among === undefined ? [] : recordsThat(state, kind, among)
}

/** That a record is of one of the periods that are asked for; undefined of kinds that stand at all times. */
async function ofPeriods(
  state: Access,
  kind: RecordKind,
  periods: ReadonlyMap<string, Periods>,
): Promise<Condition | undefined> {
  const when = whenOf(kind)
  if (when === undefined) return undefined
  const asked = [...periods.values()].flatMap(({ now, before }) => [...now, ...before])
  if (isBulk(kind)) return { column: when.column, among: new Set(asked.flatMap(monthsOf)) }
  const found = await columnValues(state, kind, when.column)
  const values = found.flatMap(({ value }) =>
    value !== null && asked.some(period => isOfPeriod(kind, { [when.column]: value }, period)) ? [value] : [],
  )
  return { column: when.column, among: values }
}

/** The department that a record lies under, by those of the kinds before it. */
function ownerOf(
  kind: RecordKind,
  row: AnyRow,
  owners: ReadonlyMap<RecordKind, ReadonlyMap<string, string>>,
): string | undefined {
  for (const { column, to } of ownersOf(kind)) {
    const code = row[column]
    if (code == null) continue
    const department = to === 'department' ? String(code) : owners.get(to)?.get(String(code))
    if (department !== undefined) return department
  }
  return undefined
}

/** The changes by which files brought what records are again, since a later one was taken back. */
async function filesAgain(
  state: Access,
  kind: RecordKind,
  latest: ReadonlyMap<string, Change>,
): Promise<ReadonlyMap<string, Change>> {
  const typed = [...latest.values()].flatMap(({ key, origin }) => (origin === null ? [key] : []))
  const found = new Map<string, Change>()
  for await (const some of changesOf(state, new Map([[kind, typed]])))
    for (const change of some) {
      const now = latest.get(change.key)
      if (now !== undefined && change.origin !== null && isSameContent(change.after, now.after))
        found.set(change.key, change)
    }
  return found
}

/** Where records came from lastly, and when. */
async function arrivalsOf(
  state: Access,
  kind: RecordKind,
  keys: ReadonlyMap<string, string>,
  among: Condition | undefined,
): Promise<{ key: string; file: string | null; at: string }[]> {
  if (keys.size === 0) return []
  const changes = await latestChanges(state, kind, [...keys.keys()])
  const again = await filesAgain(state, kind, changes)
  const changed = [...changes.values()].map(change => {
    const { key, origin, at } = again.get(change.key) ?? change
    return { key, file: origin?.file ?? null, at }
  })
  if (among === undefined || !isBulk(kind)) return changed
  const imports = await importsOf(state, kind, among)
  const brought = [...imports].flatMap(([key, from]) => (keys.has(key) && !changes.has(key) ? [{ key, ...from }] : []))
  return [...changed, ...brought]
}
