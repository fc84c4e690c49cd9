import { eventIterator } from '@orpc/contract'
import * as z from 'zod'
import { changeSchema } from '../domain/bundle.ts'
import { actCall } from '../recording/acts/index.ts'
import { type RecordedRows, recordedKinds } from '../recording/recordedKinds.ts'
import { rowSchema } from '../tables/rowSchema.ts'
import { call } from './base.ts'
import { progress } from './documents.ts'
import { group, kind, row } from './records.ts'

const session = z.object({ session: z.string() })

const rows = z.object(
  Object.fromEntries(recordedKinds.map(one => [one, z.array(rowSchema(one))])),
) as unknown as z.ZodType<RecordedRows>

/** What was done at once: who, when in UTC, and the changes. */
const doneAct = z.object({ group: z.string(), at: z.string(), who: z.string(), changes: z.array(changeSchema) })

const earlierAbsence = z.object({
  session: z.string(),
  numberInTerm: z.int(),
  isClosed: z.boolean(),
  member: z.string(),
  excuse: z.enum(['undecided', 'excused', 'unexcused']),
  reason: z.string().nullable(),
})

export const recording = {
  /**
   * A session's record as it stands, with what was done last, the newest first, and the moment on the council's clock.
   */
  load: call.input(session).output(
    z.object({
      rows,
      acts: z.array(doneAct),
      /** Numbers that other sessions took: see `SessionData`. */
      resolutionsElsewhere: z.array(z.object({ serial: z.int(), number: z.string(), numberInTerm: z.int() })),
      /** Of earlier sessions, undecided still or decided in this one. */
      earlierAbsences: z.array(earlierAbsence),
      now: z.string(),
      /** Seconds by which this machine's clock is behind what is recorded: it was set back. */
      behind: z.number(),
    }),
  ),
  /**
   * Records an act as one group; refused is what the law, or the state of the session, does not allow. The answer is
   * all that changes of what `load` tells. `group` is an id of the caller's own for the group.
   */
  act: call.input(z.object({ session: z.string(), act: actCall, group: z.string().min(1).max(200).optional() })).output(
    z.object({
      at: z.string(),
      behind: z.number(),
      /** Null when every record already was so. */
      done: doneAct.nullable(),
      edits: z.array(z.object({ kind, key: z.string(), row: row.nullable() })),
    }),
  ),
  /**
   * Makes a session's minutes final: sets their whole edition, keeps the paper among the session's documents and its
   * digest with the minutes, all or none. Yields pages done. Refused without a quorum, and without all signatures.
   */
  lock: call.input(session).output(eventIterator(progress, z.object({ group, hash: z.string(), output: z.string() }))),
}
