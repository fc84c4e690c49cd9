import { createHash } from 'node:crypto'
import type { NetworkAddress, NetworkState, NetworkWas } from '../../../shared/hall/network.ts'
import { drawCode, type Pairing, renewCode, screenName, tryCode } from '../../../shared/hall/pairing.ts'
import { toPersianDigits } from '../../../shared/persian/digits.ts'
import { Problem } from '../../../shared/problems/problem.ts'
import type { KeptNetwork } from '../../store/presentation.ts'
import { Turns } from '../../system/turns.ts'
import type { HallScreen } from './hallScreens.ts'
import type { KnownServer, Listening, NetworkDoor, NetworkHost, PairAnswer } from './networkHost.ts'
import { Pulse } from './pulse.ts'

/** Milliseconds between two looks at this machine's addresses. */
const lookAfter = 1000

/** Milliseconds for which a certificate must still be good, for it to be shown again. */
const day = 24 * 60 * 60 * 1000

/** Screens of the network: who was let in, and how the next ones are. It is there for one presentation at a time. */
export class HallNetwork implements NetworkDoor {
  /** Beats when `state` is another one, or a screen is no longer served. */
  readonly pulse = new Pulse()
  readonly #host: NetworkHost
  readonly #clock: () => number
  readonly #changed: () => void
  /** By the digests of their tokens. */
  readonly #paired = new Map<string, HallScreen>()
  /** Those that the presenter cut off. */
  readonly #turnedAway = new Set<string>()
  /** By address: a browser that was told to trust one would have to be told again of another. */
  readonly #servers = new Map<string, KnownServer>()
  readonly #turns = new Turns()
  #listening: Listening | null = null
  /** The address that is served, and after a start of the host the one that was. */
  #address: string | null = null
  #pairing: Pairing | null = null
  #isReachable = true
  #looking: NodeJS.Timeout | undefined
  #expiry: NodeJS.Timeout | undefined
  #last = 0

  /** @param clock milliseconds @param changed hears that `kept` is another one */
  constructor(host: NetworkHost, clock: () => number, changed: () => void) {
    this.#host = host
    this.#clock = clock
    this.#changed = changed
  }

