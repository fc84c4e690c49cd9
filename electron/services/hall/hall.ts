import type { ConsoleState, Notices } from '../../../shared/api/presenting.ts'
import type { Deck } from '../../../shared/deck.ts'
import { usualLook } from '../../../shared/hall/applyMove.ts'
import type { AudienceFrame } from '../../../shared/hall/audienceFrame.ts'
import { frameForScreen, waitingFrame } from '../../../shared/hall/frameOf.ts'
import type { Move } from '../../../shared/hall/moves.ts'
import type { HallLook } from '../../../shared/hall/presentation.ts'
import { Problem } from '../../../shared/problems/problem.ts'
import { sessionName } from '../../../shared/session/sessionRows.ts'
import { loadRecord } from '../../store/loadRecord.ts'
import { keepPresentation, readPresentation } from '../../store/presentation.ts'
import { Turns } from '../../system/turns.ts'
import type { HostServices } from '../hostServices.ts'
import { beginStanding, restoreStanding, type Source } from './beginStanding.ts'
import { HallNetwork } from './hallNetwork.ts'
import { type HallScreen, HallScreens } from './hallScreens.ts'
import type { NetworkHost } from './networkHost.ts'
import { OnAir } from './onAir.ts'
import { follow, type Pulse } from './pulse.ts'
import type { Standing } from './standing.ts'
import { StoreFollower, unasked } from './storeFollower.ts'

export interface HallParts extends Source {
  /** ISO instant in UTC. */
  now: () => string
  /** Is told when a presentation begins or comes back, when it ends, and whom the presenter cut off. */
  host: Pick<HostServices, 'presenting' | 'turnedAway'>
  /** Where screens of the network are served. */
  network: NetworkHost
}

/** The presentation of a store: one truth for consoles and screens, kept so that it comes back after a crash. */
export class Hall {
  readonly screens: HallScreens
  readonly network: HallNetwork
  readonly #parts: HallParts
  readonly #onAir: OnAir
  readonly #follower: StoreFollower
  readonly #turns = new Turns()
  #look = usualLook
  readonly #closing = new AbortController()
  #standing: Standing | null = null
  #restored: Promise<void> | undefined

