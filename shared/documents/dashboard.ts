import { arrangeCharts } from '../charts/chartChoices.ts'
import { editionCharts } from '../charts/editionCharts.ts'
import { lyingGrid } from '../charts/indicatorGrid.ts'
import { publicView } from '../checks/publicView.ts'
import type { Block, Chart, Document, KeyFigures } from '../document.ts'
import { FactCodes } from '../facts/codes.ts'
import type { DashboardName } from '../records/dashboards.ts'
import { type RecordKind, type Row, tables } from '../records/index.ts'
import type { Session } from '../session/session.ts'
import { councilOf, rowOf, sessionName } from '../session/sessionRows.ts'
import { rowsOf } from '../tables/record.ts'
import { chartBlocks, isWorthDrawing, note } from './blocks.ts'
import { citedSources } from './dashboard/citedSources.ts'
import { changedFigures, changedIndicators, changeSince, comparedName, comparison } from './dashboard/comparison.ts'
import { departmentsTable } from './dashboard/departmentsTable.ts'
import type { DashboardFigure } from './dashboard/figure.ts'
import { dashboardFigures } from './dashboard/figures.ts'
import { silentNote } from './dashboard/silentNote.ts'
import { type Dashboard, dashboards } from './dashboards.ts'
import { frame } from './frame.ts'
import type { Issue } from './issue.ts'
import { analysis } from './sections/analysis.ts'
import { budget } from './sections/budget.ts'
import { indicators } from './sections/indicators.ts'
import { keyFigures, noteOf } from './sections/keyFigures.ts'
import { rankedIndicators } from './sections/rankedIndicators.ts'
import type { SectionContext, SessionContext } from './sections/section.ts'
import { sources } from './sections/sources.ts'

/** Of every department on a page that shows all dashboards: two of each are what a page has room for. */
const figuresOfEach = 2
/** Indicators ranked below the figures, those farthest from their targets. */
const mostRanked = 12

/**
 * What a dashboard says, large figures first, then what has changed since another session, each department's part, its
 * charts in the council's order, and where every figure comes from. A public edition is built from open records alone,
 * of both sessions.
 * @throws Problem as `publicView` does, of either session
 */
export function dashboard(all: Session, issue: Issue): Document {
  const { name, department, compared, silent = [] } = issue.dashboard ?? {}
  const open = (of: Session) => (issue.edition === 'public' ? publicView(of) : of)
  const session = open(all)
  const before = compared === undefined ? undefined : open(compared)
  const codes = new FactCodes(session)
  const context: SessionContext = { session, codes, edition: issue.edition }
  const one = department === undefined ? undefined : session.find('department', department)
  const oneName = one?.name ?? silent.find(({ code }) => code === department)?.name
  const shown = dashboards.filter(({ path }) => name === undefined || path === name)
  const title = [name === undefined ? undefined : shown[0]?.title, oneName].filter(part => part !== undefined)
  const scope: Scope = { all, session, before, department, context }
  const blocks: Block[] = [
    { kind: 'heading', level: 1, text: title.join(' – ') || 'داشبورد جلسه', anchor: 'dashboard' },
    ...(one === undefined || name !== undefined ? [] : reportFigures(context, one)),
    ...(name === undefined ? figuresOfAll(scope, shown) : figuresOf(scope, shown[0])),
    ...(department === undefined && name !== undefined ? departmentsPart(scope, name) : []),
    ...silentNote(
      silent.filter(({ code }) => department === undefined || code === department),
      new Set(shown.flatMap(({ kinds }) => kinds)),
    ),
    ...ranked(context, name, department),
    ...(name === 'budget' && department === undefined ? analysis(context) : []),
    ...(one === undefined || name !== undefined ? [] : departmentTables(context, one)),
    ...chartsPart(scope, shown),
  ]
  const cited = sources(context)
  return {
    ...frame(session, issue, {
      title: `${title.join(' – ') || 'داشبورد'} ${sessionName(session)}`,
      start: sessionName(session),
    }),
    blocks: [
      ...blocks,
      ...(cited.length === 0
        ? []
        : [{ kind: 'heading', level: 1, text: 'منابع ارقام', anchor: 'sources' } satisfies Block, ...cited]),
    ],
    cited: citedSources(session, codes),
  }
}

