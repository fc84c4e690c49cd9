import { setImmediate } from 'node:timers/promises'

/** Milliseconds of work after which others have their turn. */
const turn = 20

/** Lets whatever else waits in this process have its turn, now and then in work that takes long. */
export class Pauses {
  #begun = performance.now()

  /** To be awaited between two pieces of the work; goes on at once while its turn lasts. */
  async take(): Promise<void> {
    if (performance.now() - this.#begun < turn) return
    await setImmediate()
    this.#begun = performance.now()
  }
}
