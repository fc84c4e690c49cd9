import { type HeldVote, votesOn } from '../domain/heldVotes.ts'
import { liveState } from '../recording/liveState.ts'
import type { Session } from '../session/session.ts'

/**
 * The vote that a hall is shown: the one under way, or the last that was finished since the item at hand was taken up.
 * When the item moves on there is none.
 */
export function voteAtHand(record: Session): HeldVote | undefined {
  const { item, vote } = liveState(record)
  const code = vote?.agendaItem ?? item?.code
  if (code === undefined) return undefined
  const held = votesOn(record, code)
  if (vote !== null) return held.find(one => one.vote.code === vote.code)
  const taken = record.rows.itemEvent.findLast(({ agendaItem, kind }) => agendaItem === code && kind === 'started')
  return held.findLast(
    ({ vote: { state, to }, correction }) =>
      state === 'finished' && correction === null && (taken === undefined || (to ?? '') >= taken.at),
  )
}
