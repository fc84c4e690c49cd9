import * as z from 'zod'
import { Problem } from '../../problems/problem.ts'
import type { Row } from '../../records/index.ts'
import { sessionNoteChoices } from '../../records/sessionNote.ts'
import { defineAct } from '../act.ts'
import { liveState } from '../liveState.ts'

type NoteKind = Row<'sessionNote'>['kind']
const kinds = z.enum(Object.keys(sessionNoteChoices) as [NoteKind, ...NoteKind[]])

/** What minutes tell besides the agenda: letters read, occurrences, guests, closing remarks. */
export const noteActs = {
  /** Notes something, or says it anew. @throws Problem 'text-missing' */
  putNote: defineAct(
    z.strictObject({ code: z.string().nullable(), kind: kinds, text: z.string(), isClosed: z.boolean().nullable() }),
    (draft, { code, kind, text, isClosed }) => {
      const { session, at, sample } = draft
      const written = text.trim()
      if (written === '') throw new Problem('text-missing', {})
      const before = code === null ? undefined : draft.find('sessionNote', code)
      const { phase, isBehindClosedDoors } = liveState(session)
      const isUnderWay = phase === 'running' || phase === 'adjourned'
      const closed =
        isClosed ?? (before === undefined ? isUnderWay && isBehindClosedDoors : before.openness === 'closed')
      draft.put('sessionNote', {
        code: draft.code('sessionNote', `${session.code}-n`),
        session: session.code,
        position: draft.next(session.rows.sessionNote),
        // Of a session that is not under way the hour in which something was noted says nothing.
        at: isUnderWay ? at : null,
        sample,
        ...before,
        kind,
        text: written,
        openness: closed ? 'closed' : 'open',
      })
    },
  ),
  removeNote: defineAct(z.strictObject({ code: z.string() }), (draft, { code }) => {
    draft.find('sessionNote', code)
    draft.remove('sessionNote', code)
  }),
}
