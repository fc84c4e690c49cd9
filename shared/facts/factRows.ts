import type { RecordKind } from '../records/index.ts'
import type { Session } from '../session/session.ts'
import { keyOf } from '../tables/key.ts'
import type { AnyRow } from '../tables/record.ts'
import type { FactRow } from './fact.ts'

/** The rows a fact rests on, each once, with the openness they inherit. */
export function factRows(session: Session, found: readonly { kind: RecordKind; row: AnyRow }[]): FactRow[] {
  const kinds = new Map(found.map(({ kind, row }) => [row, kind]))
  return [...kinds].map(([row, kind]) => factRow(session, kind, row))
}

/** Hundreds of facts rest on the same thousands of rows: each row is named once. */
const named = () => new Map<AnyRow, FactRow>()

function factRow(session: Session, kind: RecordKind, row: AnyRow): FactRow {
  const rows = session.deriveOfRows(named)
  let made = rows.get(row)
  if (made === undefined) {
    made = { kind, key: keyOf(kind, row), openness: session.isClosed(kind, row) ? 'closed' : 'open' }
    rows.set(row, made)
  }
  return made
}
