import { setTimeout } from 'node:timers/promises'
import { isBusy } from '../driver/storeProblem.ts'

/** Milliseconds between two tries: other calls are answered in between. */
const pause = 150

/**
 * Tries again for as long as another program holds what `attempt` asks for.
 * @param patience milliseconds after which the refusal is let through
 * @param mayRepeat whether nothing was done yet that must not be done twice
 */
export async function whenFree<T>(patience: number, mayRepeat: () => boolean, attempt: () => Promise<T>): Promise<T> {
  const end = performance.now() + patience
  for (;;) {
    try {
      return await attempt()
    } catch (error) {
      if (!isBusy(error) || !mayRepeat() || performance.now() >= end) throw error
      await setTimeout(pause)
    }
  }
}
