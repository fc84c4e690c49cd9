import { eventIterator } from '@orpc/contract'
import * as z from 'zod'
import { changeSchema } from '../domain/bundle.ts'
import { call } from './base.ts'
import { kind } from './records.ts'

/** How many records of a kind were created, changed and deleted. */
const part = z.object({ kind, created: z.number(), changed: z.number(), deleted: z.number() })

export const changes = {
  /**
   * What was done lately, the newest first: who, when, what, and from which file. Each can be taken back by
   * `records.undo` while its records are as it left them, in whichever window and however long ago it was done.
   */
  groups: call.input(z.object({ most: z.number().int().min(1).max(1000) })).output(
    z.array(
      z.object({
        group: z.string(),
        at: z.string(),
        who: z.string(),
        file: z.string().nullable(),
        parts: z.array(part),
        /** The change, where it is the only one. */
        only: changeSchema.nullable(),
        /** False once one of its records was changed again; of thousands this is found out when they are taken back. */
        isNewest: z.boolean(),
      }),
    ),
  ),
  /**
   * What is written from now on, by whichever window: after each transaction its records, or a kind without a key when
   * there are many. `group` is of a record's new change; typing that goes on with the last one has none. Never ends by
   * itself.
   */
  watch: call.output(
    eventIterator(z.array(z.object({ kind, key: z.string().nullable(), group: z.string().optional() }))),
  ),
}
