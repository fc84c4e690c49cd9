import * as z from 'zod'
import { absencesFound } from '../../domain/absencesFound.ts'
import { Problem } from '../../problems/problem.ts'
import type { Row } from '../../records/index.ts'
import { defineAct } from '../act.ts'

/** What is said of one. What is not given stays: a reason and a decision may be on their way at once. */
const said = {
  excuse: z.enum(['undecided', 'excused', 'unexcused']).optional(),
  reason: z.string().nullable().optional(),
}

interface Decided {
  excuse: Row<'absence'>['excuse']
  reason: string | null
}

function decide(now: Decided | null, given: { [K in keyof Decided]?: Decided[K] | undefined }): Decided {
  const { excuse = now?.excuse ?? 'undecided', reason = now?.reason ?? null } = given
  const why = reason?.trim() ?? ''
  return { excuse, reason: why === '' ? null : why }
}

/** What the council decides of absences, lateness and early leaving. */
export const absenceActs = {
  /** Excused or not; undecided again takes the decision away. */
  decideAbsence: defineAct(
    z.strictObject({
      member: z.string(),
      kind: z.enum(['absence', 'lateness', 'earlyLeave']),
      ...said,
    }),
    (draft, { member: code, kind, ...given }) => {
      const { session, sample } = draft
      const member = draft.find('member', code)
      const found = absencesFound(session).find(one => one.member.code === code && one.kind === kind)
      const key = `${session.code}/${code}/${kind}`
      const { excuse, reason } = decide(found?.decision ?? null, given)
      if (found === undefined || (!found.isFound && excuse !== 'undecided'))
        throw new Problem('absence-not-found', { member: member.title })
      // An absence waits for the next session's decision, and so does a reason that somebody gave.
      const waits = found.isFound && (kind === 'absence' || reason !== null)
      if (excuse === 'undecided' && !waits) {
        if (found.decision !== null) draft.remove('absence', key)
        return
      }
      const decidedIn = excuse === 'undecided' ? null : session.code
      draft.put('absence', { session: session.code, member: code, kind, excuse, reason, decidedIn, sample })
    },
  ),
  /** The same of an absence from an earlier session, which the council decides in its next one. */
  decideEarlierAbsence: defineAct(
    z.strictObject({ from: z.string(), member: z.string(), ...said }),
    (draft, { from, member: code, ...given }) => {
      const { session, sample } = draft
      const member = draft.find('member', code)
      const earlier = session.earlierAbsences.find(one => one.session === from && one.member === code)
      if (earlier === undefined) throw new Problem('absence-not-found', { member: member.title })
      const { excuse, reason } = decide(earlier, given)
      const decidedIn = excuse === 'undecided' ? null : session.code
      draft.put('absence', { session: from, member: code, kind: 'absence', excuse, reason, decidedIn, sample })
    },
  ),
}
