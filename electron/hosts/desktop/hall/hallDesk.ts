import { join } from 'node:path'
import type { BrowserWindow } from 'electron'
import { globalShortcut, powerSaveBlocker } from 'electron/main'
import type { StoreProgram } from '../storeProgram.ts'
import { HallWindow } from './hallWindow.ts'

/** The hall's window as a screen of the presentation. */
const hallScreen = 'window'

/** Hides everything, whichever program is in front and even when the console hangs. */
const panicKey = 'F9'

/** What the main process does for a presentation: the hall's window, a display that stays awake, the panic key. */
export class HallDesk {
  readonly window: HallWindow
  readonly #store: StoreProgram
  #blocker: number | undefined

  /** @param folder of the data @param presenter the window in which the presenter works */
  constructor(store: StoreProgram, folder: string, presenter: () => BrowserWindow | undefined) {
    this.#store = store
    this.window = new HallWindow(join(folder, 'hall-window.json'), {
      display: isThere => store.post({ kind: 'display', screen: hallScreen, isThere }),
      presenter,
    })
  }

  /** Which screen a page is, for its port. */
  readonly screen = hallScreen

  /** A presentation has begun, or come back after a crash; or it is over. */
  presenting(isOn: boolean): void {
    if (!isOn) {
      this.#rest()
      return this.window.close()
    }
    this.#blocker ??= powerSaveBlocker.start('prevent-display-sleep')
    globalShortcut.register(panicKey, () => this.#panic())
    if (this.window.wasOpen) this.window.open()
  }

  /** The presenter has cut a screen off. */
  turnedAway(screen: string): void {
    if (screen === hallScreen) this.window.close()
  }

  #rest(): void {
    globalShortcut.unregister(panicKey)
    if (this.#blocker !== undefined) powerSaveBlocker.stop(this.#blocker)
    this.#blocker = undefined
  }

  /** The lid is put on here, before anybody else is asked; the presentation then hides what lies under it. */
  #panic(): void {
    this.window.cover()
    this.#store.post({ kind: 'hide' })
  }
}
