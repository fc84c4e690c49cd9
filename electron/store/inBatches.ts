/** Rows that are held and written together, however many there are. */
const size = 200

/** What comes one by one, a thousand at a time. */
export function* inBatches<T>(all: Iterable<T>): Generator<T[]> {
  let some: T[] = []
  for (const one of all) {
    some.push(one)
    if (some.length < size) continue
    yield some
    some = []
  }
  if (some.length > 0) yield some
}
