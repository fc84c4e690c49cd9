import type { Names, TableDefinition } from '../records/defineTable.ts'
import { type RecordKind, type Row, tables } from '../records/index.ts'
import type { Change } from '../tables/change.ts'
import type { ImportBatch } from '../tables/importBatch.ts'
import { keyOf } from '../tables/key.ts'
import type { Rows } from '../tables/record.ts'
import { type AnyRow, columnsOf, rowsOf } from '../tables/record.ts'
import { type ClosedTest, closedTest } from './closed.ts'
import type { ClosedReport } from './closedReport.ts'
import type { EarlierAbsence } from './earlierAbsence.ts'
import type { LaterRecord } from './laterRecord.ts'
import type { NumberedResolution } from './numberedResolution.ts'
import type { SessionData } from './sessionData.ts'
import { differInWordsAlone } from './wordsAlone.ts'

/**
 * A session as documents, facts, checks and charts are given it: its rows, and everything that is worked out of them
 * once. Rows are never changed in place; another view of them is another Session.
 */
export class Session implements SessionData, Names {
  /** Of the one session in `rows.session`. */
  readonly code: string
  readonly rows: Rows
  readonly changes: readonly Change[]
  readonly importBatches: readonly ImportBatch[]
  readonly closedReports: readonly ClosedReport[]
  readonly resolutionsElsewhere: readonly NumberedResolution[]
  readonly earlierAbsences: readonly EarlierAbsence[]
  readonly laterRecords: readonly LaterRecord[]
  readonly #derived = new Map<unknown, unknown>()
  /** Shared with sessions that differ from this in the words of their texts alone. */
  #ofRows = new Map<unknown, unknown>()
  readonly #byKey = new Map<RecordKind, ReadonlyMap<string, AnyRow>>()
  #closedTest: ClosedTest | undefined

  constructor({
    code,
    rows,
    changes,
    importBatches,
    closedReports = [],
    resolutionsElsewhere = [],
    earlierAbsences = [],
    laterRecords = [],
  }: SessionData) {
    this.code = code
    this.rows = rows
    this.changes = changes
    this.importBatches = importBatches
    this.closedReports = closedReports
    this.resolutionsElsewhere = resolutionsElsewhere
    this.earlierAbsences = earlierAbsences
    this.laterRecords = laterRecords
  }

  #data(): SessionData {
    const { code, rows, changes, importBatches } = this
    const { closedReports, resolutionsElsewhere, earlierAbsences, laterRecords } = this
    return { code, rows, changes, importBatches, closedReports, resolutionsElsewhere, earlierAbsences, laterRecords }
  }

  /** The same session with other rows, changes or arrivals; what rests on nothing that differs is kept. */
  with(other: Partial<SessionData>): Session {
    const next = new Session({ ...this.#data(), ...other })
    for (const [kind, index] of this.#byKey) if (next.rows[kind] === this.rows[kind]) next.#byKey.set(kind, index)
    if (differInWordsAlone(this, next)) next.#ofRows = this.#ofRows
    return next
  }

  /**
   * What `make` works out of this session, worked out when it is first asked for.
   * @param make a function of a module, not one made at each call
   */
  derive<T>(make: (session: Session) => T): T {
    if (!this.#derived.has(make)) this.#derived.set(make, make(this))
    return this.#derived.get(make) as T
  }

  /**
   * The same for what rests on no word of a report or a statement, nor on their log: one typed letter leaves it.
   * @param make a function of a module, not one made at each call
   */
  deriveOfRows<T>(make: (session: Session) => T): T {
    if (!this.#ofRows.has(make)) this.#ofRows.set(make, make(this))
    return this.#ofRows.get(make) as T
  }

  /** The record with these key values, joined by «/». */
  find<K extends RecordKind>(kind: K, key: string): Row<K> | undefined {
    return this.#indexOf(kind).get(key) as Row<K> | undefined
  }

  #indexOf(kind: RecordKind): ReadonlyMap<string, AnyRow> {
    let index = this.#byKey.get(kind)
    if (index === undefined) {
      index = new Map(rowsOf(this.rows, kind).map(row => [keyOf(kind, row), row]))
      this.#byKey.set(kind, index)
    }
    return index
  }

  /** What people call a record that is referred to by its code; the code when it is not there or has no name. */
  nameOf(kind: RecordKind, code: string): string {
    const { named }: TableDefinition = tables[kind]
    const name = named === undefined ? null : this.#indexOf(kind).get(code)?.[named]
    return typeof name === 'string' ? name : code
  }

  /** Whether a record must not appear in a public edition: see {@link closedTest}. */
  isClosed(kind: RecordKind, row: AnyRow): boolean {
    this.#closedTest ??= closedTest(this.rows)
    return this.#closedTest(kind, row)
  }

  /** The department whose business a record is: its own, or that of what it lies under; an item's is its report's. */
  departmentOf(kind: RecordKind, key: string): string | null {
    const row = this.#indexOf(kind).get(key)
    if (row === undefined) return null
    if (typeof row['department'] === 'string') return row['department']
    if (kind === 'agendaItem')
      return this.rows.report.find(({ agendaItem }) => agendaItem === row['code'])?.department ?? null
    const { under = [] }: TableDefinition = tables[kind]
    for (const [name, column] of columnsOf(kind)) {
      if (column.type !== 'reference' || !under.includes(name) || column.to === kind) continue
      const above = this.departmentOf(column.to as RecordKind, String(row[name]))
      if (above !== null) return above
    }
    return null
  }
}
