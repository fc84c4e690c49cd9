import { expect, it } from 'vitest'
import { closedCanaries, forgetCityWideFigures, singsOf } from '../../../fixtures/canaries.ts'
import { codeAfter, networked, session } from '../../../fixtures/networked.ts'
import { putDoors } from '../../../fixtures/putDoors.ts'
import { closedWords } from '../../../fixtures/sampleSession.ts'

const said = (received: readonly Buffer[]): string => Buffer.concat(received).toString('utf8')

it('sends no closed word to a paired screen through the whole presentation, whatever it asks for', async () => {
  const hall = await networked(async ({ api }) => {
    await forgetCityWideFigures(api)
    await closedCanaries(api, 'themselves')
  })
  const { client, network, api } = hall
  const token = await client.paired(network().code!, 'تبلت عضو ۱')
  const screen = client.watch(token)
  const { slides } = (await api.presenting.shownDeck())!
  for (const slide of slides.filter(({ isHidden }) => isHidden !== true)) {
    await api.presenting.move({ kind: 'goTo', slide: slide.id, isJump: true })
    await screen.until(frame => frame.slide?.id === slide.id)
  }
  const closed = await api.presenting.deck({ session, edition: 'closed' })
  const hidden = closed.slides.filter(({ id }) => !slides.some(slide => slide.id === id))
  expect(hidden.length).toBeGreaterThan(0)
  const by = { authorization: `Bearer ${token}` }
  for (const { id } of hidden) {
    const path = encodeURIComponent(id)
    const statuses = await Promise.all(
      [
        client.ask(`/${path}`, { headers: by }),
        client.ask(`/?slide=${path}`, { headers: by }),
        client.post(`/audience-rpc/audience/${path}`, { json: { slide: id } }, by),
        client.post('/audience-rpc/presenting/move', { json: { kind: 'goTo', slide: id, isJump: false } }, by),
        client.post('/audience-rpc/audience/shown', { json: { serial: 0, slide: id } }, by),
      ].map(async answer => (await answer).status),
    )
    expect(statuses).toEqual([404, 404, 404, 404, 200])
  }
  const bytes = said(client.received)
  expect(bytes.length).toBeGreaterThan(50_000)
  expect(singsOf(bytes)).toEqual([])
  expect(closedWords.filter(word => bytes.includes(word))).toEqual([])
  screen.stop()
}, 60_000)

it('lets paired screens wait while the closed deck is shown, though they are named, and follow again after it', async () => {
  const hall = await networked()
  const { client, network, api, states } = hall
  const window = hall.screen('window')
  const code = network().code!
  const screen = client.watch(await client.paired(code, 'تبلت عضو ۱'))
  await putDoors(hall, 'closedDoors', 90)
  await states.until(state => state?.mayClose === true && state.screens.length === 2)
  const paired = states.all.at(-1)!.screens.find(({ kind }) => kind === 'paired')!.id
  await expect(api.presenting.move({ kind: 'edition', edition: 'closed', screens: ['window'] })).rejects.toMatchObject({
    data: { code: 'screens-not-named', params: { screens: ['تبلت عضو ۱'] } },
  })
  await api.presenting.move({ kind: 'edition', edition: 'closed', screens: ['window', paired] })
  await screen.until(({ cover }) => cover === 'paused')
  const open = new Set((await api.presenting.deck({ session, edition: 'public' })).slides.map(({ id }) => id))
  const { slides } = (await api.presenting.shownDeck())!
  for (const { id } of slides.filter(slide => !open.has(slide.id))) {
    await api.presenting.move({ kind: 'goTo', slide: id, isJump: true })
    await window.until(({ slide }) => slide?.id === id)
  }
  const late = client.watch(await client.paired(await codeAfter(hall, code), 'تبلت عضو ۲'))
  await late.until(({ cover }) => cover === 'paused')
  await putDoors(hall, 'openedDoors', 91)
  await Promise.all([screen, late].map(one => one.until(({ slide }) => slide !== null && slide.isClosed !== true)))
  const waited = screen.frames.filter(({ cover }) => cover === 'paused')
  for (const frame of waited) expect(frame).toMatchObject({ slide: null, band: null, message: '', place: '' })
  expect(closedWords.filter(word => said(client.received).includes(word))).toEqual([])
  screen.stop()
  late.stop()
}, 60_000)
