import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { AudienceFrame } from '../../../shared/hall/audienceFrame.ts'
import type { Move } from '../../../shared/hall/moves.ts'
import { closedCanaries, forgetCityWideFigures, singsOf } from '../../fixtures/canaries.ts'
import { type HallOver, hallOver, sampleStorePath } from '../../fixtures/hallOver.ts'
import { putDoors } from '../../fixtures/putDoors.ts'
import { closedWords } from '../../fixtures/sampleSession.ts'
import { save } from '../../fixtures/save.ts'

const session = 's6-73'
const refused = (code: string) => ({ data: { code } })

const names = ({ timers }: AudienceFrame): string => timers.map(({ label }) => label).join(' ')

async function presented(path?: string): Promise<HallOver> {
  const hall = hallOver(path ?? (await sampleStorePath()))
  await hall.api.presenting.start({ session })
  return hall
}

describe('a presentation', () => {
  it('shows a screen nothing before it begins and after it, and the first slide between', async () => {
    const hall = hallOver(await sampleStorePath())
    const screen = hall.screen('a')
    expect(await screen.until(() => true)).toMatchObject({ cover: 'waiting', slide: null, band: null })
    await hall.api.presenting.start({ session })
    expect(await screen.until(({ slide }) => slide !== null)).toMatchObject({ cover: null, slide: { id: 'title' } })
    await hall.api.presenting.end()
    expect(await screen.until(({ slide }) => slide === null)).toMatchObject({ cover: 'waiting' })
    expect(hall.told).toEqual([false, true, false])
  })

  it('is one truth for two consoles and every screen', async () => {
    const hall = await presented()
    const [one, other, screen] = [hall.console(), hall.console(), hall.screen('a')]
    const { slides = [] } = (await hall.api.presenting.shownDeck()) ?? {}
    await hall.api.presenting.move({ kind: 'next' })
    await hall.api.presenting.move({ kind: 'next' })
    const third = slides[2]?.id ?? ''
    const states = await Promise.all([one, other].map(each => each.until(state => state?.presentation.slide === third)))
    const frame = await screen.until(({ slide }) => slide?.id === third)
    expect(states.map(state => state?.frame)).toEqual([frame, frame])
    expect(frame.slide).not.toHaveProperty('notes')
  })

  it('parts its slides anew where the screen has another shape', async () => {
    const { api } = await presented()
    const count = async () => (await api.presenting.shownDeck())?.slides.length ?? 0
    const wide = await count()
    await api.presenting.move({ kind: 'goTo', slide: 'item/s6-73-4/opener', isJump: false })
    await api.presenting.move({ kind: 'look', look: { theme: 'dark', ratio: '4:3', distance: 8 } })
    expect(await count()).toBeGreaterThan(wide)
    const asked = {
      session,
      edition: 'public',
      slide: 'item/s6-73-4/r-services-1401h1/budget/2',
      part: 'row/0',
    } as const
    const { slides = [] } = (await api.presenting.shownDeck()) ?? {}
    const block = slides.find(({ id }) => id === asked.slide)?.body[0]
    const name = block?.kind === 'table' ? block.rows[0]?.[0]?.text[0]?.text : ''
    expect((await api.presenting.source(asked))?.label).toBe(name)
  })

  it('is of one session at a time, and goes on when its own is begun again', async () => {
    const { api } = await presented()
    const [row] = await api.records.list({ kind: 'session' })
    await save(api.records, { kind: 'session', row: { ...row, code: 'other', consecutiveNumber: 999 } })
    await api.presenting.move({ kind: 'last' })
    await api.presenting.start({ session })
    await expect(api.presenting.start({ session: 'other' })).rejects.toMatchObject(refused('other-presentation'))
  })

  it('comes back at the same slide after its store was let go, with its look and cover', async () => {
    const path = await sampleStorePath()
    const first = await presented(path)
    await first.api.presenting.move({ kind: 'last' })
    await first.api.presenting.move({ kind: 'look', look: { theme: 'light', ratio: '4:3', distance: 12 } })
    await first.api.presenting.move({ kind: 'pointer', spot: { x: 0.5, y: 0.5 } })
    const before = await first.console().until(() => true)
    first.app.close()

    const second = hallOver(path)
    const after = await second.console().until(state => state !== null)
    expect(after?.presentation).toEqual({ ...before?.presentation, pointer: null })
    const frame = await second.screen('a').until(({ slide }) => slide !== null)
    expect(frame.slide).toEqual(before?.frame.slide)
    expect(frame.serial).toBeGreaterThan(0)
  })

  it('goes to a chart that was sent to the hall a moment ago', async () => {
    const { api, screen } = await presented()
    const hall = screen('a')
    const [chart] = await api.charts.list({ session, edition: 'public' })
    const { slide } = await api.presenting.addChart({ session, chart: chart?.name ?? '', item: null })
    await api.presenting.move({ kind: 'goTo', slide, isJump: true })
    expect((await hall.until(frame => frame.slide?.id === slide)).cover).toBe(null)
  })

  it('ends a timer by itself, and no other', async () => {
    const hall = hallOver(await sampleStorePath(), () => new Date().toISOString())
    await hall.api.presenting.start({ session })
    await hall.api.presenting.move({ kind: 'startTimer', label: 'استراحت', seconds: 900 })
    await hall.api.presenting.move({ kind: 'startTimer', label: ' تنفس ', seconds: 1 })
    const screen = hall.screen('a')
    const { serial } = await screen.until(frame => names(frame) === 'تنفس استراحت')
    expect((await screen.until(frame => names(frame) === 'استراحت')).serial).toBeGreaterThan(serial)
  })

  it('of a session that is closed as a whole waits until its screens are named', async () => {
    const hall = hallOver(await sampleStorePath())
    const [row] = await hall.api.records.list({ kind: 'session' })
    await save(hall.api.records, { kind: 'session', row: { ...row, openness: 'closed' } })
    await hall.api.presenting.start({ session })
    const screen = hall.screen('a')
    expect(await screen.until(({ cover }) => cover !== 'waiting')).toMatchObject({ cover: 'hidden', slide: null })
    await hall.api.presenting.move({ kind: 'edition', edition: 'closed', screens: ['a'] })
    expect((await screen.until(({ slide }) => slide !== null)).slide?.id).toBe('title')
  })

  it('is hidden everywhere by a window of the hall that asks for it, and by no screen of the network', async () => {
    const hall = await presented()
    const [console, one, other] = [hall.console(), hall.screen('a'), hall.screen('b')]
    const paired = hall.screen('c', 'paired')
    await expect(paired.hide()).rejects.toMatchObject(refused('not-from-network'))
    expect((await one.until(() => true)).cover).toBe(null)
    await one.hide()
    for (const screen of [one, other]) await screen.until(({ cover }) => cover === 'hidden')
    expect((await console.until(state => state?.presentation.cover === 'hidden'))?.frame.slide).toBe(null)
    await hall.api.presenting.move({ kind: 'cover', cover: null })
    await other.until(({ slide }) => slide !== null)
    await hall.api.presenting.disconnect({ screen: 'a' })
    await expect(one.hide()).rejects.toMatchObject(refused('screen-turned-away'))
    await hall.api.presenting.end()
    await other.hide()
  })

  it('refuses a move while there is none', async () => {
    const { api } = hallOver(await sampleStorePath())
    await expect(api.presenting.move({ kind: 'next' })).rejects.toMatchObject(refused('no-presentation'))
  })

  it('ends with the session it is of', async () => {
    const { api, console } = hallOver(await sampleStorePath())
    const [row] = await api.records.list({ kind: 'session' })
    await save(api.records, { kind: 'session', row: { ...row, code: 'other', consecutiveNumber: 999 } })
    await api.presenting.start({ session: 'other' })
    const watched = console()
    await watched.until(state => state !== null)
    await api.sessions.remove({ session: 'other' })
    expect(await watched.until(state => state === null)).toBe(null)
  })

  it('keeps nothing of five thousand moves and of screens that come and go', async () => {
    const hall = await presented()
    const { slides = [] } = (await hall.api.presenting.shownDeck()) ?? {}
    const kept = [hall.console(), hall.screen('a')]
    await Promise.all(kept.map(one => one.until(() => true)))
    const before = hall.app.hall.listeners
    for (let i = 0; i < 5000; i++) {
      const slide = slides[i % slides.length]?.id ?? ''
      await hall.api.presenting.move(
        i % 3 === 0 ? { kind: 'goTo', slide, isJump: true } : { kind: 'pointer', spot: { x: (i % 100) / 100, y: 0 } },
      )
      if (i % 500 !== 0) continue
      const passing = hall.screen('passing')
      await passing.until(() => true)
      await passing.stop()
    }
    expect(hall.app.hall.listeners).toBe(before)
    const state = await kept[0]?.until(() => true)
    expect(JSON.stringify(state).length).toBeLessThan(100_000)
  }, 60_000)
})

