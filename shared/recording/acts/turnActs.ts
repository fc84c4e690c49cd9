import * as z from 'zod'
import { usedSeconds } from '../../domain/speakingTime.ts'
import { Problem } from '../../problems/problem.ts'
import type { Row } from '../../records/index.ts'
import { sideChoices, turnKindChoices } from '../../records/speakingTurn.ts'
import { defineAct } from '../act.ts'
import { rulesOf } from '../liveState.ts'
import type { RecordDraft } from '../recordDraft.ts'
import { allowedSeconds } from '../steps/allowedSeconds.ts'
import { requireFreeTurn } from '../steps/registration.ts'
import { requirePhase } from '../steps/requirePhase.ts'
import { requireSeat, speaker, speakerOf } from '../steps/speakers.ts'
import { addTurn, beginTurn, endTurn } from '../steps/turns.ts'

type Turn = Row<'speakingTurn'>

const keysOf = <T extends string>(choices: Readonly<Record<T, string>>) => Object.keys(choices) as [T, ...T[]]
const turn = z.strictObject({ turn: z.string() })
const registration = z.strictObject({
  item: z.string(),
  kind: z.enum(keysOf(turnKindChoices)).exclude(['remark']),
  /** Of a debate and of the motion to close it; null otherwise. */
  side: z.enum(keysOf(sideChoices)).nullable(),
  speaker,
})

/** Speakers and their time. A session without its quorum may still be spoken in; nothing it says is a decision. */
export const turnActs = {
  /** Puts somebody on an item's list of speakers. */
  registerSpeaker: defineAct(registration, (draft, input) => {
    requirePhase(draft, ['before', 'running', 'adjourned'])
    register(draft, input)
  }),
  /** Gives somebody the floor who was not registered: a point of order, an answer to an insult, a report. */
  giveFloor: defineAct(registration, (draft, input) => {
    requirePhase(draft, ['running'])
    beginTurn(draft, register(draft, input))
  }),
  /** Takes somebody who has not spoken off the list. */
  withdrawSpeaker: defineAct(turn, (draft, { turn: code }) => {
    requirePhase(draft, ['before', 'running', 'adjourned'])
    if (draft.find('speakingTurn', code).from !== null) throw new Problem('turn-has-begun', {})
    draft.remove('speakingTurn', code)
  }),
  /** Gives a registered speaker the floor; whoever had it gives it back, unless this one interrupts. */
  beginTurn: defineAct(turn, (draft, { turn: code }) => {
    beginTurn(draft, draft.find('speakingTurn', code))
  }),
  endTurn: defineAct(turn, (draft, { turn: code }) => {
    endTurn(draft, findRunning(draft, code))
  }),
  /** Warns a speaker who left the subject; one warning more than the rules have ends the turn. */
  warnSpeaker: defineAct(turn, (draft, { turn: code }) => {
    const speaking = findRunning(draft, code)
    const warnings = (speaking.warnings ?? 0) + 1
    const warned = draft.put('speakingTurn', { ...speaking, warnings })
    if (warnings > rulesOf(draft.session).number('offTopicWarnings')) endTurn(draft, warned)
  }),
  /**
   * Gives another member time of one's speech before the agenda. Who gives all that is left does not speak (any more).
   */
  cedeTime: defineAct(
    turn.extend({ to: z.string(), seconds: z.int().positive() }),
    (draft, { turn: code, to, seconds }) => {
      requirePhase(draft, ['before', 'running', 'adjourned'])
      const own = draft.find('speakingTurn', code)
      const { kind, side, agendaItem, member, cededBy } = own
      if (kind !== 'preAgenda') throw new Problem('time-not-ceded', {})
      requireSeat(draft, to)
      const left = leftOf(draft, own)
      if (to === member || seconds > left) throw new Problem('no-time-to-cede', { seconds: left })
      const rest = draft.put('speakingTurn', { ...own, allowed: allowedOf(draft, own) - seconds })
      addTurn(draft, {
        agendaItem,
        kind,
        side,
        member: to,
        office: null,
        cededBy: cededBy ?? member,
        allowed: seconds,
      })
      if (seconds < left || own.to !== null) return
      if (own.from === null) draft.remove('speakingTurn', own.code)
      else endTurn(draft, rest)
    },
  ),
}

function register(draft: RecordDraft, { item, kind, side, speaker: who }: z.infer<typeof registration>): Turn {
  const { code: agendaItem } = draft.find('agendaItem', item)
  const named = { agendaItem, kind, side, ...speakerOf(draft, kind, who) }
  requireFreeTurn(draft, named)
  return addTurn(draft, kind === 'preAgenda' ? { ...named, asked: draft.at } : named)
}

function findRunning(draft: RecordDraft, code: string): Turn {
  const found = draft.find('speakingTurn', code)
  if (found.from === null || found.to !== null) throw new Problem('turn-not-running', {})
  return found
}

/** Seconds of a speech that are not used yet. */
function leftOf(draft: RecordDraft, own: Turn): number {
  const used = usedSeconds(own, draft.session.rows.speakingTurn, draft.at)
  return Math.max(0, allowedOf(draft, own) - used)
}

const allowedOf = (draft: RecordDraft, own: Turn): number => own.allowed ?? allowedSeconds(draft, own) ?? 0