  /** Null while nobody is served. */
  get state(): NetworkState | null {
    if (this.#listening === null || this.#pairing === null) return null
    const { url, server } = this.#listening
    const { code, expiresAt, triesLeft } = this.#pairing
    return {
      url,
      isReachable: this.#isReachable,
      fingerprint: server.fingerprint,
      code: this.#clock() < expiresAt ? code : null,
      expiresAt: new Date(expiresAt).toISOString(),
      triesLeft,
    }
  }

  /** What was served when the host ended; null once the presenter has opened or closed the network again. */
  get was(): NetworkWas | null {
    if (this.#address === null || this.#listening !== null) return null
    return { address: this.#address, screens: this.#served().length }
  }

  /** What screens need to be let in again after a start of the host. */
  kept(): KeptNetwork {
    return { address: this.#address, servers: [...this.#servers], screens: this.#served() }
  }

  /** Goes on with what was kept. Nothing is served before the presenter says so. */
  restore({ address, servers, screens }: KeptNetwork): void {
    this.#address = address
    for (const [at, server] of servers) this.#servers.set(at, server)
    for (const [digest, screen] of screens) this.#paired.set(digest, screen)
    this.#last = Math.max(0, ...screens.map(([, { id }]) => Number(id.replace(/^paired-/, ''))))
  }

  addresses(): NetworkAddress[] {
    return this.#host.addresses()
  }

  /** @throws Problem 'address-not-here' and 'address-not-served' */
  open(address: string): Promise<void> {
    return this.#turns.take(async () => {
      if (!this.addresses().some(one => one.address === address)) throw new Problem('address-not-here', { address })
      const listening = await this.#host.listen(address, this, this.#serverAt(address))
      this.#listening?.close()
      this.#listening = listening
      this.#address = address
      this.#servers.set(address, listening.server)
      this.#watchAddress(address)
      this.#setPairing(renewCode(null, this.#newCode, this.#clock()))
      this.#changed()
    })
  }

  /** Serves nobody; who was paired may come again while the presentation stands. */
  async close(): Promise<void> {
    await this.#shut()
    this.#changed()
  }

  /** The presentation is over, or its host is. */
  end(): Promise<void> {
    this.#paired.clear()
    this.#turnedAway.clear()
    this.#servers.clear()
    this.pulse.beat()
    return this.#shut()
  }

  /** Serves a screen nothing any more, after a start of the host neither. */
  turnAway(id: string): void {
    this.#turnedAway.add(id)
    this.#changed()
  }

  /** @throws Problem 'network-not-open' */
  newCode(): void {
    if (this.#pairing === null) throw new Problem('network-not-open', {})
    this.#setPairing(renewCode(this.#pairing, this.#newCode, this.#clock()))
  }

  pair(code: string, name: string, device: string): PairAnswer {
    if (this.#pairing === null) return { refused: 'closed', triesLeft: 0 }
    const { tried, pairing } = tryCode(this.#pairing, code, this.#newCode, this.#clock())
    if (pairing !== this.#pairing) this.#setPairing(pairing)
    if (tried !== 'paired') return { refused: tried, triesLeft: pairing.triesLeft }
    const token = this.#host.newToken()
    const screen = { id: `paired-${++this.#last}`, name: this.#nameFor(name, device), kind: 'paired' } as const
    this.#paired.set(digestOf(token), screen)
    this.#changed()
    return { token }
  }

  screenOf(token: string): HallScreen | undefined {
    return this.#paired.get(digestOf(token))
  }

  /** @throws Problem 'presentation-over' and 'network-closed' to a paired screen that is not served any more */
  refuseUnserved({ id, kind }: HallScreen): void {
    if (kind !== 'paired') return
    if (![...this.#paired.values()].some(screen => screen.id === id)) throw new Problem('presentation-over', {})
    if (this.#listening === null) throw new Problem('network-closed', {})
  }

  #served(): [digest: string, screen: HallScreen][] {
    return [...this.#paired].filter(([, { id }]) => !this.#turnedAway.has(id))
  }

  #serverAt(address: string): KnownServer | null {
    const known = this.#servers.get(address)
    return known !== undefined && known.expiresAt - this.#clock() > day ? known : null
  }

  #shut(): Promise<void> {
    return this.#turns.take(async () => {
      clearInterval(this.#looking)
      this.#listening?.close()
      this.#listening = null
      this.#address = null
      this.#setPairing(null)
    })
  }

  readonly #newCode = (): string => drawCode(below => this.#host.draw(below))

  /** What the screen calls itself, or what it is, with a number where another one has that name. */
  #nameFor(said: string, device: string): string {
    const name = screenName(said)
    const taken = new Set([...this.#paired.values()].map(screen => screen.name))
    if (name !== null && !taken.has(name)) return name
    for (let number = 1; ; number++) {
      const numbered = toPersianDigits(`${name ?? screenName(device) ?? 'نمایشگر'} ${number + (name === null ? 0 : 1)}`)
      if (!taken.has(numbered)) return numbered
    }
  }

  /** No system tells of an address that comes or goes. */
  #watchAddress(address: string): void {
    const look = (): void => {
      const isThere = this.addresses().some(one => one.address === address)
      if (isThere === this.#isReachable) return
      this.#isReachable = isThere
      this.pulse.beat()
    }
    clearInterval(this.#looking)
    this.#isReachable = true
    this.#looking = setInterval(look, lookAfter).unref()
  }

  #setPairing(pairing: Pairing | null): void {
    this.#pairing = pairing
    clearTimeout(this.#expiry)
    if (pairing !== null && pairing.code !== null) {
      const left = Math.max(0, pairing.expiresAt - this.#clock())
      this.#expiry = setTimeout(() => this.pulse.beat(), left).unref()
    }
    this.pulse.beat()
  }
}

/** A store that somebody copies lets nobody in. */
const digestOf = (token: string): string => createHash('sha256').update(token).digest('base64url')
