/** What the processes of the Electron host say to each other; everything else goes over the contract. */

import type { Theme } from '../../../shared/domain/settings.ts'
import type { PlainProblem } from '../../../shared/problems/problemText.ts'

/** An action that only Electron's main process can do for the process that holds the store. */
export type HostCall =
  | { action: 'reveal'; path: string }
  | { action: 'open'; path: string }
  | { action: 'saveCopy'; path: string; name: string }
  | { action: 'displays' }
  | { action: 'theme'; theme: Theme }

/** From the store's process to the main one. */
export type FromStore =
  /** `window` is the number of the one that asks. */
  | { kind: 'call'; id: number; window: number; call: HostCall }
  | { kind: 'ready'; theme: Theme }
  | { kind: 'failed'; message: string }
  | { kind: 'imported'; session: string }
  | { kind: 'refused'; message: string }

/** From the main process to the store's. */
export type ToStore =
  /** A window's end of the contract comes along as a port. */
  | { kind: 'window'; window: number }
  | { kind: 'answer'; id: number; result: unknown }
  | { kind: 'denied'; id: number; problem: PlainProblem }
  | { kind: 'import'; path: string }
  /** All windows are closed: what they said last is still to be done. */
  | { kind: 'quit' }
