import { EventEmitter } from 'node:events'
import type { BrowserWindowConstructorOptions, BrowserWindow as ElectronWindow, MessagePortMain } from 'electron'
import { setFocused } from './native.ts'
import { handToPage } from './ports.ts'
import { answer, hear, tell } from './program.ts'
import type { WindowState } from './wire.ts'

/** What the app wants to know of windows. */
interface Host {
  made: (contents: Contents) => void
  lastClosed: () => void
}
let host: Host
export function setHost(own: Host): void {
  host = own
}

const windows = new Map<number, BrowserWindow>()
let last = 0
let focused = 0
let leaving: { left: () => void; stayed: () => void } | undefined

/** A window's page, as the program holds it. */
class Contents extends EventEmitter implements Partial<Omit<Electron.WebContents, keyof EventEmitter>> {
  readonly id: number
  readonly mainFrame = { origin: '' } as Electron.WebFrameMain

  constructor(id: number) {
    super()
    this.id = id
  }

  setWindowOpenHandler(): void {}

  isDestroyed(): boolean {
    return !windows.has(this.id)
  }

  getURL(): string {
    return windows.get(this.id)?.url ?? ''
  }

  postMessage(channel: string, message: unknown, ports: MessagePortMain[] = []): void {
    const [port] = ports.map(handToPage)
    tell({ kind: 'send', window: this.id, channel, words: [message], port: port ?? null })
  }

  send(channel: string, ...words: unknown[]): void {
    tell({ kind: 'send', window: this.id, channel, words, port: null })
  }

  /** A page that is read again is told to the program before. */
  leave(): void {
    this.emit('did-start-navigation', { isMainFrame: true, isSameDocument: false })
  }

  /** The page is only read again: the test's Chromium would not give a crashed one back. */
  forcefullyCrashRenderer(): void {}

  reload(): void {
    this.leave()
    tell({ kind: 'load', window: this.id, url: this.getURL() })
  }
}

type Own = Pick<ElectronWindow, 'close' | 'destroy' | 'focus' | 'isDestroyed' | 'isMaximized' | 'isMinimized'>

export class BrowserWindow extends EventEmitter implements Own {
  readonly id = ++last
  readonly webContents = new Contents(this.id)
  url = ''

  #bounds: Electron.Rectangle
  #isFullScreen = false
  #isVisible: boolean

  constructor({
    webPreferences = {},
    x = 0,
    y = 0,
    width = 0,
    height = 0,
    show = true,
  }: BrowserWindowConstructorOptions) {
    super()
    this.#bounds = { x, y, width, height }
    this.#isVisible = show
    const { preload = '', sandbox, contextIsolation, nodeIntegration } = webPreferences
    if (sandbox !== true || contextIsolation !== true || nodeIntegration !== false)
      throw new Error('The stand-in has sandboxed pages only.')
    windows.set(this.id, this)
    focused = this.id
    tell({ kind: 'window', window: this.id, preload, width, height })
    host.made(this.webContents)
  }

  static getAllWindows(): BrowserWindow[] {
    return [...windows.values()]
  }

  static getFocusedWindow(): BrowserWindow | null {
    return windows.get(focused) ?? null
  }

  static fromWebContents(contents: { id: number }): BrowserWindow | null {
    return windows.get(contents.id) ?? null
  }

  static fromId(id: number): BrowserWindow | null {
    return windows.get(id) ?? null
  }

  async loadURL(url: string): Promise<void> {
    this.url = url
    this.webContents.leave()
    tell({ kind: 'load', window: this.id, url })
  }

  isDestroyed(): boolean {
    return !windows.has(this.id)
  }

  isMaximized(): boolean {
    return false
  }

  isMinimized(): boolean {
    return false
  }

  getNormalBounds(): Electron.Rectangle {
    return { x: 40, y: 30, width: 1200, height: 800 }
  }

  maximize(): void {}

  removeMenu(): void {}

  getBounds(): Electron.Rectangle {
    return this.#bounds
  }

