import type { Store } from '../store/database.ts'
import { backUp } from '../store/file/backUp.ts'
import { listBackups } from '../store/file/backups.ts'
import { settle } from '../store/settle.ts'

/** Milliseconds between two looks at the store. */
const lookAfter = 1000
/** Milliseconds of work between two copies. */
const between = 15 * 60_000
/** Milliseconds after which a copy is given up: of an hour at work, and when somebody waits for the program to end. */
const [patience, quitPatience] = [10 * 60_000, 4000]

/**
 * Keeps copies of an open store: one every fifteen minutes in which it was written, and one when it is let go. None is
 * made of a store whose file is lost, for another store may lie in its place.
 * @param logBug hears of a copy that could not be made; the older ones are left
 * @returns what makes the last copy, and looks after the store no more
 */
export function keepBackups(store: Store, now: () => string, logBug: (cause: unknown) => string): () => Promise<void> {
  if (store.guard === undefined) return async () => undefined
  let making: Promise<unknown> | undefined
  const make = (wait: number): Promise<unknown> => {
    making ??= backUp({ store: store.path, at: now() }, wait)
      .catch((cause: unknown) => void logBug(cause))
      .finally(() => {
        making = undefined
      })
    return making
  }
  let [tried, resting] = [Number.NEGATIVE_INFINITY, Number.NEGATIVE_INFINITY]
  const poll = (): void => {
    const instant = Date.parse(now())
    if (instant < resting) return
    try {
      settle(store, instant)
      const last = listBackups(store.path).find(({ kind }) => kind === 'backup')
      const since = Math.max(tried, last === undefined ? Number.NEGATIVE_INFINITY : Date.parse(last.at))
      if (instant - since < between || store.guard?.lost() !== undefined) return
      tried = instant
      void make(patience)
    } catch (cause) {
      // A drive that is away for a while must not end the copies of all that is written after it is back.
      resting = instant + between
      logBug(cause)
    }
  }
  const looking = setInterval(poll, lookAfter).unref()
  return async () => {
    clearInterval(looking)
    await making
    if (store.guard?.lost() !== undefined) return
    settle(store, Date.parse(now()), 0)
    await make(quitPatience)
  }
}
