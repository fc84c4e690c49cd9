/**
 * What the two halves of the stand-in for Electron say to each other: the program's process, where the built main.js
 * runs over our own `electron/main`, and the test, where a window is a page of real Chromium.
 */

/** What is said over a port: JSON, or bytes where files travel with it. */
export type Said = string | Uint8Array

/** From the program to the test. */
export type ToScreen =
  /** A window was made. `preload` is the path of its script. */
  | { kind: 'window'; window: number; preload: string; width: number; height: number }
  | { kind: 'load'; window: number; url: string }
  /** The page is asked first and may object, as at a click on its cross. */
  | { kind: 'close'; window: number }
  /** To the preload's ipcRenderer, with the end of a channel perhaps. */
  | { kind: 'send'; window: number; channel: string; words: unknown[]; port: number | null }
  | { kind: 'port'; port: number; data: Said }
  | { kind: 'port-closed'; port: number }
  | { kind: 'answer'; id: number; answer: unknown }
  | { kind: 'shown'; box: Shown }

/** What the program showed by the system's own means, in the order it came. */
export interface Shown {
  /** A question that was withdrawn before anybody answered is `withdrawn`. */
  what: 'error' | 'question' | 'withdrawn' | 'open' | 'save' | 'menu' | 'data' | 'folder' | 'file'
  title: string
  text: string
  /** The window it belongs to; null when it belongs to none. */
  parent: number | null
  /** Labels of buttons, of a menu's entries or endings of a dialog's filter. */
  choices: string[]
}

/** From the test to the program. */
export type ToProgram =
  | { kind: 'ready' }
  | { kind: 'ask'; id: number; question: Question }
  | { kind: 'ipc'; window: number; channel: string; words: unknown[]; origin: string; isMainFrame: boolean }
  | { kind: 'port'; port: number; data: Said }
  | { kind: 'port-closed'; port: number }
  | { kind: 'closed'; window: number }
  | { kind: 'stayed'; window: number }
  | { kind: 'emit'; event: 'open-file' | 'second-instance' | 'activate'; words: unknown[] }
  | { kind: 'context-menu'; window: number; isEditable: boolean }
  | { kind: 'gone'; window: number; reason: string }
  | { kind: 'click'; label: string }
  /** The page answers no more, or again. */
  | { kind: 'answering'; window: number; isAnswering: boolean }
  /** `button` is null where nobody answers. */
  | { kind: 'chosen'; files: string[]; button: number | null }
  | { kind: 'kill-store' }
  | {
      kind: 'displays'
      displays: DisplayState[]
      event: 'display-added' | 'display-removed' | 'display-metrics-changed'
    }
  | { kind: 'shortcut'; key: string }
  | { kind: 'quit' }

/** What the test must know before it goes on. */
export type Question =
  | { about: 'request'; url: string }
  /** The page objects to being closed: may it be, all the same? */
  | { about: 'unload'; window: number }
  | { about: 'state' }

/** A file as `protocol.handle` answers it; null where `webRequest` forbids to ask. */
export type Served = { status: number; headers: Record<string, string>; body: Uint8Array } | null

/** What the program has told Electron so far. */
export interface ProgramState {
  userData: string
  switches: string[]
  theme: string
  menu: string[]
  /** Windows as the system would draw them, plain ones that have no page too. */
  windows: WindowState[]
  /** Screen saver and sleep are held off. */
  isAwake: boolean
  /** Keys that are the program's in whatever window. */
  shortcuts: string[]
}

export interface WindowState {
  /** 0 of one without a page. */
  window: number
  bounds: Rectangle
  isFullScreen: boolean
  isVisible: boolean
}

interface Rectangle {
  x: number
  y: number
  width: number
  height: number
}

/** A display of the machine, the first one the primary. */
export interface DisplayState {
  id: number
  label: string
  internal: boolean
  bounds: Rectangle
}

/** Where the test's Chromium finds an address of a scheme that it does not know. */
export function pageAddress(url: string): string {
  return url.replace(/^([a-z]+):\/\/([a-z]+)/, (all, scheme: string, host: string) =>
    /^https?$/.test(scheme) ? all : `http://${host}.${scheme}.localhost`,
  )
}

/** The address as the program knows it. */
export function programAddress(url: string): string {
  return url.replace(/^http:\/\/([a-z]+)\.([a-z]+)\.localhost/, '$2://$1')
}
