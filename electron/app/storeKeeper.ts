import { basename } from 'node:path'
import type { StoreKeeper, StoreWork } from '../services/service.ts'
import { wholeBesideStore } from '../store/file/besideStore.ts'
import type { KeptKeys } from '../store/keys/keptKeys.ts'
import type { Copies } from './keepBackups.ts'

/**
 * What a window may do with the copies of its store, whichever of its openings they are of: that a restore can be taken
 * back is known until the program ends.
 * @param aside lets the store go, does something to its file, and opens it again @param work what is done so now
 * @param kept keys that this machine's keychain has locked
 */
export function storeKeeper(
  aside: StoreKeeper['aside'],
  work: () => StoreWork | undefined,
  kept: KeptKeys,
): (copies: Copies) => StoreKeeper {
  let replaced: string | undefined
  return copies => ({
    get failure() {
      return copies.failure
    },
    get away() {
      return copies.away
    },
    get damage() {
      return copies.damage
    },
    get replaced() {
      return replaced
    },
    get work() {
      return work()
    },
    kept,
    make: () => copies.make(),
    aside,
    restore: file =>
      aside('restore', async store => {
        const away = await wholeBesideStore('restore', { store, copy: file })
        replaced = away === undefined ? undefined : basename(away)
      }),
  })
}
