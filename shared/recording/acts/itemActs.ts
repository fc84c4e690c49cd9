import * as z from 'zod'
import { newItems } from '../../domain/agenda.ts'
import { Problem } from '../../problems/problem.ts'
import { agendaItemKindChoices } from '../../records/agendaItem.ts'
import type { Row } from '../../records/index.ts'
import { defineAct } from '../act.ts'
import { itemPhase, liveState } from '../liveState.ts'
import { addItemEvent, endItem } from '../steps/itemEvents.ts'
import { requirePhase } from '../steps/requirePhase.ts'
import { endTurns } from '../steps/turns.ts'

const kinds = z.enum(Object.keys(agendaItemKindChoices) as [Row<'agendaItem'>['kind'], ...Row<'agendaItem'>['kind'][]])

/** How the agenda is gone through. */
export const itemActs = {
  /** Takes up an item; the one before ends with it. An item may be taken up again. */
  beginItem: defineAct(z.strictObject({ item: z.string() }), (draft, { item: code }) => {
    requirePhase(draft, ['running'])
    const item = draft.find('agendaItem', code)
    const { item: before, vote } = liveState(draft.session)
    if (vote !== null) throw new Problem('vote-is-open', {})
    if (before?.code === code) throw new Problem('item-is-running', { item: item.title })
    if (before !== null) endItem(draft, before)
    endTurns(draft)
    addItemEvent(draft, item, 'started', null)
  }),
  endItem: defineAct(z.strictObject({ item: z.string() }), (draft, { item: code }) => {
    const item = draft.find('agendaItem', code)
    const { vote } = liveState(draft.session)
    if (vote !== null) throw new Problem('vote-is-open', {})
    if (itemPhase(draft.session, code) !== 'running') throw new Problem('item-not-running', { item: item.title })
    endTurns(draft)
    endItem(draft, item)
  }),
  /** Puts an item off, or notes that it was taken back, or read out. */
  noteItem: defineAct(
    z.strictObject({ item: z.string(), what: z.enum(['postponed', 'withdrawn', 'read']), note: z.string().nullable() }),
    (draft, { item: code, what, note }) => {
      requirePhase(draft, ['running'])
      const item = draft.find('agendaItem', code)
      if (liveState(draft.session).vote?.agendaItem === code) throw new Problem('vote-is-open', {})
      if (what !== 'read' && itemPhase(draft.session, code) === 'running') endTurns(draft)
      addItemEvent(draft, item, what, note === '' ? null : note)
    },
  ),
  /** Puts a new item on the agenda, below the one that is dealt with. */
  addItem: defineAct(z.strictObject({ title: z.string(), kind: kinds }), (draft, { title, kind }) => {
    const { session } = draft
    const agenda = session.rows.agendaItem
    const below = liveState(session).item?.code ?? null
    const { added, moved } = newItems(
      session.code,
      [{ title, kind }],
      below,
      agenda,
      agenda.map(({ code }) => code),
    )
    for (const row of added) draft.put('agendaItem', row)
    for (const row of moved) draft.put('agendaItem', row)
  }),
}
