import type { AudienceFrame } from '../../../shared/hall/audienceFrame.ts'
import { frameKey } from '../../../shared/hall/frameKey.ts'
import type { Frame } from '../../../shared/hall/frameOf.ts'
import { Pulse } from './pulse.ts'

/** The frame that the hall is shown at this moment. */
export class OnAir {
  /** Beats at each new frame, and when consoles may be told something else. */
  readonly pulse = new Pulse()
  readonly #now: () => string
  readonly #make: () => Frame
  #frame: AudienceFrame
  #timer: NodeJS.Timeout | undefined

  /** @param now ISO instant in UTC @param make the frame as it is at that moment */
  constructor(now: () => string, make: () => Frame) {
    this.#now = now
    this.#make = make
    this.#frame = { ...make(), serial: Date.parse(now()) }
  }

  /**
   * Makes the next frame, and one more when the first of its timers is over.
   * @param isAsked false for what was only written: a frame that would look alike is not sent again
   */
  show(isAsked = true): void {
    const frame = this.#make()
    const isSame = !isAsked && frameKey(frame) === frameKey(this.#frame)
    this.#frame = { ...frame, serial: this.#frame.serial + (isSame ? 0 : 1) }
    clearTimeout(this.#timer)
    const [first] = frame.timers
    if (first !== undefined) {
      const left = Math.max(0, Date.parse(first.until) - Date.parse(frame.now))
      this.#timer = setTimeout(() => this.show(), left).unref()
    }
    this.pulse.beat()
  }

  /** For whoever comes late, with the clock of this moment. */
  get frame(): AudienceFrame {
    return { ...this.#frame, now: this.#now() }
  }

  stop(): void {
    clearTimeout(this.#timer)
  }
}
