import { oc } from '@orpc/contract'
import * as z from 'zod'
import type { ProblemCode } from '../problem.ts'

/** Every call can fail with a Problem: a code for programs, a Persian message for people, the place to open. */
export const call = oc.errors({
  PROBLEM: {
    status: 422,
    data: z.object({
      code: z.custom<ProblemCode>(value => typeof value === 'string'),
      place: z.object({ file: z.string().optional(), row: z.number().optional(), field: z.string().optional() }),
    }),
  },
})

/** Which rows leave: everything, marked where it is closed, unless a public edition is asked for. */
export const edition = z.enum(['public', 'closed']).default('closed')
