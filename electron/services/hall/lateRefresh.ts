/** Milliseconds after a write before the slides are made anew; who goes on writing does not put it off. */
const refreshAfter = 300
/** The same after an act of the live session, from the last move on: making them takes a while, and the hall waits. */
const lull = 2000

/** Makes the slides anew when it is in nobody's way, and soon where something may have been closed. */
export class LateRefresh {
  readonly #refresh: () => void
  #waiting: { timer: NodeJS.Timeout; isPressing: boolean } | undefined

  constructor(refresh: () => void) {
    this.#refresh = refresh
  }

  /** @param isPressing where something may have been closed */
  ask(isPressing: boolean): void {
    if (this.#waiting?.isPressing === true) return
    this.stop()
    const timer = setTimeout(
      () => {
        this.#waiting = undefined
        this.#refresh()
      },
      isPressing ? refreshAfter : lull,
    )
    this.#waiting = { timer: timer.unref(), isPressing }
  }

  /** The presenter has moved, and may do so again. */
  giveWay(): void {
    if (this.#waiting?.isPressing === false) this.ask(false)
  }

  stop(): void {
    clearTimeout(this.#waiting?.timer)
    this.#waiting = undefined
  }
}
