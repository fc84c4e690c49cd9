import * as z from 'zod'
import { storeDamage } from '../domain/storeDamage.ts'
import { call } from './base.ts'

export const compared = z
  .array(
    z.object({
      table: z.string(),
      /** Records of now that the copy does not have. */
      gone: z.number(),
      /** Those of the copy that are not there now. */
      back: z.number(),
      /** Those that are other in the copy. */
      changed: z.number(),
    }),
  )
  .nullable()
export type Compared = z.infer<typeof compared>

export const examined = z.object({
  /** How many records could be counted. */
  rows: z.number(),
  /** None when all is whole. */
  damage: z.array(storeDamage),
  /** Path of the newest copy. */
  newest: z.string().nullable(),
})
export type Examined = z.infer<typeof examined>

export const saved = z.object({
  /** Records that were as they had been written. */
  whole: z.number(),
  /** Those that the log or a copy told of. */
  mended: z.number(),
  lost: z.array(z.object({ table: z.string(), key: z.string() })),
  /** How many of the last savings are not in it, 0 where that is not known; null where all are. */
  behind: z.number().nullable(),
})
export type Saved = z.infer<typeof saved>

export const turned = z.object({ copies: z.number(), files: z.number(), left: z.array(z.string()) })
export type Turned = z.infer<typeof turned>

/** Stores and their copies as files, by the paths of this machine; none of them need be open. */
export const storeFiles = {
  /**
   * Writes a copy of a store, while it is used too, and opens it to see that it is whole; the files of its attachments
   * go into a folder beside it. @returns its rows and bytes, and how many files were copied
   */
  backUp: call
    .input(z.object({ store: z.string(), out: z.string() }))
    .output(z.object({ rows: z.number(), files: z.number(), bytes: z.number() })),
  /** Opens a locked store, or a copy of one, with its passphrase or its recovery code until the program ends. */
  open: call.input(z.object({ file: z.string(), passphrase: z.string() })).output(z.void()),
  /**
   * Locks a store that nobody has open, its copies and its attachments' files. @returns its recovery code, once, null
   * where it was locked already; how many copies and files were locked, and copies that could not be
   */
  lock: call
    .input(z.object({ store: z.string(), passphrase: z.string() }))
    .output(turned.extend({ recovery: z.string().nullable() })),
  /** Takes the lock of a store, its copies and files away. */
  unlock: call.input(z.object({ store: z.string() })).output(turned),
  /** Has a locked store open with another passphrase; its recovery code stays. */
  changePassphrase: call.input(z.object({ store: z.string(), passphrase: z.string() })).output(z.void()),
  /** Makes another recovery code of a locked store in the place of the one there is; its passphrase stays. */
  changeRecovery: call.input(z.object({ store: z.string() })).output(z.object({ recovery: z.string() })),
  /** The newest copy that was kept of a store, found or lost: where it is and when it was made, an instant in UTC. */
  newestBackup: call
    .input(z.object({ store: z.string() }))
    .output(z.object({ file: z.string(), at: z.string() }).nullable()),
  /** What would change if a copy took a store's place; null where one of them cannot be read. Nothing is written. */
  compare: call.input(z.object({ store: z.string(), backup: z.string() })).output(compared),
  /** Looks through all of a store and its attachments' files; nothing is written. */
  examine: call.input(z.object({ store: z.string() })).output(examined),
  /**
   * Has what lies in a store's place be taken for it from now on, though it is older, or another's: copies of another
   * go into a folder of their own.
   */
  accept: call.input(z.object({ store: z.string() })).output(z.void()),
  /** Saves what a damaged store holds, or its log and copies tell of, into a new one where nothing is yet. */
  salvage: call.input(z.object({ store: z.string(), out: z.string() })).output(saved),
  /**
   * Puts a copy in the place of a store that no window has. @returns the store, and where the one it replaced is kept
   */
  restore: call
    .input(z.object({ store: z.string(), backup: z.string() }))
    .output(z.object({ store: z.string(), replaced: z.string().nullable() })),
}
