import { basename } from 'node:path'
import type { StoreKeeper } from '../services/service.ts'
import { restoreStore } from '../store/file/restoreStore.ts'
import type { KeptKeys } from '../store/keys/keptKeys.ts'
import type { Copies } from './keepBackups.ts'

/**
 * What a window may do with the copies of its store, whichever of its openings they are of: that a restore can be taken
 * back is known until the program ends.
 * @param aside lets the store go, does something to its file, and opens it again
 * @param kept keys that this machine's keychain has locked
 */
export function storeKeeper(aside: StoreKeeper['aside'], kept: KeptKeys): (copies: Copies) => StoreKeeper {
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
    kept,
    make: () => copies.make(),
    aside,
    restore: file =>
      aside(path => {
        const away = restoreStore(path, file)
        replaced = away === undefined ? undefined : basename(away)
      }),
  })
}
