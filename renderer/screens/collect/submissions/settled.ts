import type { FilePreview, SubmittedFile, SubmittedTable } from '../../../../shared/api/submissions.ts'
import type { TablePreview } from '../../../../shared/api/tablePreview.ts'
import { columnsOf } from '../../../../shared/tables/record.ts'
import { isAnswered } from '../../library/isAnswered.ts'
import { type SheetQuestion, type Submission, submitted } from './submission.ts'

/** What is asked of a file's tables, each once: one answer holds for all of them. */
export function questionsOf({ tables }: FilePreview): SheetQuestion[] {
  const all = tables.flatMap(({ sheet, preview }) =>
    (preview?.questions ?? []).map(question => ({ ...question, ...(sheet !== null && { sheet }) })),
  )
  return [...Map.groupBy(all, ({ about }) => about).values()].flatMap(same => {
    const [first] = same
    return first === undefined ? [] : [{ ...first, count: same.reduce((sum, { count }) => sum + count, 0) }]
  })
}

/** Whether somebody still has to say whose a file is. */
export function isSenderOpen({ preview, department }: Submission): boolean {
  if (preview === undefined || preview.trouble !== null || department !== undefined) return false
  return preview.sender === null || preview.namedSender !== null
}

/** Files whose sender somebody still has to say, where it may be said of several at once. */
export function withoutSender(files: readonly Submission[]): readonly Submission[] {
  const open = files.filter(one => !one.isOut && isSenderOpen(one))
  return open.length > 1 ? open : []
}

/** Whether a table lacks nothing but whose it is, which is asked of its file. */
export function waitsForSender(submission: Submission, { kind, trouble }: SubmittedTable): boolean {
  if (kind === null || trouble?.code !== 'header-missing' || !isSenderOpen(submission)) return false
  return trouble.place.field === columnsOf(kind).get('department')?.header
}

/** Whether somebody still has to say what a table's rows are. */
export const isKindOpen = ({ kind, kindBy }: SubmittedTable): boolean => kind === null && kindBy === null

/** Sheets of a form of ours that nobody has filled; of other files each is shown, as rows may not have been found. */
export function unfilledSheets({ form, tables }: FilePreview): readonly SubmittedTable[] {
  if (form === null) return []
  return tables.filter(
    ({ preview, trouble }) =>
      preview !== null && trouble === null && Object.values(countsOf(preview)).every(count => count === 0),
  )
}

/** Whether nothing is left to be asked of a file. */
export function isSettled(one: Submission): boolean {
  const { isOut, preview, questions, readings } = one
  if (isOut) return true
  if (preview === undefined) return false
  if (preview.trouble !== null) return true
  const isOpen = preview.tables.some(({ preview: table }) => (table?.questions.length ?? 0) > 0)
  const answers = readings['']?.choices ?? {}
  return (
    !isSenderOpen(one) &&
    !preview.tables.some(isKindOpen) &&
    // A sheet may have its own answers.
    (!isOpen || isAnswered(questions, answers))
  )
}

/** Whether what was said of its department's last file would help: something is asked, or its headers do not do. */
export function mayBeAsLast({ asLast, isOut, preview }: Submission): boolean {
  if (asLast || isOut || preview === undefined || preview.trouble !== null) return false
  return preview.tables.some(
    ({ kept, trouble, preview: table }) => kept !== null && (trouble !== null || (table?.questions.length ?? 0) > 0),
  )
}

/** Departments of which several files may be read as their last ones were, and those files. */
export function filesAsLast(files: readonly Submission[]) {
  const some = Map.groupBy(files.filter(mayBeAsLast), ({ preview }) => preview?.sender?.code)
  return [...some.values()].flatMap(own => {
    const department = own[0]?.preview?.sender
    return department == null || own.length < 2 ? [] : [{ department, files: own }]
  })
}

/** What many files would do together. */
export interface Totals {
  created: number
  changed: number
  same: number
  skipped: number
  bad: number
}

const none: Totals = { created: 0, changed: 0, same: 0, skipped: 0, bad: 0 }

export function totalsOf(files: readonly Submission[]): Totals {
  const tables = files.flatMap(({ isOut, preview }) => (isOut || preview?.trouble ? [] : (preview?.tables ?? [])))
  return tables.reduce((sum, { preview }) => (preview === null ? sum : plus(sum, countsOf(preview))), none)
}

export const countsOf = ({ created, changed, same, skippedCount, badCount }: TablePreview): Totals => ({
  created,
  changed,
  same,
  skipped: skippedCount,
  bad: badCount,
})

const plus = (one: Totals, other: Totals): Totals => ({
  created: one.created + other.created,
  changed: one.changed + other.changed,
  same: one.same + other.same,
  skipped: one.skipped + other.skipped,
  bad: one.bad + other.bad,
})

/** The files that are stored, without the tables that cannot be read: those are told, and stay in their files. */
export function storable(files: readonly Submission[]): SubmittedFile[] {
  return files.flatMap(one => {
    const { isOut, preview, readings } = one
    if (isOut || preview === undefined || preview.trouble !== null) return []
    const unread = preview.tables.filter(({ trouble }) => trouble !== null).map(({ sheet }) => sheet ?? '')
    const out = Object.fromEntries(unread.map(sheet => [sheet, { ...readings[sheet], kind: null }]))
    return [{ ...submitted(one), readings: { ...readings, ...out } }]
  })
}

/** Files and tables that are not read, and stay so when the others are stored. */
export function unreadCount(files: readonly Submission[]): number {
  const shown = files.filter(({ isOut }) => !isOut)
  return shown.reduce((sum, one) => {
    const { trouble = null, tables = [] } = one.preview ?? {}
    const unread = tables.filter(table => table.trouble !== null && !waitsForSender(one, table))
    return sum + (trouble === null ? unread.length : 1)
  }, 0)
}
