import { compareStores } from '../driver/compareStores.ts'
import { examineOpenStore } from '../integrity/examineStore.ts'
import { backUpTo, makeBackup } from './backups.ts'

/** What is done with an open store's file on a thread of its own, so that no window waits for it. */
export const storeJobs = {
  backUp: ({ store, at }: { store: string; at: string }) => makeBackup(store, at),
  copyTo: ({ store, out }: { store: string; out: string }) => backUpTo(store, out),
  compare: ({ store, copy }: { store: string; copy: string }) => compareStores(store, copy),
  examine: ({ store }: { store: string }) => examineOpenStore(store),
}

export type StoreJobs = typeof storeJobs
export type StoreJob = keyof StoreJobs
