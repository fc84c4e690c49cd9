import * as z from 'zod'
import { storeDamage } from '../domain/storeDamage.ts'
import { call, plainProblem } from './base.ts'
import { compared, examined, saved } from './storeFiles.ts'

/** A copy that is kept beside the store. */
const copy = z.object({
  name: z.string(),
  /** ISO 8601 instant in UTC. */
  at: z.string(),
  bytes: z.number(),
  /**
   * Why it is kept: one of the last ones, the newest of its day, week, month or year; made of a store that was lost
   * while it was open, or a store that another replaced.
   */
  why: z.enum(['last', 'day', 'week', 'month', 'year', 'rescued', 'replaced']),
})
export type KeptCopy = z.infer<typeof copy>

/** Papers that the store has issued, as they are beside its copies. */
const issued = z.object({
  count: z.number(),
  bytes: z.number(),
  /** Those that lie beside the store alone: in the room for copies there was none for them. */
  left: z.number(),
})
export type IssuedCopies = z.infer<typeof issued>

const state = z.object({
  /** When the last good copy was made; null where there is none. */
  lastAt: z.string().nullable(),
  /** Whether nothing was written since. */
  isCopied: z.boolean(),
  /** Work of more than a day is in no copy, or the last try has failed. */
  isOld: z.boolean(),
  /** What is wrong with the store itself: it is looked through once a day. */
  damage: z.array(storeDamage),
  /** Why the last try failed. */
  failure: plainProblem.nullable(),
  /** Why the second place lacks the last copy: it is tried again every minute. */
  away: plainProblem.nullable(),
})
export type BackupState = z.infer<typeof state>

/** The copies of the open store. */
export const backups = {
  /** How old the last good copy is; nothing is read of any record. */
  state: call.output(state),
  /**
   * The newest first. `undo` is the store that the last restore of this program replaced, while it is there; `mended`
   * what became of one that it mended.
   */
  list: call.output(z.object({ copies: z.array(copy), issued, undo: z.string().nullable(), mended: saved.nullable() })),
  /** Makes a checked copy now. @returns whether anything had been written since the last one */
  make: call.output(z.object({ isMade: z.boolean() })),
  /** Writes a checked copy, under a name of its own, into a folder that is there, with the files of its attachments. */
  copyTo: call
    .input(z.object({ folder: z.string() }))
    .output(z.object({ file: z.string(), rows: z.number(), files: z.number(), bytes: z.number() })),
  /** What would change if a copy took the store's place; null where that cannot be told. Nothing is written. */
  compare: call.input(z.object({ name: z.string() })).output(compared),
  /** Puts a copy in the store's place, which is kept, and opens it: every window begins anew. */
  restore: call.input(z.object({ name: z.string() })).output(z.void()),
  /** Looks through all of the store and its attachments' files; nothing is written. */
  examine: call.output(examined),
  /** Puts in the store's place what it holds whole and what its log or copies tell of the rest; it is kept. */
  mend: call.output(saved),
}
