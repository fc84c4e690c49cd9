import { newCode } from '../domain/newCode.ts'
import { inOrderAgain } from '../domain/rowOrder.ts'
import { Problem } from '../problems/problem.ts'
import { type RecordKind, type Row, tables } from '../records/index.ts'
import type { EarlierAbsence } from '../session/earlierAbsence.ts'
import type { Session } from '../session/session.ts'
import { keyOf } from '../tables/key.ts'
import { type AnyRow, type Rows, rowsOf } from '../tables/record.ts'
import type { recordKindsOfSession } from './recordedKinds.ts'

type OwnKind = (typeof recordKindsOfSession)[number]

/** What becomes of one record; null deletes it. */
export interface RecordEdit {
  kind: RecordKind
  key: string
  row: AnyRow | null
}

/** A session's record while an act changes it: what it reads is what it has written so far. */
export class RecordDraft {
  /** The moment of the act, on the council's clock. */
  readonly at: string
  #session: Session
  readonly #edits = new Map<string, RecordEdit>()

  constructor(session: Session, at: string) {
    this.#session = session
    this.at = at
  }

  get session(): Session {
    return this.#session
  }

  /** In the order in which records were first written. */
  get edits(): readonly RecordEdit[] {
    return [...this.#edits.values()]
  }

  /** Creates a record or gives it a new content. */
  put<K extends OwnKind>(kind: K, row: Row<K>): Row<K> {
    this.#edit({ kind, key: keyOf(kind, row), row })
    return row
  }

  remove(kind: OwnKind, key: string): void {
    this.#edit({ kind, key, row: null })
  }

  #edit(edit: RecordEdit): void {
    this.#edits.set(`${edit.kind} ${edit.key}`, edit)
    this.#session = withEdits(this.#session, [edit])
  }

  /** The record with this key. @throws Problem 'record-unknown' */
  find<K extends RecordKind>(kind: K, key: string): Row<K> {
    const row = this.#session.find(kind, key)
    if (row === undefined) throw new Problem('record-unknown', { table: tables[kind].label, key })
    return row
  }

  /** A code that no record of the kind in the session has: `stem-1`, `stem-2`… */
  code(kind: OwnKind, stem: string): string {
    const taken = rowsOf(this.#session.rows, kind).map(row => row['code'])
    return newCode(`${stem}-${taken.length + 1}`, taken)
  }

  /** The position after those of the rows. */
  next(rows: readonly { position: number }[]): number {
    return Math.max(0, ...rows.map(({ position }) => position)) + 1
  }

  /** Whether what is recorded now is made up, as its session is. */
  get sample(): boolean {
    return this.#session.rows.session[0]?.sample ?? false
  }
}

/**
 * A session after some of its records were changed; each kind's rows stay in their order. What it decides of an absence
 * from an earlier session is no record of its own.
 */
export function withEdits(session: Session, edits: readonly RecordEdit[]): Session {
  const rows: Record<string, readonly AnyRow[]> = { ...session.rows }
  const changed = new Set<RecordKind>()
  let { earlierAbsences } = session
  for (const { kind, key, row } of edits) {
    if (kind === 'absence' && row !== null && row['session'] !== session.code) {
      earlierAbsences = earlierAbsences.map(one => (isOf(one, row) ? { ...one, ...decisionOf(row) } : one))
      continue
    }
    const others = (rows[kind] ?? []).filter(one => keyOf(kind, one) !== key)
    rows[kind] = row === null ? others : [...others, row]
    changed.add(kind)
  }
  return session.with({ rows: inOrderAgain(rows as Rows, changed), earlierAbsences })
}

const isOf = (one: EarlierAbsence, row: AnyRow): boolean =>
  one.session === row['session'] && one.member === row['member']

function decisionOf(row: AnyRow): Pick<EarlierAbsence, 'excuse' | 'reason'> {
  const { excuse, reason } = row as Row<'absence'>
  return { excuse, reason }
}
