import { setTimeout } from 'node:timers/promises'

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

/** Whether SQLite refuses because of somebody else's lock. */
function isBusy(error: unknown): boolean {
  return error instanceof Error && 'code' in error && /^SQLITE_(BUSY|LOCKED)/.test(String(error.code))
}
