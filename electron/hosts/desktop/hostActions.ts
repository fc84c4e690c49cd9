import { copyFile } from 'node:fs/promises'
import { extname } from 'node:path'
import type { BaseWindow, Dialog, NativeTheme, Screen, Shell } from 'electron'
import type { FolderPurpose } from '../../../shared/api/host.ts'
import { Problem, plainProblem } from '../../../shared/problems/problem.ts'
import { resolveInside } from '../../system/resolveInside.ts'
import type { HallWindow } from './hall/hallWindow.ts'
import { hasKeychain, openSecret, type SecretStorage } from './keychain.ts'
import type { HostCall, ToStore } from './messages.ts'
import type { Windows } from './windows.ts'

/** Parts of Electron that actions need; tests stand in for them. */
export interface ElectronParts {
  dialog: Pick<Dialog, 'showOpenDialog' | 'showSaveDialog'>
  nativeTheme: Pick<NativeTheme, 'themeSource'>
  safeStorage: SecretStorage
  screen: Pick<Screen, 'getAllDisplays'>
  shell: Pick<Shell, 'openPath' | 'showItemInFolder'>
  windows: Pick<Windows, 'open'>
  hall: { window: Pick<HallWindow, 'open'> }
}

/**
 * Does for the store's process what only Electron can.
 * @param folder whose files may be opened: the product's own
 * @param window that asks; what is asked of people in turn lies over it
 * @throws Problem 'file-not-opened', 'copy-not-written' or 'not-own-file'
 */
export async function performHostAction(
  parts: ElectronParts,
  folder: string,
  call: HostCall,
  window: BaseWindow | undefined,
): Promise<unknown> {
  switch (call.action) {
    case 'displays':
      return parts.screen.getAllDisplays().length
    case 'theme':
      parts.nativeTheme.themeSource = call.theme
      return undefined
    case 'hasKeychain':
      return hasKeychain(parts.safeStorage)
    case 'lockSecret':
      return parts.safeStorage.encryptString(call.text).toString('base64')
    case 'openSecret':
      return openSecret(parts.safeStorage, call.locked)
    case 'openAudience':
      return parts.hall.window.open()
    case 'openPlace':
      return parts.windows.open(`/session/${encodeURIComponent(call.session)}/${call.place}`)
    case 'chooseStore':
      return choose(parts, window, storeOptions)
    case 'chooseFolder':
      return choose(parts, window, folderOptions[call.purpose])
    case 'reveal':
    case 'open':
    case 'saveCopy':
      return giveFile(parts, folder, call, window)
  }
}

const storeOptions: Electron.OpenDialogOptions = {
  title: 'باز کردن پروندهٔ شورا',
  filters: [{ name: 'پروندهٔ شورا', extensions: ['db'] }],
  properties: ['openFile'],
}

const folderOptions: Readonly<Record<FolderPurpose, Electron.OpenDialogOptions>> = {
  backups: { title: 'پوشهٔ پشتیبان', properties: ['openDirectory', 'createDirectory'] },
  received: { title: 'پوشهٔ دریافت پرونده‌های واحدها', properties: ['openDirectory', 'createDirectory'] },
}

async function choose(
  { dialog }: ElectronParts,
  window: BaseWindow | undefined,
  options: Electron.OpenDialogOptions,
): Promise<string | null> {
  const { filePaths } = await (window === undefined
    ? dialog.showOpenDialog(options)
    : dialog.showOpenDialog(window, options))
  return filePaths[0] ?? null
}

type FileCall = Extract<HostCall, { path: string }>

async function giveFile(
  parts: ElectronParts,
  folder: string,
  call: FileCall,
  window: BaseWindow | undefined,
): Promise<unknown> {
  const path = resolveInside(folder, call.path)
  if (call.action === 'reveal') return parts.shell.showItemInFolder(path)
  if (call.action === 'open') {
    const failure = await parts.shell.openPath(path)
    if (failure !== '') throw new Problem('file-not-opened', { why: failure }, { file: path })
    return undefined
  }
  const options = { title: 'ذخیرهٔ نسخه‌ای از سند', defaultPath: call.name, filters: filtersOf(path) }
  const { canceled, filePath } = await (window === undefined
    ? parts.dialog.showSaveDialog(options)
    : parts.dialog.showSaveDialog(window, options))
  if (canceled || filePath === '') return null
  await copyFile(path, filePath).catch(() => {
    throw new Problem('copy-not-written', {}, { file: filePath })
  })
  return filePath
}

/** What the store's process is told of an action that failed. */
export function denial(id: number, cause: unknown): Extract<ToStore, { kind: 'denied' }> {
  const problem = cause instanceof Problem ? cause : new Problem('host-action-failed', { why: String(cause) })
  return { kind: 'denied', id, problem: plainProblem(problem) }
}

/** The file's own kind, so that a name typed without its ending gets it. */
function filtersOf(path: string): Electron.FileFilter[] {
  const ending = extname(path).slice(1)
  return ending === '' ? [] : [{ name: ending.toUpperCase(), extensions: [ending] }]
}
