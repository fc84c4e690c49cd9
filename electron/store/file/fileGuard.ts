import { existsSync, readFileSync, writeFileSync } from 'node:fs'
import { dirname } from 'node:path'
import { Problem } from '../../../shared/problems/problem.ts'
import type { DatabaseFile } from '../driver/databaseFile.ts'
import { findKeyFile, keyPath } from '../keys/keyFile.ts'
import { freeBackupName } from './backups.ts'
import { noteLastSaved } from './lastSaved.ts'
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
  readonly #refuge: string | undefined
  /** What opens a locked store, which may go with it. */
  readonly #keyFile: Buffer | undefined
  #isTold = false
  #id: string | undefined
  /** Which link of the log's chain was noted last. */
  #noted = 0n

  /** @param refuge folder of what is rescued where the store's own is gone, as that of a drive that was taken away */
  constructor(path: string, database: DatabaseFile, onLoss: () => void, refuge: string | undefined) {
    this.#refuge = refuge
    const keyFile = database.key === undefined ? undefined : findKeyFile(path)
    this.#keyFile = keyFile === undefined ? undefined : readFileSync(keyFile)
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

  /** Notes what was saved last, so that a journal that is taken away is missed. */
  noteSaved(): void {
    const last = attempt(() => this.#database.lastLink)
    if (last === undefined || last.sequence === this.#noted) return
    this.#id ??= attempt(() => this.#database.id)
    if (this.#id === undefined) return
    noteLastSaved(this.#path, { id: this.#id, ...last })
    this.#noted = last.sequence
  }

  /** Before a write. @throws Problem 'store-lost'; 'linked-store' for as long as the file has a second name */
  refuseWrite(): void {
    this.refuseLost()
    if (this.#file.isLinked) throw new Problem('linked-store', {}, { file: this.#path })
  }

  /** Of a file that was written over, no more than pages in memory is left: nothing that could be trusted. */
  #rescue(loss: Loss): string | null {
    // The pages go into the file that was opened, wherever it is now, so that its journal is empty when it is let go.
    if (loss !== 'overwritten') attempt(() => this.#database.moveJournal())
    attempt(() => this.#file.disown())
    if (loss === 'overwritten') return null
    // The folder of a drive that is away would be made anew, and hidden when it is back.
    const own = existsSync(dirname(this.#path)) ? attempt(() => this.#copyTo(undefined)) : undefined
    return own ?? attempt(() => (this.#refuge === undefined ? undefined : this.#copyTo(this.#refuge))) ?? null
  }

  /** @param folder the store's backups when left out */
  #copyTo(folder: string | undefined): string {
    const target = freeBackupName(this.#path, 'rescued', folder)
    this.#database.copyTo(target, 'pages')
    if (this.#keyFile !== undefined && findKeyFile(target) === undefined)
      writeFileSync(keyPath(target), this.#keyFile, { mode: 0o600 })
    return target
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
