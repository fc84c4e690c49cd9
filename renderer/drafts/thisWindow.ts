/** Where a tab keeps its key while it is read again. */
const kept = 'window'

const lockName = (key: string) => `window:${key}`

/**
 * A key that no other window of this browser has. A reload finds it again: it is laid down only while the tab has no
 * page, so that a tab which is made from this one never takes it over with the rest of the tab's storage.
 */
export const thisWindow: string = sessionStorage.getItem(kept) ?? crypto.randomUUID()
sessionStorage.removeItem(kept)
addEventListener('pagehide', () => sessionStorage.setItem(kept, thisWindow))
// Held for as long as this page lives; the browser lets it go, however the page ends.
void navigator.locks.request(lockName(thisWindow), () => new Promise(() => undefined))

/**
 * Does something for a window that is closed, unless another window is at it.
 * @param work done at once; nobody else does anything for that window meanwhile
 */
export async function forClosedWindow(key: string, work: () => void): Promise<void> {
  await navigator.locks.request(lockName(key), { ifAvailable: true }, lock => {
    if (lock !== null) work()
  })
}
