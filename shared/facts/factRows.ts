import { closedTest } from '../domain/closed.ts'
import type { AnyRow } from '../domain/record.ts'
import type { SessionData } from '../domain/sessionData.ts'
import type { RecordKind } from '../tables/index.ts'
import { keyOf } from '../tables/key.ts'
import type { FactRow } from './fact.ts'

/** The rows a fact rests on, each once, with the openness they inherit. */
export function factRows(data: SessionData, found: readonly { kind: RecordKind; row: AnyRow }[]): FactRow[] {
  const isClosed = closedTest(data)
  const kinds = new Map(found.map(({ kind, row }) => [row, kind]))
  return [...kinds].map(([row, kind]) => factRow(kind, row, isClosed(kind, row)))
}

/** Hundreds of facts rest on the same thousands of rows: each row is named once. */
const named = new WeakMap<AnyRow, FactRow>()

function factRow(kind: RecordKind, row: AnyRow, closed: boolean): FactRow {
  const openness = closed ? 'closed' : 'open'
  const known = named.get(row)
  if (known !== undefined && known.openness === openness) return known
  const made = { kind, key: keyOf(kind, row), openness } as const
  named.set(row, made)
  return made
}
