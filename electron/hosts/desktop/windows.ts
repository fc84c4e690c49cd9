import { join } from 'node:path'
import type { WebContents } from 'electron'
import { BrowserWindow, nativeTheme, screen } from 'electron/main'
import { origin } from './lockdown.ts'
import { windowOptions } from './windowOptions.ts'
import { keepWindowState, leastSide, placeWindow, readWindowState } from './windowState.ts'

/** Points that a further window stands away from the one before it. */
const step = 28

/** The program's windows: how they are made, and how one is led somewhere. */
export class Windows {
  readonly #stateFile: string
  readonly #icon: string
  readonly #lastClosed: () => void
  /** The hall's window is none of them. */
  readonly #open = new Set<BrowserWindow>()
  /** Pages that run, and so hear where they are led to. */
  readonly #running = new Set<WebContents>()

  /**
   * @param folder of the data, where the last window's place is kept @param icon for systems that take it from the
   * window @param lastClosed called when the last of them is closed
   */
  constructor(folder: string, icon: string, lastClosed: () => void) {
    this.#lastClosed = lastClosed
    this.#stateFile = join(folder, 'window.json')
    this.#icon = icon
  }

  open(route = '/'): void {
    const state = readWindowState(this.#stateFile)
    const placing = placeWindow(
      state,
      screen.getAllDisplays().map(({ workArea }) => workArea),
    )
    const { x, y } = placing
    const away = this.#open.size * step
    const window = new BrowserWindow({
      ...windowOptions,
      ...placing,
      ...(x === undefined || y === undefined ? {} : { x: x - away, y: y + away }),
      minWidth: leastSide,
      minHeight: leastSide,
      title: 'شورانامه',
      icon: this.#icon,
      backgroundColor: nativeTheme.shouldUseDarkColors ? '#0e1615' : '#f4f6f4',
    })
    if (state?.isMaximized === true && away === 0) window.maximize()
    window.on('close', () =>
      keepWindowState(this.#stateFile, { bounds: window.getNormalBounds(), isMaximized: window.isMaximized() }),
    )
    this.#open.add(window)
    window.on('closed', () => {
      this.#open.delete(window)
      if (this.#open.size === 0) this.#lastClosed()
    })
    const page = window.webContents
    page.on('did-start-navigation', ({ isMainFrame, isSameDocument }) => {
      if (isMainFrame && !isSameDocument) this.#running.delete(page)
    })
    page.once('destroyed', () => this.#running.delete(page))
    void window.loadURL(`${origin}${route}`)
  }

  /** The window in use, brought to the front; a new one where there is none. */
  show(): void {
    const window = this.current
    if (window === undefined) return this.open()
    if (window.isMinimized()) window.restore()
    window.show()
    window.focus()
  }

  /** Leads a window to a route by its own router, as what it is doing goes on. */
  go(route: string, window = this.current): void {
    if (window === undefined) return this.open(route)
    if (this.#running.has(window.webContents)) window.webContents.send('go', route)
    else void window.loadURL(`${origin}${route}`)
  }

  get current(): BrowserWindow | undefined {
    const focused = BrowserWindow.getFocusedWindow()
    return focused !== null && this.#open.has(focused) ? focused : [...this.#open][0]
  }

  /** None is open yet, or none any more. */
  get isEmpty(): boolean {
    return this.#open.size === 0
  }

  /** Notes that a page runs, until it is gone or read again. */
  noteRunning(page: WebContents): void {
    this.#running.add(page)
  }

  get running(): ReadonlySet<WebContents> {
    return this.#running
  }
}