describe('figures that are changed while they are shown', () => {
  it('wait until the presenter takes them', async () => {
    const hall = await presented()
    const watched = hall.console()
    const { slides: before = [] } = (await hall.api.presenting.shownDeck()) ?? {}
    const amounts = await hall.api.records.list({ kind: 'budgetAmount' })
    const row = amounts.find(one => one['openness'] === 'open' && one['fiscalYear'] === 1401)
    await save(hall.api.records, { kind: 'budgetAmount', row: { ...row, amount: '123456789000' } })
    const told = await watched.until(state => (state?.changed.length ?? 0) > 0)
    expect((await hall.api.presenting.shownDeck())?.slides).toEqual(before)
    await hall.api.presenting.move({ kind: 'takeFigures' })
    await watched.until(state => state?.changed.length === 0 && state.deck > (told?.deck ?? 0))
    const { slides: after = [] } = (await hall.api.presenting.shownDeck()) ?? {}
    const changed = after.filter((slide, i) => JSON.stringify(slide) !== JSON.stringify(before[i]))
    expect(changed.map(({ id }) => id)).toEqual(told?.changed)
  })

  it('are taken at once where a record that they rest on was closed', async () => {
    const hall = hallOver(await sampleStorePath())
    // Otherwise a text that cites the closed figure would have to be mended first.
    for (const row of await hall.api.records.list({ kind: 'report' }))
      await save(hall.api.records, { kind: 'report', row: { ...row, narrative: '', keyFigures: null } })
    await hall.api.presenting.start({ session })
    const watched = hall.console()
    const drills = await hall.api.records.list({ kind: 'drill' })
    const { slides: before = [] } = (await hall.api.presenting.shownDeck()) ?? {}
    await save(hall.api.records, { kind: 'drill', row: { ...drills[0], openness: 'closed' } })
    const state = await watched.until(now => (now?.deck ?? 0) > 0)
    expect(state).toMatchObject({ trouble: null, changed: [] })
    const { slides: after } = await hall.api.presenting.deck({ session, edition: 'public' })
    expect((await hall.api.presenting.shownDeck())?.slides).toEqual(after)
    expect(after).not.toEqual(before)
  })

  it('are taken before anything is shown where a record was closed while no host held them', async () => {
    const path = await sampleStorePath()
    const first = hallOver(path)
    for (const row of await first.api.records.list({ kind: 'report' }))
      await save(first.api.records, { kind: 'report', row: { ...row, narrative: '', keyFigures: null } })
    await first.api.presenting.start({ session })
    first.app.close()
    const between = hallOver(path, () => '2023-01-08T05:31:00.000Z')
    const drills = await between.api.records.list({ kind: 'drill' })
    await save(between.api.records, { kind: 'drill', row: { ...drills[0], openness: 'closed' } })
    between.app.close()

    const second = hallOver(path, () => '2023-01-08T05:32:00.000Z')
    await second.screen('a').until(() => true)
    const { slides } = (await second.api.presenting.shownDeck())!
    expect(slides).toEqual((await second.api.presenting.deck({ session, edition: 'public' })).slides)
  })

  it('are gone at once where what was closed leaves no public deck, until there is one again', async () => {
    const hall = await presented()
    const [watched, screen] = [hall.console(), hall.screen('a')]
    const [report] = await hall.api.records.list({ kind: 'report' })
    const set = (openness: string) => save(hall.api.records, { kind: 'report', row: { ...report, openness } })
    await set('closed')
    expect((await watched.until(now => now?.trouble != null))?.trouble?.code).toBe('open-quotation-of-closed')
    expect(await screen.until(({ slide }) => slide === null)).toMatchObject({ cover: 'hidden', band: null })
    await set('open')
    await screen.until(({ slide }) => slide !== null)
  })
})

