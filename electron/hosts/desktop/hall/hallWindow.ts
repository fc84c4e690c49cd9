import type { BaseWindow, Rectangle, WebContents } from 'electron'
import { BrowserWindow, BaseWindow as PlainWindow, screen } from 'electron/main'
import { origin } from '../lockdown.ts'
import { windowOptions } from '../windowOptions.ts'
import { chooseDisplay, type KeptHall, keepHall, markOf, readKeptHall } from './displays.ts'

/** Milliseconds after which a window that was closed is brought back, unless the others go as well. */
const againAfter = 250
/** Milliseconds after which a page that died twice is read again. */
const restAfter = 800

/** Where it stands while there is no display but the console's. */
const inSight = { width: 960, height: 540 }

export interface HallWindowListener {
  /** The display is there, or it is gone and nobody sees the window. */
  display: (isThere: boolean) => void
  /** The window in which the presenter works: its display is not the hall's. */
  presenter: () => BrowserWindow | undefined
}

/**
 * The window that the hall sees: full screen on the second display, back on it when the display is, and back by itself
 * when somebody closes it or its page dies.
 */
export class HallWindow {
  readonly #file: string
  readonly #listener: HallWindowListener
  readonly #kept: KeptHall
  #window: BrowserWindow | undefined
  /** Lies over the window when everything is to be hidden at once, whatever its page does. */
  #lid: BaseWindow | undefined
  #isWanted = false
  #isSeen = true
  #isWatching = false

  /** @param file in which it is remembered where it stood */
  constructor(file: string, listener: HallWindowListener) {
    this.#file = file
    this.#listener = listener
    this.#kept = readKeptHall(file)
  }

  /** Whether it was open when the program ended last. */
  get wasOpen(): boolean {
    return this.#kept.isOpen
  }

  /** Whether a page is the hall's: it is served what the hall is shown, and nothing else. */
  isHall(page: WebContents): boolean {
    return this.#window?.webContents === page
  }

  /** Opens it, or places it anew. */
  open(): void {
    this.#isWanted = true
    this.#keep({ isOpen: true })
    this.#watchDisplays()
    if (this.#window === undefined) this.#make()
    this.#place()
  }

  /** Closes it on purpose. */
  close(): void {
    this.leave()
    this.#keep({ isOpen: false })
  }

  /** The program ends: it opens again with the next one if the presentation still stands. */
  leave(): void {
    this.#isWanted = false
    this.#lid?.destroy()
    this.#window?.destroy()
  }

  /** Hides everything in the hall, at once. */
  cover(): void {
    if (this.#window === undefined) return
    this.#lid ??= newLid()
    this.#lid.setBounds(this.#window.getBounds())
    this.#lid.showInactive()
  }

  uncover(): void {
    this.#lid?.hide()
  }

  /** Electron knows no displays before it is ready, and nobody opens a window before. */
  #watchDisplays(): void {
    if (this.#isWatching) return
    this.#isWatching = true
    const place = (): void => this.#place()
    screen.on('display-added', place)
    screen.on('display-removed', place)
    screen.on('display-metrics-changed', place)
  }

  #make(): void {
    const window = new BrowserWindow({
      ...windowOptions,
      ...inSight,
      title: 'پردهٔ سالن',
      backgroundColor: '#000000',
      show: false,
      // A hall's screen that lies behind the console still has to draw.
      webPreferences: { ...windowOptions.webPreferences, backgroundThrottling: false },
    })
    this.#window = window
    window.removeMenu()
    window.on('closed', () => {
      this.#window = undefined
      this.#lid?.destroy()
      this.#lid = undefined
      setTimeout(() => this.#comeBack(), againAfter)
    })
    window.on('moved', () => this.#note(window))
    this.#watchPage(window)
    void window.loadURL(`${origin}/audience`)
  }

  /** Unless it was closed on purpose, or the presenter's windows are gone, too: then the program ends. */
  #comeBack(): void {
    if (this.#isWanted && this.#window === undefined && this.#listener.presenter() !== undefined) this.open()
  }

  /** Nobody is asked anything on the hall's wall: a page that dies or hangs is read again, as often as it takes. */
  #watchPage({ webContents: page }: BrowserWindow): void {
    let diedAt = Number.NEGATIVE_INFINITY
    page.on('render-process-gone', (_event, { reason }) => {
      if (reason === 'clean-exit') return
      const wait = Date.now() - diedAt < restAfter ? restAfter : 0
      diedAt = Date.now()
      setTimeout(() => page.isDestroyed() || page.reload(), wait)
    })
    page.on('unresponsive', () => {
      page.forcefullyCrashRenderer()
      page.reload()
    })
  }

  /** On the hall's display, filling it; where that is gone out of sight, so that it never covers the console. */
  #place(): void {
    const window = this.#window
    if (window === undefined) return
    const displays = screen.getAllDisplays()
    const presenter = this.#listener.presenter()
    const own = presenter === undefined ? screen.getPrimaryDisplay() : screen.getDisplayMatching(presenter.getBounds())
    const display = chooseDisplay(displays, own.id, this.#kept.mark ?? undefined)
    if (display === undefined) return this.#standAside(window)
    this.#keep({ mark: markOf(display) })
    if (!isSameBounds(window.getBounds(), display.bounds)) {
      window.setFullScreen(false)
      window.setBounds(display.bounds)
    }
    window.setFullScreen(true)
    window.showInactive()
    this.#tell(true)
  }

  /** A window that has filled the hall's display would lie over everything here. */
  #standAside(window: BrowserWindow): void {
    if (this.#kept.mark === null) return window.showInactive()
    window.setFullScreen(false)
    window.hide()
    this.#tell(false)
  }

  #tell(isSeen: boolean): void {
    if (isSeen === this.#isSeen) return
    this.#isSeen = isSeen
    this.#listener.display(isSeen)
  }

  /** The presenter has taken it to another display. */
  #note(window: BrowserWindow): void {
    if (!window.isFullScreen()) this.#keep({ mark: markOf(screen.getDisplayMatching(window.getBounds())) })
  }

  #keep(changed: Partial<KeptHall>): void {
    Object.assign(this.#kept, changed)
    keepHall(this.#file, this.#kept)
  }
}

function newLid(): BaseWindow {
  const lid = new PlainWindow({
    show: false,
    frame: false,
    focusable: false,
    skipTaskbar: true,
    backgroundColor: '#000000',
  })
  lid.setAlwaysOnTop(true, 'screen-saver')
  return lid
}

const isSameBounds = (one: Rectangle, other: Rectangle): boolean =>
  one.x === other.x && one.y === other.y && one.width === other.width && one.height === other.height
