import type { ScreenState } from '../../../shared/hall/screenState.ts'
import { Problem } from '../../../shared/problems/problem.ts'
import { Pulse } from './pulse.ts'

/** A screen of the hall: a window of this machine, or one that was paired over the network. */
export type HallScreen = Pick<ScreenState, 'id' | 'name' | 'kind'>

interface Known {
  screen: HallScreen
  /** Pages that show it; a page that is read again has two for a moment. */
  pages: number
  isUnplugged: boolean
  sent: { serial: number; at: number } | null
  delay: number | null
}

/** Milliseconds in which what many screens say is told at once. */
const tellAfter = 200

/** Which screens show the presentation, and how far behind each is. */
export class HallScreens {
  /** Beats when a screen comes, goes or is another time behind. */
  readonly pulse = new Pulse()
  readonly #known = new Map<string, Known>()
  readonly #turnedAway = new Set<string>()
  readonly #clock: () => number
  readonly #tellTurnedAway: (screen: HallScreen) => void
  #isTelling = false

  /** @param clock milliseconds @param turnedAway hears of screens that are to be shown nothing any more */
  constructor(clock: () => number, turnedAway: (screen: HallScreen) => void) {
    this.#clock = clock
    this.#tellTurnedAway = turnedAway
  }

  list(): ScreenState[] {
    return [...this.#known.values()].map(({ screen, pages, isUnplugged, delay }) => ({
      ...screen,
      state: pages === 0 ? 'lost' : isUnplugged ? 'unplugged' : 'connected',
      delay: pages === 0 ? null : delay,
    }))
  }

  /** The hall's window of this machine: one that is there, or else one that was lost. */
  get ownWindow(): ScreenState | undefined {
    const own = this.list().filter(({ kind }) => kind === 'window')
    return own.find(({ state }) => state !== 'lost') ?? own.at(-1)
  }

  /** Screens that are there now. */
  connected(): HallScreen[] {
    return [...this.#known.values()].flatMap(({ screen, pages }) => (pages > 0 ? [screen] : []))
  }

  /** A page begins to show frames. @returns what to do when it is gone @throws Problem 'screen-turned-away' */
  enter(screen: HallScreen): () => void {
    this.refuseTurnedAway(screen.id)
    const known = this.#known.get(screen.id) ?? { screen, pages: 0, isUnplugged: false, sent: null, delay: null }
    known.screen = screen
    known.pages++
    this.#known.set(screen.id, known)
    this.pulse.beat()
    return () => {
      known.pages--
      this.pulse.beat()
    }
  }

  /** @throws Problem 'screen-turned-away' */
  refuseTurnedAway(id: string): void {
    if (this.#turnedAway.has(id)) throw new Problem('screen-turned-away', {})
  }

  sent(id: string, serial: number): void {
    const known = this.#known.get(id)
    if (known !== undefined && known.sent?.serial !== serial) known.sent = { serial, at: this.#clock() }
  }

  /** A page says that it has painted a frame; what it says of an earlier one than the newest is of no use. */
  shown(id: string, serial: number): void {
    const known = this.#known.get(id)
    if (known?.sent?.serial !== serial) return
    known.delay = Math.max(0, this.#clock() - known.sent.at)
    if (this.#isTelling) return
    this.#isTelling = true
    setTimeout(() => {
      this.#isTelling = false
      this.pulse.beat()
    }, tellAfter).unref()
  }

  /** Whether anybody can see it: its display was unplugged, or is there again. */
  setDisplay(id: string, isThere: boolean): void {
    const known = this.#known.get(id)
    if (known === undefined) return
    known.isUnplugged = !isThere
    this.pulse.beat()
  }

  /** Shows it nothing any more until the presentation is over; it is off the list. */
  turnAway(id: string): void {
    const screen = this.#known.get(id)?.screen
    this.#turnedAway.add(id)
    this.#known.delete(id)
    this.pulse.beat()
    if (screen !== undefined) this.#tellTurnedAway(screen)
  }

  /** The presentation is over: who is gone is forgotten, and who was turned away may come again. */
  forget(): void {
    this.#turnedAway.clear()
    for (const [id, { pages, screen }] of this.#known)
      if (pages === 0 || screen.kind === 'paired') this.#known.delete(id)
    this.pulse.beat()
  }
}
