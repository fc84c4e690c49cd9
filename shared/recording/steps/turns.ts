import { interruptionRank, runningTurns, usedSeconds } from '../../domain/speakingTime.ts'
import { Problem } from '../../problems/problem.ts'
import type { Row } from '../../records/index.ts'
import { liveState } from '../liveState.ts'
import type { RecordDraft } from '../recordDraft.ts'
import { allowedSeconds } from './allowedSeconds.ts'
import { openness } from './doors.ts'
import { requirePhase } from './requirePhase.ts'
import { requirePresent } from './speakers.ts'

type Turn = Row<'speakingTurn'>

/** Whoever has the floor gives it back, whoever was interrupted too. */
export function endTurns(draft: RecordDraft): void {
  for (const turn of runningTurns(draft.session.rows.speakingTurn)) endTurn(draft, turn)
}

/** Ends a running turn: it used its time without that of whoever interrupted. */
export function endTurn(draft: RecordDraft, turn: Turn): Turn {
  const to = draft.at
  const used = usedSeconds({ ...turn, to }, draft.session.rows.speakingTurn, to)
  return draft.put('speakingTurn', { ...turn, to, used, openness: openness(draft, turn) })
}

/**
 * Gives the floor to a registered speaker. An interruption leaves whoever it interrupts where they are; any other turn
 * ends the one before.
 */
export function beginTurn(draft: RecordDraft, turn: Turn): Turn {
  requirePhase(draft, ['running'])
  if (turn.from !== null) throw new Problem('turn-has-begun', {})
  if (turn.member !== null) requirePresent(draft, turn.member)
  requireItem(draft, turn)
  for (const other of runningTurns(draft.session.rows.speakingTurn))
    if (interruptionRank(other.kind) >= interruptionRank(turn.kind)) endTurn(draft, other)
  const from = draft.at
  const allowed = allowedSeconds(draft, turn)
  return draft.put('speakingTurn', { ...turn, from, allowed, openness: openness(draft, { ...turn, from }) })
}

/** Speech is on the item that is dealt with; before the agenda, and to order, at any time. */
function requireItem(draft: RecordDraft, { kind, agendaItem }: Turn): void {
  if (kind === 'preAgenda' || kind === 'pointOfOrder' || kind === 'reply') return
  if (liveState(draft.session).item?.code === agendaItem) return
  throw new Problem('item-not-running', { item: draft.session.nameOf('agendaItem', agendaItem) })
}

/** A new turn on an item, after those that it has. */
export function addTurn(
  draft: RecordDraft,
  turn: Pick<Turn, 'agendaItem' | 'kind' | 'side' | 'member' | 'office'> & Partial<Turn>,
): Turn {
  const own = draft.session.rows.speakingTurn.filter(({ agendaItem }) => agendaItem === turn.agendaItem)
  return draft.put('speakingTurn', {
    code: draft.code('speakingTurn', `${turn.agendaItem}-t`),
    position: draft.next(own),
    cededBy: null,
    asked: null,
    allowed: null,
    from: null,
    to: null,
    used: null,
    warnings: null,
    summary: null,
    openness: 'open',
    sample: draft.sample,
    ...turn,
  })
}
