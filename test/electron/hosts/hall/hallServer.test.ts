import { expect, it } from 'vitest'
import { networkHost } from '../../../../electron/hosts/hall/networkHost.ts'
import { codeLife, mostTries } from '../../../../shared/hall/pairing.ts'
import { toPersianDigits } from '../../../../shared/persian/digits.ts'
import { hallOver, sampleStorePath } from '../../../fixtures/hallOver.ts'
import { address, codeAfter, networked, session } from '../../../fixtures/networked.ts'
import { NetworkClient } from '../../../fixtures/networkScreen.ts'
import { builtWindow } from '../desktop/builtWindow.ts'

/** Four codes that are neither of the two. */
const codesBeside = (code: string, used: string): string[] =>
  [1, 2, 3, 4, 5]
    .map(by => String((Number(code) + by) % 1_000_000).padStart(6, '0'))
    .filter(other => other !== used)
    .slice(0, 4)

it('is off until the presenter opens it, and gone with the presentation', async () => {
  const hall = hallOver(await sampleStorePath(), undefined, networkHost(await builtWindow()))
  const states = hall.console()
  await expect(hall.api.hallNetwork.open({ address })).rejects.toMatchObject({ data: { code: 'no-presentation' } })
  await hall.api.presenting.start({ session })
  expect((await states.until(state => state !== null))?.network).toBeNull()
  await expect(hall.api.hallNetwork.newCode()).rejects.toMatchObject({ data: { code: 'network-not-open' } })
  await expect(hall.api.hallNetwork.open({ address: '203.0.113.7' })).rejects.toMatchObject({
    data: { code: 'address-not-here', params: { address: '203.0.113.7' } },
  })
  expect((await hall.api.hallNetwork.addresses()).at(-1)).toMatchObject({ address, isInternal: true })
  await hall.api.hallNetwork.open({ address })
  const { network } = (await states.until(state => state?.network != null))!
  expect(network).toMatchObject({ url: expect.stringMatching(/^https:\/\/127\.0\.0\.1:\d+\/$/), triesLeft: mostTries })
  const client = new NetworkClient(network!)
  expect((await client.ask('/')).text).toContain('<title>hall</title>')
  const screen = client.watch(await client.paired(network!.code!))
  await screen.until(({ slide }) => slide?.id === 'title')
  await hall.api.presenting.end()
  expect(await screen.ended).toContain('presentation-over')
  await expect(client.ask('/')).rejects.toMatchObject({ code: 'ECONNREFUSED' })
  await states.stop()
})

it('shows a paired screen what the hall sees, under its name and with its delay', async () => {
  const hall = await networked()
  const { client, states, api } = hall
  const code = hall.network().code!
  const token = await client.paired(toPersianDigits(code), ' تبلت هیئت‌رئیسه ')
  const screen = client.watch(token)
  const { serial } = await screen.until(({ slide }) => slide?.id === 'title')
  expect((await screen.shown(serial)).status).toBe(200)
  const { screens } = (await states.until(state => state?.screens[0]?.delay != null))!
  expect(screens).toMatchObject([{ name: 'تبلت هیئت‌رئیسه', kind: 'paired', state: 'connected' }])
  const second = client.watch(await client.paired(await codeAfter(hall, code), 'تبلت هیئت‌رئیسه'))
  expect((await states.until(state => state?.screens.length === 2))?.screens[1]?.name).toBe('تبلت هیئت‌رئیسه ۲')
  await api.presenting.move({ kind: 'last' })
  const last = (await api.presenting.shownDeck())?.slides.at(-1)?.id
  await Promise.all([screen, second].map(one => one.until(({ slide }) => slide?.id === last)))
  screen.stop()
  await states.until(state => state?.screens[0]?.state === 'lost')
  hall.wait(60 * 60 * 1000)
  const again = client.watch(token)
  await again.until(({ slide }) => slide?.id === last)
  again.stop()
  second.stop()
})

