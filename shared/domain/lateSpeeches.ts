import { CouncilRules } from '../rules/councilRules.ts'
import type { Session } from '../session/session.ts'
import { sessionOf } from '../session/sessionRows.ts'
import { secondsBetween } from './presence.ts'

/** Codes of speeches before the agenda that were asked for later than the council's rule has it. */
export const lateSpeeches = (session: Session): ReadonlySet<string> => session.derive(readLate)

/** Hours before a session by which such a speech is asked for. */
export const speechNotice = (session: Session): number =>
  new CouncilRules(session.rows.councilRule, sessionOf(session).date).number('preAgendaRequest')

function readLate(session: Session): ReadonlySet<string> {
  const { date, time } = sessionOf(session)
  const notice = 3600 * speechNotice(session)
  const isLate = (asked: string | null): boolean =>
    asked !== null && secondsBetween(asked, `${date}T${time}:00`) < notice
  return new Set(
    session.rows.speakingTurn.flatMap(({ code, kind, cededBy, asked }) =>
      kind === 'preAgenda' && cededBy === null && isLate(asked) ? [code] : [],
    ),
  )
}
