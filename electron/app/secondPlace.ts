import { stat } from 'node:fs/promises'
import { join } from 'node:path'
import { Problem } from '../../shared/problems/problem.ts'
import type { Store } from '../store/database.ts'
import { lastCopy } from '../store/file/backups.ts'
import { besideStore } from '../store/file/besideStore.ts'
import { secondFolder } from '../store/file/secondPlace.ts'
import { storeId } from '../store/identity.ts'
import { readSettings } from '../store/settings.ts'

/** Milliseconds between two tries to reach a place that is away. */
const tryAfter = 60_000

/** The second folder of a store's copies, which may be away for a while: what it lacks is brought once it is back. */
export class SecondPlace {
  readonly #store: Store
  #problem: Problem | undefined
  #bringing: Promise<void> | undefined
  #tried = Number.NEGATIVE_INFINITY

  constructor(store: Store) {
    this.#store = store
  }

  /** Why it could not be written last. */
  get problem(): Problem | undefined {
    return this.#problem
  }

  /** Brings the last copy where it is not there, unless that was tried a while ago. @param now milliseconds */
  async keepUp(now: number, patience: number): Promise<void> {
    const since = now - this.#tried
    // A clock that was put back makes no place wait.
    if (since >= 0 && since < tryAfter) return
    await this.bring(now, patience)
  }

  /** Tries at once. */
  bring(now: number, patience: number): Promise<void> {
    this.#tried = now
    this.#bringing ??= this.#bring(patience).finally(() => {
      this.#bringing = undefined
    })
    return this.#bringing
  }

  async #bring(patience: number): Promise<void> {
    const { backupFolder: folder, backupRoom: room } = await readSettings(this.#store)
    if (folder === null) {
      this.#problem = undefined
      return
    }
    const { path } = this.#store
    const newest = lastCopy(path)?.name
    if (newest === undefined) return
    const id = await storeId(this.#store)
    const isThere = await stat(join(secondFolder(path, id, folder), newest)).catch(() => undefined)
    if (isThere !== undefined && this.#problem === undefined) return
    try {
      const asked = { store: path, id, place: folder, room }
      const name = await besideStore('bringToSecondPlace', asked, patience)
      // Given up: a drive of the network may hang.
      if (name === undefined) throw new Problem('second-place-away', {}, { file: folder })
      this.#problem = undefined
    } catch (cause) {
      this.#problem = cause instanceof Problem ? cause : new Problem('second-place-away', {}, { file: folder })
    }
  }
}
