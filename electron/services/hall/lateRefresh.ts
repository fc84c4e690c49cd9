/** Milliseconds after a write before the slides are made anew; who goes on writing does not put it off. */
const refreshAfter = 300
/** The same after an act of the live session, from the last move on: making them takes a while, and the hall waits. */
const lull = 2000

/**
 * Makes the slides anew when it is in nobody's way, and soon where something may have been closed; never twice at once,
 * however much is written meanwhile.
 */
export class LateRefresh {
  readonly #refresh: () => Promise<void>
  #waiting: { timer: NodeJS.Timeout; isPressing: boolean } | undefined
  #isRunning = false
  /** What was asked for while the slides were being made. */
  #askedSince: 'nothing' | 'later' | 'pressing' = 'nothing'

  /** @param refresh does not fail */
  constructor(refresh: () => Promise<void>) {
    this.#refresh = refresh
  }

  /** @param isPressing where something may have been closed */
  ask(isPressing: boolean): void {
    if (this.#isRunning) {
      if (this.#askedSince !== 'pressing') this.#askedSince = isPressing ? 'pressing' : 'later'
      return
    }
    if (this.#waiting?.isPressing === true) return
    this.stop()
    const timer = setTimeout(() => void this.#run(), isPressing ? refreshAfter : lull)
    this.#waiting = { timer: timer.unref(), isPressing }
  }

  /** The presenter has moved, and may do so again. */
  giveWay(): void {
    if (this.#waiting?.isPressing === false) this.ask(false)
  }

  stop(): void {
    clearTimeout(this.#waiting?.timer)
    this.#waiting = undefined
    this.#askedSince = 'nothing'
  }

  async #run(): Promise<void> {
    this.#waiting = undefined
    this.#isRunning = true
    await this.#refresh()
    this.#isRunning = false
    const asked = this.#askedSince
    this.#askedSince = 'nothing'
    if (asked !== 'nothing') this.ask(asked === 'pressing')
  }
}
