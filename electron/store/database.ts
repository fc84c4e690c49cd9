import type { Kysely } from 'kysely'
import { Problem } from '../../shared/problems/problem.ts'
import { recordKinds } from '../../shared/records/index.ts'
import type { Touched } from '../../shared/tables/change.ts'
import { Turns } from '../system/turns.ts'
import { type Access, Transaction } from './access.ts'
import { blobFolder } from './blobs/blobFolder.ts'
import { type Blobs, MemoryBlobs } from './blobs/blobs.ts'
import { FolderBlobs } from './blobs/folderBlobs.ts'
import { DatabaseFile } from './driver/databaseFile.ts'
import type { Reader } from './driver/driver.ts'
import type { Schema } from './driver/schema.ts'
import { storeProblem } from './driver/storeProblem.ts'
import { FileGuard } from './file/fileGuard.ts'
import { ownStorePath, requireDirectory } from './file/storePath.ts'
import { whenFree } from './file/whenFree.ts'
import { firstRows } from './migrations/firstRows.ts'
import { migrations } from './migrations/index.ts'

type Listener = (touched: readonly Touched[]) => void

interface OpenedStore {
  path: string
  patience: number
  file: DatabaseFile
  refuge: string | undefined
}

/** One database file. Everything that reads or writes it is a function of this folder that takes the store first. */
export class Store implements Access {
  readonly path: string
  /** Milliseconds that a transaction waits for another program. */
  readonly patience: number
  readonly db: Kysely<Schema>
  /** For `snapshot` alone. */
  readonly beside: Kysely<Schema>
  readonly driver: Reader
  readonly file: DatabaseFile
  /** The files that its attachments are of. */
  readonly blobs: Blobs
  /** What stands before each write; a store in memory has no file to lose. */
  readonly guard: FileGuard | undefined
  /** When the journal was last written whose pages could not be moved then: a reader was in the way. */
  journalRefused: number | undefined
  readonly #listeners = new Set<Listener>()
  readonly #turns = new Turns()
  readonly #watched = new AbortController()
  #commits: number | undefined
  #isProven = false

  constructor({ path, patience, file, refuge }: OpenedStore) {
    this.path = path
    this.patience = patience
    this.file = file
    this.db = file.queries()
    this.beside = file.isInMemory ? this.db : file.queriesBeside()
    this.driver = file.reader(this.db)
    this.blobs = file.isInMemory ? new MemoryBlobs() : new FolderBlobs(blobFolder(path), file.key)
    this.guard = file.isInMemory ? undefined : new FileGuard(path, file, () => this.publishAll(), refuge)
  }

  close(): void {
    this.endWatching()
    this.file.close()
  }

  /**
   * Looks once through all pages, indexes, rows and the log of the file: of a row whose day was damaged no session that
   * asks for its years would hear, and the log says where figures came from. Every copy that is made later looks again.
   * @throws Problem 'damaged-store', 'damaged-row', 'damaged-change'
   */
  prove(): void {
    if (this.#isProven || this.file.isInMemory) return
    try {
      if (!this.file.isSound) throw new Problem('damaged-store', { doing: 'reading' }, { file: this.path })
      const broken = this.file.brokenRow ?? this.file.brokenEntry
      if (broken !== undefined) throw broken
    } catch (error) {
      throw storeProblem(error, this.path, 'reading')
    }
    this.#isProven = true
  }

  /** Whoever follows what is written is told nothing more. */
  endWatching(): void {
    this.#watched.abort()
  }

  /** Aborts when nothing more is told. */
  get watched(): AbortSignal {
    return this.#watched.signal
  }

  /** Tells `listener` after each transaction which records it wrote. @returns how to stop listening */
  watch(listener: Listener): () => void {
    this.#listeners.add(listener)
    return () => void this.#listeners.delete(listener)
  }

  /** Tells every listener. What is told has happened: a listener that fails takes nothing back. */
  publish(touched: readonly Touched[]): void {
    if (touched.length === 0) return
    for (const listener of this.#listeners) {
      try {
        listener(touched)
      } catch (cause) {
        process.emitWarning(cause instanceof Error ? cause : String(cause))
      }
    }
  }

  /** When all that is known is that something was written: every kind of record. */
  publishAll(): void {
    this.publish(recordKinds.map(kind => ({ kind, key: null })))
  }

  /**
   * Tells whoever watches that another program has written since the last asking, such as an import from the terminal.
   */
  pollExternalChanges(): void {
    const commits = this.#externalCommits()
    if (commits === undefined) return
    const before = this.#commits ?? commits
    this.#commits = commits
    if (commits !== before) this.publishAll()
  }

  /** Undefined for a store that cannot be read now: whoever reads it next is told why. */
  #externalCommits(): number | undefined {
    try {
      return this.file.externalCommits()
    } catch {
      return undefined
    }
  }

  /**
   * Acts after all that was asked for before: waiting for a lock must not let a later edit of a text overtake an
   * earlier one.
   */
  inTurn<T>(act: () => Promise<T>): Promise<T> {
    return this.#turns.take(act)
  }
}

interface Opening {
  patience?: number
  refuge?: string | undefined
}

/** Milliseconds that a transaction waits, in which everything else goes on. */
const usualPatience = 5000

/**
 * Opens the database at a path, creates it when missing and migrates it when older.
 * @param givenPath a file, or ':memory:'
 * @param patience milliseconds that a transaction waits for another program
 * @param refuge folder of what is rescued where the store's own folder is gone
 * @throws Problem 'newer-store', 'linked-store', 'foreign-store', and those of `storeProblem`
 */
export function openStore(givenPath: string, { patience = usualPatience, refuge }: Opening = {}): Store {
  requireDirectory(givenPath)
  const path = ownStorePath(givenPath)
  try {
    return new Store({ path, patience, refuge, file: DatabaseFile.open(path, migrations, firstRows) })
  } catch (error) {
    throw storeProblem(error, path, 'reading')
  }
}

/**
 * Runs `work` whole or not at all; it must use the transaction it is given. One transaction runs at a time, in the
 * order they are asked for; while another program writes it waits, and reads go on.
 * @throws Problem for what the database refuses: a locked, full, lost or unwritable store, or a reference that would
 *   break
 */
export function transaction<T>(store: Store, work: (trx: Transaction) => Promise<T>): Promise<T> {
  const { db, file, path, patience, guard } = store
  return store.inTurn(async () => {
    try {
      guard?.refuseWrite()
      let begun: Transaction | undefined
      const result = await whenFree(
        patience,
        () => begun === undefined,
        () =>
          db.transaction().execute(trx => {
            begun = new Transaction(trx, file.writer(trx))
            return work(begun)
          }),
      )
      guard?.wrote()
      // What went into a file that nobody will find is not kept.
      guard?.refuseLost()
      guard?.noteSaved()
      store.publish(begun?.written.touched() ?? [])
      return result
    } catch (error) {
      throw storeProblem(error, path, 'saving')
    }
  })
}

/**
 * Reads one state of the store, whatever is written meanwhile by this program or another: neither waits for the other.
 * `read` must use what it is given. @throws Problem for what SQLite refuses
 */
export async function snapshot<T>(store: Store, read: (state: Access) => Promise<T>): Promise<T> {
  const { beside, file, path, patience } = store
  const reading = beside.transaction().setAccessMode('read only')
  try {
    return await whenFree(
      patience,
      () => true,
      () => reading.execute(trx => read({ db: trx, driver: file.readerBeside(trx) })),
    )
  } catch (error) {
    throw storeProblem(error, path, 'reading')
  }
}
