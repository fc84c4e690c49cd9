import { addDays, daysBetween } from '../persian/jalaliCalendar.ts'
import type { RecordKind } from '../records/index.ts'
import type { ReportStatus } from './reportStatus.ts'

interface Department {
  code: string
  name: string
}

/** A department's report to the session. */
export interface BoardReport {
  code: string
  department: string
  /** A period's code. */
  period: string
  status: ReportStatus
  /** ISO day; null for the session's own. */
  due: string | null
}

/** How many records of a kind there are. */
export interface KindCount {
  kind: RecordKind
  count: number
}

/** A file that records came from; null for those that were typed. */
export interface CameFrom {
  file: string | null
  /** ISO instant of its newest record. */
  at: string
  records: number
}

/** What the board is made of. */
export interface BoardInput {
  /** ISO day. */
  today: string
  /** Of the session; null where nobody has said it. */
  due: string | null
  departments: readonly Department[]
  /** Reports to this session. */
  reports: readonly BoardReport[]
  /** Departments of reports that the agenda announces, by code. */
  announced: ReadonlySet<string>
  /** Those that reported to the session before. */
  before: ReadonlySet<string>
  /** By department: the records of the periods that it reports, by kind, and those of the periods before. */
  recordsOf: (department: string) => {
    now: readonly KindCount[]
    before: readonly KindCount[]
    from: readonly CameFrom[]
  }
}

/** Not begun: there is no report of it yet. */
export type BoardState = 'notBegun' | ReportStatus

/** A department of which a report is expected, and where that is. */
export interface BoardRow {
  department: Department
  /** Why a report is expected: it was begun, the agenda says so, or there was one last time. */
  expectedBy: 'report' | 'agenda' | 'sessionBefore'
  state: BoardState
  reports: readonly BoardReport[]
  came: readonly KindCount[]
  from: readonly CameFrom[]
  /** Kinds that it had for the period before and has none of now, with how many there were. */
  missing: readonly KindCount[]
  /** ISO day; null where nobody has said it. */
  due: string | null
  /** Days until it is due; below zero the days since. */
  daysLeft: number | null
  /** It is due, and the secretariat has nothing yet. */
  isLate: boolean
}

/** Of several reports, the one that is least far says where a department is. */
const steps: readonly BoardState[] = ['notBegun', 'returned', 'draft', 'submitted', 'accepted']

const isAwaited = (state: BoardState) => state !== 'submitted' && state !== 'accepted'

/**
 * Who has sent what to a session and who has not: the departments that have a report, that the agenda announces or that
 * reported last time; the late first, then those that are awaited, in the order of the departments.
 */
export function reportBoard(input: BoardInput): BoardRow[] {
  const rows = input.departments.flatMap(department => boardRow(department, input) ?? [])
  const rank = ({ isLate, state }: BoardRow) => (isLate ? -1 : steps.indexOf(state))
  return rows.toSorted((a, b) => rank(a) - rank(b))
}

function boardRow(department: Department, input: BoardInput): BoardRow | undefined {
  const { today, announced, before } = input
  const reports = input.reports.filter(report => report.department === department.code)
  const expectedBy =
    reports.length > 0
      ? 'report'
      : announced.has(department.code)
        ? 'agenda'
        : before.has(department.code)
          ? 'sessionBefore'
          : undefined
  if (expectedBy === undefined) return undefined
  const state = steps.find(step => reports.some(({ status }) => status === step)) ?? 'notBegun'
  const awaited = reports.filter(({ status }) => isAwaited(status))
  const dues = (awaited.length > 0 ? awaited : reports).map(report => report.due ?? input.due)
  const due = (reports.length === 0 ? [input.due] : dues).filter(day => day !== null).toSorted()[0] ?? null
  const records = input.recordsOf(department.code)
  const came = records.now.filter(({ count }) => count > 0)
  const missing = records.before.filter(({ kind, count }) => count > 0 && came.every(one => one.kind !== kind))
  const daysLeft = due === null ? null : daysBetween(today, due)
  return {
    department,
    expectedBy,
    state,
    reports,
    came,
    from: records.from,
    missing,
    due,
    daysLeft,
    isLate: daysLeft !== null && daysLeft < 0 && isAwaited(state),
  }
}

/** Departments whose report has not come; those that sent it and lack something are not among them. */
export const awaitedRows = (rows: readonly BoardRow[]): BoardRow[] => rows.filter(({ state }) => isAwaited(state))

/** The day by which reports are due where nobody says another: as many days before the session as its agenda. */
export const proposedDue = (date: string, noticeDays: number): string => addDays(date, -noticeDays)
