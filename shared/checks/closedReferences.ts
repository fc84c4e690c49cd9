import { rowsOf } from '../domain/record.ts'
import { linesOf } from '../facts/narrative.ts'
import { isolate } from '../persian/isolate.ts'
import { recordName } from '../session/recordName.ts'
import type { Session } from '../session/session.ts'
import type { RecordKind } from '../tables/index.ts'
import { keyOf } from '../tables/key.ts'
import type { Where } from './finding.ts'
import { factsAt } from './knownFacts.ts'

/**
 * Columns that name figures by their addresses, one a line, and what the record is to them. A report's own texts are read
 * where they are printed.
 */
export const addressColumns = [
  { kind: 'statement', field: 'quotes', says: 'این سخن علنی است و رقمش' },
  { kind: 'statedFact', field: 'basis', says: 'این دادهٔ اظهارشده علنی است و مبنایش' },
] as const satisfies { kind: RecordKind; field: string; says: string }[]

/** An open record that says what only a closed one may. */
export interface ClosedReference {
  where: Where
  /** Names the address and the closed record, not the open one. */
  message: string
}

/** Every open statement that quotes a closed figure, and every open stated fact that rests on one. */
export function closedReferences(data: Session): ClosedReference[] {
  return addressColumns.flatMap(({ kind, field, says }) =>
    rowsOf(data.rows, kind)
      .filter(row => row[field] !== null && !data.isClosed(kind, row))
      .flatMap(row => inColumn(data, { kind, code: keyOf(kind, row), field }, String(row[field]), says)),
  )
}

function inColumn(data: Session, where: Where, column: string, says: string): ClosedReference[] {
  const lines = linesOf(column)
  return factsAt(data, column).flatMap((found, i): ClosedReference[] => {
    if (!found.ok || !found.fact.closed) return []
    const closed = found.fact.rows.find(({ openness }) => openness === 'closed')
    const name = closed === undefined ? found.fact.label : recordName(data, closed.kind, closed.key)
    return [{ where, message: `${says} «${isolate(lines[i] ?? '')}» به ${name} تکیه دارد که غیرعلنی است.` }]
  })
}
