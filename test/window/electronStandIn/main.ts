/** Stands in for `electron/main`. Each part is held to Electron's own types, as far as the program uses it. */
export { app } from './app.ts'
export { dialog, globalShortcut, Menu, nativeTheme, powerSaveBlocker, safeStorage, screen } from './native.ts'
export { MessageChannelMain } from './ports.ts'
export { protocol, session } from './session.ts'
export { utilityProcess } from './utilityProcess.ts'
export { BaseWindow, BrowserWindow, ipcMain } from './windows.ts'
