import { readdirSync, readFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { createORPCClient } from '@orpc/client'
import { RPCLink } from '@orpc/client/fetch'
import type { ContractRouterClient } from '@orpc/contract'
import { expect, it, onTestFinished } from 'vitest'
import { openWindowHost, type WindowHost } from '../../../../electron/app/openWindowHost.ts'
import { browserServices } from '../../../../electron/hosts/browser/browserServices.ts'
import { type Launch, newLaunch } from '../../../../electron/hosts/browser/launch.ts'
import { startBrowserHost } from '../../../../electron/hosts/browser/server.ts'
import type { audienceContract } from '../../../../shared/api/audience.ts'
import type { windowContract } from '../../../../shared/api/index.ts'
import type { AudienceFrame } from '../../../../shared/hall/audienceFrame.ts'
import { Followed } from '../../../fixtures/followed.ts'
import { sampleStorePath } from '../../../fixtures/hallOver.ts'
import { builtWindow } from '../desktop/builtWindow.ts'

const session = 's6-73'
const json = { 'content-type': 'application/json' }

interface Hosted {
  origin: string
  windowHost: WindowHost
  launch: Launch
  /** The token for an address that the host gave. */
  redeem: (address: string) => Promise<string>
  end: () => Promise<void>
}

async function hosted(store: string): Promise<Hosted & { token: string }> {
  const launch = newLaunch()
  const windowHost = openWindowHost(store, folder => browserServices(folder, launch))
  const host = await startBrowserHost(windowHost, await builtWindow(), 0, undefined, launch)
  let isOpen = true
  const end = async (): Promise<void> => {
    if (!isOpen) return
    isOpen = false
    await host.close()
    await windowHost.close()
  }
  onTestFinished(end)
  const first = host.newAddress()
  const { origin } = new URL(first)
  const redeem = async (address: string): Promise<string> => {
    const body = JSON.stringify({ ticket: address.slice(address.indexOf('#') + 1) })
    const answer = await fetch(`${origin}/ticket`, { method: 'POST', headers: json, body })
    return ((await answer.json()) as { token: string }).token
  }
  return { origin, windowHost, launch, redeem, end, token: await redeem(first) }
}

const windowApi = (origin: string, token: string) =>
  createORPCClient<ContractRouterClient<typeof windowContract>>(
    new RPCLink({ url: `${origin}/rpc`, headers: { authorization: `Bearer ${token}` } }),
  )

const audienceApi = (origin: string, token: string) =>
  createORPCClient<ContractRouterClient<typeof audienceContract>>(
    new RPCLink({ url: `${origin}/audience-rpc`, headers: { authorization: `Bearer ${token}` } }),
  )

const screenOf = (origin: string, token: string) =>
  new Followed<AudienceFrame>(signal => shownFrames(audienceApi(origin, token), signal))

/** Frames as a page follows them, which says of each that it is on the screen. */
async function* shownFrames({ audience }: ReturnType<typeof audienceApi>, signal: AbortSignal) {
  for await (const frame of await audience.watch(undefined, { signal })) {
    yield frame
    await audience.shown({ serial: frame.serial })
  }
}

async function openedAudience({ origin, token, redeem }: Awaited<ReturnType<typeof hosted>>): Promise<string> {
  const opened = await windowApi(origin, token).host.openAudience()
  expect(opened?.address).toMatch(/^\/audience#/)
  return redeem(opened?.address ?? '')
}

it('shows the hall its frames by a token that opens nothing else', async () => {
  const host = await hosted(await sampleStorePath())
  const { origin, token } = host
  const audience = await openedAudience(host)
  const screen = screenOf(origin, audience)
  await screen.until(({ cover }) => cover === 'waiting')
  const api = windowApi(origin, token)
  await api.presenting.start({ session })
  await screen.until(({ slide }) => slide?.id === 'title')
  const console = new Followed(signal => api.presenting.watch(undefined, { signal }))
  expect((await console.until(state => state?.screens[0]?.delay != null))?.screens).toMatchObject([
    { name: 'پردهٔ سالن', kind: 'window', state: 'connected' },
  ])
  await expect(api.host.openAudience()).rejects.toMatchObject({ data: { code: 'hall-window-open' } })
  await screen.stop()
  await console.until(state => state?.screens[0]?.state === 'lost')
  // Opened again it is the same screen, whose presenter need not name it anew.
  const again = screenOf(origin, await openedAudience(host))
  await again.until(({ slide }) => slide?.id === 'title')
  expect((await console.until(state => state?.screens[0]?.state === 'connected'))?.screens).toHaveLength(1)
  const asked = (path: string, by: string) =>
    fetch(`${origin}${path}`, { method: 'POST', headers: { ...json, authorization: `Bearer ${by}` }, body: '{}' })
  const statuses = await Promise.all(
    [
      asked('/rpc/sessions/list', audience),
      asked('/rpc/presenting/shownDeck', audience),
      asked('/audience-rpc/audience/watch', token),
      asked('/audience-rpc/audience/watch', 'wrong'),
      asked('/audience-rpc/presenting/shownDeck', audience),
      asked('/audience-rpc/sessions/list', audience),
    ].map(async answer => (await answer).status),
  )
  expect(statuses).toEqual([401, 401, 401, 401, 404, 404])
})

it('knows console and hall again after a crash, while a presentation stands, and nobody else', async () => {
  const store = await sampleStorePath()
  const host = await hosted(store)
  const api = windowApi(host.origin, host.token)
  await api.presenting.start({ session })
  await api.presenting.move({ kind: 'last' })
  const audience = await openedAudience(host)
  const console = await host.redeem((await api.host.openPlace({ session, place: 'console' }))?.address ?? '')
  const folder = dirname(store)
  const kept = readdirSync(folder)
    .filter(name => name.startsWith('hall-passes'))
    .map(name => readFileSync(join(folder, name), 'utf8'))
    .join('')
  expect(kept).not.toBe('')
  expect([audience, console].filter(token => kept.includes(token))).toEqual([])
  await host.end()

  const second = await hosted(store)
  const { slides = [] } = (await windowApi(second.origin, console).presenting.shownDeck()) ?? {}
  const last = slides.findLast(({ isHidden }) => isHidden !== true)?.id
  const screen = screenOf(second.origin, audience)
  await screen.until(({ slide }) => slide?.id === last)
  await expect(windowApi(second.origin, host.token).sessions.list()).rejects.toMatchObject({ status: 401 })
  await windowApi(second.origin, console).presenting.end()
  await screen.until(({ cover }) => cover === 'waiting')
  await screen.stop()
  const { backups, sessions } = windowApi(second.origin, console)
  await backups.make()
  const { copies } = await backups.list()
  await backups.restore({ name: copies[0]?.name ?? '' })
  expect(await sessions.list()).not.toEqual([])
  const after = screenOf(second.origin, audience)
  await after.until(({ cover }) => cover === 'waiting')
  await after.stop()
  await second.end()

  const third = await hosted(store)
  await third.windowHost.app.hall.restore()
  await expect(windowApi(third.origin, console).sessions.list()).rejects.toMatchObject({ status: 401 })
  expect(await screenOf(third.origin, audience).ended).toMatchObject({ status: 401 })
})

it('opens no second window for a hall’s page that is only read again, and one at once for a page that is gone', async () => {
  const store = await sampleStorePath()
  const host = await hosted(store)
  const api = windowApi(host.origin, host.token)
  const audience = await openedAudience(host)
  const lost = async (screen: ReturnType<typeof screenOf>): Promise<void> => {
    await console.until(state => state?.screens[0]?.state === 'connected')
    await screen.stop()
    await console.until(state => state?.screens[0]?.state === 'lost')
  }
  await api.presenting.start({ session })
  const console = new Followed(signal => api.presenting.watch(undefined, { signal }))
  const first = screenOf(host.origin, audience)
  await first.until(({ slide }) => slide?.id === 'title')
  await console.until(state => state?.screens[0]?.state === 'connected')
  // Browsers ask for a page that is read again while they still show the old one.
  await fetch(`${host.origin}/audience`)
  await lost(first)
  const own = { id: 'window', name: '', kind: 'window', state: 'lost', delay: null } as const
  const answer = browserServices(dirname(store), host.launch).openAudience(own)
  const again = screenOf(host.origin, audience)
  expect(await answer).toBeNull()
  await lost(again)
  expect((await api.host.openAudience())?.address).toMatch(/^\/audience#/)
})

it('lets each page see displays and fill them, as the window begins the presentation at any of its places', async () => {
  const { origin } = await hosted(await sampleStorePath())
  const policies = await Promise.all(
    ['/audience', '/session/s6-73/console', '/', '/session/s6-73/present'].map(async path =>
      (await fetch(origin + path)).headers.get('permissions-policy'),
    ),
  )
  expect(new Set(policies)).toEqual(new Set(['fullscreen=(self), screen-wake-lock=(self), window-management=(self)']))
  expect(await (await fetch(`${origin}/audience`)).text()).toContain('<title>hall</title>')
})
