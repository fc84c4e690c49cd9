import { Problem } from '../problems/problem.ts'
import type { Row } from '../records/index.ts'

export type ReportStatus = Row<'report'>['status']

/** A step that a report can take from where it is. */
export interface ReportStep {
  to: ReportStatus
  /** What the button says. */
  label: string
  /** The department must be told why. */
  needsNote?: true
}

/** Draft → submitted → returned with a note, or accepted; what was accepted can be opened again. */
export const reportSteps: Readonly<Record<ReportStatus, readonly ReportStep[]>> = {
  draft: [{ to: 'submitted', label: 'ارسال به دبیرخانه' }],
  submitted: [
    { to: 'accepted', label: 'پذیرش گزارش' },
    { to: 'returned', label: 'عودت با یادداشت', needsNote: true },
    { to: 'draft', label: 'بازگشت به پیش‌نویس' },
  ],
  returned: [{ to: 'submitted', label: 'ارسال دوباره' }],
  accepted: [
    { to: 'draft', label: 'بازگشایی' },
    { to: 'returned', label: 'عودت با یادداشت', needsNote: true },
  ],
}

/** What says where a report is, and not what it says. */
const aboutStatus: ReadonlySet<string> = new Set([
  'status',
  'revision',
  'note',
  'due',
] satisfies (keyof Row<'report'>)[])

/**
 * A report as an edit leaves it: what was accepted is no longer, once it says something else. Windows lock an accepted
 * report until it is opened again; this holds for whoever writes past them. Rows of the department's tables are its
 * own, for all its reports, and change no report's status.
 */
export function asEdited(before: Row<'report'> | undefined, after: Row<'report'>): Row<'report'> {
  if (before?.status !== 'accepted' || after.status !== 'accepted') return after
  const fields = Object.keys(after) as (keyof Row<'report'>)[]
  const isSame = fields.every(field => aboutStatus.has(field) || after[field] === before[field])
  return isSame ? after : { ...after, status: 'draft', revision: before.revision + 1 }
}

/** What was returned and comes again, and what was accepted and is opened again. */
function isNewRevision(from: ReportStatus, to: ReportStatus): boolean {
  return (from === 'returned' && to === 'submitted') || (from === 'accepted' && to === 'draft')
}

/**
 * A report one step further. Sending it again after it was returned makes the next revision; accepting it clears what
 * had been asked of the department.
 * @throws Problem 'report-step-impossible' for a step it cannot take from where it is, 'return-without-note'
 */
export function moveReport(report: Row<'report'>, to: ReportStatus, note: string | null): Row<'report'> {
  const step = reportSteps[report.status].find(one => one.to === to)
  if (step === undefined) throw new Problem('report-step-impossible', {}, { field: 'وضعیت' })
  if (step.needsNote && (note ?? '').trim() === '')
    throw new Problem('return-without-note', {}, { field: 'یادداشت دبیرخانه' })
  return {
    ...report,
    status: to,
    revision: report.revision + (isNewRevision(report.status, to) ? 1 : 0),
    note: to === 'returned' ? note : to === 'accepted' ? null : report.note,
  }
}
