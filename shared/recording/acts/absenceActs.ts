import * as z from 'zod'
import { absencesFound } from '../../domain/absencesFound.ts'
import { Problem } from '../../problems/problem.ts'
import { defineAct } from '../act.ts'

const excuses = z.enum(['undecided', 'excused', 'unexcused'])

/** What the council decides of absences, lateness and early leaving. */
export const absenceActs = {
  /** Excused or not; undecided again takes the decision away. */
  decideAbsence: defineAct(
    z.strictObject({
      member: z.string(),
      kind: z.enum(['absence', 'lateness', 'earlyLeave']),
      excuse: excuses,
      reason: z.string().nullable(),
    }),
    (draft, { member: code, kind, excuse, reason }) => {
      const { session, sample } = draft
      const member = draft.find('member', code)
      const found = absencesFound(session).find(one => one.member.code === code && one.kind === kind)
      const key = `${session.code}/${code}/${kind}`
      const why = reason === null || reason.trim() === '' ? null : reason.trim()
      if (found === undefined || (!found.isFound && excuse !== 'undecided'))
        throw new Problem('absence-not-found', { member: member.title })
      // An absence waits for the next session's decision, and so does a reason that somebody gave.
      if (excuse === 'undecided' && why === null && !(kind === 'absence' && found.isFound)) {
        if (found.decision !== null) draft.remove('absence', key)
        return
      }
      const decidedIn = excuse === 'undecided' ? null : session.code
      draft.put('absence', { session: session.code, member: code, kind, excuse, reason: why, decidedIn, sample })
    },
  ),
  /** The same of an absence from an earlier session, which the council decides in its next one. */
  decideEarlierAbsence: defineAct(
    z.strictObject({ from: z.string(), member: z.string(), excuse: excuses, reason: z.string().nullable() }),
    (draft, { from, member: code, excuse, reason }) => {
      const { session, sample } = draft
      const member = draft.find('member', code)
      if (!session.earlierAbsences.some(one => one.session === from && one.member === code))
        throw new Problem('absence-not-found', { member: member.title })
      const why = reason === null || reason.trim() === '' ? null : reason.trim()
      const decidedIn = excuse === 'undecided' ? null : session.code
      draft.put('absence', { session: from, member: code, kind: 'absence', excuse, reason: why, decidedIn, sample })
    },
  ),
}
