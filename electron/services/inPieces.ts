import { Pauses } from '../system/pauses.ts'

/** Goes through work that is done piece by piece, and lets whatever else waits in this process have its turn. */
export async function inPieces(pieces: Iterable<unknown>): Promise<void> {
  const pauses = new Pauses()
  const each = pieces[Symbol.iterator]()
  while (each.next().done !== true) await pauses.take()
}
