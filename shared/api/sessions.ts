import * as z from 'zod'
import { rowSchema } from '../tables/rowSchema.ts'
import { call } from './base.ts'
import { group, hidden, row } from './records.ts'

const copyOffer = z.object({
  from: rowSchema('session'),
  items: z.array(z.object({ code: z.string(), title: z.string(), recurs: z.boolean() })),
  guests: z.array(z.object({ code: z.string(), text: z.string() })),
  departments: z.array(z.object({ code: z.string(), name: z.string(), period: z.string() })),
})

/** Records of a kind and how many of them. */
const counts = z.array(z.object({ label: z.string(), count: z.number() }))

const sampleRemoval = z.object({
  /** Records that the sample brought. */
  gone: counts,
  /** Records of the sample that others rest on, or that somebody has made their own: they stay. */
  kept: counts,
  /** What somebody has written in the sample's session, on which more of it rests. */
  own: counts,
})
export type SampleRemoval = z.infer<typeof sampleRemoval>

export const sessions = {
  /** Newest first. */
  list: call.output(z.array(rowSchema('session'))),
  /** Adds a session under a code that none has yet, made of its term's number and its own. */
  add: call.input(z.object({ session: row })).output(z.object({ session: z.string(), group, hidden })),
  /** Brings the sample session in, with all it rests on; nothing that is there already changes. */
  openSample: call.input(z.object({})).output(z.object({ session: z.string() })),
  /**
   * What a session may take over from the one before it: items of its agenda, whom it invited, and who reported, each
   * with the period that would be reported now. Null where there is none before it.
   */
  copyOffer: call.input(z.object({ session: z.string() })).output(copyOffer.nullable()),
  /** Takes over what is named of it, as one group: reports begin empty. */
  copy: call
    .input(
      z.object({
        session: z.string(),
        items: z.array(z.string()),
        guests: z.array(z.string()),
        departments: z.array(z.object({ code: z.string(), period: z.string() })),
      }),
    )
    .output(z.object({ group, hidden })),
  /** What would go with the sample, and what would stay; null where nothing of it is there. */
  sample: call.output(sampleRemoval.nullable()),
  /** Deletes the sample's records as one group; `withOwn` also what was written in its session. */
  removeSample: call.input(z.object({ withOwn: z.boolean() })).output(z.object({ group })),
  /**
   * Deletes a session with its agenda, what was accepted in it and what its presenter chose; refused while anything
   * was written under it, and once a document of it was compiled. Undoing the group brings it back.
   */
  remove: call.input(z.object({ session: z.string() })).output(z.object({ group })),
}
