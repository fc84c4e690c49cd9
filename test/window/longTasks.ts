import type { Page } from 'playwright-core'

/**
 * What keeps the window from answering while it works: the longest task of its main thread. Nothing is asked of the
 * page meanwhile, as every question is a task of its own.
 * @param begin what sets the work off: a click, a paste or a file that is chosen
 * @param sign a selector: the work goes on while something matches it, and what follows is no longer the work
 * @returns milliseconds; 0 where no task took over 50
 */
export async function longestTask(page: Page, begin: () => Promise<unknown>, sign: string): Promise<number> {
  await page.evaluate(shown => {
    const tasks: PerformanceEntry[] = []
    const observer = new PerformanceObserver(list => tasks.push(...list.getEntries()))
    observer.observe({ type: 'longtask' })
    const all = () => (tasks.push(...observer.takeRecords()), tasks)
    const state = { begun: Number.POSITIVE_INFINITY, ended: Number.POSITIVE_INFINITY }
    const over = new Promise<void>(resolve => {
      let seen = false
      new MutationObserver(() => {
        const isThere = document.querySelector(shown) !== null
        seen ||= isThere
        if (seen && !isThere && state.ended === Number.POSITIVE_INFINITY) {
          state.ended = performance.now()
          // The task that this is in is told of once it has ended.
          setTimeout(resolve, 500)
        }
      }).observe(document.body, { childList: true, subtree: true })
    })
    for (const kind of ['pointerdown', 'paste', 'change'])
      addEventListener(kind, () => (state.begun = Math.min(state.begun, performance.now())), true)
    const ofWork = ({ startTime, duration }: PerformanceEntry) =>
      startTime + duration > state.begun && startTime + duration <= state.ended
    Object.assign(window, {
      seen: () => all().length,
      longest: () =>
        over.then(() =>
          Math.max(
            0,
            ...all()
              .filter(ofWork)
              .map(({ duration }) => duration),
          ),
        ),
    })
  }, sign)
  await plantTask(page)
  const longest = page.evaluate(() => (Reflect.get(window, 'longest') as () => Promise<number>)())
  await begin()
  return longest
}

/** A task of 60 ms, which the observer must report; else a watch that sees nothing would say 0. */
async function plantTask(page: Page): Promise<void> {
  await page.evaluate(() => {
    setTimeout(() => {
      const begun = performance.now()
      while (performance.now() - begun < 60);
    })
  })
  await page.waitForFunction(() => (Reflect.get(window, 'seen') as () => number)() > 0, undefined, { timeout: 5000 })
}
