import type { EditionChart } from '../../charts/editionCharts.ts'
import type { RecordKind, Row } from '../../records/index.ts'
import { rowOf } from '../../session/sessionRows.ts'
import { itemTitle } from '../sections/agenda.ts'
import type { SessionContext } from '../sections/section.ts'
import { slideKinds } from './index.ts'
import { chartDraft, type ItemContext, type ReportContext, type SlideDraft } from './slideKind.ts'

/** A draft with its address in the deck, and the item and report that it belongs to. */
export interface PlacedDraft extends SlideDraft {
  item: DraftItem | null
  report: Row<'report'> | null
  /** Rests on closed rows. */
  isClosed?: boolean
  /** Is left out until the presenter wants it. */
  startsHidden?: boolean
}

export interface DraftItem {
  code: string
  number: number
  title: string
}

/** What a deck is made from. */
export interface DeckContext extends SessionContext {
  /** Every chart of this edition. */
  charts: readonly EditionChart[]
}

/** All slides of a session in the order of its agenda, before they are parted to what a hall can read. */
export function draftsOf(context: DeckContext): PlacedDraft[] {
  const { session } = context
  const items = session.rows.agendaItem.map((item, index) => ({ ...context, item, number: index + 1 }))
  const whole = (of: 'session' | 'end') =>
    slideKinds.flatMap(kind => (kind.of === of ? kind.build(context).map(draft => placed(draft, null)) : []))
  return [...whole('session'), ...items.flatMap(own => itemDrafts(own)), ...addedCharts(context, null), ...whole('end')]
}

/** An item's own slides, with its reports' ones where the first kind of these stands. */
function itemDrafts(context: ItemContext & DeckContext): PlacedDraft[] {
  const { session, item, number } = context
  const own: DraftItem = { code: item.code, number, title: itemTitle(session, item) }
  const reports = session.rows.report.filter(({ agendaItem }) => agendaItem === item.code)
  const firstOfReports = slideKinds.findIndex(({ of }) => of === 'report' || of === 'records')
  const drafts = slideKinds.flatMap((kind, at): PlacedDraft[] => {
    if (kind.of === 'item') return kind.build(context).map(draft => placed(draft, own))
    return at === firstOfReports ? reports.flatMap(report => reportDrafts(context, report, own)) : []
  })
  return [...drafts, ...addedCharts(context, own)]
}

function reportDrafts(context: DeckContext, report: Row<'report'>, item: DraftItem): PlacedDraft[] {
  const { session } = context
  const department = rowOf(session, 'department', report.department)
  const isFurther = session.rows.report.find(other => other.department === department.code) !== report
  const own: ReportContext = { ...context, report, department, isFurther }
  const of = (draft: SlideDraft) => placed({ ...draft, name: `${report.code}/${draft.name}` }, item, report)
  return [
    ...slideKinds.flatMap((kind): PlacedDraft[] => {
      if (kind.of === 'report') return kind.build(own).map(of)
      if (kind.of !== 'records' || isFurther) return []
      const { slides, fact, isSecondary = () => false, findingOf = () => undefined } = kind.build(own)
      const pictures = charts(context, own, kind.kinds).map(chart => ({
        ...chartOf(chart, { fact, finding: findingOf(chart) }, item, report),
        ...(isSecondary(chart) ? { startsHidden: true } : {}),
      }))
      return [...slides.map(of), ...pictures]
    }),
    ...(isFurther ? [] : charts(context, own, null).map(chart => chartOf(chart, {}, item, report))),
  ]
}

const claimed = new Set<RecordKind>(slideKinds.flatMap(kind => (kind.of === 'records' ? kind.kinds : [])))

/** The department's charts of these kinds; without kinds, those of what no kind of slides claims. */
function charts(
  { charts: all }: DeckContext,
  { department }: ReportContext,
  kinds: readonly RecordKind[] | null,
): EditionChart[] {
  return all.filter(chart => {
    const [first] = chart.kinds
    if (chart.department.code !== department.code || first === undefined) return false
    return kinds === null ? !claimed.has(first) : kinds.includes(first)
  })
}

function chartOf(
  chart: EditionChart,
  { fact, finding }: { fact?: string | undefined; finding?: string | undefined },
  item: DraftItem | null,
  report: Row<'report'> | null,
): PlacedDraft {
  return { ...placed(chartDraft(chart, fact, finding), item, report), ...(chart.isClosed ? { isClosed: true } : {}) }
}

/**
 * Charts that the presenter has put to an item, or to none: those of departments without a report stand in no deck by
 * themselves.
 */
function addedCharts({ session, charts: all }: DeckContext, item: DraftItem | null): PlacedDraft[] {
  return session.rows.slideChoice.flatMap(({ chart: name, agendaItem, slide }): PlacedDraft[] => {
    const chart = all.find(own => own.name === name)
    if (chart === undefined || agendaItem !== (item?.code ?? null)) return []
    return [{ ...chartOf(chart, {}, item, null), name: slide }]
  })
}

/** Where a chart stands that the presenter has put to an item, or to the whole session. */
export function addedChartAddress(chart: string, item: string | null): string {
  return item === null ? `added/${chart}` : `item/${item}/added/${chart}`
}

function placed(draft: SlideDraft, item: DraftItem | null, report: Row<'report'> | null = null): PlacedDraft {
  return { ...draft, name: item === null ? draft.name : `item/${item.code}/${draft.name}`, item, report }
}
