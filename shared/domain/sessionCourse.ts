import type { Row } from '../records/index.ts'
import type { Session } from '../session/session.ts'
import { councilOf, sessionOf, termOf } from '../session/sessionRows.ts'
import { attendanceOf, type MemberAttendance, presenceCourse, type QuorumLoss, quorumLosses } from './presence.ts'
import { quorumOf } from './quorum.ts'

/** A session as it went: who was there when, and whether it was official. Worked out once for all of its papers. */
export interface SessionCourse {
  quorum: number
  /** Moments of its beginning and end; null before they are recorded. */
  started: string | null
  ended: string | null
  /** When so many were there for the first time that it became official; null for a session that never did. */
  officialFrom: string | null
  losses: readonly QuorumLoss[]
  /** Members who held a seat on the day, in the order of their seats, and how each attended. */
  members: readonly {
    member: Row<'member'>
    roles: readonly Row<'presidium'>['role'][]
    attendance: MemberAttendance
  }[]
}

export const sessionCourse = (session: Session): SessionCourse => session.derive(readCourse)

function readCourse(session: Session): SessionCourse {
  const { presence, sessionEvent, presidium } = session.rows
  const day = sessionOf(session).date
  const quorum = quorumOf(councilOf(session))
  const started = sessionEvent.find(({ kind }) => kind === 'started')?.at ?? null
  const ended = sessionEvent.findLast(({ kind }) => kind === 'ended')?.at ?? null
  const course = presenceCourse(presence)
  const official = course.find(({ at, present }) => present >= quorum && (ended === null || at < ended))
  return {
    quorum,
    started,
    ended,
    officialFrom: official === undefined ? null : laterOf(official.at, started),
    losses: quorumLosses(course, quorum, ended),
    members: membersOn(session, day).map(member => ({
      member,
      roles: presidium.flatMap(post => (post.member === member.code && isOn(post, day) ? [post.role] : [])),
      attendance: attendanceOf(member.code, presence, started ?? `${day}T00:00:00`, ended),
    })),
  }
}

/** Members of the session's term who held a seat on a day, by seat. */
function membersOn(session: Session, day: string): Row<'member'>[] {
  const term = termOf(session).code
  return session.rows.member
    .filter(member => member.term === term && isOn(member, day))
    .toSorted((one, other) => one.seat - other.seat)
}

const isOn = ({ from, to }: { from: string; to: string | null }, day: string): boolean =>
  from <= day && (to === null || day <= to)

/** A session that people wait for is official once it has begun. */
const laterOf = (moment: string, started: string | null): string =>
  started !== null && moment < started ? started : moment
