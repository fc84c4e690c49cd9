import { useSyncExternalStore } from 'react'

/** The council's clock as the host told it, going on by this window's own time, which nobody sets back. */
export class Clock {
  #told = 0
  #heard = performance.now()
  readonly #listeners = new Set<() => void>()
  #beat: ReturnType<typeof setInterval> | undefined

  /** @param moment what the host says it is now */
  set(moment: string): void {
    this.#told = Math.max(Date.parse(`${moment}Z`), this.#millisecond())
    this.#heard = performance.now()
    this.#tell()
  }

  /** The moment, to the second. */
  readonly now = (): string => new Date(this.#millisecond()).toISOString().slice(0, 19)

  #millisecond(): number {
    return this.#told + performance.now() - this.#heard
  }

  readonly subscribe = (listener: () => void): (() => void) => {
    this.#listeners.add(listener)
    this.#beat ??= setInterval(() => this.#tell(), 500)
    return () => {
      this.#listeners.delete(listener)
      if (this.#listeners.size > 0) return
      clearInterval(this.#beat)
      this.#beat = undefined
    }
  }

  #tell(): void {
    for (const listener of this.#listeners) listener()
  }
}

const clocks = new Map<string, Clock>()

/** The council's clock in a session: one for all that shows it, as what was read of it is kept for them, too. */
export function clockOf(session: string): Clock {
  const clock = clocks.get(session) ?? new Clock()
  clocks.set(session, clock)
  return clock
}

/** The moment, for the one place that draws it: it is drawn again each second, and nothing else is. */
export function useMoment(clock: Clock): string {
  return useSyncExternalStore(clock.subscribe, clock.now)
}
