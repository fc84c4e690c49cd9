import type { CustomScheme, Protocol, Session, WebRequest } from 'electron'
import { answer } from './program.ts'
import type { Served } from './wire.ts'

type Handle = Parameters<Protocol['handle']>[1]
type Judge = Parameters<WebRequest['onBeforeRequest']>[0]

const schemes = new Map<string, CustomScheme>()
const handlers = new Map<string, Handle>()
let judge: Judge = null

export const protocol: Pick<Protocol, 'registerSchemesAsPrivileged' | 'handle'> = {
  registerSchemesAsPrivileged(own) {
    for (const one of own) schemes.set(one.scheme, one)
  },
  handle: (scheme, handler) => void handlers.set(scheme, handler),
}

const webRequest: Pick<WebRequest, 'onBeforeRequest'> = {
  onBeforeRequest(listener: unknown) {
    judge = listener as Judge
  },
}

export const session = {
  defaultSession: {
    setPermissionRequestHandler: () => undefined,
    setPermissionCheckHandler: () => undefined,
    setDevicePermissionHandler: () => undefined,
    webRequest: webRequest as WebRequest,
  } satisfies Partial<Session>,
}

/** A file for a page: judged first, and served by whoever handles its scheme. */
answer('request', async ({ url }): Promise<Served> => {
  if (await isCancelled(url)) return null
  const scheme = new URL(url).protocol.slice(0, -1)
  const handler = handlers.get(scheme)
  if (handler === undefined || schemes.get(scheme)?.privileges?.standard !== true) return null
  const response = await handler(new Request(url))
  const body = new Uint8Array(await response.arrayBuffer())
  return { status: response.status, headers: Object.fromEntries(response.headers), body }
})

function isCancelled(url: string): Promise<boolean> {
  const { promise, resolve } = Promise.withResolvers<boolean>()
  if (judge === null) resolve(false)
  else judge({ url } as never, ({ cancel }) => resolve(cancel === true))
  return promise
}
