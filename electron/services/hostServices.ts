import type { Capabilities, FolderPurpose, LivePlace } from '../../shared/api/host.ts'
import type { Theme } from '../../shared/domain/settings.ts'
import type { ScreenState } from '../../shared/hall/screenState.ts'
import { Problem } from '../../shared/problems/problem.ts'
import { version } from '../system/version.ts'

/** The system's keychain, which opens what it has locked to the same user of the same machine alone. */
export interface Keychain {
  isThere(): Promise<boolean>
  lock(text: string): Promise<string>
  /** @returns null where it does not open that */
  open(locked: string): Promise<string | null>
}

/** What a host does for the window it holds. Paths are of files that this product wrote: the host refuses others. */
export interface HostServices {
  capabilities(): Promise<Capabilities>
  reveal(path: string): Promise<void>
  open(path: string): Promise<void>
  /** Gives what the system draws of the window, its frame and dialogs, the colours that were chosen. */
  setTheme(theme: Theme): Promise<void>
  /** @returns where the copy is; null when the user thinks better of it */
  saveCopy(path: string, name: string): Promise<{ path: string } | null>
  /** Asks for a council's file with the system's dialog. @returns its path; null when the user thinks better of it */
  chooseStore(): Promise<string | null>
  /** Asks for a folder likewise. */
  chooseFolder(purpose: FolderPurpose): Promise<string | null>
  readonly keychain: Keychain
  /** Hears that a presentation has begun or come back after a crash, and that it is over. */
  presenting(isOn: boolean): Promise<void>
  /** Hears that a window of the hall, by its screen, is to be shown nothing any more. */
  turnedAway(screen: string): Promise<void>
  /**
   * Opens the window that the hall sees, or brings it back.
   * @param own the window as it stands; undefined where none is known
   * @returns what the page that asks has to open; null where the host did it
   * @throws Problem 'hall-window-open' where there is one already that the host cannot bring forward
   */
  openAudience(own: ScreenState | undefined): Promise<{ address: string } | null>
  /** Opens a place of a live session in a window of its own, likewise. */
  openPlace(session: string, place: LivePlace): Promise<{ address: string } | null>
}

async function unable(): Promise<never> {
  throw new Problem('window-needed', {})
}

/** Of hosts that reach none. */
export const noKeychain: Keychain = { isThere: async () => false, lock: unable, open: async () => null }

/** The terminal and the tests hold no window. */
export const headlessHost: HostServices = {
  capabilities: async () => ({ host: 'browser', version, saveDialog: false, reveal: false, secondDisplay: false }),
  reveal: unable,
  open: unable,
  setTheme: async () => undefined,
  saveCopy: unable,
  chooseStore: unable,
  chooseFolder: unable,
  keychain: noKeychain,
  presenting: async () => undefined,
  turnedAway: async () => undefined,
  openAudience: unable,
  openPlace: unable,
}
