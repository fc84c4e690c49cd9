import { randomUUID } from 'node:crypto'
import { dirname } from 'node:path'
import { unnamedUser } from '../../shared/domain/signature.ts'
import type { Problem } from '../../shared/problems/problem.ts'
import { type DoorWays, doorOf } from '../services/door.ts'
import type { HostServices } from '../services/hostServices.ts'
import type { Door, StoreKeeper, StoreSwitch, StoreWork } from '../services/service.ts'
import { openStore, type Store } from '../store/database.ts'
import type { KeptKeys } from '../store/keys/keptKeys.ts'
import { type App, createApp } from './app.ts'
import type { AudienceNetwork } from './audienceNetwork.ts'
import { bugLog, readBugLog } from './bugLog.ts'
import { type Copies, keepBackups } from './keepBackups.ts'
import { sendableLog } from './sendableLog.ts'

/** A store as a window has it: its contract, over itself or over its door, and how it is let go. */
export interface OpenedStore {
  path: string
  app: App
  /** Why it could not be opened, and a door stands for it. */
  problem: Problem | undefined
  /** Undefined at a door. */
  copies: Copies | undefined
  release: () => void
}

/** What all stores of a window have behind them. */
interface Behind {
  /** The windows' host, by the folder of the store. */
  hostOf: (folder: string) => HostServices
  /** Of the hall's screens; none are served when left out. */
  network: AudienceNetwork | undefined
  /** Keys that this machine's keychain has locked. */
  kept: KeptKeys
  /** Where work is saved whose store is gone. */
  refuge: string
  stores: StoreSwitch
  /** What is done with the open one's file just now. */
  work: () => StoreWork | undefined
  keeperOf: (copies: Copies) => StoreKeeper
}

/** Opens stores for a window. */
export class StoreOpener {
  readonly #behind: Behind

  constructor(behind: Behind) {
    this.#behind = behind
  }

  /** @param release lets others have the store @throws Problem what keeps it from being opened */
  open(path: string, release: () => void): OpenedStore {
    const { refuge, keeperOf } = this.#behind
    const store = openStore(path, { refuge })
    const logBug = bugLog(dirname(path), now)
    const copies = keepBackups(store, now, logBug)
    const app = this.#appOf(path, store, { keeper: keeperOf(copies) })
    app.hall.restore().catch(logBug)
    return { path, app, problem: undefined, copies, release }
  }

  /** What stands before a store that could not be opened. @throws why, where there is no door */
  atDoor(path: string, why: Problem, release: () => void, ways: DoorWays): OpenedStore {
    const door = doorOf(path, why, this.#behind.kept, ways)
    if (door === undefined) throw why
    return { path, app: this.#appOf(path, openStore(':memory:'), { door }), problem: why, copies: undefined, release }
  }

  #appOf(path: string, store: Store, behind: { door: Door } | { keeper: StoreKeeper }): App {
    const { hostOf, network, stores, work } = this.#behind
    return createApp({
      now,
      who: unnamedUser,
      logBug: bugLog(dirname(path), now),
      readLog: () => sendableLog(readBugLog(dirname(path))),
      newId: randomUUID,
      host: hostOf(dirname(path)),
      store,
      stores,
      work,
      ...(network && { network }),
      ...behind,
    })
  }
}

/** The name of the council whose store is open; null at a door. */
export async function councilIn({ app, problem }: OpenedStore): Promise<string | null> {
  if (problem !== undefined) return null
  const [council] = await app.api.records.list({ kind: 'council' }).catch(() => [])
  return council === undefined ? null : String(council['name'])
}

/** Windows hear at once that a store is left; it is let go once its copy is made. */
export async function leave({ app, copies, release }: OpenedStore): Promise<void> {
  app.endWatching()
  await copies?.end()
  app.close()
  release()
}

/** This machine's clock: an ISO instant in UTC. */
export const now = () => new Date().toISOString()