interface Scope {
  /** All rows, also those that this edition does not show. */
  all: Session
  session: Session
  before: Session | undefined
  department: string | undefined
  context: SessionContext
}

function figuresIn(dashboardName: DashboardName, session: Session, department: string | undefined): DashboardFigure[] {
  return dashboardFigures[dashboardName]({ session, department })
}

/** One dashboard's figures, and how they stood in the other session. */
function figuresOf({ session, before, department, context: { codes } }: Scope, one: Dashboard | undefined): Block[] {
  if (one === undefined) return []
  const now = figuresIn(one.path, session, department)
  if (now.length === 0) return []
  const old = before === undefined ? [] : figuresIn(one.path, before, department)
  const areAlike = before === undefined || haveSameDepartments(one.path, session, before, department)
  return [
    large(codes, now, areAlike ? old : [], before),
    ...(before === undefined ? [] : comparison(codes, { title: one.title, now, before: old, areAlike }, before)),
    ...(before === undefined || one.path !== 'indicators' ? [] : changedIndicators(codes, session, before, department)),
    ...(before === undefined || areAlike ? [] : otherDepartments(session, before)),
  ]
}

/** The first figures of every dashboard, then all of them held against the other session. */
function figuresOfAll(
  { session, before, department, context: { codes } }: Scope,
  shown: readonly Dashboard[],
): Block[] {
  const parts = shown.map(({ path, title }) => ({
    title,
    now: figuresIn(path, session, department),
    before: before === undefined ? [] : figuresIn(path, before, department),
    areAlike: before === undefined || haveSameDepartments(path, session, before, department),
  }))
  const first = parts.flatMap(({ now }) => now.slice(0, figuresOfEach))
  if (first.length === 0) return [note('در این جلسه هنوز داده‌ای برای داشبورد نیست.')]
  const old = parts.flatMap(part => (part.areAlike ? part.before : []))
  return [
    large(codes, first, old, before),
    ...(before === undefined
      ? []
      : [
          ...changedFigures(codes, parts, before),
          ...changedIndicators(codes, session, before, department),
          ...(parts.every(({ areAlike }) => areAlike) ? [] : otherDepartments(session, before)),
        ]),
  ]
}

function large(
  codes: FactCodes,
  now: readonly DashboardFigure[],
  old: readonly DashboardFigure[],
  before: Session | undefined,
): KeyFigures {
  return {
    kind: 'keyFigures',
    figures: now.map(figure => {
      const change = changeSince(
        figure,
        old.find(({ name }) => name === figure.name),
      )
      const since = change === null || before === undefined ? '' : `از ${comparedName(before)}: ${change}`
      return {
        value: figure.text,
        label: figure.label,
        fact: figure.cite(codes),
        ...noteOf([since, ...figure.caveats]),
        ...(figure.sample ? { sample: true as const } : {}),
      }
    }),
  }
}

/** Codes of the departments that report to a session. */
const reporting = ({ rows }: Session) => new Set(rows.report.map(report => report.department))

/** Names of those among `own` that are not among `others`. */
function onlyIn(session: Session, own: ReadonlySet<string>, others: ReadonlySet<string>): string[] {
  return [...own].filter(code => !others.has(code)).map(code => session.nameOf('department', code))
}

/** Whether a dashboard's sums are of the same departments in both sessions: others cannot be compared. */
function haveSameDepartments(
  name: DashboardName,
  session: Session,
  before: Session,
  department: string | undefined,
): boolean {
  if (department !== undefined) return true
  const [now, old] = [reporting(session), reporting(before)]
  const counts = (of: Session, code: string) => figuresIn(name, of, code).length > 0
  return (
    [...now].every(code => old.has(code) || !counts(session, code)) &&
    [...old].every(code => now.has(code) || !counts(before, code))
  )
}

