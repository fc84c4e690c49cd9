import { publicView } from '../checks/publicView.ts'
import type { Edition } from '../document.ts'
import { openView } from '../domain/openView.ts'
import type { Session } from '../session/session.ts'
import { closedNote, closedParts, withMarkedParts } from './closedParts.ts'
import { chartsOf, type NamedChart } from './index.ts'

/** A chart of all rows, and what of it a public edition must not show. */
export interface EditionChart extends NamedChart {
  /** It rests on closed rows: open ones alone would give another chart, or none. */
  isClosed: boolean
  /** Which of its parts do, in one sentence; empty when none does. */
  closedNote: string
}

/**
 * Every chart of a session's departments as an edition shows it: a public one from open records only, a closed one with
 * the closed parts of each marked in their names.
 * @throws Problem as `publicView` does
 */
export function editionCharts(session: Session, edition: Edition): EditionChart[] {
  return session.derive(edition === 'public' ? drawOpenCharts : drawMarkedCharts)
}

function drawOpenCharts(session: Session): EditionChart[] {
  return publicView(session)
    .derive(chartsOf)
    .map(chart => ({ ...chart, isClosed: false, closedNote: '' }))
}

function drawMarkedCharts(session: Session): EditionChart[] {
  const open = Map.groupBy(openCharts(session), ({ department }) => department.code)
  return session.derive(chartsOf).map((chart): EditionChart => {
    const own = open.get(chart.department.code) ?? []
    const text = JSON.stringify(chart.spec)
    if (own.some(({ spec }) => JSON.stringify(spec) === text)) return { ...chart, isClosed: false, closedNote: '' }
    const parts = closedParts(chart.spec, counterpart(chart, own)?.spec)
    return {
      ...chart,
      spec: withMarkedParts(chart.spec, parts),
      isClosed: true,
      closedNote: closedNote(chart.spec, parts),
    }
  })
}

/** A closed session has no open part at all. */
function openCharts(session: Session): NamedChart[] {
  return session.rows.session.some(({ openness }) => openness === 'closed') ? [] : openView(session).derive(chartsOf)
}

/** Of several charts of a kind, which may be fewer in the open, the one of the same title. */
function counterpart({ name, spec }: NamedChart, open: readonly NamedChart[]): NamedChart | undefined {
  const alike = open.filter(other => other.spec.form === spec.form)
  return alike.find(other => other.spec.title === spec.title) ?? alike.find(other => other.name === name)
}
