import type { MenuItemConstructorOptions } from 'electron'

/** What the menu asks of the program. */
export interface MenuDeeds {
  openBundle: () => void
  newWindow: () => void
  go: (route: string) => void
}

/** The menu in Persian; roles bring the system's own keys. @param isMac where the program's own menu comes first */
export function menuTemplate({ openBundle, newWindow, go }: MenuDeeds, isMac: boolean): MenuItemConstructorOptions[] {
  const separator: MenuItemConstructorOptions = { type: 'separator' }
  const quit: MenuItemConstructorOptions = { label: 'خروج', role: 'quit' }
  const program: MenuItemConstructorOptions = {
    label: 'شورانامه',
    submenu: [{ label: 'دربارهٔ شورانامه', role: 'about' }, separator, quit],
  }
  return [
    ...(isMac ? [program] : []),
    {
      label: 'پرونده',
      submenu: [
        { label: 'باز کردن بستهٔ جلسه…', accelerator: 'CmdOrCtrl+O', click: openBundle },
        { label: 'پنجرهٔ تازه', accelerator: 'CmdOrCtrl+Shift+N', click: newWindow },
        separator,
        { label: 'تنظیمات', accelerator: 'CmdOrCtrl+,', click: () => go('/settings') },
        separator,
        { label: 'بستن پنجره', role: 'close' },
        ...(isMac ? [] : [quit]),
      ],
    },
    {
      label: 'ویرایش',
      submenu: [
        { label: 'برگرداندن', role: 'undo' },
        { label: 'دوباره', role: 'redo' },
        separator,
        { label: 'برش', role: 'cut' },
        { label: 'رونوشت', role: 'copy' },
        { label: 'چسباندن', role: 'paste' },
        { label: 'برگزیدن همه', role: 'selectAll' },
      ],
    },
    {
      label: 'نما',
      submenu: [
        { label: 'بزرگ‌تر', role: 'zoomIn' },
        { label: 'کوچک‌تر', role: 'zoomOut' },
        { label: 'اندازهٔ اصلی', role: 'resetZoom' },
        separator,
        { label: 'تمام‌صفحه', role: 'togglefullscreen' },
        { label: 'بازخوانی پنجره', role: 'reload' },
      ],
    },
  ]
}
