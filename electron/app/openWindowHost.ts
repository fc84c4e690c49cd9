import { dirname } from 'node:path'
import { Problem } from '../../shared/problems/problem.ts'
import type { ProblemCode } from '../../shared/problems/problemText.ts'
import { isAnythingOffered } from '../services/door.ts'
import type { HostServices } from '../services/hostServices.ts'
import type { StoreWork } from '../services/service.ts'
import { storeProblem } from '../store/driver/storeProblem.ts'
import { acquireWindowLock } from '../store/file/acquireWindowLock.ts'
import { refuseUnlike } from '../store/file/lastSaved.ts'
import { type Creation, ownStorePath, refuseLostStore, requireDirectory } from '../store/file/storePath.ts'
import { KeptKeys } from '../store/keys/keptKeys.ts'
import type { Told } from '../system/told.ts'
import type { App } from './app.ts'
import type { AudienceNetwork } from './audienceNetwork.ts'
import { councilIn, leave, now, type OpenedStore, StoreOpener } from './openedStore.ts'
import { RecentStores } from './recentStores.ts'
import { storeKeeper } from './storeKeeper.ts'
import { storeSwitch } from './storeSwitch.ts'
import { StoreWorks } from './storeWorks.ts'

export interface WindowHost {
  /** The contract: over the store, or over its door while it cannot be opened. */
  readonly app: App
  readonly windowRouter: App['windowRouter']
  readonly audienceRouter: App['audienceRouter']
  /** Why the store could not be opened; undefined once it is. */
  readonly problem: Problem | undefined
  /** Where the open store lies. */
  readonly folder: string
  /** Counts the stores that were opened one after the other: what a window asks is of one of them. */
  readonly opening: number
  /** Lets the store go, with a copy of what was written since the last one. */
  close(): Promise<void>
}

/** What else a window's host may be told. */
interface HostOptions {
  /** Of the hall's screens; none are served when left out. */
  network?: AudienceNetwork
  /** Folder of the program's data, where stores are remembered and made; the given store's own when left out. */
  data?: string
  /** Called when another store has taken the place of the one that was open. */
  switched?: (host: WindowHost) => void
}

/**
 * What both window hosts hold: this machine's clock, and a store that no other window has.
 * @param hostOf the windows' host, by the folder of the store @param creation whether a store that is not there may be
 *   made
 * @throws Problem 'store-in-another-window' while another one has it, and what keeps a store from being opened where no
 *   copy of it can take its place
 */
export function openWindowHost(
  givenPath: string,
  hostOf: (folder: string) => HostServices,
  creation: Creation = 'where nothing was',
  options: HostOptions = {},
): WindowHost {
  return new OneStoreAtATime(ownStorePath(givenPath), hostOf, creation, options)
}

/** What somebody is asked at a door; the other refusals leave a window where it is. */
const asks: ReadonlySet<ProblemCode> = new Set(['store-keyed', 'store-of-other-copies', 'store-behind'])

class OneStoreAtATime implements WindowHost {
  readonly #recents: RecentStores
  readonly #opener: StoreOpener
  readonly #switched: HostOptions['switched']
  readonly #works = new StoreWorks((doing, act) => this.#aside(doing, act))
  #opened: OpenedStore
  #opening = 1
  /** The store that was left last is let go while the next one is open already. */
  #leaving = Promise.resolve()
  #work: StoreWork | undefined

  constructor(
    first: string,
    hostOf: (folder: string) => HostServices,
    creation: Creation,
    { network, data, switched }: HostOptions,
  ) {
    this.#switched = switched
    this.#recents = new RecentStores(data ?? dirname(first))
    const kept = new KeptKeys(this.#recents.folder)
    this.#opener = new StoreOpener({
      hostOf,
      network,
      kept,
      refuge: this.#recents.folder,
      stores: storeSwitch(
        this.#recents,
        () => this.#opened,
        (path, how) => this.#switchTo(ownStorePath(path), how),
      ),
      work: () => this.#work,
      keeperOf: storeKeeper(this.#works, kept),
    })
    const lost = problemOf(() => refuseLostStore(first, creation))
    if (lost !== undefined && !isAnythingOffered(first, lost)) throw lost
    const release = acquireWindowLock(first)
    try {
      this.#opened = this.#openOrStand(first, release, lost)
    } catch (refusal) {
      release()
      throw refusal
    }
  }

  get app(): App {
    return this.#opened.app
  }

  get windowRouter(): App['windowRouter'] {
    return this.app.windowRouter
  }

