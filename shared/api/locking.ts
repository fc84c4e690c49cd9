import * as z from 'zod'
import { call } from './base.ts'
import { turned } from './storeFiles.ts'

const typed = z.object({ passphrase: z.string() })
const recovery = z.object({ recovery: z.string() })

/** The lock of the open store. What is asked to be typed may be its recovery code, too. */
export const locking = {
  state: call.output(
    z.object({
      isLocked: z.boolean(),
      /** Copies of a locked store that anybody can read: its locking was interrupted, or a drive was away. */
      plain: z.number(),
      /** What was not turned when the lock was put or taken away last: copies' names, and folders that were away. */
      left: z.array(z.string()),
      /** Whether the system's keychain opens it on this machine; `unable` where there is none. */
      keychain: z.enum(['unable', 'off', 'on']),
    }),
  ),
  /** Makes a key and its recovery code, which is shown before anything is locked; nothing is written. */
  prepare: call.input(typed).output(recovery),
  /**
   * Locks the store, its copies and its attachments' files with the key that was prepared, or what an interrupted
   * locking has left: every window begins anew.
   */
  put: call.output(turned),
  /** Takes the lock away, likewise. */
  take: call.input(typed).output(turned),
  changePassphrase: call.input(typed.extend({ next: z.string() })).output(z.void()),
  /** Makes another recovery code in the place of the one there is. */
  changeRecovery: call.input(typed).output(recovery),
  /** Keeps the key in the system's keychain, or lets it go. */
  keep: call.input(z.object({ isKept: z.boolean() })).output(z.void()),
}
