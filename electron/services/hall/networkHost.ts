import type { NetworkAddress } from '../../../shared/hall/network.ts'
import type { Tried } from '../../../shared/hall/pairing.ts'
import { Problem } from '../../../shared/problems/problem.ts'
import type { HallScreen } from './hallScreens.ts'

/** What a screen that knocks is told. */
export type PairAnswer = { token: string } | { refused: Exclude<Tried, 'paired'>; triesLeft: number }

/** Who may come in over the network. */
export interface NetworkDoor {
  /** @param code as it was typed @param name as the screen calls itself, '' of none @param device what it is: «تبلت» */
  pair(code: string, name: string, device: string): PairAnswer
  /** The screen that was given the token in this presentation. */
  screenOf(token: string): HallScreen | undefined
}

/** What a server of the hall's screens shows for itself. */
export interface Certificate {
  /** PEM. */
  cert: string
  /** PEM. */
  key: string
  /** SHA-256, as browsers show it: «AB:CD:…». */
  fingerprint: string
  /** Milliseconds of the machine's clock. */
  expiresAt: number
}

/** What screens know a server by that they were paired with. */
export interface KnownServer extends Certificate {
  port: number
}

/** A server of the hall's screens that runs. */
export interface Listening {
  url: string
  server: KnownServer
  /** Lets nobody in any more at once, and cuts whoever is still there a moment later. */
  close(): void
}

/** What the hall needs of the machine to be seen in the network. */
export interface NetworkHost {
  addresses(): NetworkAddress[]
  /** Whole numbers from 0 and below the one given, not to be guessed. */
  draw(below: number): number
  /** Not to be guessed. */
  newToken(): string
  /**
   * Listens at one address and nowhere else.
   * @param known as screens know it there; null has a certificate made
   * @throws Problem 'address-not-served'
   */
  listen(address: string, door: NetworkDoor, known: KnownServer | null): Promise<Listening>
}

/** A terminal has no hall. */
export const noNetwork: NetworkHost = {
  addresses: () => [],
  draw: () => 0,
  newToken: () => '',
  listen: async () => {
    throw new Problem('window-needed', {})
  },
}
