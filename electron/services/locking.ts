import { Problem } from '../../shared/problems/problem.ts'
import type { Store } from '../store/database.ts'
import { wholeBesideStore } from '../store/file/besideStore.ts'
import { idOf, type NewKey } from '../store/keys/keyFile.ts'
import { holdKey } from '../store/keys/keyRing.ts'
import { plainCopies } from '../store/keys/lockStore.ts'
import { keeperOf } from './keeperOf.ts'
import { newPassphrase, openLocked } from './openLocked.ts'
import { otherPlaces } from './otherPlaces.ts'
import type { Service } from './service.ts'

export const locking: Service<'locking'> = ({ store, keeper }) => {
  let made: NewKey | undefined
  return {
    async state(_, { host }) {
      const { key } = store.file
      const left = [...(keeper?.left ?? [])]
      if (key === undefined || keeper === undefined)
        return { isLocked: key !== undefined, plain: 0, left, keychain: 'unable' }
      const isThere = await host.keychain.isThere()
      const isKept = keeper.kept.find(idOf(key)) !== undefined
      const plain = plainCopies(store.path)
      return { isLocked: true, plain, left, keychain: !isThere ? 'unable' : isKept ? 'on' : 'off' }
    },
    prepare: async ({ passphrase }) => {
      made = await wholeBesideStore('makeKey', { store: store.path, passphrase: await newPassphrase(passphrase) })
      return { recovery: made.recovery }
    },
    async put() {
      if (made === undefined && !isLocked(store)) throw new Problem('lock-not-prepared', {})
      const asked = { made: isLocked(store) ? undefined : made, places: await otherPlaces(store) }
      // Whatever becomes of the work, what it has locked opens again.
      if (asked.made !== undefined) holdKey(Buffer.from(asked.made.key))
      return keeperOf(keeper).turn('lock', (path, tell) => wholeBesideStore('lock', { store: path, ...asked }, tell))
    },
    async take({ passphrase }) {
      await prove(store, passphrase)
      const places = await otherPlaces(store)
      const own = keeperOf(keeper)
      const { key } = store.file
      const turned = await own.turn('unlock', (path, tell) => wholeBesideStore('unlock', { store: path, places }, tell))
      if (key !== undefined) own.kept.forget(idOf(key))
      return turned
    },
    async changePassphrase({ passphrase, next }) {
      await prove(store, passphrase)
      await wholeBesideStore('changePassphrase', { store: store.path, passphrase: await newPassphrase(next) })
    },
    async changeRecovery({ passphrase }) {
      await prove(store, passphrase)
      return { recovery: await wholeBesideStore('changeRecovery', { store: store.path }) }
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
