import { publicView } from '../checks/publicView.ts'
import type { Block, Document } from '../document.ts'
import { FactCodes } from '../facts/codes.ts'
import type { DashboardName } from '../records/dashboards.ts'
import type { Row } from '../records/index.ts'
import type { Session } from '../session/session.ts'
import { sessionName } from '../session/sessionRows.ts'
import { chartsPart } from './dashboard/chartsPart.ts'
import { citedSources } from './dashboard/citedSources.ts'
import { departmentsTable } from './dashboard/departmentsTable.ts'
import { figuresOf, figuresOfAll } from './dashboard/largeFigures.ts'
import { reporting } from './dashboard/sameDepartments.ts'
import { figuresIn, type Scope } from './dashboard/scope.ts'
import { silentNote } from './dashboard/silentNote.ts'
import { dashboards } from './dashboards.ts'
import { frame } from './frame.ts'
import type { Issue } from './issue.ts'
import { analysis } from './sections/analysis.ts'
import { budget } from './sections/budget.ts'
import { indicators } from './sections/indicators.ts'
import { keyFigures } from './sections/keyFigures.ts'
import { rankedIndicators } from './sections/rankedIndicators.ts'
import type { SectionContext, SessionContext } from './sections/section.ts'
import { sources } from './sections/sources.ts'

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
