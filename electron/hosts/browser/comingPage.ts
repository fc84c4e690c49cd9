/** Milliseconds in which a page that was asked for says that it is there. */
const patience = 2000

/**
 * Whether a page of the hall is on its way. One that is read again is asked for before the old one is gone, so that a
 * hall without a page knows at once whether it has to wait for one or to open a window.
 */
export class ComingPage {
  #asked: { at: number; heard: PromiseWithResolvers<boolean> } | undefined

  /** Its file was asked for. */
  asked(): void {
    this.#asked?.heard.resolve(false)
    this.#asked = { at: performance.now(), heard: Promise.withResolvers() }
  }

  /** It is there, and follows what the hall is shown. */
  heard(): void {
    this.#asked?.heard.resolve(true)
    this.#asked = undefined
  }

  /** @returns whether one came that was on its way */
  async came(): Promise<boolean> {
    if (this.#asked === undefined) return false
    const { at, heard } = this.#asked
    const late = setTimeout(() => heard.resolve(false), at + patience - performance.now())
    const came = await heard.promise
    clearTimeout(late)
    return came
  }
}
