import { Problem } from '../../problems/problem.ts'
import type { Row } from '../../records/index.ts'
import { sideChoices } from '../../records/speakingTurn.ts'
import { liveState, rulesOf } from '../liveState.ts'
import type { RecordDraft } from '../recordDraft.ts'
import { speakerName } from '../speakers.ts'
import { requirePresent } from './speakers.ts'

type Turn = Row<'speakingTurn'>
type Named = Pick<Turn, 'agendaItem' | 'kind' | 'side' | 'member' | 'office'>

/**
 * Whether somebody may be put on the list of speakers. Members may register before they come to the session, and only
 * while they are there once it has begun.
 * @throws Problem for one who is away or on the list already, and for more speakers than the rules allow
 */
export function requireFreeTurn(draft: RecordDraft, named: Named): void {
  const { agendaItem, kind, side, member, office } = named
  if ((side !== null) !== (kind === 'debate' || kind === 'closure')) throw new Problem('turn-side', {})
  if (member !== null && liveState(draft.session).phase === 'running') requirePresent(draft, member)
  const waiting = draft.session.rows.speakingTurn.filter(({ from }) => from === null)
  const isOnList = (turn: Turn): boolean =>
    turn.agendaItem === agendaItem &&
    turn.kind === kind &&
    turn.member === member &&
    turn.office === office &&
    turn.cededBy === null
  if (waiting.some(isOnList)) throw new Problem('speaker-on-list', { speaker: speakerName(draft.session, named) })
  if (kind === 'preAgenda') requireSpeech(draft, named)
  if (kind === 'closure') requireClosureSide(draft, named)
}

/** So many members a session, each once; time that was given away stays that of whoever gave it. */
function requireSpeech(draft: RecordDraft, named: Named): void {
  const speeches = draft.session.rows.speakingTurn.filter(({ kind }) => kind === 'preAgenda')
  const owners = new Set(speeches.map(({ cededBy, member }) => cededBy ?? member))
  if (owners.has(named.member)) throw new Problem('speech-was-held', { speaker: speakerName(draft.session, named) })
  const most = rulesOf(draft.session).number('preAgendaSpeeches')
  if (owners.size >= most) throw new Problem('speeches-are-full', { most })
}

/** One speaks for closing the debate and one against, each time that it is moved. */
function requireClosureSide({ session }: RecordDraft, { agendaItem, side }: Named): void {
  const { speakingTurn, vote } = session.rows
  const voted = vote.findLast(one => one.agendaItem === agendaItem && one.subject === 'closure')?.from ?? ''
  const isTaken = speakingTurn.some(
    turn =>
      turn.agendaItem === agendaItem && turn.kind === 'closure' && turn.side === side && (turn.from ?? '9') > voted,
  )
  if (isTaken && side !== null) throw new Problem('closure-side-taken', { side: sideChoices[side] })
}
