import { EventEmitter } from 'node:events'
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest'

/** Stands in for Electron: keeps what main.ts does with it. Whether the real one agrees is for the _electron suite. */
function standIn() {
  const store = Object.assign(new EventEmitter(), { told: [] as { message: unknown; ports: number }[] })
  const app = Object.assign(new EventEmitter(), {
    exits: [] as number[],
    requestSingleInstanceLock: () => true,
    whenReady: async () => undefined,
    quit: () => undefined,
    exit: (code: number) => app.exits.push(code),
  })
  const windows: { options: { webPreferences: object }; urls: string[] }[] = []
  class BrowserWindow {
    readonly options: { webPreferences: object }
    readonly urls: string[] = []

    constructor(options: { webPreferences: object }) {
      this.options = options
      windows.push(this)
    }

    async loadURL(url: string) {
      this.urls.push(url)
    }

    static getFocusedWindow() {
      return null
    }

    static getAllWindows() {
      return windows
    }
  }
  const errors: string[] = []
  const ipcMain = new EventEmitter()
  const main = {
    app,
    BrowserWindow,
    dialog: { showErrorBox: (_title: string, message: string) => errors.push(message) },
    ipcMain,
    Menu: { setApplicationMenu: () => undefined, buildFromTemplate: (template: unknown) => template },
    MessageChannelMain: class {
      readonly port1 = 'store end'
      readonly port2 = 'page end'
    },
    nativeTheme: { shouldUseDarkColors: true },
    protocol: { registerSchemesAsPrivileged: () => undefined, handle: () => undefined },
    screen: { getAllDisplays: () => [] },
    session: {
      defaultSession: {
        setPermissionRequestHandler: () => undefined,
        setPermissionCheckHandler: () => undefined,
        setDevicePermissionHandler: () => undefined,
        webRequest: { onBeforeRequest: () => undefined },
      },
    },
    utilityProcess: {
      fork: () =>
        Object.assign(store, {
          postMessage: (message: unknown, ports: unknown[]) => store.told.push({ message, ports: ports.length }),
        }),
    },
  }
  return { main, store, app, windows, errors, ipcMain }
}

const electron = standIn()

beforeAll(async () => {
  vi.stubEnv('SHORANAMEH_HOME', '/tmp')
  vi.doMock('electron/main', () => electron.main)
  vi.doMock('electron/common', () => ({ shell: {} }))
  await import('../../../electron/main.ts')
  await vi.waitUntil(() => electron.store.listenerCount('message') === 1)
})
afterAll(() => {
  vi.doUnmock('electron/main')
  vi.unstubAllEnvs()
})

describe('the main process', () => {
  it('opens a sandboxed window when the store is ready, and not before', () => {
    expect(electron.windows).toHaveLength(0)
    electron.store.emit('message', { kind: 'ready' })
    expect(electron.windows).toHaveLength(1)
    expect(electron.windows[0]?.urls).toEqual(['shoranameh://window/'])
    expect(electron.windows[0]?.options.webPreferences).toMatchObject({
      sandbox: true,
      contextIsolation: true,
      nodeIntegration: false,
    })
  })

  it('gives the contract to our own page in its top frame alone', () => {
    const sender = { mainFrame: { origin: 'shoranameh://window' }, sent: [] as unknown[] }
    const contents = { ...sender, postMessage: (...words: unknown[]) => sender.sent.push(words) }
    const foreign = { origin: 'https://evil.example' }
    electron.ipcMain.emit('port-wanted', { sender: contents, senderFrame: foreign })
    electron.ipcMain.emit('port-wanted', { sender: contents, senderFrame: { ...sender.mainFrame } })
    expect(electron.store.told).toEqual([])
    electron.ipcMain.emit('port-wanted', { sender: contents, senderFrame: sender.mainFrame })
    expect(electron.store.told).toEqual([{ message: { kind: 'window' }, ports: 1 }])
    expect(sender.sent).toEqual([['port', null, ['page end']]])
  })

  it('leads to a session that was opened from a file', () => {
    electron.app.emit('open-file', { preventDefault: () => undefined }, '/بسته.shoranameh')
    expect(electron.store.told.at(-1)?.message).toEqual({ kind: 'import', path: '/بسته.shoranameh' })
    electron.store.emit('message', { kind: 'imported', session: 's6-73' })
    expect(electron.windows[0]?.urls.at(-1)).toBe('shoranameh://window/session/s6-73')
  })

  it('says what is safe when the store process dies, and ends', () => {
    electron.store.emit('exit')
    expect(electron.errors.at(-1)).toContain('آنچه ذخیره شده است سر جای خود است')
    expect(electron.app.exits).toEqual([1])
  })
})
