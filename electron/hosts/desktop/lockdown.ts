import type { App, Protocol, Session, WebContents } from 'electron'
import { isHallPage } from '../browser/page.ts'

/** The scheme of the window's own files: no server, and no file of the disk besides them. */
export const scheme = 'shoranameh'
export const origin = `${scheme}://window`

/** Has the scheme treated as one of the web's, which must be said before Electron is ready. */
export function registerScheme(protocol: Protocol): void {
  protocol.registerSchemesAsPrivileged([
    { scheme, privileges: { standard: true, secure: true, supportFetchAPI: true, codeCache: true } },
  ])
}

/** What no page of ours ever needs is refused: permissions, other addresses, further windows, webviews. */
export function lockSession(session: Session): void {
  session.setPermissionRequestHandler((page, permission, answer) => answer(isAllowed(permission, page?.getURL())))
  session.setPermissionCheckHandler((page, permission) => isAllowed(permission, page?.getURL()))
  session.setDevicePermissionHandler(() => false)
  session.webRequest.onBeforeRequest(({ url }, answer) => answer({ cancel: !isOurs(url) }))
}

/** What the hall's page and the console may do besides: see the displays, fill one and keep it awake. */
const ofHall: ReadonlySet<string> = new Set(['fullscreen', 'screen-wake-lock', 'window-management'])

/** Charts are copied to the clipboard. */
function isAllowed(permission: string, url = ''): boolean {
  if (permission === 'clipboard-sanitized-write') return true
  return ofHall.has(permission) && isOurs(url) && isHallPage(new URL(url).pathname)
}

/** The window's own files and what it has made itself. */
function isOurs(url: string): boolean {
  return url.startsWith(`${origin}/`) || /^(blob|data|devtools):/.test(url)
}

/** Applies to every page the program ever makes, also to one nobody meant to. */
export function lockContents(app: App): void {
  app.on('web-contents-created', (_event, contents: WebContents) => {
    contents.setWindowOpenHandler(() => ({ action: 'deny' }))
    contents.on('will-navigate', stayHome)
    contents.on('will-frame-navigate', stayHome)
    contents.on('will-redirect', stayHome)
    contents.on('will-attach-webview', event => event.preventDefault())
  })
}

function stayHome(event: { url: string; preventDefault: () => void }): void {
  if (!event.url.startsWith(`${origin}/`)) event.preventDefault()
}
