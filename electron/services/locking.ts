import { Problem } from '../../shared/problems/problem.ts'
import type { Store } from '../store/database.ts'
import { idOf, type NewKey, newKey } from '../store/keys/keyFile.ts'
import { changePassphrase, changeRecovery, lockStore, plainCopies, unlockStore } from '../store/keys/lockStore.ts'
import { keeperOf } from './keeperOf.ts'
import { newPassphrase, openLocked } from './openLocked.ts'
import { otherPlaces } from './otherPlaces.ts'
import type { Service } from './service.ts'

export const locking: Service<'locking'> = ({ store, keeper }) => {
  let made: NewKey | undefined
  return {
    async state(_, { host }) {
      const { key } = store.file
      if (key === undefined || keeper === undefined)
        return { isLocked: key !== undefined, plain: 0, keychain: 'unable' }
      const isThere = await host.keychain.isThere()
      const isKept = keeper.kept.find(idOf(key)) !== undefined
      return { isLocked: true, plain: plainCopies(store.path), keychain: !isThere ? 'unable' : isKept ? 'on' : 'off' }
    },
    prepare: async ({ passphrase }) => {
      made = newKey(await newPassphrase(passphrase))
      return { recovery: made.recovery }
    },
    async put() {
      const own = made
      const notPrepared = new Problem('lock-not-prepared', {})
      if (own === undefined && !isLocked(store)) throw notPrepared
      const key = (): NewKey => {
        if (own === undefined) throw notPrepared
        return own
      }
      const places = await otherPlaces(store)
      const { recovery: _, ...turned } = await keeperOf(keeper).aside(path => lockStore(path, key, places))
      return turned
    },
    async take({ passphrase }) {
      await prove(store, passphrase)
      const places = await otherPlaces(store)
      const own = keeperOf(keeper)
      const { key } = store.file
      const turned = await own.aside(path => unlockStore(path, places))
      if (key !== undefined) own.kept.forget(idOf(key))
      return turned
    },
    async changePassphrase({ passphrase, next }) {
      await prove(store, passphrase)
      changePassphrase(store.path, await newPassphrase(next))
    },
    async changeRecovery({ passphrase }) {
      await prove(store, passphrase)
      return { recovery: changeRecovery(store.path) }
    },
    async keep({ isKept }, { host }) {
      const { key } = store.file
      if (key === undefined) throw new Problem('store-not-keyed', {}, { file: store.path })
      const { kept } = keeperOf(keeper)
      if (isKept) kept.keep(idOf(key), await host.keychain.lock(key.toString('hex')))
      else kept.forget(idOf(key))
    },
  }
}

const isLocked = (store: Store): boolean => store.file.key !== undefined

/** Nobody who finds a desk open changes what opens it. @throws Problem 'passphrase-wrong', 'store-not-keyed' */
async function prove(store: Store, typed: string): Promise<void> {
  if (!isLocked(store)) throw new Problem('store-not-keyed', {}, { file: store.path })
  await openLocked(store.path, typed)
}
