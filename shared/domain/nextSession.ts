import { addDays, daysBetween } from '../persian/jalaliCalendar.ts'
import type { Row } from '../records/index.ts'
import { newCode } from './newCode.ts'

/** A council that has met once is taken to meet every week. */
const usualGap = 7
/** Two sessions further apart than this say nothing of how often the council meets. */
const longestGap = 31

/**
 * What the next session is likely to be: the numbers after the last one's, as many days later as that came after the
 * one before it but not before today, at the same hour and place. The first session of a term is proposed for today.
 * @param sessions of all terms @param today ISO 8601 day
 */
export function nextSession(
  sessions: readonly Row<'session'>[],
  term: Pick<Row<'term'>, 'code' | 'number'>,
  today: string,
): Row<'session'> {
  const [last, before] = sessions.toSorted((a, b) => (a.date + a.time < b.date + b.time ? 1 : -1))
  const own = sessions.filter(session => session.term === term.code)
  const numberInTerm = Math.max(0, ...own.map(session => session.numberInTerm)) + 1
  return {
    code: newCode(
      `s${term.number}-${numberInTerm}`,
      sessions.map(({ code }) => code),
    ),
    term: term.code,
    consecutiveNumber: Math.max(0, ...sessions.map(session => session.consecutiveNumber)) + 1,
    numberInTerm,
    kind: 'ordinary',
    openness: 'open',
    date: last === undefined ? today : later(addDays(last.date, gapOf(last, before)), today),
    time: last?.time ?? '09:00',
    place: last?.place ?? 'صحن شورا',
    letterNumber: null,
    letterDate: null,
    reportsDue: null,
    sample: false,
  }
}

const later = (a: string, b: string) => (a > b ? a : b)

/** Days between the last two sessions, ISO 8601 days. */
function gapOf(last: Row<'session'>, before: Row<'session'> | undefined): number {
  if (before === undefined) return usualGap
  const days = daysBetween(before.date, last.date)
  return days > 0 && days <= longestGap ? days : usualGap
}
