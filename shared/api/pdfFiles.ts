import * as z from 'zod'
import { standards } from '../fileOptions.ts'
import { call } from './base.ts'

const standard = z.enum(standards)

const breach = z.object({
  standard,
  rule: z.string(),
  /** Number of the clause in the standard. */
  clause: z.string(),
  /** What must be so, in Persian. */
  title: z.string(),
  /** The first places where it is not, in Persian. */
  places: z.array(z.string()),
  /** How many there are. */
  count: z.number(),
})
export type Breach = z.infer<typeof breach>

const inspection = z.object({
  /** Standards the file says it conforms to. */
  claimed: z.array(standard),
  /** Standards it was held against. */
  checked: z.array(standard),
  breaches: z.array(breach),
})
export type Inspection = z.infer<typeof inspection>

/** Finished PDF files by the paths of this machine, whoever made them. */
export const pdfFiles = {
  /** Holds a file against standards: those it claims when none are named. */
  inspect: call
    .input(z.object({ path: z.string(), against: z.array(standard).readonly().optional() }))
    .output(inspection),
  /** Draws every page into a folder. @returns the pictures' paths, in page order */
  draw: call.input(z.object({ path: z.string(), out: z.string() })).output(z.array(z.string())),
}
