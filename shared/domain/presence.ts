import type { Row } from '../records/index.ts'

type Presence = Pick<Row<'presence'>, 'member' | 'from' | 'to'>

/** Members who are in the chamber at a moment; whoever leaves at it is out. */
export function presentAt(presences: readonly Presence[], moment: string): Set<string> {
  return new Set(
    presences.flatMap(({ member, from, to }) => (from <= moment && (to === null || moment < to) ? [member] : [])),
  )
}

/** From this moment on so many members are in the chamber. */
export interface PresenceStep {
  at: string
  present: number
}

/** How the number of those present went, a step for every moment that changed it. */
export function presenceCourse(presences: readonly Presence[]): PresenceStep[] {
  const moments = new Set(presences.flatMap(({ from, to }) => (to === null ? [from] : [from, to])))
  const steps = [...moments].toSorted().map(at => ({ at, present: presentAt(presences, at).size }))
  return steps.filter(({ present }, i) => present !== (steps[i - 1]?.present ?? 0))
}

/** A time in which too few were present, until somebody came or the session ended. */
export interface QuorumLoss {
  from: string
  /** Null while it lasts. */
  to: string | null
  /** The fewest who were there. */
  least: number
}

/** When a session that had its quorum lost it. @param ended the moment of its end; null while it goes on */
export function quorumLosses(course: readonly PresenceStep[], quorum: number, ended: string | null): QuorumLoss[] {
  const losses: QuorumLoss[] = []
  let hadIt = false
  let loss: QuorumLoss | null = null
  for (const { at, present } of course) {
    if (ended !== null && at >= ended) break
    if (present >= quorum) {
      hadIt = true
      if (loss !== null) loss.to = at
      loss = null
    } else if (loss !== null) loss.least = Math.min(loss.least, present)
    else if (hadIt) losses.push((loss = { from: at, to: null, least: present }))
  }
  if (loss !== null) loss.to = ended
  return losses
}

/** When a member was there, of a session that began and ended. */
export interface MemberAttendance {
  member: string
  /** First coming and last going; null for one who was absent. */
  came: string | null
  left: string | null
  /** Times between in which the member was out. */
  away: { from: string; to: string }[]
  /** Whole minutes after the beginning; 0 for one who was there. */
  lateMinutes: number
  /** Went before the end and did not come back. */
  leftEarly: boolean
}

/** @param started first moment of the session @param ended its last; null while it goes on */
export function attendanceOf(
  member: string,
  presences: readonly Presence[],
  started: string,
  ended: string | null,
): MemberAttendance {
  const own = presences
    // Whoever went before the beginning and did not come back was not at the session.
    .filter(one => one.member === member && (one.to === null || one.to >= started))
    .toSorted((a, b) => (a.from < b.from ? -1 : 1))
  const [first, last] = [own[0], own.at(-1)]
  if (first === undefined || last === undefined)
    return { member, came: null, left: null, away: [], lateMinutes: 0, leftEarly: false }
  const away = own.flatMap(({ from }, i) => {
    const before = own[i - 1]?.to ?? null
    return before === null || before >= from ? [] : [{ from: before, to: from }]
  })
  return {
    member,
    came: first.from,
    left: last.to,
    away,
    lateMinutes: Math.max(0, Math.floor(secondsBetween(started, first.from) / 60)),
    leftEarly: last.to !== null && (ended === null || last.to < ended),
  }
}

/** Seconds from one moment to another; negative when the second is earlier. */
export function secondsBetween(from: string, to: string): number {
  return (Date.parse(`${to}Z`) - Date.parse(`${from}Z`)) / 1000
}
