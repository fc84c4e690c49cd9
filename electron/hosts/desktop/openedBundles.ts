import type { App } from 'electron'
import { bundlesOf } from './bundleArguments.ts'
import type { StoreProgram } from './storeProgram.ts'

/** Bundles that people opened by this program: by a double click, the menu, or words at its start. */
export class OpenedBundles {
  readonly #store: StoreProgram
  /** They wait until the store can take them: macOS names one before the program is ready. */
  #waiting: string[] = []

  constructor(app: App, store: StoreProgram) {
    this.#store = store
    this.take(bundlesOf(process.argv, process.cwd()))
    app.on('open-file', (event, path) => {
      event.preventDefault()
      this.take([path])
    })
    app.on('second-instance', (_event, words, folder) => this.take(bundlesOf(words, folder)))
  }

  take(paths: readonly string[]): void {
    this.#waiting.push(...paths)
    if (this.#store.isReady) this.hand()
  }

  /** To the store, which is ready. */
  hand(): void {
    for (const path of this.#waiting.splice(0)) this.#store.post({ kind: 'import', path })
  }
}
