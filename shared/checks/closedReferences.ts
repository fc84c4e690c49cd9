import { linesOf } from '../facts/narrative.ts'
import type { RecordKind } from '../records/index.ts'
import { recordName } from '../session/recordName.ts'
import type { Session } from '../session/session.ts'
import { keyOf } from '../tables/key.ts'
import { rowsOf } from '../tables/record.ts'
import type { Where } from './finding.ts'
import { factsAt } from './knownFacts.ts'

/**
 * Columns that name figures by their addresses, one a line. A report's own texts are read
 * where they are printed.
 */
export const addressColumns = [
  { kind: 'statement', field: 'quotes' },
  { kind: 'statedFact', field: 'basis' },
] as const satisfies { kind: RecordKind; field: string }[]

/** An open record that says what only a closed one may. */
export interface ClosedReference {
  where: Where
  /** Whether it quotes the figure; it rests on it otherwise. */
  quoting: boolean
  /** As written. */
  address: string
  /** What people call the closed record. */
  record: string
}

/** Every open statement that quotes a closed figure, and every open stated fact that rests on one. */
export function closedReferences(session: Session): ClosedReference[] {
  return addressColumns.flatMap(({ kind, field }) =>
    rowsOf(session.rows, kind)
      .filter(row => row[field] !== null && !session.isClosed(kind, row))
      .flatMap(row =>
        inColumn(session, { kind, key: keyOf(kind, row), field }, String(row[field]), kind === 'statement'),
      ),
  )
}

function inColumn(session: Session, where: Where, column: string, quoting: boolean): ClosedReference[] {
  const lines = linesOf(column)
  return factsAt(session, column).flatMap((found, i): ClosedReference[] => {
    if (!found.ok || !found.fact.closed) return []
    const closed = found.fact.rows.find(({ openness }) => openness === 'closed')
    const record = closed === undefined ? found.fact.label : recordName(session, closed.kind, closed.key)
    return [{ where, quoting, address: lines[i] ?? '', record }]
  })
}
