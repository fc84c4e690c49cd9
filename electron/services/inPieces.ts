import { setImmediate } from 'node:timers/promises'

/** Milliseconds of work after which others have their turn. */
const turn = 20

/** Goes through work that is done piece by piece, and lets whatever else waits in this process have its turn. */
export async function inPieces(pieces: Iterable<unknown>): Promise<void> {
  let begun = performance.now()
  const each = pieces[Symbol.iterator]()
  while (each.next().done !== true) {
    if (performance.now() - begun < turn) continue
    await setImmediate()
    begun = performance.now()
  }
}