  constructor(parts: HallParts) {
    this.#parts = parts
    const clock = (): number => Date.parse(parts.now())
    this.screens = new HallScreens(clock, ({ id }) => {
      this.network.turnAway(id)
      void parts.host.turnedAway(id)
    })
    this.network = new HallNetwork(parts.network, clock, () => void unasked(parts.store, () => this.#keepNetwork()))
    this.#onAir = new OnAir(
      parts.now,
      () => this.#standing?.frame(parts.now()) ?? waitingFrame(this.#look, parts.now()),
    )
    this.#follower = new StoreFollower(parts.store, {
      record: () => this.#turns.take(() => this.#refreshRecord()),
      slides: async () => {
        // What is wrong with them is told when they are looked at.
        await this.#standing?.slides.prepare().catch(() => undefined)
        await this.#turns.take(() => this.#refreshSlides())
      },
    })
  }

  /** Brings the presentation back that stood when the store was closed; once. */
  restore(): Promise<void> {
    this.#restored ??= this.#turns.take(() => this.#comeBack())
    return this.#restored
  }

  /** How many listeners consoles and screens have here. */
  get listeners(): number {
    return this.#pulses.reduce((sum, { listeners }) => sum + listeners, 0)
  }

  /**
   * Begins at the first slide, or goes on with the session's presentation that stands.
   * @throws Problem 'other-presentation', and what keeps a deck from being made
   */
  async start(session: string): Promise<void> {
    await this.restore()
    await this.#turns.take(async () => {
      if (this.#standing !== null) return refuseOther(this.#standing, session)
      this.#stand(await beginStanding(this.#parts, session, this.#look, this.#parts.now()))
      await this.#keep(true)
    })
  }

  /** Every screen waits again. */
  async end(): Promise<void> {
    await this.restore()
    await this.#turns.take(() => this.#end())
  }

  /**
   * @returns the serial of the first frame that has the move
   * @throws Problem 'no-presentation', and as `applyMove` does
   */
  async move(move: Move): Promise<{ serial: number }> {
    await this.restore()
    return this.#turns.take(async () => {
      const standing = this.#standing
      if (standing === null) throw new Problem('no-presentation', {})
      // It may have come in a moment ago, such as a chart that is sent to the hall.
      if (move.kind === 'goTo' && !standing.has(move.slide)) await this.#refreshSlides()
      const changed = await standing.move(move, this.screens.connected(), this.#parts.now())
      if (changed === 'nothing') return { serial: this.#onAir.frame.serial }
      this.#look = standing.presentation.look
      this.#onAir.show()
      const { serial } = this.#onAir.frame
      this.#follower.giveWay()
      if (move.kind !== 'pointer') await this.#keep(changed === 'slides')
      return { serial }
    })
  }

  /**
   * Hides everything in the hall, as the panic key on one of its screens asks for.
   * @throws Problem 'screen-turned-away', and 'not-from-network' to a paired screen
   */
  async hide({ id, kind }: HallScreen): Promise<void> {
    await this.restore()
    if (kind === 'paired') throw new Problem('not-from-network', {})
    this.screens.refuseTurnedAway(id)
    if (this.#standing !== null) await this.move({ kind: 'cover', cover: 'hidden' })
  }

  /** The slides that are shown, with their notes; null while there is no presentation. */
  async deck(): Promise<Deck | null> {
    await this.restore()
    return this.#standing?.slides.deck ?? null
  }

  /** What the hall is told besides slides; null while there is no presentation. */
  async notices(): Promise<Notices | null> {
    await this.restore()
    return this.#standing?.notices(this.#parts.now()) ?? null
  }

  /** How the hall's screens look, also while there is no presentation. */
  async look(): Promise<HallLook> {
    await this.restore()
    return this.#look
  }

  /** What consoles are told, from now on. */
  async *consoleStates(signal: AbortSignal | undefined): AsyncGenerator<ConsoleState | null, void, void> {
    await this.restore()
    yield* follow(this.#pulses, this.#endedBy(signal), () => this.#consoleState())
  }

  /**
   * Serves screens of the network, until the presentation is over.
   * @throws Problem 'no-presentation', and as `HallNetwork.open` does
   */
  async openNetwork(address: string): Promise<void> {
    await this.restore()
    if (this.#standing === null) throw new Problem('no-presentation', {})
    await this.network.open(address)
  }

  /**
   * What a screen shows, from now on. @throws Problem 'screen-turned-away', 'presentation-over' and 'network-closed',
   *   also later
   */
  async *frames(screen: HallScreen, signal: AbortSignal | undefined): AsyncGenerator<AudienceFrame, void, void> {
    const ended = this.#endedBy(signal)
    if (ended.aborted) return
    await this.restore()
    this.network.refuseUnserved(screen)
    const leave = this.screens.enter(screen)
    try {
      let serial: number | undefined
      for await (const frame of follow(this.#pulses, ended, () => this.#onAir.frame)) {
        this.screens.refuseTurnedAway(screen.id)
        this.network.refuseUnserved(screen)
        if (frame.serial === serial) continue
        serial = frame.serial
        this.screens.sent(screen.id, serial)
        yield frameForScreen(frame, this.#standing?.presentation ?? null, screen)
      }
    } finally {
      leave()
    }
  }

  /** The store is let go: consoles and screens hear nothing more, and come back to the hall of the next one. */
  close(): void {
    this.#closing.abort()
    this.#rest()
  }

  #rest(): void {
    this.#follower.end()
    this.#onAir.stop()
    void this.network.end()
  }

  #endedBy(signal: AbortSignal | undefined): AbortSignal {
    return AbortSignal.any([this.#closing.signal, ...(signal === undefined ? [] : [signal])])
  }

  get #pulses(): Pulse[] {
    return [this.#onAir.pulse, this.screens.pulse, this.network.pulse]
  }

  async #comeBack(): Promise<void> {
    const kept = await readPresentation(this.#parts.store)
    if (kept !== undefined) this.#look = kept.look
    if (kept === undefined || kept.standing === null) {
      void this.#parts.host.presenting(false)
      return this.#onAir.show()
    }
    const standing = await restoreStanding(this.#parts, kept.standing)
    if (standing === null) return this.#end()
    this.network.restore(kept.standing.network)
    this.#stand(standing)
    // To make slides anew takes longer than a hall should wait: it sees those of before, unless something of them was
    // closed meanwhile.
    if (await standing.slides.areClosedNow().catch(() => true)) await this.#refreshSlides()
    else this.#follower.askForSlides(false)
  }

  #stand(standing: Standing): void {
    this.#standing = standing
    this.#follower.begin()
    void this.#parts.host.presenting(true)
    this.#onAir.show()
  }

  async #end(): Promise<void> {
    this.#rest()
    this.#standing = null
    this.screens.forget()
    void this.#parts.host.presenting(false)
    this.#onAir.show()
    await this.#keep(true)
  }

  async #refreshRecord(): Promise<void> {
    const standing = this.#standing
    if (standing === null) return
    try {
      standing.record = await loadRecord(this.#parts.store, standing.presentation.session)
    } catch (cause) {
      if (cause instanceof Problem && cause.code === 'session-unknown') return this.#end()
      throw cause
    }
    if (standing.slides.isClosedIn(standing.record)) this.#follower.askForSlides(true)
    const isElsewhere = !standing.mustOpen && standing.followRecord()
    // Where the doors were opened, what the hall saw is gone in this very frame, and the public deck follows.
    this.#onAir.show(false)
    if (standing.mustOpen) {
      await standing.open()
      this.#onAir.show()
      await this.#keep(true)
    } else if (isElsewhere) await this.#keep(false)
  }

  async #refreshSlides(): Promise<void> {
    if (this.#standing === null) return
    await this.#standing.refreshSlides()
    this.#onAir.show(false)
    await this.#keep(true)
  }

  #consoleState(): ConsoleState | null {
    return (
      this.#standing && {
        ...this.#standing.state(),
        frame: this.#onAir.frame,
        screens: this.screens.list(),
        network: this.network.state,
        networkWas: this.network.was,
      }
    )
  }

  /** @param withSlides where what is shown is other than was kept */
  #keep(withSlides: boolean): Promise<void> {
    const { presentation = null, slides } = this.#standing ?? {}
    const held = withSlides ? slides?.held : undefined
    return keepPresentation(this.#parts.store, this.#look, presentation, this.network.kept(), held)
  }

  #keepNetwork(): Promise<void> {
    return this.#turns.take(async () => {
      if (this.#standing !== null && !this.#closing.signal.aborted) await this.#keep(false)
    })
  }
}

function refuseOther({ presentation, record }: Standing, session: string): void {
  if (presentation.session === session) return
  throw new Problem('other-presentation', { session: sessionName(record) })
}
