import * as z from 'zod'
import { heldVote } from '../../domain/heldVotes.ts'
import { Problem } from '../../problems/problem.ts'
import { sessionOf } from '../../session/sessionRows.ts'
import { defineAct } from '../act.ts'
import { givenNumber, nextResolutionSerial } from '../nextResolution.ts'

const wording = {
  title: z.string(),
  text: z.string(),
  emphasis: z.string().nullable(),
  addressee: z.string().nullable(),
  letterNumber: z.string().nullable(),
}

/** What the council decided, each by the vote that carried it. */
export const resolutionActs = {
  /** Numbered by the council's pattern. @throws Problem 'vote-not-carried' */
  addResolution: defineAct(
    z.strictObject({
      item: z.string(),
      vote: z.string(),
      /** The one after the last when null. */
      serial: z.int().min(1).nullable(),
      ...wording,
    }),
    (draft, { item: itemCode, vote, serial, ...words }) => {
      const { session, sample } = draft
      const item = draft.find('agendaItem', itemCode)
      const held = heldVote(session, draft.find('vote', vote).code)
      if (held === undefined || !held.items.some(({ code }) => code === itemCode))
        throw new Problem('vote-on-another-item', {})
      if (held.correction !== null) throw new Problem('vote-is-corrected', {})
      if (held.result.carried !== true) throw new Problem('vote-not-carried', {})
      const numbered = {
        code: draft.code('resolution', `${itemCode}-r`),
        serial: serial ?? nextResolutionSerial(session),
        ...worded(words),
      }
      draft.put('resolution', {
        ...numbered,
        agendaItem: itemCode,
        vote,
        number: givenNumber(session, item, numbered),
        date: sessionOf(session).date,
        openness: held.vote.openness,
        sample,
      })
    },
  ),
  /** Its number stays, as it was told; only a letter's number that the pattern names changes it. */
  editResolution: defineAct(
    z.strictObject({ resolution: z.string(), ...wording }),
    (draft, { resolution, ...words }) => {
      const before = draft.find('resolution', resolution)
      const after = { ...before, ...worded(words) }
      const number =
        after.letterNumber === before.letterNumber
          ? before.number
          : givenNumber(draft.session, draft.find('agendaItem', before.agendaItem), after)
      draft.put('resolution', { ...after, number })
    },
  ),
  /** Takes a resolution out; the gap that its number leaves is shown. */
  removeResolution: defineAct(z.strictObject({ resolution: z.string() }), (draft, { resolution }) => {
    draft.remove('resolution', draft.find('resolution', resolution).code)
  }),
}

type Words = { [K in keyof typeof wording]: z.infer<(typeof wording)[K]> }

/** @throws Problem 'resolution-without-text' */
function worded({ title, text, emphasis, addressee, letterNumber }: Words): Words {
  if (title.trim() === '' || text.trim() === '') throw new Problem('resolution-without-text', {})
  return {
    title: title.trim(),
    text: text.trim(),
    emphasis: orNull(emphasis),
    addressee: orNull(addressee),
    letterNumber: orNull(letterNumber),
  }
}

const orNull = (text: string | null): string | null => (text === null || text.trim() === '' ? null : text.trim())
