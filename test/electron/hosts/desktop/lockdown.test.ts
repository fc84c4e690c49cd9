import { EventEmitter } from 'node:events'
import { describe, expect, it } from 'vitest'
import { bundlesOf } from '../../../../electron/hosts/desktop/bundleArguments.ts'
import { lockContents, lockSession, origin } from '../../../../electron/hosts/desktop/lockdown.ts'
import { menuTemplate } from '../../../../electron/hosts/desktop/menu.ts'
import { serveWindow } from '../../../../electron/hosts/desktop/serveWindow.ts'
import { builtWindow } from './builtWindow.ts'

type Requested = (details: { url: string }, answer: (response: { cancel: boolean }) => void) => void
type Handler = (request: Request) => Promise<Response>
type Asked = (contents: { getURL: () => string } | null, permission: string, answer: (granted: boolean) => void) => void

/** Electron's session as far as it is locked. */
function lockedSession() {
  let requested: Requested | undefined
  let asked: Asked | undefined
  lockSession({
    setPermissionRequestHandler: (handler: Asked) => {
      asked = handler
    },
    setPermissionCheckHandler: () => undefined,
    setDevicePermissionHandler: () => undefined,
    webRequest: {
      onBeforeRequest: (handler: Requested) => {
        requested = handler
      },
    },
  } as never)
  return {
    isLet(url: string) {
      let cancelled = true
      requested?.({ url }, ({ cancel }) => {
        cancelled = cancel
      })
      return !cancelled
    },
    isGranted(permission: string, url?: string) {
      let isGranted = true
      asked?.(url === undefined ? null : { getURL: () => url }, permission, granted => {
        isGranted = granted
      })
      return isGranted
    },
  }
}

describe("Electron's session", () => {
  it.each(['https://example.com/', 'file:///etc/passwd', 'http://127.0.0.1:80/', `${origin}.evil/x`])(
    'requests nothing of %s',
    url => expect(lockedSession().isLet(url)).toBe(false),
  )

  it.each([`${origin}/`, `${origin}/assets/a.js`, 'blob:x', 'data:,x'])('loads its own %s', url =>
    expect(lockedSession().isLet(url)).toBe(true),
  )

  it('grants a page nothing but the clipboard for charts', () => {
    const session = lockedSession()
    for (const permission of ['media', 'geolocation', 'notifications', 'openExternal', 'fullscreen'])
      expect(session.isGranted(permission)).toBe(false)
    expect(session.isGranted('clipboard-sanitized-write')).toBe(true)
  })
})

it('lets the hall’s page and the console fill a display, see them and keep one awake, and no other page', () => {
  const session = lockedSession()
  for (const permission of ['fullscreen', 'screen-wake-lock', 'window-management']) {
    const granted = [
      `${origin}/audience`,
      `${origin}/session/s6-73/console`,
      `${origin}/`,
      `${origin}/session/s6-73/record`,
      'https://evil.example/audience',
    ].map(url => session.isGranted(permission, url))
    expect(granted).toEqual([true, true, false, false, false])
  }
  expect(session.isGranted('media', `${origin}/audience`)).toBe(false)
})

describe('a page', () => {
  const app = new EventEmitter()
  lockContents(app as never)
  const contents = Object.assign(new EventEmitter(), {
    open: (): { action: string } => ({ action: 'allow' }),
    setWindowOpenHandler(handler: () => { action: string }) {
      this.open = handler
    },
  })
  app.emit('web-contents-created', {}, contents)

  const isKept = (event: string, url: string): boolean => {
    let kept = false
    contents.emit(event, {
      url,
      preventDefault: () => {
        kept = true
      },
    })
    return kept
  }

  it('opens no windows, leaves for nowhere and holds no webview', () => {
    expect(contents.open()).toEqual({ action: 'deny' })
    expect(isKept('will-navigate', 'https://example.com/')).toBe(true)
    expect(isKept('will-navigate', `${origin}/settings`)).toBe(false)
    expect(isKept('will-attach-webview', '')).toBe(true)
  })
})

