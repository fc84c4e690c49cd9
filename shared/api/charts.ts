import * as z from 'zod'
import { call } from './base.ts'

export const charts = {
  /** Writes every chart of a session's departments as SVG and PNG into a folder. */
  write: call
    .input(z.object({ session: z.string(), edition: z.enum(['public', 'closed']), out: z.string() }))
    .output(z.object({ files: z.array(z.string()) })),
}
