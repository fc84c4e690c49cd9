import type { App, ContextMenuParams, MenuItemConstructorOptions } from 'electron'
import { BrowserWindow, Menu } from 'electron/main'

type Asked = Pick<ContextMenuParams, 'editFlags' | 'isEditable' | 'selectionText'>

/**
 * What a click with the second button offers: in a field what can be done to its text, elsewhere to copy what is
 * chosen.
 */
function contextEntries({ isEditable, editFlags, selectionText }: Asked): MenuItemConstructorOptions[] {
  const copy: MenuItemConstructorOptions = { label: 'کپی', role: 'copy', enabled: editFlags.canCopy }
  if (!isEditable) return selectionText.trim() === '' ? [] : [copy]
  return [
    { label: 'لغو آخرین تغییر', role: 'undo', enabled: editFlags.canUndo },
    { label: 'تکرار', role: 'redo', enabled: editFlags.canRedo },
    { type: 'separator' },
    { label: 'برش', role: 'cut', enabled: editFlags.canCut },
    copy,
    { label: 'چسباندن', role: 'paste', enabled: editFlags.canPaste },
    { type: 'separator' },
    { label: 'انتخاب همه', role: 'selectAll', enabled: editFlags.canSelectAll },
  ]
}

/** Electron has no such menu by itself. */
export function setupContextMenu(app: App): void {
  app.on('web-contents-created', (_event, page) => {
    page.on('context-menu', (_clicked, asked) => {
      const entries = contextEntries(asked)
      const window = BrowserWindow.fromWebContents(page)
      if (entries.length > 0 && window !== null) Menu.buildFromTemplate(entries).popup({ window })
    })
  })
}
