import * as z from 'zod'
import type { ChartSpec } from '../charts/chartSpec.ts'
import { type RecordKind, recordKinds } from '../tables/index.ts'
import { call } from './base.ts'

const spec = z.custom<ChartSpec>(value => typeof value === 'object' && value !== null)

const drawn = z.object({
  /** Latin, of its own in the session. */
  name: z.string(),
  department: z.object({ code: z.string(), name: z.string() }),
  spec,
  /** Records it is drawn from. */
  kinds: z.array(z.enum(recordKinds as [RecordKind, ...RecordKind[]])),
})
export type DrawnChart = z.infer<typeof drawn>

export const charts = {
  /** Every chart of a session's departments, closed records included: it is for the secretariat's own window. */
  list: call.input(z.object({ session: z.string() })).output(z.array(drawn)),
  /** One of them as files: SVG text, and PNG bytes in base64. */
  picture: call
    .input(z.object({ session: z.string(), name: z.string() }))
    .output(z.object({ svg: z.string(), png: z.base64() })),
  /** Writes every chart of a session's departments as SVG and PNG into a folder. */
  write: call
    .input(z.object({ session: z.string(), edition: z.enum(['public', 'closed']), out: z.string() }))
    .output(z.object({ files: z.array(z.string()) })),
}
