import { type BigIntStats, statSync, truncateSync, unlinkSync } from 'node:fs'
import type { DatabaseFile } from '../driver/databaseFile.ts'

/** What has become of a store's file while it was open. */
export type Loss = 'gone' | 'replaced' | 'overwritten'

/** How long after another program's commit it may still be moving pages into the file: nanoseconds. */
const settling = 60_000_000_000n

/**
 * Knows an open store's file again: somebody may delete it, put another in its place or write over it, and everything
 * saved afterwards would be lost with the file that nobody sees any more. Only asks for its state: a program that opens
 * and closes the file besides SQLite lets go of SQLite's locks on it.
 */
export class StoreFile {
  readonly #path: string
  readonly #database: DatabaseFile
  readonly #journal: BigIntStats | undefined
  readonly #index: BigIntStats | undefined
  #mark: BigIntStats | undefined
  #commits: number
  /** The file's time when another program's commit was last met. */
  #committedAt: bigint | undefined
  #loss: Loss | undefined

  constructor(path: string, database: DatabaseFile) {
    this.#path = path
    this.#database = database
    this.#commits = database.externalCommits()
    this.#mark = found(path)
    this.#journal = found(`${path}-wal`)
    this.#index = found(`${path}-shm`)
  }

  /** Looks again. @returns undefined while the file is the one that was opened; what was lost once is lost for good */
  loss(): Loss | undefined {
    this.#loss ??= this.#judge(found(this.#path))
    return this.#loss
  }

  /** Whether it has a second name, by which another program would give it a journal of its own. */
  get isLinked(): boolean {
    const now = found(this.#path)
    return now !== undefined && now.nlink > 1n
  }

  /** Takes the file as it is now: this program has just written it. */
  wrote(): void {
    const now = found(this.#path)
    if (this.#loss === undefined && now !== undefined && isSame(now, this.#mark)) this.#mark = now
  }

  /**
   * Keeps this store's journal from being taken for that of the file that now has its name, whose pages it would write
   * over. The connection goes on reading.
   */
  disown(): void {
    if (this.#loss === 'overwritten' && isSame(found(`${this.#path}-wal`), this.#journal))
      truncateSync(`${this.#path}-wal`)
    for (const [end, own] of [
      ['-wal', this.#journal],
      ['-shm', this.#index],
    ] as const)
      if (isSame(found(this.#path + end), own)) unlinkSync(this.#path + end)
  }

  #judge(now: BigIntStats | undefined): Loss | undefined {
    const before = this.#mark
    if (before === undefined) return undefined
    if (now === undefined) return 'gone'
    if (!isSame(now, before)) return 'replaced'
    // Windows tells the time of a writing late; a reading that is going on sees no other program's commit.
    if (process.platform === 'win32' || this.#database.isInTransaction) return undefined
    if (now.mtimeNs === before.mtimeNs && now.size === before.size) return undefined
    const commits = this.#database.externalCommits()
    if (commits !== this.#commits) this.#committedAt = now.mtimeNs
    this.#commits = commits
    const age = now.mtimeNs - (this.#committedAt ?? now.mtimeNs + 1n)
    if (age < 0n || age > settling) return 'overwritten'
    this.#mark = now
    return undefined
  }
}

function found(path: string): BigIntStats | undefined {
  return statSync(path, { bigint: true, throwIfNoEntry: false })
}

function isSame(one: BigIntStats | undefined, other: BigIntStats | undefined): boolean {
  return one !== undefined && other !== undefined && one.dev === other.dev && one.ino === other.ino
}