describe('the guard', () => {
  it('refuses a closed slide by its address, and the closed deck, while the session is open', async () => {
    const { api } = await presented()
    const closed = await api.presenting.deck({ session, edition: 'closed' })
    const open = new Set((await api.presenting.deck({ session, edition: 'public' })).slides.map(({ id }) => id))
    const hidden = closed.slides.filter(({ id }) => !open.has(id))
    for (const { id } of hidden)
      await expect(api.presenting.move({ kind: 'goTo', slide: id, isJump: false })).rejects.toMatchObject(
        refused('slide-not-shown'),
      )
    await expect(api.presenting.move({ kind: 'edition', edition: 'closed', screens: [] })).rejects.toMatchObject(
      refused('closed-in-open-session'),
    )
  })

  it('shows the closed deck behind closed doors to the screens that were named, until they open', async () => {
    const hall = await presented()
    const [named, late, watched] = [hall.screen('named'), hall.screen('other'), hall.console()]
    await Promise.all([named, late].map(one => one.until(({ slide }) => slide !== null)))
    await putDoors(hall, 'closedDoors', 90)
    await watched.until(state => state?.mayClose === true)
    const close = (screens: string[]) => hall.api.presenting.move({ kind: 'edition', edition: 'closed', screens })
    await expect(close(['named'])).rejects.toMatchObject({
      data: { code: 'screens-not-named', params: { screens: ['پردهٔ other'] } },
    })
    await hall.api.presenting.disconnect({ screen: 'other' })
    await expect(late.ended).resolves.toMatchObject(refused('screen-turned-away'))
    await close(['named'])
    await watched.until(state => state?.presentation.edition === 'closed')
    const joined = hall.screen('joined')
    expect(await joined.until(() => true)).toMatchObject({ cover: 'hidden', slide: null, band: null })
    await named.until(({ slide }) => slide !== null)
    await putDoors(hall, 'openedDoors', 91)
    await watched.until(state => state?.presentation.edition === 'public')
    await joined.until(({ slide }) => slide !== null)
    const said = JSON.stringify(joined.all)
    expect(closedWords.filter(word => said.includes(word))).toEqual([])
    expect(late.all.every(({ slide }) => slide?.isClosed === undefined)).toBe(true)
  })

  it('lets no closed word out, whatever the presenter does', async () => {
    const hall = hallOver(await sampleStorePath())
    await forgetCityWideFigures(hall.api)
    await closedCanaries(hall.api, 'themselves')
    const closed = await hall.api.presenting.deck({ session, edition: 'closed' })
    await hall.api.presenting.start({ session })
    const screen = hall.screen('a')
    await fc.assert(
      fc.asyncProperty(fc.array(anyMove(closed.slides.map(({ id }) => id)), { maxLength: 12 }), async moves => {
        for (const move of moves) await hall.api.presenting.move(move).catch(() => undefined)
        const state = await hall.console().until(() => true)
        const frame = await screen.until(({ serial }) => serial === state?.frame.serial)
        const said = JSON.stringify(frame)
        expect(singsOf(said)).toEqual([])
        expect(closedWords.filter(word => said.includes(word))).toEqual([])
      }),
      { numRuns: 40 },
    )
  }, 120_000)
})

function anyMove(addresses: readonly string[]): fc.Arbitrary<Move> {
  const spot = fc.record({ x: fc.constant(0.5), y: fc.constant(0.5) })
  return fc.oneof(
    fc.record({ kind: fc.constantFrom('next', 'previous', 'first', 'last', 'back') }),
    fc.record({
      kind: fc.constant('goTo' as const),
      slide: fc.constantFrom('live/vote', ...addresses),
      isJump: fc.boolean(),
    }),
    fc.record({ kind: fc.constant('freeze' as const), isFrozen: fc.boolean() }),
    fc.record({ kind: fc.constant('cover' as const), cover: fc.constantFrom('black', 'hidden', null) }),
    fc.record({ kind: fc.constant('pointer' as const), spot: fc.option(spot) }),
    fc.record({ kind: fc.constant('highlight' as const), part: fc.constantFrom('figure/0', null) }),
    fc.record({ kind: fc.constant('takeFigures' as const) }),
    fc.record({
      kind: fc.constant('edition' as const),
      edition: fc.constantFrom('public', 'closed'),
      screens: fc.constant(['a']),
    }),
  ) as fc.Arbitrary<Move>
}
