import type { Row } from '../records/index.ts'
import type { Session } from '../session/session.ts'
import type { Signing } from './minutesStates.ts'
import { sessionCourse } from './sessionCourse.ts'

/** The session's minutes; undefined before anybody has begun them. */
export const minutesOf = ({ rows }: Session): Row<'minutes'> | undefined => rows.minutes[0]

/** Who signs the minutes: everybody who was present, by seat, whoever held the seat on that day. */
export function signersOf(session: Session): Row<'member'>[] {
  return sessionCourse(session).members.flatMap(({ member, attendance }) => (attendance.came === null ? [] : [member]))
}

/** How far the signing of the minutes is. Only signatures of those who were present count. */
export function signingOf(session: Session): Signing {
  const signers = signersOf(session)
  const signed = new Set(session.rows.minutesSignature.map(({ member }) => member))
  return {
    present: signers.length,
    signed: signers.filter(({ code }) => signed.has(code)).length,
    wasOfficial: sessionCourse(session).officialFrom !== null,
  }
}