  get audienceRouter(): App['audienceRouter'] {
    return this.app.audienceRouter
  }

  get problem(): Problem | undefined {
    return this.#opened.problem
  }

  get folder(): string {
    return dirname(this.#opened.path)
  }

  get opening(): number {
    return this.#opening
  }

  async close(): Promise<void> {
    await this.#work?.over
    await this.#leaving
    await leave(this.#opened)
  }

  /** Opens a store, or stands at its door; of one that is lost nothing is made. @throws Problem what has no door */
  #openOrStand(path: string, release: () => void, lost: Problem | undefined): OpenedStore {
    try {
      return lost === undefined ? this.#look(path, release) : this.#atDoor(path, lost, release)
    } catch (cause) {
      if (!(cause instanceof Problem)) throw cause
      return this.#atDoor(path, cause, release)
    }
  }

  /** The same, where only what is asked about a whole store has a door. */
  #look(path: string, release: () => void): OpenedStore {
    const unlike = problemOf(() => refuseUnlike(path))
    return unlike === undefined ? this.#opener.open(path, release) : this.#atDoor(path, unlike, release)
  }

  #atDoor(path: string, why: Problem, release: () => void): OpenedStore {
    return this.#opener.atDoor(path, why, release, {
      open: () => {
        this.#opened = this.#opener.open(path, release)
      },
      look: () => {
        this.#opened = this.#look(path, release)
      },
      putBack: copy => this.#works.putBack(copy),
      mend: () => this.#works.mend(),
    })
  }

  async #switchTo(path: string, creation: Creation): Promise<void> {
    if (this.#work !== undefined) throw new Problem('store-at-work', {})
    await this.#leaving
    if (path === this.#opened.path) return
    await this.#refusePresented()
    refuseLostStore(path, creation)
    const next = this.#openOther(path, acquireWindowLock(path))
    await this.#noteOpen()
    this.#leaving = leave(this.#take(next))
    await this.#noteOpen()
    this.#switched?.(this)
  }

  /** @throws Problem what leaves a window where it is: the other store is let go */
  #openOther(path: string, release: () => void): OpenedStore {
    try {
      refuseUnlike(path)
      return this.#opener.open(path, release)
    } catch (cause) {
      const refused = storeProblem(cause, path, 'reading')
      if (refused instanceof Problem && asks.has(refused.code)) return this.#atDoor(path, refused, release)
      release()
      throw refused
    }
  }

  /** Another store takes the place of the one that is open. @returns the one that was */
  #take(next: OpenedStore): OpenedStore {
    const before = this.#opened
    this.#opened = next
    this.#opening++
    return before
  }

  /**
   * Lets the store go while something is done with its file, and opens what then lies there. Where it could not be done
   * the store is as it was, and whoever asked is told so in the window that they have.
   */
  async #aside<T>(doing: StoreWork['doing'], act: (path: string, tell: Told) => Promise<T>): Promise<T> {
    if (this.#work !== undefined) throw new Problem('store-at-work', {})
    const { promise, resolve } = Promise.withResolvers<void>()
    const work: StoreWork = { doing, done: 0, of: 0, over: promise }
    this.#work = work
    try {
      await this.#refusePresented()
      const { path, app, copies, release } = this.#opened
      // Of a drive that went away nothing could be opened afterwards.
      requireDirectory(path)
      await copies?.stop()
      app.endWatching()
      app.close()
      const [result] = await Promise.allSettled([act(path, (done, of) => Object.assign(work, { done, of }))])
      const lost = problemOf(() => refuseLostStore(path, 'never'))
      const next = this.#openOrStand(path, release, lost)
      const isAsItWas = result.status === 'rejected' && isShut(next) === isShut(this)
      if (isAsItWas) this.#opened = next
      else this.#take(next)
      this.#switched?.(this)
      if (result.status === 'rejected') throw result.reason
      return result.value
    } finally {
      this.#work = undefined
      resolve()
    }
  }

  async #refusePresented(): Promise<void> {
    if (this.problem === undefined && (await this.app.hall.deck()) !== null) throw new Problem('store-presented', {})
  }

  async #noteOpen(): Promise<void> {
    if (this.problem === undefined) this.#recents.note(this.#opened.path, await councilIn(this.#opened), now())
  }
}

const isShut = ({ problem }: Pick<OpenedStore, 'problem'>): boolean => problem !== undefined

function problemOf(act: () => void): Problem | undefined {
  try {
    act()
    return undefined
  } catch (cause) {
    if (cause instanceof Problem) return cause
    throw cause
  }
}
