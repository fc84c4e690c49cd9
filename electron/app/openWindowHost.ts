import { randomUUID } from 'node:crypto'
import { dirname, join } from 'node:path'
import { unnamedUser } from '../../shared/domain/signature.ts'
import { Problem } from '../../shared/problems/problem.ts'
import type { ProblemCode } from '../../shared/problems/problemText.ts'
import { doorOf } from '../services/door.ts'
import type { HostServices } from '../services/hostServices.ts'
import type { Door, StoreKeeper, StoreSwitch, StoreWork } from '../services/service.ts'
import { openStore, type Store } from '../store/database.ts'
import { storeProblem } from '../store/driver/storeProblem.ts'
import { acquireWindowLock } from '../store/file/acquireWindowLock.ts'
import { refuseUnlike } from '../store/file/lastSaved.ts'
import { type Creation, ownStorePath, refuseLostStore } from '../store/file/storePath.ts'
import { KeptKeys } from '../store/keys/keptKeys.ts'
import { type App, createApp } from './app.ts'
import type { AudienceNetwork } from './audienceNetwork.ts'
import { bugLog, readBugLog } from './bugLog.ts'
import { type Copies, keepBackups } from './keepBackups.ts'
import { RecentStores, storeEnding } from './recentStores.ts'
import { sendableLog } from './sendableLog.ts'
import { storeFileName } from './storeFileName.ts'
import { storeKeeper } from './storeKeeper.ts'

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

