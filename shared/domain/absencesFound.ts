import type { Row } from '../records/index.ts'
import type { Session } from '../session/session.ts'
import { sessionCourse } from './sessionCourse.ts'

/** An absence, a lateness or an early leaving that the council has to decide of. */
export interface FoundAbsence {
  member: Row<'member'>
  kind: Row<'absence'>['kind']
  /** Whole minutes of a lateness. */
  minutes: number | null
  /** Null while nobody has written anything of it: it is undecided. */
  decision: Row<'absence'> | null
  /** Whether the recorded attendance still says so. A decision that rests on none is shown, and can be taken away. */
  isFound: boolean
}

/**
 * What the attendance of a session gives to decide of, by seat. Until the session has ended a member may still come, or
 * come back: only lateness is certain then.
 */
export function absencesFound(session: Session): FoundAbsence[] {
  const { started, ended, members } = sessionCourse(session)
  if (started === null) return []
  const decisions = session.rows.absence.filter(one => one.session === session.code)
  return members.flatMap(({ member, attendance: { came, lateMinutes, leftEarly } }) => {
    const found = new Map<FoundAbsence['kind'], number | null>()
    if (came === null && ended !== null) found.set('absence', null)
    if (lateMinutes > 0) found.set('lateness', lateMinutes)
    if (leftEarly && ended !== null) found.set('earlyLeave', null)
    const own = decisions.filter(one => one.member === member.code)
    const kinds = new Set([...found.keys(), ...own.map(({ kind }) => kind)])
    return [...kinds].map(
      (kind): FoundAbsence => ({
        member,
        kind,
        minutes: found.get(kind) ?? null,
        decision: own.find(one => one.kind === kind) ?? null,
        isFound: found.has(kind),
      }),
    )
  })
}

export const isUndecided = ({ decision }: FoundAbsence): boolean => (decision?.excuse ?? 'undecided') === 'undecided'
