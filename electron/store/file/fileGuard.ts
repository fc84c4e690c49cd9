import { Problem } from '../../../shared/problems/problem.ts'
import type { DatabaseFile } from '../driver/databaseFile.ts'
import { freeBackupName } from './backups.ts'
import { type Loss, StoreFile } from './storeFile.ts'

/** A store whose file somebody took away while it was open. */
export interface LostStore {
  problem: Problem
  /** Where everything that was saved has been copied to; null where that was not possible. */
  rescued: string | null
}

/** What stands between an open store and writing into a file that is no longer its own. */
export class FileGuard {
  readonly #path: string
  readonly #database: DatabaseFile
  readonly #file: StoreFile
  readonly #onLoss: () => void
  #rescued: string | null = null
  #isTold = false

  constructor(path: string, database: DatabaseFile, onLoss: () => void) {
    this.#path = path
    this.#database = database
    this.#file = new StoreFile(path, database)
    this.#onLoss = onLoss
  }

  /**
   * Looks at the file. Once it is lost, what the connection still holds is copied into a file of its own: at once, or
   * when a transaction that is going on has ended.
   */
  lost(): LostStore | undefined {
    if (!this.#database.isOpen) return undefined
    const loss = this.#file.loss()
    if (loss === undefined) return undefined
    if (this.#rescued === null && !this.#database.isInTransaction) this.#rescued = this.#rescue(loss)
    if (!this.#isTold) {
      this.#isTold = true
      this.#onLoss()
    }
    return { problem: lostProblem(this.#path, loss, this.#rescued), rescued: this.#rescued }
  }

  /** Notes that this program has written. */
  wrote(): void {
    this.#file.wrote()
  }

  /** @throws Problem 'store-lost' */
  refuseLost(): void {
    const lost = this.lost()
    if (lost !== undefined) throw lost.problem
  }

  /** Of a file that was written over, no more than pages in memory is left: nothing that could be trusted. */
  #rescue(loss: Loss): string | null {
    // The pages go into the file that was opened, wherever it is now, so that its journal is empty when it is let go.
    if (loss !== 'overwritten') attempt(() => this.#database.moveJournal())
    attempt(() => this.#file.disown())
    if (loss === 'overwritten') return null
    return (
      attempt(() => {
        const target = freeBackupName(this.#path, 'rescued')
        this.#database.copyTo(target, 'pages')
        return target
      }) ?? null
    )
  }
}

function attempt<T>(act: () => T): T | undefined {
  try {
    return act()
  } catch {
    return undefined
  }
}

function lostProblem(path: string, loss: Loss, rescued: string | null): Problem {
  return new Problem('store-lost', { loss, ...(rescued === null ? {} : { rescued }) }, { file: path })
}
