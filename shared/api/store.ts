import * as z from 'zod'
import { call } from './base.ts'

const said = { at: z.string(), who: z.string() }

/** What is not as the program has written it. Kinds and documents are named in Persian by whoever tells of them. */
const historyFault = z.discriminatedUnion('what', [
  /** The chain itself was written anew from this link on, or a link is missing before it. */
  z.object({ what: z.literal('link'), link: z.number() }),
  z.object({ what: z.enum(['change', 'change-slipped-in']), kind: z.string(), key: z.string(), ...said }),
  /** Its place in the log. */
  z.object({ what: z.literal('change-missing'), place: z.number() }),
  z.object({ what: z.literal('import'), kind: z.string(), file: z.string(), ...said }),
  z.object({ what: z.literal('issued'), document: z.string(), session: z.string(), ...said }),
  z.object({ what: z.literal('issued-missing') }),
  /** With its last change, which left it otherwise; null where it came with an import. */
  z.object({
    what: z.literal('record'),
    kind: z.string(),
    key: z.string(),
    at: z.string().nullable(),
    who: z.string().nullable(),
  }),
  z.object({ what: z.literal('record-missing'), kind: z.string() }),
])

const verifiedHistory = z.object({
  /** How many links the chain has. */
  links: z.number(),
  /** Of its last link, to be noted elsewhere; null while there is none. */
  code: z.string().nullable(),
  /** Whether a noted code is that of a link; null where none was given. */
  isNotedThere: z.boolean().nullable(),
  faults: z.array(historyFault),
  /** Faults beyond those. */
  more: z.number(),
})

export const store = {
  /**
   * The name a store has been given for good: what a window keeps of unsaved words belongs to it. Of a locked store
   * also the key that they are locked with where they lie, in hexadecimal.
   */
  about: call.output(z.object({ id: z.string(), wordsKey: z.string().nullable() })),
  /** Holds the history against its chain, and the records against the history. */
  verify: call.input(z.object({ noted: z.string().optional() })).output(verifiedHistory),
}

export type HistoryFault = z.output<typeof historyFault>
export type VerifiedHistory = z.output<typeof verifiedHistory>
