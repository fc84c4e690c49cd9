import { parseAbsolute, toCalendarDateTime } from '@internationalized/date'
import { secondsBetween } from '../domain/presence.ts'
import type { RecordKind } from '../records/index.ts'
import type { Session } from '../session/session.ts'
import { columnsOf, rowsOf } from '../tables/record.ts'
import { recordKindsOfSession } from './recordedKinds.ts'

/** An instant in UTC on the council's clock, to the second: «2023-01-08T11:17:06». */
function momentOf(instant: string): string {
  return toCalendarDateTime(parseAbsolute(instant, 'Asia/Tehran')).set({ millisecond: 0 }).toString()
}

/** The latest moment in a session's record; null before anything is recorded. */
function lastMoment({ rows }: Session): string | null {
  let last: string | null = null
  for (const kind of recordKindsOfSession)
    for (const name of momentColumns(kind))
      for (const row of rowsOf(rows, kind)) {
        const moment = row[name]
        if (typeof moment === 'string' && (last === null || moment > last)) last = moment
      }
  return last
}

function momentColumns(kind: RecordKind): string[] {
  return [...columnsOf(kind)].flatMap(([name, { type }]) => (type === 'moment' ? [name] : []))
}

/**
 * The moment of an act: the clock's, and never before what is recorded already, so that a clock set back does no harm.
 */
export function actMoment(session: Session, instant: string): string {
  const [now, last] = [momentOf(instant), lastMoment(session)]
  return last !== null && last > now ? last : now
}

/** Seconds by which the clock is behind what is recorded already, as after it was set back; 0 for one that is right. */
export function secondsBehind(session: Session, instant: string): number {
  return secondsBetween(momentOf(instant), actMoment(session, instant))
}
