import * as z from 'zod'
import { call, edition } from './base.ts'

const wanted = z.object({ department: z.string(), edition })

export const templates = {
  /**
   * A department's form as a workbook, with its records of the last period, and how many of them are closed; a public
   * edition has none, and names no closed record in its lists.
   */
  download: call.input(wanted).output(z.object({ file: z.file(), closed: z.number() })),
}

/** By the paths of this machine, for the terminal. */
export const templatePaths = {
  /** Writes what `download` gives. */
  export: call.input(wanted.extend({ path: z.string() })).output(z.object({ path: z.string(), closed: z.number() })),
}
