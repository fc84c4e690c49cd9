import type { ChartSpec } from '../chartSpec.ts'
import { toPersianDigits } from '../persian/digits.ts'
import { formatJalaliDate } from '../persian/jalali.ts'
import type { RecordKind, Row } from '../records/index.ts'
import type { Session } from '../session/session.ts'

/** What a department's charts are made from. `session` holds only what the edition may show. */
export interface ChartContext {
  session: Session
  department: Row<'department'>
}

/** One chart of a department, or several of a kind; none when its records have nothing to show. */
export interface SessionChart {
  /** Latin and safe in file names. */
  name: string
  /** As people choose it. */
  title: string
  /** Dashboards show it only where somebody has asked for it. */
  isOnDemand?: true
  /** Records it is drawn from: where its numbers can be seen and mended. */
  kinds: readonly RecordKind[]
  draw: (context: ChartContext) => ChartSpec[]
}

/** What a picture does not show, in sentences; nothing when it shows everything. */
export function noted(...sentences: (string | false)[]): { note?: string } {
  const note = sentences.filter(sentence => sentence !== false).join(' ')
  return note === '' ? {} : { note: toPersianDigits(note) }
}

/** «، تا ۱۸ دی ۱۴۰۱»: of what stands on the session's day. */
export function untilSession(session: Session): string {
  const day = session.find('session', session.code)?.date
  return day === undefined ? '' : `، تا ${formatJalaliDate(day, 'long')}`
}

/** A title says when a picture holds sample rows. */
export function sampleTitle(title: string, rows: readonly { sample: boolean }[]): string {
  return rows.some(({ sample }) => sample) ? `${title} (نمونه)` : title
}
