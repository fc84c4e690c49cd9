import { type BoundText, boundTexts, reportPlace } from '../facts/boundTexts.ts'
import { FactCodes } from '../facts/codes.ts'
import { readKeyFigures } from '../facts/keyFigures.ts'
import { renderNarrative } from '../facts/renderNarrative.ts'
import { Problem } from '../problems/problem.ts'
import { fieldName, recordName } from '../session/recordName.ts'
import type { Session } from '../session/session.ts'
import { closedReferences } from './closedReferences.ts'

/**
 * Refuses every open text whose figures, and every open report whose key figures rest on a closed row, every open
 * statement that quotes one and every open stated fact whose basis is one. It must be given all rows, before `openView`
 * takes the closed ones away: what is left would sum to another number without a word.
 * @param printed kinds whose texts the document prints: a slip in another text does not stop it
 * @throws Problem naming the text, the reference and, of a quotation or a basis, the closed record; an unknown or bad
 * fact as when a report is printed
 */
export function refuseClosedReferences(session: Session, printed: readonly BoundText['kind'][] = ['report']): void {
  Array.from(closedReferenceChecks(session, printed))
}

/** The same, a text at a time. */
export function* closedReferenceChecks(
  session: Session,
  printed: readonly BoundText['kind'][],
): Generator<void, void, void> {
  for (const { kind, text, place } of boundTexts(session)) {
    if (printed.includes(kind) && !place.closed) renderNarrative(session, text, place, new FactCodes(session))
    yield
  }
  for (const report of printed.includes('report') ? session.rows.report : []) {
    const place = reportPlace(session, report)
    if (!place.closed) readKeyFigures(session, report.keyFigures ?? '', place, new FactCodes(session))
    yield
  }
  const [first] = closedReferences(session)
  if (first === undefined) return
  const { where, quoting, address, record } = first
  const text = `${recordName(session, where.kind, where.key)}، ${fieldName(where.kind, where.field)}`
  throw new Problem(quoting ? 'open-quotation-of-closed' : 'open-basis-on-closed', { text, address, record })
}
