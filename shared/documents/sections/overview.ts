import type { Block, KeyFigures } from '../../document.ts'
import { reportPlace } from '../../facts/boundTexts.ts'
import { readKeyFigures } from '../../facts/keyFigures.ts'
import { linesOf } from '../../facts/narrative.ts'
import type { Session } from '../../session/session.ts'
import { rowOf } from '../../session/sessionRows.ts'
import { reportsInOrder } from '../sessionRows.ts'
import { decisions } from './decisions.ts'
import { noteOf } from './keyFigures.ts'
import { rankedIndicators } from './rankedIndicators.ts'
import type { SessionContext } from './section.ts'
import { sentences } from './sentences.ts'
import { statusCounts } from './statusCounts.ts'

/** A row of three, with more reports two rows of one of each, as far as departments leave room for them. */
const figuresOnPage = 3
const mostFigures = 6
/** Indicators ranked on the page, those farthest from their targets; with many departments there is room for fewer. */
const mostRanked = 4
const mostRankedOfMany = 2
/** Rows of departments on the page. */
const mostDepartments = 4

/**
 * The session on a page that is read in a minute: what it comes to, what the council is asked to decide, each report's
 * first figures, the indicators' status, and money against results.
 */
export function overview(context: SessionContext): Block[] {
  const said = [...sentences(context), ...decisions(context)]
  // Before what follows: codes are numbered in the order they are printed.
  const figures = firstFigures(context)
  return [
    ...said,
    ...(figures.length === 0 ? [] : [{ kind: 'keyFigures', figures } satisfies Block]),
    ...statusCounts(context, mostDepartments),
    ...rankedIndicators(context, {
      most: areMany(context.session) ? mostRankedOfMany : mostRanked,
    }),
  ]
}

/** Whether the page has to be short of each of its parts to hold all departments. */
const areMany = ({ rows }: Session) => rows.department.length >= mostDepartments

/** The same number of figures of every report, each with its department and what qualifies it. */
function firstFigures({ session, codes }: SessionContext): KeyFigures['figures'] {
  const reports = reportsInOrder(session).filter(({ keyFigures: text }) => linesOf(text ?? '').length > 0)
  const each = Math.max(1, Math.floor(figuresOnPage / reports.length))
  const most = areMany(session) ? figuresOnPage : mostFigures
  return reports.slice(0, most).flatMap(report => {
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
