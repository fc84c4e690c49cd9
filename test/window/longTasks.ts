import type { Page } from 'playwright-core'

/**
 * Begins to watch for tasks that keep the window from answering for over 50 ms.
 * @param sign is there while the watched work goes on: what follows when it has gone is another work's
 * @returns the longest so far, in milliseconds; 0 where none was over 50
 */
export async function watchLongTasks(page: Page, sign?: string): Promise<() => Promise<number>> {
  await page.evaluate(shown => {
    const tasks: PerformanceEntry[] = []
    const observer = new PerformanceObserver(list => tasks.push(...list.getEntries()))
    observer.observe({ type: 'longtask' })
    const all = () => (tasks.push(...observer.takeRecords()), tasks)
    const state = { seen: false, begun: Number.POSITIVE_INFINITY, ended: Number.POSITIVE_INFINITY }
    new MutationObserver(() => {
      const isThere = shown !== undefined && document.querySelector(shown) !== null
      if (state.seen && !isThere) state.ended = Math.min(state.ended, performance.now())
      state.seen ||= isThere
    }).observe(document.body, { childList: true, subtree: true })
    Object.assign(window, {
      begin: () => (state.begun = performance.now()),
      seen: () => all().length,
      longest: () =>
        Math.max(
          0,
          ...all()
            .filter(({ startTime, duration }) => startTime > state.begun && startTime + duration < state.ended)
            .map(({ duration }) => duration),
        ),
    })
  }, sign)
  await plantTask(page)
  await page.evaluate(() => (Reflect.get(window, 'begin') as () => number)())
  return () => page.evaluate(() => (Reflect.get(window, 'longest') as () => number)())
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
