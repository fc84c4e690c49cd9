import type { Deck } from '../../../shared/deck.ts'
import type { Edition } from '../../../shared/document.ts'
import { hallFor } from '../../../shared/documents/slides/fit/room.ts'
import { changedSlides } from '../../../shared/hall/changedSlides.ts'
import { type HeldDeck, holdDeck, isClosedSince, withHeldFigures } from '../../../shared/hall/heldDeck.ts'
import type { Hall } from '../../../shared/hallSizes.ts'
import type { Session } from '../../../shared/session/session.ts'
import { deckOf } from '../deckOf.ts'
import type { SessionCache } from '../sessionCache.ts'

/**
 * The slides of a presentation: as they are shown, with the figures that the presenter took, and what they would be
 * now.
 */
export class HallSlides {
  readonly #sessionCache: SessionCache
  readonly #session: string
  #hall: Hall
  #held: HeldDeck
  #shown: Deck
  #changed: string[] = []
  /** Grows whenever what is shown is other than before. */
  version = 0

  private constructor(sessionCache: SessionCache, session: string, held: HeldDeck, hall: Hall) {
    this.#sessionCache = sessionCache
    this.#session = session
    this.#hall = hall
    this.#held = held
    this.#shown = held.deck
  }

  /** With the figures of this moment. @throws Problem as `deckOf` does, or 'session-unknown' */
  static async take(sessionCache: SessionCache, session: string, edition: Edition, hall: Hall): Promise<HallSlides> {
    return new HallSlides(sessionCache, session, await heldNow(sessionCache, session, edition, hall), hall)
  }

  /** With figures that were held before a crash. */
  static restored(sessionCache: SessionCache, session: string, held: HeldDeck, hall: Hall): HallSlides {
    return new HallSlides(sessionCache, session, held, hall)
  }

  /** What the hall is shown. */
  get deck(): Deck {
    return this.#shown
  }

  get held(): HeldDeck {
    return this.#held
  }

  /** Addresses of slides that would be other ones now. */
  get changed(): readonly string[] {
    return this.#changed
  }

  /**
   * Makes what `refresh` will look at, while slides go on being changed; not where a record was closed meanwhile: then
   * nothing may be shown before it did.
   * @throws Problem as `deckOf` does, or 'session-unknown'
   */
  async prepare(): Promise<void> {
    const session = await this.#sessionCache.load(this.#session)
    if (!isClosedSince(this.#held, session)) await deckOf(session, this.#held.deck.edition, { hall: this.#hall })
  }

  /**
   * Looks at what the store has now. Order, notes and new slides are shown at once, figures when they are taken; where
   * a record was closed meanwhile, everything is.
   * @returns whether figures were taken
   * @throws Problem as `deckOf` does; what was shown last stays, unless a record was closed meanwhile: then nothing
   *   does
   */
  async refresh(): Promise<boolean> {
    const session = await this.#sessionCache.load(this.#session)
    const { deck } = this.#held
    this.version++
    if (isClosedSince(this.#held, session)) {
      this.#hold({ deck: { ...deck, slides: [] }, open: [] })
      this.#hold(holdDeck(await deckOf(session, deck.edition, { hall: this.#hall }), session))
      return true
    }
    const now = await deckOf(session, deck.edition, { hall: this.#hall })
    this.#shown = withHeldFigures(this.#held.deck, now)
    this.#changed = changedSlides(this.#shown.slides, now.slides)
    return false
  }

  /** Whether something of the record was closed of which these slides may tell the public. */
  isClosedIn(record: Session): boolean {
    return isClosedSince(this.#held, record)
  }

  /** The same of the whole session, as the store has it. @throws Problem 'session-unknown' */
  async areClosedNow(): Promise<boolean> {
    return isClosedSince(this.#held, await this.#sessionCache.load(this.#session))
  }

  /** Whether they would be parted otherwise in this hall. */
  areOtherIn(hall: Hall): boolean {
    const [now, then] = [hallFor(this.#hall), hallFor(hall)]
    return now.ratio !== then.ratio || now.distance !== then.distance
  }

  /** Shows the figures of this moment, of either edition. @throws Problem as `deckOf` does */
  async take(edition: Edition, hall: Hall): Promise<void> {
    this.version++
    this.#hall = hall
    this.#hold(await heldNow(this.#sessionCache, this.#session, edition, hall))
  }

  #hold(held: HeldDeck): void {
    this.#held = held
    this.#shown = held.deck
    this.#changed = []
  }
}

async function heldNow(sessionCache: SessionCache, code: string, edition: Edition, hall: Hall): Promise<HeldDeck> {
  const session = await sessionCache.load(code)
  return holdDeck(await deckOf(session, edition, { hall }), session)
}
