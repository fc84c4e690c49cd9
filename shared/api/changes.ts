import { eventIterator } from '@orpc/contract'
import * as z from 'zod'
import { call } from './base.ts'
import { kind } from './records.ts'

export const changes = {
  /**
   * What is written from now on, by whichever window: after each transaction its records, or a kind without a key when
   * there are many. Never ends by itself.
   */
  watch: call.output(eventIterator(z.array(z.object({ kind, key: z.string().nullable() })))),
}
