import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import {
  attendanceOf,
  presenceCourse,
  presentAt,
  quorumLosses,
  secondsBetween,
} from '../../../shared/domain/presence.ts'

const at = (minute: number) => new Date(Date.UTC(2023, 0, 8, 9, minute)).toISOString().slice(0, 19)
const stay = (member: string, from: number, to: number | null) => ({
  member,
  from: at(from),
  to: to === null ? null : at(to),
})

const stays = fc.array(
  fc
    .tuple(fc.constantFrom('a', 'b', 'c', 'd'), fc.nat(90), fc.option(fc.integer({ min: 1, max: 40 }), { nil: null }))
    .map(([member, from, length]) => stay(member, from, length === null ? null : from + length)),
)

describe('presence', () => {
  it('counts each member once, and says at every moment what the course says', () => {
    fc.assert(
      fc.property(stays, fc.nat(140), (presences, minute) => {
        const course = presenceCourse(presences)
        const step = course.findLast(one => one.at <= at(minute))
        expect(step?.present ?? 0).toBe(presentAt(presences, at(minute)).size)
      }),
    )
  })

  it('tells every time without quorum, and no other', () => {
    fc.assert(
      fc.property(stays, fc.integer({ min: 1, max: 4 }), (presences, quorum) => {
        const course = presenceCourse(presences)
        const losses = quorumLosses(course, quorum, at(200))
        for (let minute = 0; minute < 140; minute++) {
          const moment = at(minute)
          const began = course.some(step => step.at <= moment && step.present >= quorum)
          const lost = began && presentAt(presences, moment).size < quorum
          expect(losses.some(({ from, to }) => from <= moment && (to === null || moment < to))).toBe(lost)
        }
      }),
    )
  })

  it('ends with the session, whoever goes after it', () => {
    const course = presenceCourse([stay('a', 0, 60), stay('b', 0, 61)])
    expect(quorumLosses(course, 2, at(60))).toEqual([])
    expect(quorumLosses(course, 2, at(70))).toEqual([{ from: at(60), to: at(70), least: 0 }])
    expect(quorumLosses(course, 2, null)).toEqual([{ from: at(60), to: null, least: 0 }])
  })

  it('says who came late, went out and left before the end', () => {
    const presences = [stay('a', 14, 30), stay('a', 36, 90), stay('b', -5, null)]
    expect(attendanceOf('a', presences, at(0), at(120))).toEqual({
      member: 'a',
      came: at(14),
      left: at(90),
      away: [{ from: at(30), to: at(36) }],
      lateMinutes: 14,
      leftEarly: true,
    })
    expect(attendanceOf('b', presences, at(0), at(120))).toMatchObject({ lateMinutes: 0, leftEarly: false, away: [] })
    expect(attendanceOf('c', presences, at(0), at(120))).toMatchObject({ came: null, left: null })
  })

  it('goes over midnight', () => {
    expect(secondsBetween('2023-01-08T23:59:30', '2023-01-09T00:00:15')).toBe(45)
  })
})
