import type { BaseWindow, OpenDialogOptions } from 'electron'
import { dialog } from 'electron/main'
import { bundleExtensions } from '../../../shared/domain/bundleName.ts'

/** Asks which bundle to open. @returns none when the user thinks better of it */
export async function chooseBundle(window: BaseWindow | undefined): Promise<string[]> {
  const options: OpenDialogOptions = {
    title: 'باز کردن بستهٔ جلسه',
    filters: [{ name: 'بستهٔ جلسه', extensions: bundleExtensions }],
    properties: ['openFile'],
  }
  const { filePaths } = await (window === undefined
    ? dialog.showOpenDialog(options)
    : dialog.showOpenDialog(window, options))
  return filePaths
}

/** Says why a bundle did not come in, over the window if there is one. */
export function refuse(window: BaseWindow | undefined, detail: string): void {
  const message = 'بستهٔ جلسه باز نشد'
  if (window === undefined) dialog.showErrorBox(message, detail)
  else void dialog.showMessageBox(window, { type: 'error', title: 'شورانامه', message, detail, buttons: ['بستن'] })
}
