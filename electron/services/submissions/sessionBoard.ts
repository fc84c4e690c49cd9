import { type BoardReport, type BoardRow, proposedDue, reportBoard } from '../../../shared/domain/reportBoard.ts'
import { Problem } from '../../../shared/problems/problem.ts'
import { type Period, parsePeriod } from '../../../shared/quantities/period.ts'
import type { Row } from '../../../shared/records/index.ts'
import { CouncilRules } from '../../../shared/rules/councilRules.ts'
import type { Access } from '../../store/access.ts'
import { type Store, snapshot } from '../../store/database.ts'
import { findRecord, listRecords, recordsWith } from '../../store/records.ts'
import { type Sender, senderNamed } from '../sender.ts'
import type { KeptCounts } from './keptCounts.ts'

/** The board of a session, as somebody looks at it on a day. */
export interface SessionBoard {
  rows: BoardRow[]
  /** ISO day by which reports are due; null where nobody has said it. */
  due: string | null
  /** The day that the rule of the agenda's notice proposes. */
  proposed: string
}

/**
 * Who has sent what to a session and who has not.
 * @param today ISO day
 * @throws Problem 'session-unknown'
 */
export function sessionBoard(store: Store, kept: KeptCounts, code: string, today: string): Promise<SessionBoard> {
  return snapshot(store, async state => {
    const session = await findRecord(state, 'session', code)
    if (session === undefined) throw new Problem('session-unknown', { code })
    const departments = await listRecords(state, 'department')
    const agenda = await recordsWith(state, 'agendaItem', 'session', [code])
    const reports = await reportsUnder(state, agenda)
    const last = await lastReports(state, session)
    const usual = mostCommon(reports.map(({ period }) => period))
    const counts = await kept.of(
      state,
      new Map(
        departments.map(one => {
          const own = periodsOf(reports, one.code)
          return [
            one.code,
            {
              now: own.length > 0 || usual === undefined ? own : [parsePeriod(usual)],
              before: periodsOf(last, one.code),
            },
          ]
        }),
      ),
    )
    const rules = new CouncilRules(await listRecords(state, 'councilRule'), session.date)
    return {
      rows: reportBoard({
        today,
        due: session.reportsDue,
        departments: departments.map(({ code: own, name }) => ({ code: own, name })),
        reports,
        announced: announcedBy(agenda, departments),
        before: new Set(last.map(({ department }) => department)),
        recordsOf: department => counts.get(department) ?? { now: [], before: [], from: [] },
      }),
      due: session.reportsDue,
      proposed: proposedDue(session.date, rules.number('agendaNotice')),
    }
  })
}

async function reportsUnder(state: Access, agenda: readonly Row<'agendaItem'>[]): Promise<BoardReport[]> {
  const items = agenda.map(({ code }) => code)
  const found = await recordsWith(state, 'report', 'agendaItem', items)
  return found.map(({ code, department, period, status, due }) => ({ code, department, period, status, due }))
}

/** The reports to the newest session before this one that had any. */
async function lastReports(state: Access, session: Row<'session'>): Promise<BoardReport[]> {
  const earlier = (await listRecords(state, 'session')).filter(
    ({ code, date, time }) => code !== session.code && date + time < session.date + session.time,
  )
  for (const { code } of earlier.toSorted((a, b) => (a.date + a.time < b.date + b.time ? 1 : -1))) {
    const reports = await reportsUnder(state, await recordsWith(state, 'agendaItem', 'session', [code]))
    if (reports.length > 0) return reports
  }
  return []
}

/** Departments whose report is an item of the agenda: their head gives it, or its title names them. */
function announcedBy(
  agenda: readonly Row<'agendaItem'>[],
  departments: readonly (Sender & { head: string | null })[],
): ReadonlySet<string> {
  const items = agenda.filter(({ kind }) => kind === 'report')
  const byHead = departments.filter(({ head }) => head !== null && items.some(({ presenter }) => presenter === head))
  const byTitle = items.flatMap(({ title }) => senderNamed(departments, [title]) ?? [])
  return new Set([...byHead, ...byTitle].map(({ code }) => code))
}

const periodsOf = (reports: readonly BoardReport[], department: string): Period[] => [
  ...new Set(reports.filter(report => report.department === department).map(({ period }) => parsePeriod(period))),
]

function mostCommon(all: readonly string[]): string | undefined {
  const groups = [...Map.groupBy(all, one => one).values()]
  return groups.toSorted((a, b) => b.length - a.length)[0]?.[0]
}
