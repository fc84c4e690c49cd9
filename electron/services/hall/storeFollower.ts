import type { Touched } from '../../../shared/tables/change.ts'
import type { Store } from '../../store/database.ts'
import { heeded } from './heeded.ts'
import { LateRefresh } from './lateRefresh.ts'

/** What a presentation looks at anew after a write. */
interface Follower {
  record: () => Promise<void>
  slides: () => Promise<void>
}

/** Follows what is written while a presentation stands: its record at once, its slides a moment later. */
export class StoreFollower {
  readonly #store: Store
  readonly #follower: Follower
  readonly #late: LateRefresh
  #stopWatching: () => void = () => undefined

  constructor(store: Store, follower: Follower) {
    this.#store = store
    this.#follower = follower
    this.#late = new LateRefresh(() => unasked(store, follower.slides))
  }

  begin(): void {
    this.#stopWatching()
    this.#stopWatching = this.#store.watch(touched => this.#heed(touched))
  }

  /** @param isPressing where something may have been closed */
  askForSlides(isPressing: boolean): void {
    this.#late.ask(isPressing)
  }

  /** The presenter has moved, and may do so again: making slides waits. */
  giveWay(): void {
    this.#late.giveWay()
  }

  end(): void {
    this.#late.stop()
    this.#stopWatching()
  }

  #heed(touched: readonly Touched[]): void {
    const { record, slides } = heeded(touched)
    if (record) void unasked(this.#store, this.#follower.record)
    if (slides !== 'no') this.#late.ask(slides === 'pressing')
  }
}

/**
 * Nobody asked for it and nobody waits for it: what cannot be read now is read after the next write, and what was begun
 * when the store is let go comes to nothing.
 */
export async function unasked(store: Store, act: () => Promise<void>): Promise<void> {
  await act().catch((cause: unknown) => {
    if (!store.watched.aborted) process.emitWarning(cause instanceof Error ? cause : String(cause))
  })
}
