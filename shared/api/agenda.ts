import * as z from 'zod'
import { changeSchema } from '../domain/bundle.ts'
import { rowSchema } from '../tables/rowSchema.ts'
import { call } from './base.ts'
import { group, hidden, office } from './records.ts'

export const agenda = {
  /**
   * Adds items of these titles as one group, in their order below an item; at the agenda's end when `below` is null.
   */
  add: call
    .input(
      z.object({ session: z.string(), titles: z.array(z.string()).min(1).max(1000), below: z.string().nullable() }),
    )
    .output(z.object({ items: z.array(rowSchema('agendaItem')), group, hidden })),
  /** Says who presents an item, with the office where it is new, as one group. */
  present: call
    .input(z.object({ item: z.string(), by: office }))
    .output(z.object({ office: z.string(), group, hidden })),
  /** Puts a session's items in an order, all or none; those not named keep their position. */
  arrange: call
    .input(z.object({ session: z.string(), items: z.array(z.string()) }))
    .output(z.object({ changes: z.array(changeSchema) })),
}
