import type { Touched } from '../../shared/domain/change.ts'
import type { Store } from '../store/database.ts'
import { watch } from '../store/watch.ts'

/** What a transaction wrote, one after the other, until the caller stops listening. What piles up comes at once. */
export async function* watchChanges(
  store: Store,
  signal: AbortSignal | undefined,
): AsyncGenerator<Touched[], void, void> {
  let piled: Touched[] = []
  let next = Promise.withResolvers<void>()
  const stop = watch(store.db, touched => {
    piled.push(...touched)
    next.resolve()
  })
  const end = (): void => next.resolve()
  signal?.addEventListener('abort', end)
  try {
    for (;;) {
      await next.promise
      if (signal?.aborted) return
      next = Promise.withResolvers()
      const told = piled
      piled = []
      if (told.length > 0) yield told
    }
  } finally {
    stop()
    signal?.removeEventListener('abort', end)
  }
}
