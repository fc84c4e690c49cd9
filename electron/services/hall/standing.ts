import type { ConsoleState, Notices } from '../../../shared/api/presenting.ts'
import { applyMove, openTo, type Stage } from '../../../shared/hall/applyMove.ts'
import { type Frame, frameOf } from '../../../shared/hall/frameOf.ts'
import { liveSlides } from '../../../shared/hall/liveSlides.ts'
import type { Move } from '../../../shared/hall/moves.ts'
import { editionNow, isBehindDoors, recordFor } from '../../../shared/hall/openRecord.ts'
import type { Presentation } from '../../../shared/hall/presentation.ts'
import { settle } from '../../../shared/hall/settle.ts'
import { runningTimers } from '../../../shared/hall/timers.ts'
import { Problem, plainProblem } from '../../../shared/problems/problem.ts'
import type { Session } from '../../../shared/session/session.ts'
import type { HallSlides } from './hallSlides.ts'

/** A presentation that stands: where it is, the slides it moves among, and the session's record. */
export class Standing {
  readonly slides: HallSlides
  presentation: Presentation
  record: Session
  /** Why the slides are not as the store has them. */
  #trouble: Problem | null = null

  constructor(presentation: Presentation, slides: HallSlides, record: Session) {
    this.presentation = presentation
    this.slides = slides
    this.record = record
  }

  /** What the hall sees of it. @param now ISO instant in UTC */
  frame(now: string): Frame {
    return frameOf(this.presentation, this.slides.deck, this.record, now)
  }

  /** What consoles are told besides the frame and the screens. */
  state(): Omit<ConsoleState, 'frame' | 'screens' | 'network' | 'networkWas'> {
    return {
      presentation: this.presentation,
      deck: this.slides.version,
      changed: [...this.slides.changed],
      mayClose: isBehindDoors(this.record),
      trouble: this.#trouble && plainProblem(this.#trouble),
    }
  }

  /** What the hall is told besides slides. @param now ISO instant in UTC */
  notices(now: string): Notices {
    const { session, message, timers } = this.presentation
    return { session, message, timers: runningTimers(timers, now), now }
  }

  /** Whether there is a slide of this address to go to. */
  has(address: string): boolean {
    return [...this.slides.deck.slides, ...this.#live()].some(({ id }) => id === address)
  }

  /**
   * Makes a move.
   * @param screens that show it @returns what changed: nothing, the place, or the slides too
   * @throws Problem as `applyMove` and `deckOf` do
   */
  async move(move: Move, screens: Stage['screens'], now: string): Promise<'nothing' | 'place' | 'slides'> {
    const stage = {
      slides: this.slides.deck.slides,
      live: this.#live(),
      isBehindDoors: isBehindDoors(this.record),
      screens,
    }
    const was = this.presentation
    const moved = applyMove(was, move, stage, now)
    // In another shape there are other slides, and they are made of what the store has.
    if (move.kind === 'takeFigures' || moved.edition !== was.edition || this.slides.areOtherIn(moved.look)) {
      await this.#take(moved)
      return 'slides'
    }
    this.presentation = moved
    return moved === was ? 'nothing' : 'place'
  }

  /** The doors were opened, and what was chosen of the closed deck is not for the hall any more. */
  get mustOpen(): boolean {
    return editionNow(this.presentation.edition, this.record) !== this.presentation.edition
  }

  /** Shows the public deck again. What keeps it from being made is told on the console; nothing is shown meanwhile. */
  async open(): Promise<void> {
    await this.#take(openTo(this.presentation)).catch((cause: unknown) => this.#note(cause))
  }

  /** The record is another one: a live slide may be over. @returns whether the presentation is elsewhere now */
  followRecord(): boolean {
    const was = this.presentation
    const { slides } = this.slides.deck
    this.presentation = settle(was, slides, slides, this.#live())
    return this.presentation !== was
  }

  /** Looks at what the store has now. */
  async refreshSlides(): Promise<void> {
    const before = this.slides.deck.slides
    try {
      await this.slides.refresh()
      this.#settle(this.presentation, before)
    } catch (cause) {
      this.#note(cause)
    }
  }

  /** Shows the slides of this moment, in the edition that was chosen. */
  async #take(moved: Presentation): Promise<void> {
    const before = this.slides.deck.slides
    await this.slides.take(moved.edition, moved.look)
    this.#settle(moved, before)
  }

  #settle(moved: Presentation, before: Stage['slides']): void {
    this.#trouble = null
    this.presentation = moved
    this.presentation = settle(moved, before, this.slides.deck.slides, this.#live())
  }

  #live(): Stage['live'] {
    return liveSlides(recordFor(editionNow(this.presentation.edition, this.record), this.record))
  }

  /** What a presenter can mend is told on the console; anything else is a bug. */
  #note(cause: unknown): void {
    if (!(cause instanceof Problem)) throw cause
    this.#trouble = cause
  }
}
