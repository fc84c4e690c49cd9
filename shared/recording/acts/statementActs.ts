import * as z from 'zod'
import { Problem } from '../../problems/problem.ts'
import { defineAct } from '../act.ts'
import type { RecordDraft } from '../recordDraft.ts'
import { openness } from '../steps/doors.ts'
import { requirePhase } from '../steps/requirePhase.ts'
import { requireSeat, speaker, speakerOf } from '../steps/speakers.ts'
import { addTurn } from '../steps/turns.ts'

/** What was said, in short; figures in it are facts. */
export const statementActs = {
  /** Notes what somebody said who had no turn: the mayor, a guest, a member in a word from the seat. */
  noteRemark: defineAct(
    z.strictObject({ item: z.string(), speaker, summary: z.string() }),
    (draft, { item, speaker: who, summary }) => {
      requirePhase(draft, ['running', 'adjourned', 'ended'])
      const { code: agendaItem } = draft.find('agendaItem', item)
      if ('member' in who) requireWasThere(draft, who.member)
      addTurn(draft, {
        agendaItem,
        kind: 'remark',
        side: null,
        ...speakerOf(draft, 'remark', who),
        from: draft.at,
        to: draft.at,
        summary: textOf(summary),
        openness: openness(draft, { openness: 'open', from: null }),
      })
    },
  ),
}

const textOf = (summary: string): string | null => (summary.trim() === '' ? null : summary)

/** A member may have gone since. @throws Problem 'member-is-absent' for one who never came */
function requireWasThere(draft: RecordDraft, code: string): void {
  requireSeat(draft, code)
  if (draft.session.rows.presence.some(({ member }) => member === code)) return
  throw new Problem('member-is-absent', { member: draft.session.nameOf('member', code) })
}
