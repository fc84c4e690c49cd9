import type { IpcMain, WebContents } from 'electron'
import { BrowserWindow, MessageChannelMain } from 'electron/main'
import type { HallDesk } from './hall/hallDesk.ts'
import { origin } from './lockdown.ts'
import type { StoreProgram } from './storeProgram.ts'
import type { Windows } from './windows.ts'

/** Ends of the contract for pages. */
export interface ContractPorts {
  /** Tells every page that what it asked is not answered any more. */
  drop: () => void
  /** Gives every page that runs a new end: the store's process is another one. */
  renew: () => void
}

/**
 * Each load of a page gets an end of the contract of its own, the hall's page of the audience's; only our page, in its
 * top frame, may ask.
 */
export function setupContractPorts(
  ipcMain: IpcMain,
  store: StoreProgram,
  windows: Windows,
  hall: HallDesk,
): ContractPorts {
  const give = (page: WebContents): void => {
    const { port1, port2 } = new MessageChannelMain()
    // Whose page it is was settled when its window was made; what address it shows by now is no matter.
    if (hall.window.isHall(page)) store.post({ kind: 'audience', screen: hall.screen }, [port1])
    else store.post({ kind: 'window', window: BrowserWindow.fromWebContents(page)?.id ?? 0 }, [port1])
    page.postMessage('port', null, [port2])
  }
  ipcMain.on('port-wanted', event => {
    if (event.senderFrame?.origin !== origin || event.senderFrame !== event.sender.mainFrame) return
    windows.noteRunning(event.sender)
    // While the store is not ready, its being ready brings the port.
    if (store.isReady) give(event.sender)
  })
  return {
    drop: () => windows.running.forEach(page => page.send('port-lost')),
    renew: () => windows.running.forEach(give),
  }
}