describe("the window's own scheme", () => {
  it('serves the page with its policy for every route, and nothing from elsewhere', async () => {
    let handle: Handler | undefined
    serveWindow(
      {
        handle: (_scheme: string, handler: Handler) => {
          handle = handler
        },
      } as never,
      await builtWindow(),
    )
    const ask = (url: string) => handle?.(new Request(url)) ?? Promise.reject(new Error('not handled'))
    const page = await ask(`${origin}/session/s6-73`)
    expect(page.headers.get('content-security-policy')).toMatch(/^default-src 'none'; script-src 'self';/)
    expect(await page.text()).toMatch(/content="[A-Za-z0-9+/=]{24}"/)
    expect((await ask(`${origin}/assets/a.js`)).status).toBe(200)
    expect((await ask(`${origin}/assets/..%2f..%2fsecret.js`)).status).toBe(404)
    expect((await ask('shoranameh://other/')).status).toBe(404)
  })
})

describe('the menu', () => {
  it('is Persian to its last entry, and its actions are called', () => {
    const done: string[] = []
    const actions = {
      openBundle: () => done.push('open'),
      newWindow: () => done.push('new'),
      openSettings: () => done.push('settings'),
      openStores: () => done.push('stores'),
    }
    const entries = menuTemplate(actions as never, true).flatMap(({ label, submenu }) => [
      { label },
      ...(Array.isArray(submenu) ? submenu : []),
    ])
    const labels = (entries as { label?: string; type?: string }[]).filter(({ type }) => type !== 'separator')
    expect(labels.filter(({ label = '' }) => !/^[\u0600-\u06ff\u200c… ]+$/.test(label))).toEqual([])
    for (const { click } of entries as { click?: () => void }[]) click?.()
    expect(done.toSorted()).toEqual(['new', 'open', 'settings', 'stores'])
  })
})

describe.each([true, false])('the menu of a system that is macOS: %s', isMac => {
  const actions = {
    openBundle: () => undefined,
    newWindow: () => undefined,
    openSettings: () => undefined,
    openStores: () => undefined,
  }
  const entries = menuTemplate(actions, isMac).flatMap(({ submenu }) => (Array.isArray(submenu) ? submenu : []))
  const roles = entries.flatMap(({ role }) => (role === undefined ? [] : [role]))

  it('has what people look for there: about, quit, tools for those who help', () => {
    expect(roles).toEqual(expect.arrayContaining(['about', 'quit', 'close', 'paste', 'toggleDevTools']))
  })

  it('has what every program has on macOS, and there alone', () => {
    const own = ['services', 'hide', 'hideOthers', 'unhide', 'minimize'].filter(role => roles.some(one => one === role))
    expect(own).toHaveLength(isMac ? 5 : 0)
  })
})

describe('bundles handed over at start', () => {
  it('are the words that name one', () => {
    const words = ['shoranameh', '--flag', '/a/session.shoranameh', '/b/x.ZIP', '/c/x.pdf', '-x.zip']
    expect(bundlesOf(words, '/d')).toEqual(['/a/session.shoranameh', '/b/x.ZIP'])
  })

  it('are found where the words mean them: in the folder of the start, or at an address of a file manager', () => {
    const words = ['shoranameh', 'جلسه.zip', '../x.Shoranameh', 'file:///e/%D8%AC%D9%84%D8%B3%D9%87%20%DB%B7.zip']
    expect(bundlesOf(words, '/home/d')).toEqual(['/home/d/جلسه.zip', '/home/x.Shoranameh', '/e/جلسه ۷.zip'])
    expect(bundlesOf(['shoranameh', 'file://other/x.zip', 'file:///%E0%A4%A.zip'], '/d')).toEqual([
      '/d/file:/other/x.zip',
      '/d/file:/%E0%A4%A.zip',
    ])
  })
})
