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
  nativeTheme,
  protocol,
  safeStorage,
  screen,
  session,
} from 'electron/main'
import { windowFolder } from './hosts/browser/window.ts'
import { chooseBundle, refuse } from './hosts/desktop/boxes.ts'
import { setupContextMenu } from './hosts/desktop/contextMenu.ts'
import { setupContractPorts } from './hosts/desktop/contractPorts.ts'
import { HallDesk } from './hosts/desktop/hall/hallDesk.ts'
import { denial, performHostAction } from './hosts/desktop/hostActions.ts'
import { LimitedPrograms } from './hosts/desktop/limitedPrograms.ts'
import { lockContents, lockSession, registerScheme } from './hosts/desktop/lockdown.ts'
import { menuTemplate } from './hosts/desktop/menu.ts'
import type { FromStore } from './hosts/desktop/messages.ts'
import { OpenedBundles } from './hosts/desktop/openedBundles.ts'
import { setupPageTrouble } from './hosts/desktop/pageTrouble.ts'
import { setupProfile } from './hosts/desktop/profile.ts'
import { setupQuitting } from './hosts/desktop/quitting.ts'
import { serveWindow } from './hosts/desktop/serveWindow.ts'
import { StoreProgram } from './hosts/desktop/storeProgram.ts'
import { Windows } from './hosts/desktop/windows.ts'
import { dataFolder } from './system/dataFolder.ts'

const icon = join(dirname(fileURLToPath(import.meta.url)), '../resources/icons/icon.png')

// Menus and dialogs are Persian and begin at the right, whatever the system's own language is.
app.commandLine.appendSwitch('lang', 'fa')
registerScheme(protocol)
lockContents(app)
setupContextMenu(app)

// An error that nobody catches would leave a program without window, words or end.
start().catch(async (cause: unknown) => {
  await app.whenReady()
  dialog.showErrorBox('شورانامه', cause instanceof Error ? cause.message : String(cause))
  app.exit(2)
})

async function start(): Promise<void> {
  const folder = dataFolder()
  setupProfile(app, folder, icon)
  if (!app.requestSingleInstanceLock()) return app.quit()

  /** Whose files may be opened. */
  let storeFolder = folder
  // With the last window the hall's goes, too, as nobody could lead what it shows.
  const windows = new Windows(folder, icon, () => hall.window.leave())
  const store = new StoreProgram(folder, {
    ready(theme, lies) {
      storeFolder = lies
      nativeTheme.themeSource = theme
      ports.renew()
      if (windows.isEmpty) windows.open()
      bundles.hand()
    },
    died() {
      ports.drop()
      limited.killAll()
    },
    onMessage: message => void receive(message),
    gaveUp(message) {
      dialog.showErrorBox('شورانامه', message)
      app.exit(2)
    },
  })
  const limited = new LimitedPrograms(store)
  const bundles = new OpenedBundles(app, store)
  const hall = new HallDesk(store, folder, () => windows.current)
  const ports = setupContractPorts(ipcMain, store, windows, hall)
  setupPageTrouble(app, page => !hall.window.isHall(page))
  setupQuitting(app, store)
  // Before the store is ready there is nothing to show: being ready opens the first window.
  const showWindow = (): void => {
    if (store.isReady) windows.show()
  }
  app.on('activate', showWindow)
  app.on('second-instance', showWindow)

  await app.whenReady()
  lockSession(session.defaultSession)
  serveWindow(protocol, windowFolder)
  Menu.setApplicationMenu(
    Menu.buildFromTemplate(
      menuTemplate(
        {
          openBundle: window => void chooseBundle(window).then(paths => bundles.take(paths)),
          newWindow: () => windows.open(),
          openSettings: window => windows.go('/settings', windowOf(window?.id)),
          openStores: window => windows.go('/stores', windowOf(window?.id)),
        },
        process.platform === 'darwin',
      ),
    ),
  )
  store.start()

  async function receive(message: Exclude<FromStore, { kind: 'ready' | 'failed' }>): Promise<void> {
    switch (message.kind) {
      case 'imported':
        windows.go(`/session/${encodeURIComponent(message.session)}`)
        return windows.show()
      case 'refused':
        return refuse(windows.current, message.message)
      case 'presenting':
        return hall.presenting(message.isOn)
      case 'turnedAway':
        return hall.turnedAway(message.screen)
      case 'uncovered':
        return hall.window.uncover()
      case 'start':
        return limited.start(message.id, message.module)
      case 'kill':
        return limited.kill(message.id)
      case 'call': {
        const { id, call, window } = message
        const parts = { dialog, nativeTheme, safeStorage, screen, shell, windows, hall }
        return performHostAction(parts, storeFolder, call, windowOf(window)).then(
          result => store.post({ kind: 'answer', id, result }),
          (cause: unknown) => store.post(denial(id, cause)),
        )
      }
    }
  }
}

function windowOf(id: number | undefined): BrowserWindow | undefined {
  return (id === undefined ? null : BrowserWindow.fromId(id)) ?? undefined
}