/** Sums of sessions to which not the same departments report are sums of other things. */
function otherDepartments(session: Session, before: Session): Block[] {
  const [now, old] = [reporting(session), reporting(before)]
  const said = [
    ...onlyIn(session, now, old).map(name => `${name} تنها در این جلسه گزارش دارد`),
    ...onlyIn(before, old, now).map(name => `${name} تنها در ${comparedName(before)} گزارش داشت`),
  ]
  return said.length === 0
    ? []
    : [note(`جمع‌های دو جلسه از واحدهای یکسان نیست و با هم سنجیده نمی‌شود: ${said.join('؛ ')}.`)]
}

function departmentsPart({ session, context: { codes } }: Scope, name: DashboardName): Block[] {
  const speaking = reporting(session)
  const departments = session.rows.department
    .filter(({ code }) => speaking.has(code))
    .map(department => ({ department, figures: figuresIn(name, session, department.code) }))
  return departmentsTable(codes, figuresIn(name, session, undefined), departments)
}

/** Money against results, where a dashboard is of either. */
function ranked(context: SessionContext, name: DashboardName | undefined, department: string | undefined): Block[] {
  return name === undefined || name === 'indicators' || name === 'budget'
    ? rankedIndicators(context, { most: mostRanked, department })
    : []
}

/** What the department itself puts first, report by report. */
function reportFigures(context: SessionContext, department: Row<'department'>): Block[] {
  return contextsOf(context, department).flatMap(keyFigures)
}

/** The department's money and its indicators, as its chapter has them. */
function departmentTables(context: SessionContext, department: Row<'department'>): Block[] {
  const [first] = contextsOf(context, department)
  if (first === undefined) return []
  return [...indicators(first), ...budget(first)].filter(({ kind }) => kind !== 'chart')
}

function contextsOf(context: SessionContext, department: Row<'department'>): SectionContext[] {
  const own = context.session.rows.report.filter(report => report.department === department.code)
  return own.map(report => ({ ...context, department, report }))
}

/** The charts of each department under its name, two upright ones beside each other. */
function chartsPart({ all, session, department, context }: Scope, shown: readonly Dashboard[]): Block[] {
  const kinds = new Set(shown.flatMap(one => one.kinds))
  const own = editionCharts(all, context.edition).filter(
    chart =>
      chart.kinds.some(kind => kinds.has(kind)) && (department === undefined || chart.department.code === department),
  )
  const charts = arrangeCharts(own, councilOf(all).dashboardCharts).filter(({ spec }) => isWorthDrawing(spec))
  const byDepartment = Map.groupBy(charts, chart => chart.department.code)
  return [...byDepartment].flatMap(([code, drawn]): Block[] => {
    const blocks = chartBlocks(
      drawn.map(({ spec }) => (spec.form === 'coverageGrid' ? lyingGrid(spec) : spec)),
      undefined,
    ).map((block, at): Chart => {
      const fact = chartFact(context, code, drawn[at]?.kinds ?? [])
      return fact === undefined ? block : { ...block, fact }
    })
    const heading: Block = {
      kind: 'heading',
      // A chapter each: no chart floats past the next one's name.
      level: department === undefined ? 1 : 2,
      text: department === undefined ? rowOf(session, 'department', code).name : 'نمودارها',
      anchor: `charts-${code}`,
    }
    return [heading, ...blocks]
  })
}

/** The department's own records that a chart is drawn from. */
function chartFact({ session, codes }: SessionContext, department: string, kinds: readonly RecordKind[]) {
  const kind = kinds.find(one => 'department' in tables[one].columns)
  if (kind === undefined) return undefined
  const rows = rowsOf(session.rows, kind).filter(row => row['department'] === department)
  return rows.length === 0
    ? undefined
    : codes.table(kind, `${tables[kind].plural}، ${session.nameOf('department', department)}`, rows)
}
