import * as z from 'zod'
import { absencesFound } from '../../domain/absencesFound.ts'
import { Problem } from '../../problems/problem.ts'
import { defineAct } from '../act.ts'

/** What the council decides of absences, lateness and early leaving. */
export const absenceActs = {
  /** Excused or not; undecided again takes the decision away. */
  decideAbsence: defineAct(
    z.strictObject({
      member: z.string(),
      kind: z.enum(['absence', 'lateness', 'earlyLeave']),
      excuse: z.enum(['undecided', 'excused', 'unexcused']),
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
      // A reason that somebody gave waits for the decision.
      if (excuse === 'undecided' && why === null) {
        if (found.decision !== null) draft.remove('absence', key)
        return
      }
      const decidedIn = excuse === 'undecided' ? null : session.code
      draft.put('absence', { session: session.code, member: code, kind, excuse, reason: why, decidedIn, sample })
    },
  ),
}
