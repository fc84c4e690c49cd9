import * as z from 'zod'
import { call } from './base.ts'

/** Stores and their copies as files, by the paths of this machine; none of them need be open. */
export const storeFiles = {
  /**
   * Writes a copy of a store, while it is used too, and opens it to see that it is whole; the files of its attachments
   * go into a folder beside it. @returns its rows and bytes, and how many files were copied
   */
  backUp: call
    .input(z.object({ store: z.string(), out: z.string() }))
    .output(z.object({ rows: z.number(), files: z.number(), bytes: z.number() })),
  /** The newest copy that was kept of a store, found or lost: where it is and when it was made, an instant in UTC. */
  newestBackup: call
    .input(z.object({ store: z.string() }))
    .output(z.object({ file: z.string(), at: z.string() }).nullable()),
  /**
   * Puts a copy in the place of a store that no window has. @returns the store, and where the one it replaced is kept
   */
  restore: call
    .input(z.object({ store: z.string(), backup: z.string() }))
    .output(z.object({ store: z.string(), replaced: z.string().nullable() })),
}
