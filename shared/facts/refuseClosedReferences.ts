import { closedTest } from '../domain/closed.ts'
import type { SessionData } from '../domain/sessionData.ts'
import { FactCodes } from './codes.ts'
import { keyFigures } from './keyFigures.ts'
import { renderNarrative } from './renderNarrative.ts'

/**
 * Refuses every open report whose narrative or key figures rest on a closed row. It must be given all rows, before
 * `openView` takes the closed ones away: what is left would sum to another number without a word.
 * @throws Problem 'closed-fact' naming report, paragraph and reference; 'unknown-fact' or 'bad-fact' as when printed
 */
export function refuseClosedReferences(data: SessionData): void {
  const isClosed = closedTest(data)
  for (const report of data.rows.report) {
    if (isClosed('report', report)) continue
    const place = { report: report.code, closed: false }
    const codes = new FactCodes(data)
    renderNarrative(data, report.narrative, place, codes)
    keyFigures(data, report.keyFigures ?? '', place, codes)
  }
}
