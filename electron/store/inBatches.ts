import { setImmediate } from 'node:timers/promises'

/** Rows that are held and written together, however many there are. */
export const batchSize = 200

/** What comes one by one, some at a time. */
export function* inBatches<T>(all: Iterable<T>): Generator<T[]> {
  let some: T[] = []
  for (const one of all) {
    some.push(one)
    if (some.length < batchSize) continue
    yield some
    some = []
  }
  if (some.length > 0) yield some
}

/**
 * The same, and between two of them, and wherever a null comes, other calls have their turn, and what statements held
 * of memory outside JavaScript's is let go: Node frees it in no other turn of its loop. @throws the signal's reason
 * once it is aborted
 */
export async function* pacedBatches<T>(all: Iterable<T | null>, signal?: AbortSignal): AsyncGenerator<T[]> {
  let some: T[] = []
  for (const one of all) {
    if (one !== null) some.push(one)
    if (one !== null && some.length < batchSize) continue
    signal?.throwIfAborted()
    if (one !== null) {
      yield some
      some = []
    }
    await setImmediate()
  }
  if (some.length > 0) {
    signal?.throwIfAborted()
    yield some
    await setImmediate()
  }
  signal?.throwIfAborted()
}
