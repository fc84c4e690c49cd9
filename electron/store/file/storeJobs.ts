import { compareStores } from '../driver/compareStores.ts'
import { examineOpenStore } from '../integrity/examineStore.ts'
import { backUpTo, makeBackup } from './backups.ts'
import { bringToSecondPlace } from './secondPlace.ts'

/** What is done with an open store's file on a thread of its own, so that no window waits for it. */
export const storeJobs = {
  backUp: ({ store, at, room }: { store: string; at: string; room?: number }) => makeBackup(store, at, room),
  copyTo: ({ store, out }: { store: string; out: string }) => backUpTo(store, out),
  bringToSecondPlace: ({ store, id, place, room }: { store: string; id: string; place: string; room: number }) =>
    bringToSecondPlace(store, id, place, room),
  compare: ({ store, copy }: { store: string; copy: string }) => compareStores(store, copy),
  examine: ({ store }: { store: string }) => examineOpenStore(store),
}

export type StoreJobs = typeof storeJobs
export type StoreJob = keyof StoreJobs
