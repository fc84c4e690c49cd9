import { oc } from '@orpc/contract'
import * as z from 'zod'
import { isProblemCode, type PlainProblem, type ProblemCode } from '../problems/problemText.ts'

/**
 * A Problem as it crosses: whoever shows it renders it from the catalogue. Its type goes by its name: the compiler
 * writes each call's out, and every code of the catalogue would be in each of them.
 */
export const plainProblem: z.ZodType<PlainProblem> = z.object({
  code: z.custom<ProblemCode>(isProblemCode),
  params: z.record(z.string(), z.union([z.string(), z.number(), z.array(z.string()).readonly()])),
  place: z.object({
    file: z.string().optional(),
    sheet: z.string().optional(),
    cell: z.string().optional(),
    row: z.number().optional(),
    field: z.string().optional(),
    paragraph: z.number().optional(),
    line: z.number().optional(),
    quoted: z.string().optional(),
  }),
})

/** Every call can fail with a Problem. */
export const call = oc.errors({
  PROBLEM: {
    status: 422,
    data: plainProblem,
  },
})

/** Which rows leave: everything, marked where it is closed, unless a public edition is asked for. */
export const edition = z.enum(['public', 'closed']).default('closed')
