import { EventEmitter } from 'node:events'
import type {
  BaseWindow,
  Dialog,
  Display,
  GlobalShortcut,
  MenuItemConstructorOptions,
  NativeTheme,
  PowerSaveBlocker,
  Rectangle,
  Screen,
} from 'electron'
import type { SecretStorage } from '../../../electron/hosts/desktop/keychain.ts'
import { answer, hear, show } from './program.ts'
import type { DisplayState, ProgramState, Shown } from './wire.ts'

/** What people choose in the next dialogs: files, and the number of a button; null while they choose none. */
let chosen: { files: string[]; button: number | null } = { files: [], button: 0 }
hear('chosen', ({ files, button }) => {
  chosen = { files, button }
})

const idOf = (window: unknown): number | null =>
  typeof window === 'object' && window !== null && 'id' in window ? Number(window.id) : null

/** Electron's dialogs take a window first, or none. */
function parted<O extends object>(words: [window: BaseWindow, options: O] | [options: O]): [number | null, O] {
  const [first, second] = words
  return second === undefined ? [null, first as O] : [idOf(first), second]
}

function shown(what: Shown['what'], parent: number | null, title = '', text = '', choices: string[] = []): void {
  show({ what, parent, title, text, choices })
}

interface Asked {
  title?: string
  message?: string
  detail?: string
  buttons?: string[]
  filters?: { extensions: string[] }[]
  cancelId?: number
  signal?: AbortSignal
}

const endings = ({ filters = [] }: Asked): string[] => filters.flatMap(({ extensions }) => extensions)

export const dialog = {
  showErrorBox: (title: string, text: string) => shown('error', null, title, text),
  async showOpenDialog(...words: [BaseWindow, Asked] | [Asked]) {
    const [parent, options] = parted(words)
    shown('open', parent, options.title, '', endings(options))
    return { canceled: chosen.files.length === 0, filePaths: chosen.files }
  },
  async showSaveDialog(...words: [BaseWindow, Asked] | [Asked]) {
    const [parent, options] = parted(words)
    shown('save', parent, options.title, '', endings(options))
    const [filePath = ''] = chosen.files
    return { canceled: filePath === '', filePath }
  },
  async showMessageBox(...words: [BaseWindow, Asked] | [Asked]) {
    const button = question(words)
    return { response: button === null ? await withdrawn(words) : button, checkboxChecked: false }
  },
  showMessageBoxSync: (...words: [BaseWindow, Asked] | [Asked]) => question(words) ?? parted(words)[1].cancelId ?? 0,
} satisfies Partial<Dialog>

/** Nobody answers until the program itself takes its question back. @returns the button that changes nothing */
async function withdrawn(words: [BaseWindow, Asked] | [Asked]): Promise<number> {
  const [parent, { signal, cancelId = 0 }] = parted(words)
  const { promise, resolve } = Promise.withResolvers<void>()
  signal?.addEventListener('abort', () => resolve(), { once: true })
  await promise
  shown('withdrawn', parent)
  return cancelId
}

function question(words: [BaseWindow, Asked] | [Asked]): number | null {
  const [parent, options] = parted(words)
  shown('question', parent, options.title, `${options.message ?? ''} ${options.detail ?? ''}`, options.buttons)
  return chosen.button
}

const usual: DisplayState = {
  id: 1,
  label: 'eDP-1',
  internal: true,
  bounds: { x: 0, y: 0, width: 1920, height: 1080 },
}
let displays: DisplayState[] = [usual]

const electronDisplay = (display: DisplayState): Display =>
  ({ ...display, size: display.bounds, workArea: display.bounds }) as unknown as Display

class Displays extends EventEmitter {
  getAllDisplays(): Display[] {
    return displays.map(electronDisplay)
  }

  getPrimaryDisplay(): Display {
    return electronDisplay(displays[0] ?? usual)
  }

  /** The one that a window's middle lies on. */
  getDisplayMatching({ x, y, width, height }: Rectangle): Display {
    const [across, down] = [x + width / 2, y + height / 2]
    const found = displays.find(
      ({ bounds }) =>
        across >= bounds.x && across < bounds.x + bounds.width && down >= bounds.y && down < bounds.y + bounds.height,
    )
    return found === undefined ? this.getPrimaryDisplay() : electronDisplay(found)
  }
}

export const screen = new Displays() satisfies Pick<
  Screen,
  'getAllDisplays' | 'getDisplayMatching' | 'getPrimaryDisplay'
>
hear('displays', ({ displays: now, event }) => {
  displays = now
  screen.emit(event)
})

const shortcuts = new Map<string, () => void>()
export const globalShortcut: Pick<GlobalShortcut, 'register' | 'unregister'> = {
  register: (key, pressed) => shortcuts.set(key, pressed).has(key),
  unregister: key => void shortcuts.delete(key),
}
hear('shortcut', ({ key }) => shortcuts.get(key)?.())

const blockers = new Set<number>()
let lastBlocker = 0
export const powerSaveBlocker: Pick<PowerSaveBlocker, 'start' | 'stop'> = {
  start() {
    blockers.add(++lastBlocker)
    return lastBlocker
  },
  stop: id => blockers.delete(id),
}

export const nativeTheme: Pick<NativeTheme, 'shouldUseDarkColors' | 'themeSource'> = {
  shouldUseDarkColors: false,
  themeSource: 'system',
}

/** A keychain that writes otherwise: what is tried is that nothing is kept as it was given. */
export const safeStorage: SecretStorage = {
  isEncryptionAvailable: () => true,
  getSelectedStorageBackend: () => 'gnome_libsecret',
  encryptString: text => Buffer.from(Buffer.from(text).toString('hex')),
  decryptString: locked => Buffer.from(locked.toString(), 'hex').toString(),
}

type Entry = MenuItemConstructorOptions

/** A menu as its template; the system would draw it. */
export class Menu {
  readonly entries: readonly Entry[]

  constructor(entries: readonly Entry[]) {
    this.entries = entries
  }

  static buildFromTemplate(entries: Entry[]): Menu {
    return new Menu(entries)
  }

  static setApplicationMenu(menu: Menu): void {
    applicationMenu = menu
  }

  popup(options: { window?: unknown } = {}): void {
    shown('menu', idOf(options.window), '', '', labels(this.entries))
  }
}
let applicationMenu = new Menu([])

function all(entries: readonly Entry[]): Entry[] {
  return entries.flatMap(entry => [entry, ...(Array.isArray(entry.submenu) ? all(entry.submenu) : [])])
}

const labels = (entries: readonly Entry[]): string[] => all(entries).flatMap(({ label }) => (label ? [label] : []))

/** The window that menus are for. */
let focused: () => BaseWindow | undefined = () => undefined
export function setFocused(find: () => BaseWindow | undefined): void {
  focused = find
}

hear('click', ({ label }) => {
  const entry = all(applicationMenu.entries).find(one => one.label === label)
  entry?.click?.({} as never, focused(), {})
})

type Told = Omit<ProgramState, 'theme' | 'menu' | 'isAwake' | 'shortcuts'>
let told = (): Told => ({ userData: '', switches: [], windows: [] })
export function setTold(find: typeof told): void {
  told = find
}
answer(
  'state',
  (): ProgramState => ({
    ...told(),
    theme: nativeTheme.themeSource,
    menu: labels(applicationMenu.entries),
    isAwake: blockers.size > 0,
    shortcuts: [...shortcuts.keys()],
  }),
)
