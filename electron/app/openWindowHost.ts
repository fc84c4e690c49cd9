import { randomUUID } from 'node:crypto'
import { dirname } from 'node:path'
import { unnamedUser } from '../../shared/domain/signature.ts'
import { Problem } from '../../shared/problems/problem.ts'
import { doorOf } from '../services/door.ts'
import type { HostServices } from '../services/hostServices.ts'
import type { Door } from '../services/service.ts'
import { openStore, type Store } from '../store/database.ts'
import { acquireWindowLock } from '../store/file/acquireWindowLock.ts'
import { type Creation, ownStorePath, refuseLostStore } from '../store/file/storePath.ts'
import { type App, createApp } from './app.ts'
import type { AudienceNetwork } from './audienceNetwork.ts'
import { bugLog } from './bugLog.ts'
import { keepDailyBackups } from './dailyBackups.ts'

export interface WindowHost {
  /** The contract: over the store, or over its door while it cannot be opened. */
  readonly app: App
  readonly windowRouter: App['windowRouter']
  readonly audienceRouter: App['audienceRouter']
  /** Why the store could not be opened; undefined once it is. */
  readonly problem: Problem | undefined
  /** Lets the store go, with a copy of what was written since the last one. */
  close(): Promise<void>
}

/**
 * What both window hosts hold: this machine's clock, and a store that no other window has.
 * @param hostOf the windows' host, by the folder of the store @param creation whether a store that is not there may be
 *   made @param network of the hall's screens; none are served when left out
 * @throws Problem 'store-in-another-window' while another one has it, and what keeps a store from being opened where no
 *   copy of it can take its place
 */
export function openWindowHost(
  givenPath: string,
  hostOf: (folder: string) => HostServices,
  creation: Creation = 'where nothing was',
  network?: AudienceNetwork,
): WindowHost {
  const path = ownStorePath(givenPath)
  const logBug = bugLog(dirname(path), now)
  const parts = {
    now,
    who: unnamedUser,
    logBug,
    newId: randomUUID,
    host: hostOf(dirname(path)),
    ...(network && { network }),
  }
  const appOf = (store: Store, door?: Door): App => createApp({ ...parts, store, ...(door && { door }) })
  let problem = reasonNotToOpen(path, creation)
  if (problem !== undefined && doorOf(path, problem, () => undefined) === undefined) throw problem
  const release = acquireWindowLock(path)
  let letGo: (() => Promise<void>) | undefined
  let app: App
  const open = (): void => {
    const store = openStore(path)
    app = appOf(store)
    letGo = keepDailyBackups(store, now, logBug)
    app.hall.restore().catch(logBug)
    problem = undefined
  }
  const standAtDoor = (why: Problem): void => {
    const door = doorOf(path, why, open)
    if (door === undefined) throw why
    problem = why
    app = appOf(openStore(':memory:'), door)
  }
  try {
    if (problem === undefined) open()
    else standAtDoor(problem)
  } catch (cause) {
    try {
      if (!(cause instanceof Problem)) throw cause
      standAtDoor(cause)
    } catch (refusal) {
      release()
      throw refusal
    }
  }
  return {
    get app() {
      return app
    },
    get windowRouter() {
      return app.windowRouter
    },
    get audienceRouter() {
      return app.audienceRouter
    },
    get problem() {
      return problem
    },
    async close() {
      await letGo?.()
      app.close()
      release()
    },
  }
}

function reasonNotToOpen(path: string, creation: Creation): Problem | undefined {
  try {
    refuseLostStore(path, creation)
    return undefined
  } catch (cause) {
    if (cause instanceof Problem) return cause
    throw cause
  }
}

const now = () => new Date().toISOString()
