import { describe, expect, it } from 'vitest'
import type { AudienceFrame } from '../../../shared/hall/audienceFrame.ts'
import { hallOver, presented, sampleStorePath } from '../../fixtures/hallOver.ts'
import { save } from '../../fixtures/save.ts'

const session = 's6-73'
const refused = (code: string) => ({ data: { code } })

const names = ({ timers }: AudienceFrame): string => timers.map(({ label }) => label).join(' ')

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

  it('keeps nothing of two thousand moves and of screens that come and go', async () => {
    const hall = await presented()
    const { slides = [] } = (await hall.api.presenting.shownDeck()) ?? {}
    const kept = [hall.console(), hall.screen('a')]
    await Promise.all(kept.map(one => one.until(() => true)))
    const before = hall.app.hall.listeners
    for (let i = 0; i < 2000; i++) {
      const slide = slides[i % slides.length]?.id ?? ''
      await hall.api.presenting.move(
        i % 3 === 0 ? { kind: 'goTo', slide, isJump: true } : { kind: 'pointer', spot: { x: (i % 100) / 100, y: 0 } },
      )
      if (i % 200 !== 0) continue
      const passing = hall.screen('passing')
      await passing.until(() => true)
      await passing.stop()
    }
    expect(hall.app.hall.listeners).toBe(before)
    const state = await kept[0]?.until(() => true)
    expect(JSON.stringify(state).length).toBeLessThan(100_000)
  }, 60_000)
})
