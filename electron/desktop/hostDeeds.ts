import { copyFile } from 'node:fs/promises'
import type { Dialog, Screen, Shell } from 'electron'
import { ownFile } from '../ownFile.ts'
import type { HostCall } from './messages.ts'

/** Parts of Electron that deeds need; tests stand in for them. */
export interface ElectronParts {
  dialog: Pick<Dialog, 'showSaveDialog'>
  screen: Pick<Screen, 'getAllDisplays'>
  shell: Pick<Shell, 'openPath' | 'showItemInFolder'>
}

/**
 * Does for the store's process what only Electron can.
 * @param folder whose files may be opened: the product's own
 * @throws Error with a Persian message that says what to do
 */
export async function doDeed(parts: ElectronParts, folder: string, call: HostCall): Promise<unknown> {
  if (call.deed === 'displays') return parts.screen.getAllDisplays().length
  const path = ownFile(folder, call.path)
  if (call.deed === 'reveal') return parts.shell.showItemInFolder(path)
  if (call.deed === 'open') {
    const failure = await parts.shell.openPath(path)
    if (failure !== '') throw new Error(`این پرونده باز نشد؛ از پوشه‌اش بازش کنید: ${failure}`)
    return undefined
  }
  const { canceled, filePath } = await parts.dialog.showSaveDialog({ title: 'ذخیرهٔ رونوشت', defaultPath: call.name })
  if (canceled || filePath === '') return null
  await copyFile(path, filePath).catch(() => {
    throw new Error('رونوشت نوشته نشد؛ دسترسی پوشه و جای خالی دیسک را بررسی کنید. خود سند سر جایش است.')
  })
  return filePath
}
