import * as z from 'zod'
import { changeSchema } from '../domain/bundle.ts'
import { call } from './base.ts'

export const agenda = {
  /** Puts a session's items in an order, all or none; those not named keep their position. */
  arrange: call
    .input(z.object({ session: z.string(), items: z.array(z.string()) }))
    .output(z.object({ changes: z.array(changeSchema) })),
}
