import * as z from 'zod'
import { call } from './base.ts'
import { hidden } from './records.ts'

const counts = z.object({
  session: z.string(),
  /** Records created or changed; a second import of the same bundle changes none. */
  changed: z.number(),
  records: z.number(),
  /** The first hundred. */
  hidden,
})

export const bundles = {
  /** Reads a bundle folder or .zip into the store, whole or not at all. */
  import: call.input(z.object({ path: z.string() })).output(counts),
  /** The same for a .zip that a window was given: its name for messages, and its bytes as base64. */
  receive: call.input(z.object({ name: z.string(), content: z.base64() })).output(counts),
  /** A session as a .zip that a window saves: the file's name, and its bytes as base64. */
  give: call.input(z.object({ session: z.string() })).output(z.object({ name: z.string(), content: z.base64() })),
  /** Writes a session and every library row it refers to; the same store gives the same bytes. */
  export: call.input(z.object({ session: z.string(), path: z.string() })).output(z.object({ path: z.string() })),
}
