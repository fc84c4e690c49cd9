import type { StoreDamage } from '../../shared/domain/storeDamage.ts'
import type { Store } from '../store/database.ts'
import { besideStore } from '../store/file/besideStore.ts'

/** Milliseconds from an opening to the first look, and between two. */
const [first, between] = [5 * 60_000, 24 * 60 * 60_000]

/**
 * Looks through all of an open store once a day, on a thread of its own: what is written is looked at with every copy,
 * and a store that is only read for weeks would have none.
 */
export class DailyCheck {
  readonly #path: string
  #due: number
  #damage: StoreDamage[] = []
  #looking: Promise<void> | undefined

  /** @param now milliseconds */
  constructor({ path }: Store, now: number) {
    this.#path = path
    this.#due = now + first
  }

  /** What the last look has found. */
  get damage(): StoreDamage[] {
    return this.#damage
  }

  /** Looks where it is time to. @throws Problem, and what SQLite refuses */
  async keepUp(now: number, patience: number): Promise<void> {
    // After a clock was put back nobody waits for the day it had shown.
    if (this.#due - now > between) this.#due = now + first
    if (now < this.#due || this.#looking !== undefined) return
    this.#due = now + between
    this.#looking = this.#look(patience).finally(() => {
      this.#looking = undefined
    })
    await this.#looking
  }

  /** Once a look that goes on is over: nobody puts another file in the place of one that is read. */
  async done(): Promise<void> {
    await this.#looking?.catch(() => undefined)
  }

  async #look(patience: number): Promise<void> {
    const found = await besideStore('examine', { store: this.#path }, patience)
    if (found !== undefined) this.#damage = found.damage
  }
}
