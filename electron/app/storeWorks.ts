import { basename } from 'node:path'
import type { Saved, Turned } from '../../shared/api/storeFiles.ts'
import type { StoreWork } from '../services/service.ts'
import { wholeBesideStore } from '../store/file/besideStore.ts'
import type { Told } from '../system/told.ts'

/** Lets a store go, does something to its file, and opens what then lies there. */
export type Aside = <T>(doing: StoreWork['doing'], act: (path: string, tell: Told) => Promise<T>) => Promise<T>

/**
 * What is done with the file of a window's store while that is closed, and what came of it: whoever asked for it begins
 * anew, and is told of it then. It is known until the program ends.
 */
export class StoreWorks {
  readonly #aside: Aside
  #replaced: string | undefined
  #mended: Saved | undefined
  #left: readonly string[] = []

  constructor(aside: Aside) {
    this.#aside = aside
  }

  /** The store that the last restore replaced, by its name among the copies. */
  get replaced(): string | undefined {
    return this.#replaced
  }

  /** What became of the records of a store that was mended. */
  get mended(): Saved | undefined {
    return this.#mended
  }

  /** What stayed as it was when the lock was put or taken away last. */
  get left(): readonly string[] {
    return this.#left
  }

  /** @returns where the store is that the copy replaced; undefined where there was none */
  putBack(copy: string): Promise<string | undefined> {
    return this.#aside('restore', store => wholeBesideStore('restore', { store, copy }))
  }

  /** The same, which can be taken back. */
  async restore(copy: string): Promise<void> {
    const away = await this.putBack(copy)
    this.#replaced = away === undefined ? undefined : basename(away)
  }

  async mend(): Promise<Saved> {
    this.#mended = await this.#aside('mend', store => wholeBesideStore('mend', { store }))
    return this.#mended
  }

  async turn(doing: 'lock' | 'unlock', act: (path: string, tell: Told) => Promise<Turned>): Promise<Turned> {
    const turned = await this.#aside(doing, act)
    this.#left = turned.left
    return turned
  }
}
