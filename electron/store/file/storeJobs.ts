import { Problem } from '../../../shared/problems/problem.ts'
import type { Told } from '../../system/told.ts'
import { compareStores } from '../driver/compareStores.ts'
import { examineOpenStore } from '../integrity/examineStore.ts'
import { mendStore } from '../integrity/mendStore.ts'
import { type NewKey, newKey } from '../keys/keyFile.ts'
import { changePassphrase, changeRecovery, lockStore, unlockStore } from '../keys/lockStore.ts'
import { backUpTo, makeBackup } from './backups.ts'
import { restoreStore } from './restoreStore.ts'
import { bringToSecondPlace } from './secondPlace.ts'

/**
 * What is done with a store's file on a thread of its own, so that no window waits for it. Secrets are prepared, as
 * `preparedPassphrase` does it; bytes come as plain arrays from the other thread.
 */
export const storeJobs = {
  backUp: ({ store, at, room }: { store: string; at: string; room?: number }) => makeBackup(store, at, room),
  copyTo: ({ store, out }: { store: string; out: string }) => backUpTo(store, out),
  bringToSecondPlace: ({ store, id, place, room }: { store: string; id: string; place: string; room: number }) =>
    bringToSecondPlace(store, id, place, room),
  compare: ({ store, copy }: { store: string; copy: string }) => compareStores(store, copy),
  examine: ({ store }: { store: string }) => examineOpenStore(store),
  restore: ({ store, copy }: { store: string; copy: string }) => restoreStore(store, copy),
  mend: ({ store }: { store: string }) => mendStore(store),
  makeKey: ({ passphrase }: { store: string; passphrase: Uint8Array }) => newKey(Buffer.from(passphrase)),
  lock: ({ store, made, places }: { store: string; made: NewKey | undefined; places: string[] }, tell: Told) => {
    const { recovery: _, ...turned } = lockStore(store, () => preparedKey(made), places, tell)
    return turned
  },
  unlock: ({ store, places }: { store: string; places: string[] }, tell: Told) => unlockStore(store, places, tell),
  changePassphrase: ({ store, passphrase }: { store: string; passphrase: Uint8Array }) =>
    changePassphrase(store, Buffer.from(passphrase)),
  changeRecovery: ({ store }: { store: string }) => changeRecovery(store),
}

export type StoreJobs = typeof storeJobs
export type StoreJob = keyof StoreJobs

function preparedKey(made: NewKey | undefined): NewKey {
  if (made === undefined) throw new Problem('lock-not-prepared', {})
  return { ...made, key: Buffer.from(made.key) }
}
