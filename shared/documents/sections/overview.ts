import type { Block, KeyFigures } from '../../document.ts'
import { reportPlace } from '../../facts/boundTexts.ts'
import { readKeyFigures } from '../../facts/keyFigures.ts'
import { linesOf } from '../../facts/narrative.ts'
import { rowOf } from '../../session/sessionRows.ts'
import { reportsInOrder } from '../sessionRows.ts'
import { attention } from './attention.ts'
import { noteOf } from './keyFigures.ts'
import { type SessionContext } from './section.ts'
import { statusCounts } from './statusCounts.ts'

/** Three rows of three; with more reports than that, four rows of one each. */
const figuresOnPage = 9
const mostFigures = 12
const mostOfReport = 3

/** The session on one page: each report's first figures, the indicators' status, and what needs attention. */
export function overview(context: SessionContext): Block[] {
  // Figures first: codes are numbered in the order they are printed.
  const figures = firstFigures(context)
  return [
    ...(figures.length === 0 ? [] : [{ kind: 'keyFigures', figures } satisfies Block]),
    ...statusCounts(context),
    ...attention(context),
  ]
}

/** The same number of figures of every report, each with its department and what qualifies it. */
function firstFigures({ session, codes }: SessionContext): KeyFigures['figures'] {
  const reports = reportsInOrder(session).filter(({ keyFigures: text }) => linesOf(text ?? '').length > 0)
  const each = Math.max(1, Math.min(mostOfReport, Math.floor(figuresOnPage / reports.length)))
  return reports.slice(0, mostFigures).flatMap(report => {
    const { name } = rowOf(session, 'department', report.department)
    const first = linesOf(report.keyFigures ?? '').slice(0, each)
    return readKeyFigures(session, first.join('\n'), reportPlace(session, report), codes).map(
      ({ value, label, fact, sample, caveats, period }) => ({
        value,
        label,
        fact,
        ...noteOf([name, period ?? '', ...caveats]),
        ...(sample ? { sample: true as const } : {}),
      }),
    )
  })
}
