import * as z from 'zod'
import { call } from './base.ts'

export const councils = {
  /** Sets up an empty store: the council and the term that is running, together. */
  create: call
    .input(
      z.object({
        name: z.string(),
        city: z.string(),
        seats: z.number(),
        term: z.object({ number: z.number(), startsOn: z.iso.date() }),
      }),
    )
    .output(z.object({ council: z.string(), term: z.string() })),
}
