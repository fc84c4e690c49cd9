import type { BaseWindow, MenuItemConstructorOptions } from 'electron'

/** What the menu asks of the program; `window` is the one in front. */
export interface MenuActions {
  openBundle: (window: BaseWindow | undefined) => void
  newWindow: () => void
  openSettings: (window: BaseWindow | undefined) => void
  openStores: (window: BaseWindow | undefined) => void
}

type Entry = MenuItemConstructorOptions

const separator: Entry = { type: 'separator' }
const about: Entry = { label: 'دربارهٔ شورانامه', role: 'about' }
const quit: Entry = { label: 'خروج', role: 'quit' }

/** The menu in Persian; roles bring the system's own keys. @param isMac where the program's own menu comes first */
export function menuTemplate(
  { openBundle, newWindow, openSettings, openStores }: MenuActions,
  isMac: boolean,
): Entry[] {
  const settings: Entry = {
    label: 'تنظیمات',
    accelerator: 'CmdOrCtrl+,',
    click: (_entry, window) => openSettings(window),
  }
  const file: Entry = {
    label: 'پرونده',
    submenu: [
      {
        label: 'باز کردن بستهٔ جلسه…',
        accelerator: 'CmdOrCtrl+O',
        click: (_entry, window) => openBundle(window),
      },
      { label: 'پرونده‌های شورا…', click: (_entry, window) => openStores(window) },
      { label: 'پنجرهٔ جدید', accelerator: 'CmdOrCtrl+Shift+N', click: newWindow },
      separator,
      ...(isMac ? [] : [settings, separator]),
      { label: 'بستن پنجره', role: 'close' },
      ...(isMac ? [] : [quit]),
    ],
  }
  return [
    ...(isMac ? [programMenu(settings)] : []),
    file,
    editMenu,
    viewMenu,
    ...(isMac ? [windowMenu] : [{ label: 'راهنما', submenu: [about] }]),
  ]
}

/** As macOS has it for every program. */
function programMenu(settings: Entry): Entry {
  return {
    label: 'شورانامه',
    submenu: [
      about,
      separator,
      settings,
      separator,
      { label: 'سرویس‌ها', role: 'services' },
      separator,
      { label: 'پنهان کردن شورانامه', role: 'hide' },
      { label: 'پنهان کردن بقیه', role: 'hideOthers' },
      { label: 'نمایش همه', role: 'unhide' },
      separator,
      quit,
    ],
  }
}

const windowMenu: Entry = {
  label: 'پنجره',
  role: 'windowMenu',
  submenu: [
    { label: 'کوچک کردن', role: 'minimize' },
    { label: 'بزرگ‌نمایی', role: 'zoom' },
    separator,
    { label: 'انتقال همه به جلو', role: 'front' },
  ],
}

const editMenu: Entry = {
  label: 'ویرایش',
  submenu: [
    { label: 'لغو آخرین تغییر', role: 'undo' },
    { label: 'تکرار', role: 'redo' },
    separator,
    { label: 'برش', role: 'cut' },
    { label: 'کپی', role: 'copy' },
    { label: 'چسباندن', role: 'paste' },
    { label: 'انتخاب همه', role: 'selectAll' },
  ],
}

const viewMenu: Entry = {
  label: 'نما',
  submenu: [
    { label: 'بزرگ‌تر', role: 'zoomIn' },
    { label: 'کوچک‌تر', role: 'zoomOut' },
    { label: 'اندازهٔ اصلی', role: 'resetZoom' },
    separator,
    { label: 'تمام‌صفحه', role: 'togglefullscreen' },
    { label: 'بازخوانی پنجره', role: 'reload' },
    separator,
    { label: 'ابزار بررسی فنی', role: 'toggleDevTools' },
  ],
}
