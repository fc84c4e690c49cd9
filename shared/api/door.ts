import * as z from 'zod'
import { call, plainProblem } from './base.ts'
import { saved } from './storeFiles.ts'

/** The store is closed, and its files are worked on: how many of them are done; of what cannot be counted 0 of 0. */
const working = z.object({
  kind: z.literal('working'),
  doing: z.enum(['lock', 'unlock', 'restore', 'mend']),
  done: z.number(),
  of: z.number(),
})

/** A copy of the store that can take its place. */
const backup = z.object({
  name: z.string(),
  /** ISO 8601 instant in UTC. */
  at: z.string(),
  bytes: z.number(),
  /** Made by itself day by day, from a store that was lost while it was open, or of a store that another replaced. */
  kind: z.enum(['backup', 'rescued', 'replaced']),
})

export const door = {
  /**
   * Whether the store can be used; `lost` while the window is open when somebody took its file away, `shut` when it
   * could not be opened, and `locked` until it is: then nothing but this noun and the host is served.
   */
  state: call.output(
    z.discriminatedUnion('kind', [
      z.object({ kind: z.literal('open') }),
      working,
      z.object({ kind: z.literal('lost'), problem: plainProblem, rescued: z.string().nullable() }),
      z.object({
        kind: z.literal('shut'),
        problem: plainProblem,
        backups: z.array(backup),
        mayBeginAnew: z.boolean(),
        /** It is whole, and the copies beside it are of another store. */
        mayOpen: z.boolean(),
        /** It is damaged: what it holds whole, and what its log and copies tell of, can take its place. */
        mayMend: z.boolean(),
      }),
      /** Shut as well, until somebody types its passphrase, or the system's keychain gives the key it has kept. */
      z.object({ kind: z.literal('locked'), file: z.string(), isKept: z.boolean() }),
    ]),
  ),
  /** Puts a copy in the place of a store that could not be opened, and opens it; what it replaces is kept. */
  restore: call.input(z.object({ name: z.string() })).output(z.void()),
  /** Opens a locked store with its passphrase, or with its recovery code. */
  unlock: call.input(z.object({ passphrase: z.string() })).output(z.void()),
  /** Opens it with the key that the system's keychain has kept. */
  unlockKept: call.output(z.void()),
  /** Begins an empty store in the place of one that could not be opened, which is kept. */
  beginAnew: call.output(z.void()),
  /** Opens a store beside copies of another, which go into a folder of their own. */
  openThis: call.output(z.void()),
  /** Puts what can be saved of a damaged store in its place, which is kept, and opens it. */
  mend: call.output(saved),
}

export type DoorState = z.infer<(typeof door)['state']['~orpc']['outputSchema'] & z.ZodType>
