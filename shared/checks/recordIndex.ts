import { type AnyRow, columnsOf, rowsOf } from '../domain/record.ts'
import type { SessionData } from '../domain/sessionData.ts'
import type { TableDefinition } from '../tables/column.ts'
import { type RecordKind, tables } from '../tables/index.ts'
import { keyOf } from '../tables/key.ts'

/** The session's records by their keys; each kind is indexed when it is first asked for. */
export class RecordIndex {
  readonly #data: SessionData
  readonly #kinds = new Map<RecordKind, ReadonlyMap<string, AnyRow>>()

  constructor(data: SessionData) {
    this.#data = data
  }

  find(kind: RecordKind, key: string): AnyRow | undefined {
    let rows = this.#kinds.get(kind)
    if (rows === undefined) {
      rows = new Map(rowsOf(this.#data.rows, kind).map(row => [keyOf(kind, row), row]))
      this.#kinds.set(kind, rows)
    }
    return rows.get(key)
  }

  /** «name» or «title» of a record that is referred to by its code; the code when it is not there or has neither. */
  nameOf(kind: RecordKind, code: string): string {
    const row = this.find(kind, code)
    const name = row?.['name'] ?? row?.['title']
    return typeof name === 'string' ? name : code
  }

  /** The department whose business a record is: its own, or that of what it lies under; an item's is its report's. */
  departmentOf(kind: RecordKind, key: string): string | null {
    const row = this.find(kind, key)
    if (row === undefined) return null
    if (typeof row['department'] === 'string') return row['department']
    if (kind === 'agendaItem')
      return this.#data.rows.report.find(({ agendaItem }) => agendaItem === row['code'])?.department ?? null
    const { under = [] }: TableDefinition = tables[kind]
    for (const [name, column] of columnsOf(kind)) {
      if (column.type !== 'reference' || !under.includes(name)) continue
      const above = this.departmentOf(column.to as RecordKind, String(row[name]))
      if (above !== null) return above
    }
    return null
  }
}

const indexes = new WeakMap<SessionData, RecordIndex>()

export function recordIndex(data: SessionData): RecordIndex {
  const known = indexes.get(data) ?? new RecordIndex(data)
  indexes.set(data, known)
  return known
}
