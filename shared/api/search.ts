import * as z from 'zod'
import { call } from './base.ts'
import { longestSearch } from './limits.ts'
import { kind } from './records.ts'

export const search = {
  /**
   * Records that hold every word, those named by them first; at most 50. Spelling, half-spaces and digits don't matter.
   * `session` is the one a record lies under, for agenda items and reports.
   */
  find: call
    .input(z.object({ text: z.string().max(longestSearch) }))
    .output(z.array(z.object({ kind, key: z.string(), title: z.string(), session: z.string().nullable() }))),
}
