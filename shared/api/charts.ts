import * as z from 'zod'
import type { ChartSpec } from '../chartSpec.ts'
import { type RecordKind, recordKinds } from '../records/index.ts'
import { call, edition } from './base.ts'

const spec = z.custom<ChartSpec>(value => typeof value === 'object' && value !== null)

const kind = z.enum(recordKinds as [RecordKind, ...RecordKind[]])

const drawn = z.object({
  /** Latin, of its own in the session. */
  name: z.string(),
  /** What it is a chart of, as `chartChoices` names it. */
  of: z.string(),
  department: z.object({ code: z.string(), name: z.string() }),
  spec,
  /** Records it is drawn from. */
  kinds: z.array(kind),
  /** It rests on closed rows; the parts that do say so in their names. */
  isClosed: z.boolean(),
  /** Which parts do, in one sentence; empty when none does. */
  closedNote: z.string(),
})
export type DrawnChart = z.infer<typeof drawn>

export const charts = {
  /** Every chart of a session's departments; a public edition's are drawn from open records only. */
  list: call.input(z.object({ session: z.string(), edition })).output(z.array(drawn)),
  /**
   * One of them as files, and what to say of it to who does not see it. Whatever rests on closed rows says so in all of
   * them, and in the files' names.
   */
  picture: call
    .input(z.object({ session: z.string(), name: z.string(), edition }))
    .output(z.object({ svg: z.file(), png: z.file(), alternative: z.string() })),
}

/** By the paths of this machine, for the terminal. */
export const chartPaths = {
  /** Writes every chart of a session's departments as SVG and PNG into a folder. */
  write: call
    .input(z.object({ session: z.string(), edition, out: z.string() }))
    .output(z.object({ files: z.array(z.string()) })),
}
