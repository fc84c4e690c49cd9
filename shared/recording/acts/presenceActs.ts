import * as z from 'zod'
import { sessionCourse } from '../../domain/sessionCourse.ts'
import { runningTurns } from '../../domain/speakingTime.ts'
import { Problem } from '../../problems/problem.ts'
import { defineAct } from '../act.ts'
import type { RecordDraft } from '../recordDraft.ts'
import { requirePhase } from '../steps/requirePhase.ts'
import { endTurn } from '../steps/turns.ts'
import { joinVote, leaveVote } from '../steps/votes.ts'

/** Who comes and goes. Before the session begins, members are counted as they come. */
export const presenceActs = {
  /** A member came into the chamber, or went out of it. */
  setPresent: defineAct(z.strictObject({ member: z.string(), present: z.boolean() }), (draft, { member, present }) =>
    present ? enter(draft, member) : leave(draft, member),
  ),
  /** Everybody who is not there yet comes in: a full chamber in one key. */
  setAllPresent: defineAct(z.strictObject({ members: z.array(z.string()) }), (draft, { members }) => {
    for (const member of members) if (openStay(draft, member) === undefined) enter(draft, member)
  }),
}

function enter(draft: RecordDraft, code: string): void {
  requirePhase(draft, ['before', 'running', 'adjourned'])
  const { session, at, sample } = draft
  const member = draft.find('member', code)
  if (!sessionCourse(session).members.some(one => one.member.code === code))
    throw new Problem('not-a-member', { member: member.title })
  if (openStay(draft, code) !== undefined) throw new Problem('member-is-present', { member: member.title })
  draft.put('presence', {
    code: draft.code('presence', `${session.code}-p`),
    session: session.code,
    position: draft.next(session.rows.presence),
    member: code,
    from: at,
    to: null,
    sample,
  })
  joinVote(draft, code)
}

function leave(draft: RecordDraft, code: string): void {
  const member = draft.find('member', code)
  const stay = openStay(draft, code)
  if (stay === undefined) throw new Problem('member-is-absent', { member: member.title })
  for (const turn of runningTurns(draft.session.rows.speakingTurn)) if (turn.member === code) endTurn(draft, turn)
  // Whoever goes in the second in which they came was never there.
  if (stay.from === draft.at) draft.remove('presence', stay.code)
  else draft.put('presence', { ...stay, to: draft.at })
  leaveVote(draft, member)
}

const openStay = ({ session }: RecordDraft, code: string) =>
  session.rows.presence.find(({ member, to }) => member === code && to === null)