it('refuses wrong, used, late and further codes, each by its name', async () => {
  const hall = await networked()
  const { client, network, states, api } = hall
  const first = network().code!
  await client.paired(first)
  const code = await codeAfter(hall, first)
  const refusal = async (typed: string) => {
    const { status, text } = await client.pair(typed)
    return [status, JSON.parse(text)]
  }
  expect(await refusal(first)).toEqual([410, { refused: 'used', triesLeft: 5 }])
  expect(await refusal('12')).toEqual([400, { refused: 'no-code', triesLeft: 5 }])
  const [wrong] = codesBeside(code, first)
  expect(await refusal(wrong!)).toEqual([403, { refused: 'wrong', triesLeft: 4 }])
  hall.wait(codeLife)
  expect(await refusal(code)).toEqual([410, { refused: 'expired', triesLeft: 4 }])
  await api.hallNetwork.newCode()
  const third = await codeAfter(hall, code)
  const answers = await Promise.all(codesBeside(third, first).map(refusal))
  expect(Map.groupBy(answers, ([status]) => status as number).get(403)).toHaveLength(3)
  expect(await refusal(third)).toEqual([429, { refused: 'closed', triesLeft: 0 }])
  expect((await states.until(state => state?.network?.triesLeft === 0))?.network?.code).toBeNull()
  await api.hallNetwork.newCode()
  await client.paired(await codeAfter(hall, null))
})

it('cuts off one screen for good, and leaves the others', async () => {
  const hall = await networked()
  const { client, network, states, api } = hall
  const code = network().code!
  const token = await client.paired(code)
  const cut = client.watch(token)
  const other = client.watch(await client.paired(await codeAfter(hall, code)))
  const { screens } = (await states.until(state => state?.screens.length === 2))!
  expect(screens.map(({ name }) => name)).toEqual(['رایانه ۱', 'رایانه ۲'])
  await api.presenting.disconnect({ screen: screens[0]!.id })
  expect(await cut.ended).toContain('screen-turned-away')
  expect(await client.watch(token).ended).toContain('screen-turned-away')
  await api.presenting.move({ kind: 'next' })
  await other.until(({ slide }) => slide?.id !== 'title')
  other.stop()
})

it('knows a screen again when the network is opened again, and no screen of an earlier presentation', async () => {
  const hall = await networked()
  const { client, network, states, api } = hall
  const token = await client.paired(network().code!)
  const screen = client.watch(token)
  await screen.until(({ cover }) => cover === null)
  await api.hallNetwork.close()
  expect(await screen.ended).toContain('network-closed')
  const reopened = async (): Promise<NetworkClient> => {
    await states.until(state => state?.network == null)
    await api.hallNetwork.open({ address })
    return new NetworkClient((await states.until(state => state?.network != null))!.network!)
  }
  const again = (await reopened()).watch(token)
  await again.until(({ slide }) => slide?.id === 'title')
  await api.presenting.end()
  expect(await again.ended).toContain('presentation-over')
  await api.presenting.start({ session })
  expect(await (await reopened()).watch(token).ended).toMatch(/^401 /)
})

it('lets its screens in again after the program ended in the middle, once the presenter opens the network', async () => {
  const path = await sampleStorePath()
  const own = networkHost(await builtWindow())
  const first = hallOver(path, undefined, own)
  await first.api.presenting.start({ session })
  await first.api.hallNetwork.open({ address })
  const states = first.console()
  const { network } = (await states.until(state => state?.network != null))!
  const client = new NetworkClient(network!)
  const token = await client.paired(network!.code!)
  const next = (await states.until(state => state?.network?.code !== network!.code))!.network!.code!
  const cutOff = await client.paired(next)
  const watched = client.watch(cutOff)
  await watched.until(() => true)
  await first.api.presenting.move({ kind: 'next' })
  await first.api.presenting.disconnect({ screen: 'paired-2' })
  await watched.ended
  // Kept in its turn, as a move is.
  await first.api.presenting.move({ kind: 'previous' })
  await states.stop()
  first.app.close()

  const second = hallOver(path, undefined, own)
  const after = second.console()
  expect(await after.until(state => state !== null)).toMatchObject({
    network: null,
    networkWas: { address, screens: 1 },
  })
  await second.api.hallNetwork.open({ address })
  const opened = (await after.until(state => state?.network != null))!
  expect(opened.networkWas).toBe(null)
  expect(opened.network?.fingerprint).toBe(network!.fingerprint)
  const again = new NetworkClient(opened.network!)
  await again.watch(token).until(({ slide }) => slide?.id === 'title')
  expect(await again.watch(cutOff).ended).toMatch(/^401 /)
  await after.stop()
})

it('tells the console when this machine loses its address in the network, and when it has it again', async () => {
  const own = networkHost(await builtWindow())
  let addresses = own.addresses()
  const network = { ...own, addresses: () => addresses }
  const hall = hallOver(await sampleStorePath(), undefined, network)
  await hall.api.presenting.start({ session })
  await hall.api.hallNetwork.open({ address })
  const states = hall.console()
  expect((await states.until(state => state?.network != null))?.network?.isReachable).toBe(true)
  addresses = []
  await states.until(state => state?.network?.isReachable === false)
  addresses = own.addresses()
  await states.until(state => state?.network?.isReachable === true)
  await states.stop()
})

