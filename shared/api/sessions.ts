import * as z from 'zod'
import { rowSchema } from '../tables/rowSchema.ts'
import { call } from './base.ts'

export const sessions = {
  /** Newest first. */
  list: call.output(z.array(rowSchema('session'))),
  /** Brings the sample session in, with all it rests on; nothing that is there already changes. */
  openSample: call.input(z.object({})).output(z.object({ session: z.string() })),
}
