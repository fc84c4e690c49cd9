import type { Touched } from '../../shared/tables/change.ts'
import { changeGroups } from '../store/changeGroups.ts'
import type { Store } from '../store/database.ts'
import type { Service } from './service.ts'

export const changes: Service<'changes'> = ({ store }) => ({
  groups: ({ most }) => changeGroups(store, most),
  watch: (_, { signal }) =>
    watchChanges(store, signal === undefined ? store.watched : AbortSignal.any([signal, store.watched])),
})

/** Milliseconds between two looks for what other programs wrote. */
const lookAfter = 1000

/**
 * What a transaction wrote, one after the other, until the caller stops listening; every kind when it was another
 * program's. What piles up comes at once.
 */
async function* watchChanges(store: Store, signal: AbortSignal): AsyncGenerator<Touched[], void, void> {
  let piled: Touched[] = []
  let next = Promise.withResolvers<void>()
  const stop = store.watch(touched => {
    for (const one of touched) piled.push(one)
    next.resolve()
  })
  const poll = (): void => {
    store.pollExternalChanges()
    store.guard?.lost()
  }
  poll()
  const looking = setInterval(poll, lookAfter).unref()
  const end = (): void => next.resolve()
  signal.addEventListener('abort', end)
  try {
    while (!signal.aborted) {
      await next.promise
      if (signal.aborted) return
      next = Promise.withResolvers()
      const told = piled
      piled = []
      if (told.length > 0) yield told
    }
  } finally {
    stop()
    clearInterval(looking)
    signal.removeEventListener('abort', end)
  }
}
