import type { AudienceFrame } from '../../shared/hall/audienceFrame.ts'

/** How a page stands with its host. */
export type Line =
  | 'found'
  /** It is looked for again and again; what was shown last stays. */
  | 'lost'
  /** The host knows this page no more: it was turned away, or belongs to a presentation that is over. */
  | 'refused'

interface Shown {
  /** The newest; null before the first. None that came before it is kept. */
  frame: AudienceFrame | null
  line: Line
  /** Code of the problem for which a page is refused; null where the host does not know it at all. */
  problem: string | null
}

/** What the page shows: the newest frame alone. */
export class Frames {
  #now: Shown = { frame: null, line: 'found', problem: null }
  #isBeginning = true
  readonly #listeners = new Set<() => void>()

  readonly now = (): Shown => this.#now

  readonly subscribe = (listener: () => void): (() => void) => {
    this.#listeners.add(listener)
    return () => this.#listeners.delete(listener)
  }

  /** A line to the host begins. It may have been started again, and count from another number. */
  begin(): void {
    this.#isBeginning = true
  }

  /** Shows a frame, unless a newer one came before it on this line. */
  show(frame: AudienceFrame): void {
    if (!this.#isBeginning && frame.serial < (this.#now.frame?.serial ?? 0)) return
    this.#isBeginning = false
    this.#set({ frame, line: 'found', problem: null })
  }

  /** A lost line keeps what is shown; a page that its host knows no more shows nothing. */
  tell(line: Line, problem: string | null = null): void {
    // Of a network that was closed there is soon nobody left to say so.
    const why = line === 'lost' ? this.#now.problem : problem
    if (line === this.#now.line && why === this.#now.problem) return
    this.#set({ frame: line === 'refused' ? null : this.#now.frame, line, problem: why })
  }

  #set(shown: Shown): void {
    this.#now = shown
    for (const listener of this.#listeners) listener()
  }
}