it('serves the audience’s page and contract, and nothing else by any path, method, host or origin', async () => {
  const { client, network } = await networked()
  const token = await client.paired(network().code!)
  const by = { authorization: `Bearer ${token}` }
  const page = await client.ask('/')
  expect(page.headers).toMatchObject({
    'cache-control': 'no-store',
    'content-security-policy': expect.stringContaining("default-src 'none'"),
    'x-content-type-options': 'nosniff',
  })
  expect((await client.ask('/assets/hall.js')).headers['cache-control']).toBe('no-store')
  const paths = [
    '/index.html',
    '/audience',
    '/audience/index.html',
    '/assets/a.js',
    '/assets/../index.html',
    '/assets/%2e%2e/manifest.json',
    '/manifest.json',
    '/session/s6-73',
    '/?slide=closed',
    '/ticket',
  ]
  const found = await Promise.all(paths.map(async path => (await client.ask(path, { headers: by })).status))
  expect(found).toEqual(paths.map(() => 404))
  const calls = [
    '/rpc/sessions/list',
    '/rpc/presenting/shownDeck',
    '/audience-rpc/presenting/deck',
    '/audience-rpc/audience',
    '/audience-rpc/audience/watch/',
    '/audience-rpc/audience/slide',
    '/audience-rpc/audience/hide',
  ]
  const called = await Promise.all(calls.map(async path => (await client.post(path, { json: {} }, by)).status))
  expect(called).toEqual(calls.map(() => 404))
  const methods = await Promise.all(
    ['PUT', 'DELETE', 'OPTIONS', 'PATCH', 'POST', 'HEAD'].map(
      async method => (await client.ask('/', { method, headers: by })).status,
    ),
  )
  expect(methods).toEqual([405, 405, 405, 405, 405, 405])
  const statuses = await Promise.all(
    [
      client.ask('/', { headers: { host: 'evil.example' } }),
      client.ask('/', { headers: { origin: 'https://evil.example' } }),
      client.ask('/pair'),
      client.post('/pair', { code: '1', name: '' }, { origin: 'https://evil.example' }),
      client.ask('/pair', { method: 'POST', headers: { 'content-type': 'application/json' }, body: '{}' }),
      client.post('/pair', { code: '1', name: '' }, { 'content-type': 'text/plain' }),
      client.post('/pair', { code: '1', name: 'x'.repeat(2000) }),
      client.post('/pair', '{"code":'),
      client.post('/pair', { code: 1, name: '' }),
      client.post('/pair', { code: '1', name: '', more: 1 }),
      client.post('/audience-rpc/audience/watch', {}),
      client.post('/audience-rpc/audience/watch', {}, { authorization: 'Bearer wrong' }),
      client.ask('/audience-rpc/audience/watch', { headers: by }),
      client.post('/audience-rpc/audience/shown', { json: { serial: 'x'.repeat(2000) } }, by),
      client.post('/audience-rpc/audience/shown', 'a=1', {
        ...by,
        'content-type': 'application/x-www-form-urlencoded',
      }),
    ].map(async answer => (await answer).status),
  )
  expect(statuses).toEqual([421, 403, 405, 403, 403, 415, 413, 400, 400, 400, 401, 401, 405, 413, 415])
  expect(network().triesLeft).toBe(mostTries)
})

it('sends 25 screens every change, and a slow one the newest without holding the others', async () => {
  const hall = await networked()
  const { client, api } = hall
  const screens = []
  let code: string | null = null
  for (let count = 0; count < 25; count++) {
    code = await codeAfter(hall, code)
    screens.push(client.watch(await client.paired(code)))
  }
  const slides = (await api.presenting.shownDeck())!.slides.filter(({ isHidden }) => isHidden !== true)
  await Promise.all(screens.map(one => one.until(({ slide }) => slide?.id === slides[0]?.id)))
  const slow = screens.pop()!
  slow.pause()
  for (const slide of slides.slice(1)) {
    await api.presenting.move({ kind: 'goTo', slide: slide.id, isJump: false })
    await Promise.all(screens.map(one => one.until(frame => frame.slide?.id === slide.id)))
  }
  slow.resume()
  await slow.until(({ slide }) => slide?.id === slides.at(-1)?.id)
  for (const { frames } of screens) {
    const seen = frames.flatMap(({ slide }) => slide?.id ?? [])
    expect(seen.filter((id, place) => id !== seen[place - 1])).toEqual(slides.map(({ id }) => id))
  }
  for (const one of [...screens, slow]) one.stop()
})
