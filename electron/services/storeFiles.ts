import { existsSync, statSync } from 'node:fs'
import { Problem } from '../../shared/problems/problem.ts'
import { openStore } from '../store/database.ts'
import { compareStores } from '../store/driver/compareStores.ts'
import { storeProblem } from '../store/driver/storeProblem.ts'
import { acquireWindowLock } from '../store/file/acquireWindowLock.ts'
import { backUpTo, listBackups } from '../store/file/backups.ts'
import { acceptStore } from '../store/file/lastSaved.ts'
import { restoreStore } from '../store/file/restoreStore.ts'
import { ownStorePath, refuseLostStore } from '../store/file/storePath.ts'
import { examineStore } from '../store/integrity/examineStore.ts'
import { salvageStore } from '../store/integrity/salvageStore.ts'
import { newKey } from '../store/keys/keyFile.ts'
import { changePassphrase, changeRecovery, lockStore, unlockStore } from '../store/keys/lockStore.ts'
import { newPassphrase, openLocked } from './openLocked.ts'
import { otherPlaces } from './otherPlaces.ts'
import type { Service } from './service.ts'

/** Works on a store that no window has. @throws Problem 'store-in-another-window', 'store-not-found' */
function alone<T>(given: string, work: (store: string) => T): T {
  refuseLostStore(given, 'never')
  const store = ownStorePath(given)
  const release = acquireWindowLock(store)
  try {
    return work(store)
  } finally {
    release()
  }
}

async function placesOf(path: string): Promise<string[]> {
  refuseLostStore(path, 'never')
  const store = openStore(path)
  try {
    return await otherPlaces(store)
  } finally {
    store.close()
  }
}

export const storeFiles: Service<'storeFiles'> = () => ({
  backUp: ({ store, out }) => {
    refuseLostStore(store, 'never')
    const { rows, files } = backUpTo(ownStorePath(store), out)
    return { rows, files, bytes: statSync(out).size }
  },
  open: ({ file, passphrase }) => openLocked(file, passphrase),
  lock: async ({ store, passphrase }) => {
    const prepared = await newPassphrase(passphrase)
    const places = await placesOf(store)
    return alone(store, own => lockStore(own, () => newKey(prepared), places))
  },
  unlock: async ({ store }) => {
    const places = await placesOf(store)
    return alone(store, own => unlockStore(own, places))
  },
  changePassphrase: async ({ store, passphrase }) => {
    const prepared = await newPassphrase(passphrase)
    alone(store, own => changePassphrase(own, prepared))
  },
  changeRecovery: ({ store }) => ({ recovery: alone(store, changeRecovery) }),
  newestBackup: ({ store }) => {
    const [newest] = listBackups(store)
    return newest === undefined ? null : { file: newest.file, at: newest.at }
  },
  compare: ({ store, backup }) => {
    if (!existsSync(backup)) throw new Problem('backup-missing', {}, { file: backup })
    try {
      return compareStores(store, backup)
    } catch (error) {
      if (error instanceof Problem) throw error
      // What a restore is asked for may well be that one of them is damaged.
      return null
    }
  },
  examine: ({ store }) => {
    refuseLostStore(store, 'never')
    return { ...examineStore(store), newest: listBackups(store)[0]?.file ?? null }
  },
  accept: ({ store }) => alone(store, acceptStore),
  salvage: ({ store, out }) => {
    refuseLostStore(store, 'never')
    if (existsSync(out)) throw new Problem('salvage-target-there', {}, { file: out })
    try {
      return salvageStore(store, out)
    } catch (error) {
      throw storeProblem(error, out, 'reading')
    }
  },
  restore: ({ store: path, backup }) => {
    const store = ownStorePath(path)
    const release = acquireWindowLock(store)
    try {
      return { store, replaced: restoreStore(store, backup) ?? null }
    } finally {
      release()
    }
  },
})
