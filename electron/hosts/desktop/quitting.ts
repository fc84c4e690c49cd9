import type { App } from 'electron'
import type { StoreProgram } from './storeProgram.ts'

/**
 * The store is closed after the last window: what a page says when it is closed still has to be written, and a page
 * that has something to finish may keep the program from quitting.
 */
export function setupQuitting(app: App, store: StoreProgram): void {
  let isClosed = false
  let isClosing = false
  app.on('will-quit', event => {
    if (isClosed) return
    event.preventDefault()
    if (isClosing) return
    isClosing = true
    void store.quit().then(() => {
      isClosed = true
      app.quit()
    })
  })
  app.on('window-all-closed', () => app.quit())
}
