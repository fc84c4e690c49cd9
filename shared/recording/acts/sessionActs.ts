import * as z from 'zod'
import { absencesFound } from '../../domain/absencesFound.ts'
import { Problem } from '../../problems/problem.ts'
import type { Row } from '../../records/index.ts'
import { defineAct } from '../act.ts'
import { liveState, type SessionPhase } from '../liveState.ts'
import type { RecordDraft } from '../recordDraft.ts'
import { endItem } from '../steps/itemEvents.ts'
import { requirePhase } from '../steps/requirePhase.ts'
import { endTurns } from '../steps/turns.ts'
import { abandonVote } from '../steps/votes.ts'

const noted = z.strictObject({ note: z.string().nullable() })

/** What a session as a whole goes through. */
export const sessionActs = {
  /** Begins the session; it is official once enough are there. */
  startSession: defineAct(z.strictObject({}), draft => addEvent(draft, 'started', ['before'])),
  adjournSession: defineAct(noted, (draft, { note }) => {
    const { vote } = liveState(draft.session)
    if (vote !== null) throw new Problem('vote-is-open', {})
    endTurns(draft)
    addEvent(draft, 'adjourned', ['running'], note)
  }),
  resumeSession: defineAct(z.strictObject({}), draft => addEvent(draft, 'resumed', ['adjourned'])),
  /** Ends the session: whoever is still there leaves with it. A vote that was not over stays unfinished. */
  endSession: defineAct(noted, (draft, { note }) => {
    const { vote, item } = liveState(draft.session)
    if (vote !== null) abandonVote(draft, vote)
    if (item !== null) endItem(draft, item)
    endTurns(draft)
    addEvent(draft, 'ended', ['running', 'adjourned'], note)
    for (const stay of draft.session.rows.presence)
      if (stay.to === null) draft.put('presence', { ...stay, to: draft.at })
    noteAbsences(draft)
  }),
  /** Shuts the doors after the vote on it, or opens them again. */
  moveDoors: defineAct(
    z.strictObject({ closed: z.boolean(), note: z.string().nullable() }),
    (draft, { closed, note }) => {
      if (closed === liveState(draft.session).isBehindClosedDoors)
        throw new Problem(closed ? 'doors-are-closed' : 'doors-are-open', {})
      addEvent(draft, closed ? 'closedDoors' : 'openedDoors', ['running', 'adjourned'], note)
    },
  ),
}

/** Whoever did not come is absent, excused or not: the council decides it in its next session, which is told so. */
function noteAbsences(draft: RecordDraft): void {
  const { session, sample } = draft
  for (const { member, kind, decision } of absencesFound(session))
    if (kind === 'absence' && decision === null)
      draft.put('absence', {
        session: session.code,
        member: member.code,
        kind,
        excuse: 'undecided',
        reason: null,
        decidedIn: null,
        sample,
      })
}

function addEvent(
  draft: RecordDraft,
  kind: Row<'sessionEvent'>['kind'],
  when: readonly SessionPhase[],
  note: string | null = null,
): void {
  const { session, at, sample } = draft
  requirePhase(draft, when)
  draft.put('sessionEvent', {
    code: draft.code('sessionEvent', `${session.code}-e`),
    session: session.code,
    position: draft.next(session.rows.sessionEvent),
    kind,
    at,
    note: note === '' ? null : note,
    sample,
  })
}
