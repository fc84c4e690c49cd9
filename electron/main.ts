/** The Electron host's main process: windows, menu and dialogs. Data never passes through it. */
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { shell } from 'electron/common'
import {
  app,
  BrowserWindow,
  dialog,
  ipcMain,
  Menu,
  MessageChannelMain,
  nativeTheme,
  protocol,
  screen,
  session,
  utilityProcess,
} from 'electron/main'
import { bundleExtensions } from '../shared/domain/bundleName.ts'
import { windowFolder } from './browser/window.ts'
import { dataFolder } from './dataFolder.ts'
import { bundlesOf } from './desktop/bundleArguments.ts'
import { doDeed } from './desktop/hostDeeds.ts'
import { lockContents, lockSession, origin, scheme } from './desktop/lockdown.ts'
import { menuTemplate } from './desktop/menu.ts'
import type { FromStore, ToStore } from './desktop/messages.ts'
import { serveWindow } from './desktop/serveWindow.ts'
import { extension } from './staged.ts'

const here = dirname(fileURLToPath(import.meta.url))
protocol.registerSchemesAsPrivileged([
  { scheme, privileges: { standard: true, secure: true, supportFetchAPI: true, codeCache: true } },
])
lockContents(app)

if (app.requestSingleInstanceLock()) void start()
else app.quit()

async function start(): Promise<void> {
  const folder = dataFolder()
  const pending = bundlesOf(process.argv, process.cwd())
  app.on('open-file', (event, path) => {
    event.preventDefault()
    importBundle(path)
  })
  app.on('second-instance', (_event, words, cwd) => {
    showWindow()
    bundlesOf(words, cwd).forEach(importBundle)
  })
  app.on('window-all-closed', () => app.quit())
  app.on('activate', () => showWindow())

  await app.whenReady()
  lockSession(session.defaultSession)
  serveWindow(protocol, windowFolder)
  const store = utilityProcess.fork(join(here, `desktop/storeProcess${extension}`), [join(folder, 'council.db')])
  const tell = (message: ToStore, ports: Electron.MessagePortMain[] = []): void => store.postMessage(message, ports)
  let isQuitting = false
  app.on('before-quit', () => {
    isQuitting = true
    tell({ kind: 'quit' })
  })
  store.on('message', (message: FromStore) => void heard(message))
  store.on('exit', () => {
    if (isQuitting) return
    dialog.showErrorBox(
      'شورانامه',
      'بخش داده‌های برنامه از کار افتاد. آنچه ذخیره شده است سر جای خود است؛ برنامه را دوباره باز کنید.',
    )
    app.exit(1)
  })

  // Each load of a page gets an end of the contract of its own; only our page, in its top frame, may ask.
  ipcMain.on('port-wanted', event => {
    if (event.senderFrame?.origin !== origin || event.senderFrame !== event.sender.mainFrame) return
    const { port1, port2 } = new MessageChannelMain()
    tell({ kind: 'window' }, [port1])
    event.sender.postMessage('port', null, [port2])
  })

  async function heard(message: FromStore): Promise<void> {
    if (message.kind === 'ready') {
      openWindow()
      pending.forEach(importBundle)
    } else if (message.kind === 'failed') {
      isQuitting = true
      dialog.showErrorBox('شورانامه', message.message)
      app.exit(2)
    } else if (message.kind === 'imported') {
      go(`/session/${encodeURIComponent(message.session)}`)
    } else if (message.kind === 'refused') {
      dialog.showErrorBox('بستهٔ جلسه باز نشد', message.message)
    } else {
      const { id, call } = message
      await doDeed({ dialog, screen, shell }, folder, call).then(
        result => tell({ kind: 'answer', id, result }),
        (cause: unknown) =>
          tell({ kind: 'denied', id, message: cause instanceof Error ? cause.message : String(cause) }),
      )
    }
  }

  function importBundle(path: string): void {
    tell({ kind: 'import', path })
  }

  async function chooseBundle(): Promise<void> {
    const filters = [{ name: 'بستهٔ جلسه', extensions: bundleExtensions }]
    const { filePaths } = await dialog.showOpenDialog({
      title: 'باز کردن بستهٔ جلسه',
      filters,
      properties: ['openFile'],
    })
    filePaths.forEach(importBundle)
  }

  Menu.setApplicationMenu(
    Menu.buildFromTemplate(
      menuTemplate(
        { openBundle: () => void chooseBundle(), newWindow: () => openWindow(), go },
        process.platform === 'darwin',
      ),
    ),
  )
}

function openWindow(route = '/'): void {
  const window = new BrowserWindow({
    width: 1440,
    height: 900,
    minWidth: 480,
    minHeight: 480,
    title: 'شورانامه',
    backgroundColor: nativeTheme.shouldUseDarkColors ? '#0e1615' : '#f4f6f4',
    webPreferences: {
      preload: join(here, 'preload/preload.cjs'),
      sandbox: true,
      contextIsolation: true,
      nodeIntegration: false,
      webSecurity: true,
      spellcheck: false,
    },
  })
  void window.loadURL(`${origin}${route}`)
}

/** Leads the window in use to a route. */
function go(route: string): void {
  const window = BrowserWindow.getFocusedWindow() ?? BrowserWindow.getAllWindows()[0]
  if (window) void window.loadURL(`${origin}${route}`)
  else openWindow(route)
}

function showWindow(): void {
  const [window] = BrowserWindow.getAllWindows()
  if (!window) return openWindow()
  if (window.isMinimized()) window.restore()
  window.focus()
}
