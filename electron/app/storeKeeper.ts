import type { StoreKeeper } from '../services/service.ts'
import type { KeptKeys } from '../store/keys/keptKeys.ts'
import type { Copies } from './keepBackups.ts'
import type { StoreWorks } from './storeWorks.ts'

/**
 * What a window may do with the copies of its store, whichever of its openings they are of.
 * @param kept keys that this machine's keychain has locked
 */
export function storeKeeper(works: StoreWorks, kept: KeptKeys): (copies: Copies) => StoreKeeper {
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
      return works.replaced
    },
    get mended() {
      return works.mended
    },
    get left() {
      return works.left
    },
    kept,
    make: () => copies.make(),
    restore: file => works.restore(file),
    mend: () => works.mend(),
    turn: (doing, act) => works.turn(doing, act),
  })
}
