/** What the processes of the Electron host say to each other; everything else goes over the contract. */

import type { FolderPurpose, LivePlace } from '../../../shared/api/host.ts'
import type { Theme } from '../../../shared/domain/settings.ts'
import type { PlainProblem } from '../../../shared/problems/problemText.ts'

/** An action that only Electron's main process can do for the process that holds the store. */
export type HostCall =
  | { action: 'reveal'; path: string }
  | { action: 'open'; path: string }
  | { action: 'saveCopy'; path: string; name: string }
  | { action: 'chooseStore' }
  | { action: 'chooseFolder'; purpose: FolderPurpose }
  | { action: 'displays' }
  | { action: 'hasKeychain' }
  | { action: 'lockSecret'; text: string }
  | { action: 'openSecret'; locked: string }
  | { action: 'theme'; theme: Theme }
  | { action: 'openAudience' }
  | { action: 'openPlace'; session: string; place: LivePlace }

/** From the store's process to the main one. */
export type FromStore =
  /** `window` is the number of the one that asks. */
  | { kind: 'call'; id: number; window: number; call: HostCall }
  /** A store is open, the first or another: `folder` is where it lies. */
  | { kind: 'ready'; theme: Theme; folder: string }
  | { kind: 'failed'; message: string }
  | { kind: 'imported'; session: string }
  | { kind: 'refused'; message: string }
  /** A presentation has begun or come back after a crash, or there is none. */
  | { kind: 'presenting'; isOn: boolean }
  /** The presenter has cut a screen off. */
  | { kind: 'turnedAway'; screen: string }
  /** The presenter shows the hall again what was hidden. */
  | { kind: 'uncovered' }
  /** Start a module of ours in a process of its own, or kill that one. */
  | { kind: 'start'; id: number; module: string }
  | { kind: 'kill'; id: number }

/** From the main process to the store's. */
export type ToStore =
  /** A window's end of the contract comes along as a port. */
  | { kind: 'window'; window: number }
  /** The hall's end of the audience's contract, likewise. */
  | { kind: 'audience'; screen: string }
  /** Whether anybody can see a screen: its display was unplugged, or is there again. */
  | { kind: 'display'; screen: string; isThere: boolean }
  /** Hide everything in the hall. */
  | { kind: 'hide' }
  | { kind: 'answer'; id: number; result: unknown }
  | { kind: 'denied'; id: number; problem: PlainProblem }
  | { kind: 'import'; path: string }
  /** A process is started; the line to it comes along as a port. */
  | { kind: 'started'; id: number }
  /** All windows are closed: what they said last is still to be done. */
  | { kind: 'quit' }