/** A store as a window has it: its contract, and how it is let go. */
interface Opened {
  path: string
  app: App
  /** Undefined at a door. */
  copies: Copies | undefined
  release: () => void
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
  { network, data, switched }: HostOptions = {},
): WindowHost {
  const first = ownStorePath(givenPath)
  const recents = new RecentStores(data ?? dirname(first))
  const kept = new KeptKeys(recents.folder)
  let leaving = Promise.resolve()
  let opening = 1

  const appOf = (path: string, store: Store, behind: { door: Door } | { keeper: StoreKeeper }): App =>
    createApp({
      now,
      who: unnamedUser,
      logBug: bugLog(dirname(path), now),
      readLog: () => sendableLog(readBugLog(dirname(path))),
      newId: randomUUID,
      host: hostOf(dirname(path)),
      store,
      stores,
      ...(network && { network }),
      ...behind,
    })
  /** What stands behind a store that is open. */
  const withStore = (path: string, store: Store, release: () => void): Opened => {
    const logBug = bugLog(dirname(path), now)
    const copies = keepBackups(store, now, logBug)
    const app = appOf(path, store, { keeper: keeperOf(copies) })
    app.hall.restore().catch(logBug)
    return { path, app, copies, release }
  }
  let work: StoreWork | undefined
  const aside: StoreKeeper['aside'] = async (doing, act) => {
    if (work !== undefined) throw new Problem('store-at-work', {})
    const { promise, resolve } = Promise.withResolvers<void>()
    const own: StoreWork = { doing, done: 0, of: 0, over: promise }
    work = own
    try {
      await refusePresented()
      const { path, app, copies, release } = opened
      await copies?.stop()
      app.endWatching()
      app.close()
      try {
        return await act(path, (done, of) => Object.assign(own, { done, of }))
      } finally {
        openOrStand(path, release)
        opening++
        switched?.(host)
      }
    } finally {
      work = undefined
      resolve()
    }
  }
  const keeperOf = storeKeeper(aside, () => work, kept)
  const passDoor = (path: string, release: () => void): void => {
    opened = withStore(path, openStore(path, { refuge: recents.folder }), release)
    problem = undefined
  }
  /** What stands before a store that could not be opened. @throws why, where there is no door */
  const atDoor = (path: string, why: Problem, release: () => void): Opened => {
    const ways = { open: () => passDoor(path, release), look: () => look(path, release) }
    const door = doorOf(path, why, kept, ways)
    if (door === undefined) throw why
    return { path, app: appOf(path, openStore(':memory:'), { door }), copies: undefined, release }
  }
  const standAtDoor = (path: string, why: Problem, release: () => void): void => {
    opened = atDoor(path, why, release)
    problem = why
  }
  const look = (path: string, release: () => void): void => {
    const unlike = problemOf(() => refuseUnlike(path))
    if (unlike === undefined) passDoor(path, release)
    else standAtDoor(path, unlike, release)
  }
  const openOrStand = (path: string, release: () => void): void => {
    try {
      look(path, release)
    } catch (cause) {
      if (!(cause instanceof Problem)) throw cause
      standAtDoor(path, cause, release)
    }
  }
  const refusePresented = async (): Promise<void> => {
    if (problem === undefined && (await opened.app.hall.deck()) !== null) throw new Problem('store-presented', {})
  }
  const noteOpen = async (): Promise<void> => {
    if (problem === undefined) recents.note(opened.path, await councilOf(opened.app), now())
  }

  const switchTo = async (given: string, how: Creation): Promise<void> => {
    if (work !== undefined) throw new Problem('store-at-work', {})
    await leaving
    const path = ownStorePath(given)
    if (path === opened.path) return
    await refusePresented()
    refuseLostStore(path, how)
    const release = acquireWindowLock(path)
    let next: Opened
    let why: Problem | undefined
    try {
      refuseUnlike(path)
      next = withStore(path, openStore(path, { refuge: recents.folder }), release)
    } catch (cause) {
      const refused = storeProblem(cause, path, 'reading')
      if (!(refused instanceof Problem) || !asks.has(refused.code)) {
        release()
        throw refused
      }
      why = refused
      next = atDoor(path, refused, release)
    }
    await noteOpen()
    const before = opened
    opened = next
    problem = why
    opening++
    await noteOpen()
    leaving = leave(before)
    switched?.(host)
  }

  const stores: StoreSwitch = {
    list: async () => {
      const council = problem === undefined ? await councilOf(opened.app) : null
      const listed = recents.list(opened.path, council)
      // Before a door none is open: what stands behind it is no way out.
      return {
        folder: recents.folder,
        stores: problem === undefined ? listed : listed.filter(one => one.state !== 'open'),
      }
    },
    open: async id => {
      const found = recents.list(opened.path, null).find(one => one.id === id)
      if (found === undefined) throw new Problem('store-not-listed', {})
      await switchTo(join(found.folder, found.name + storeEnding), 'never')
    },
    openFile: path => switchTo(path, 'never'),
    create: async name => {
      const path = join(recents.folder, storeFileName(name, recents.folder))
      await switchTo(path, 'asked for')
    },
    forget(id) {
      const found = recents.list(opened.path, null).find(one => one.id === id && one.state !== 'open')
      if (found !== undefined) recents.forget(join(found.folder, found.name + storeEnding))
    },
  }

  let problem = problemOf(() => refuseLostStore(first, creation))
  const nowhere = { open: () => undefined, look: () => undefined }
  if (problem !== undefined && doorOf(first, problem, kept, nowhere) === undefined) throw problem
  const release = acquireWindowLock(first)
  let opened: Opened
  try {
    if (problem === undefined) openOrStand(first, release)
    else standAtDoor(first, problem, release)
  } catch (refusal) {
    release()
    throw refusal
  }
  const host: WindowHost = {
    get app() {
      return opened.app
    },
    get windowRouter() {
      return opened.app.windowRouter
    },
    get audienceRouter() {
      return opened.app.audienceRouter
    },
    get problem() {
      return problem
    },
    get folder() {
      return dirname(opened.path)
    },
    get opening() {
      return opening
    },
    async close() {
      await work?.over
      await leaving
      await leave(opened)
    },
  }
  return host
}

/** Windows hear at once that a store is left; it is let go once its copy is made. */
async function leave({ app, copies, release }: Opened): Promise<void> {
  app.endWatching()
  await copies?.end()
  app.close()
  release()
}

async function councilOf({ api }: App): Promise<string | null> {
  const [council] = await api.records.list({ kind: 'council' }).catch(() => [])
  return council === undefined ? null : String(council['name'])
}

function problemOf(act: () => void): Problem | undefined {
  try {
    act()
    return undefined
  } catch (cause) {
    if (cause instanceof Problem) return cause
    throw cause
  }
}

/** What somebody is asked at a door; the other refusals leave a window where it is. */
const asks: ReadonlySet<ProblemCode> = new Set(['store-keyed', 'store-of-other-copies', 'store-behind'])

const now = () => new Date().toISOString()
