import { describe, expect, it } from 'vitest'
import type { Deck, Slide } from '../../../shared/deck.ts'
import { newPresentation, usualLook } from '../../../shared/hall/applyMove.ts'
import { frameForScreen, frameOf } from '../../../shared/hall/frameOf.ts'
import type { Presentation } from '../../../shared/hall/presentation.ts'
import { heldSession } from '../../fixtures/heldSession.ts'

const now = '2023-01-15T06:00:00.000Z'
const slide = (id: string, more: Partial<Slide> = {}): Slide => ({
  id,
  item: null,
  title: id,
  body: [],
  notes: [[{ text: 'یادداشت ارائه‌دهنده' }]],
  ...more,
})
const deckOf = (edition: Deck['edition']): Deck => ({
  title: 't',
  author: 'a',
  edition,
  version: '1.0',
  asOf: '2023-01-15',
  running: { start: '', footer: '' },
  session: 's6-74',
  slides: [slide('a'), slide('b'), slide('c', { isClosed: true }), slide('d', { isHidden: true })],
})
const begun = newPresentation('s6-74', deckOf('public').slides, usualLook, now)
const frame = (more: Partial<Presentation>, deck = deckOf('public')) => frameOf({ ...begun, ...more }, deck, null, now)
const timer = (label: string, second: number) => ({ label, until: `2023-01-15T06:00:0${second}.000Z` })

const hidden = { cover: 'hidden', slide: null, place: '', band: null, message: '', timers: [] }

describe('a frame', () => {
  it('holds the slide without what its presenter says, and its place among those that are counted', () => {
    const shown = frame({ slide: 'b' })
    expect(shown).toMatchObject({ slide: { id: 'b' }, place: 'اسلاید ۲ از ۲', now, zone: 'Asia/Tehran' })
    expect(JSON.stringify(shown)).not.toContain('یادداشت')
    expect(frame({ slide: 'd' })).toMatchObject({ slide: { id: 'd' }, place: '' })
  })

  it('holds nothing that lies under a cover', () => {
    for (const cover of ['black', 'white', 'hidden'] as const)
      expect(
        frame({ cover, message: 'پیام', timers: [{ label: 'تنفس', until: '2023-01-15T07:00:00.000Z' }] }),
      ).toMatchObject({
        ...hidden,
        cover,
      })
  })

  it('goes on with what was frozen, without the pointer that went on', () => {
    const frozen = { slide: 'a', step: 1, magnifier: null, highlight: 'row/1' }
    expect(frame({ slide: 'b', frozen, pointer: { x: 0, y: 0 }, highlight: 'row/2' })).toMatchObject({
      slide: { id: 'a' },
      step: 1,
      pointer: null,
      highlight: 'row/1',
    })
  })

  it('shows the timers that run, the first to end first, and drops those that are over', () => {
    const timers = [timer('پذیرایی', 3), timer('تنفس', 1), { label: 'نماز', until: now }]
    expect(frame({ timers }).timers).toEqual([timer('تنفس', 1), timer('پذیرایی', 3)])
  })

  it('holds no closed slide of an open session, whatever presentation and deck say', async () => {
    expect(frame({ slide: 'c' })).toMatchObject(hidden)
    expect(frame({ slide: 'a' }, deckOf('closed'))).toMatchObject(hidden)
    expect(frame({ slide: 'c', edition: 'closed' }, deckOf('closed'))).toMatchObject(hidden)
    const record = await (await heldSession()).read()
    const closed = { ...begun, slide: 'c', edition: 'closed' as const }
    expect(frameOf(closed, deckOf('closed'), record, now)).toMatchObject(hidden)
    const [event] = record.rows.sessionEvent
    const doors = { ...event!, code: 'x', kind: 'closedDoors' as const, position: 9 }
    const behind = record.with({ rows: { ...record.rows, sessionEvent: [...record.rows.sessionEvent, doors] } })
    expect(frameOf(closed, deckOf('closed'), behind, now)).toMatchObject({ slide: { id: 'c' } })
    expect(frameOf({ ...closed, edition: 'public' }, deckOf('closed'), behind, now)).toMatchObject(hidden)
  })

  it('of the closed deck is for the screens that were named', () => {
    const closed: Presentation = { ...begun, edition: 'closed', seenBy: ['a'] }
    const shown = { ...frame({}), slide: slide('c') }
    expect(frameForScreen(shown, closed, { id: 'a', kind: 'window' })).toBe(shown)
    expect(frameForScreen(shown, closed, { id: 'b', kind: 'window' })).toMatchObject(hidden)
    expect(frameForScreen(shown, begun, { id: 'b', kind: 'window' })).toBe(shown)
    // Nothing closed leaves over the network, whoever named the screen.
    expect(frameForScreen(shown, closed, { id: 'a', kind: 'paired' })).toMatchObject({ cover: 'paused', slide: null })
  })
})