  setBounds(bounds: Partial<Electron.Rectangle>): void {
    this.#bounds = { ...this.#bounds, ...bounds }
  }

  isFullScreen(): boolean {
    return this.#isFullScreen
  }

  setFullScreen(isFullScreen: boolean): void {
    this.#isFullScreen = isFullScreen
  }

  show(): void {
    this.#isVisible = true
  }

  showInactive(): void {
    this.#isVisible = true
  }

  hide(): void {
    this.#isVisible = false
  }

  get state(): WindowState {
    return {
      window: this.id,
      bounds: this.#bounds,
      isFullScreen: this.#isFullScreen,
      isVisible: this.#isVisible,
    }
  }

  restore(): void {}

  focus(): void {
    focused = this.id
    this.emit('focus')
  }

  close(): void {
    this.emit('close', {})
    tell({ kind: 'close', window: this.id })
  }

  destroy(): void {
    this.close()
  }
}

const plain = new Set<BaseWindow>()

/** A window without a page. */
export class BaseWindow extends EventEmitter {
  #bounds: Electron.Rectangle = { x: 0, y: 0, width: 0, height: 0 }
  #isVisible = false

  constructor() {
    super()
    plain.add(this)
  }

  setBounds(bounds: Electron.Rectangle): void {
    this.#bounds = bounds
  }

  setAlwaysOnTop(): void {}

  showInactive(): void {
    this.#isVisible = true
  }

  hide(): void {
    this.#isVisible = false
  }

  destroy(): void {
    plain.delete(this)
  }

  get state(): WindowState {
    return { window: 0, bounds: this.#bounds, isFullScreen: false, isVisible: this.#isVisible }
  }
}

/** Every window as it would be drawn. */
export const windowStates = (): WindowState[] => [...windows.values(), ...plain].map(({ state }) => state)

setFocused(() => windows.get(focused) as never)

hear('closed', ({ window: id }) => {
  const window = windows.get(id)
  if (window === undefined) return
  windows.delete(id)
  if (focused === id) focused = [...windows.keys()].at(-1) ?? 0
  window.webContents.emit('destroyed')
  window.emit('closed')
  if (windows.size > 0) return
  if (leaving) leaving.left()
  else host.lastClosed()
})
hear('stayed', () => leaving?.stayed())

/** Closes every window, each page being asked. @returns whether all are closed */
export async function closeAll(): Promise<boolean> {
  if (windows.size === 0) return true
  const { promise, resolve } = Promise.withResolvers<boolean>()
  leaving = { left: () => resolve(true), stayed: () => resolve(false) }
  for (const window of windows.values()) window.close()
  const isLeft = await promise
  leaving = undefined
  return isLeft
}

answer('unload', ({ window }) => {
  let isLet = false
  windows.get(window)?.webContents.emit('will-prevent-unload', {
    preventDefault: () => {
      isLet = true
    },
  })
  return isLet
})

export const ipcMain = new EventEmitter()
hear('ipc', ({ window, channel, words, origin, isMainFrame }) => {
  const sender = windows.get(window)?.webContents
  if (sender === undefined) return
  Object.assign(sender.mainFrame, { origin })
  const senderFrame = isMainFrame ? sender.mainFrame : { origin }
  ipcMain.emit(channel, { sender, senderFrame }, ...words)
})
hear('context-menu', ({ window, isEditable }) => {
  const editFlags = { canCut: isEditable, canCopy: true, canPaste: isEditable, canSelectAll: true }
  windows
    .get(window)
    ?.webContents.emit('context-menu', {}, { isEditable, editFlags, selectionText: 'نوشته', x: 1, y: 1 })
})
hear('gone', ({ window, reason }) => {
  windows.get(window)?.webContents.emit('render-process-gone', {}, { reason, exitCode: 1 })
})
hear('answering', ({ window, isAnswering }) => {
  windows.get(window)?.webContents.emit(isAnswering ? 'responsive' : 'unresponsive')
})
