import * as z from 'zod'
import { rowSchema } from '../tables/rowSchema.ts'
import { call } from './base.ts'
import { group, hidden, row } from './records.ts'

export const sessions = {
  /** Newest first. */
  list: call.output(z.array(rowSchema('session'))),
  /** Adds a session under a code that none has yet, made of its term's number and its own. */
  add: call.input(z.object({ session: row })).output(z.object({ session: z.string(), group, hidden })),
  /** Brings the sample session in, with all it rests on; nothing that is there already changes. */
  openSample: call.input(z.object({})).output(z.object({ session: z.string() })),
  /**
   * Deletes a session with its agenda, what was accepted in it and what its presenter chose; refused while anything
   * was written under it, and once a document of it was compiled. Undoing the group brings it back.
   */
  remove: call.input(z.object({ session: z.string() })).output(z.object({ group })),
}
