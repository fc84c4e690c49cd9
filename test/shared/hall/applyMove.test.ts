import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { Slide } from '../../../shared/deck.ts'
import { applyMove, newPresentation, openTo, type Stage, usualLook } from '../../../shared/hall/applyMove.ts'
import type { Move } from '../../../shared/hall/moves.ts'
import type { Presentation } from '../../../shared/hall/presentation.ts'

const now = '2023-01-08T06:00:00.000Z'
const slide = (id: string, more: Partial<Slide> = {}): Slide => ({
  id,
  item: null,
  title: id,
  body: [],
  notes: [],
  ...more,
})
const stage: Stage = {
  slides: [slide('a'), slide('b', { steps: 2 }), slide('c', { isHidden: true }), slide('d')],
  live: [slide('live/vote')],
  isBehindDoors: false,
  screens: [],
}
const first = newPresentation('s', stage.slides, usualLook, now)
const after = (moves: readonly Move[], was: Presentation = first, on = stage) =>
  moves.reduce((one, move) => applyMove(one, move, on, now), was)
const [next, previous, back] = [{ kind: 'next' }, { kind: 'previous' }, { kind: 'back' }] as const
const jump = (to: string): Move => ({ kind: 'goTo', slide: to, isJump: true })
const close = (screens: string[]): Move => ({ kind: 'edition', edition: 'closed', screens })

describe('a move', () => {
  it('goes on by steps and slides, past those left out, and stays at both ends', () => {
    const places = [next, next, next, next, next].map((_, i, all) => {
      const { slide: at, step } = after(all.slice(0, i + 1))
      return `${at}${step}`
    })
    expect(places).toEqual(['b0', 'b1', 'b2', 'd0', 'd0'])
    expect(after([previous])).toBe(first)
  })

  it('goes back to a slide as it was left: with all its steps', () => {
    const last = after([{ kind: 'last' }])
    expect(last.slide).toBe('d')
    expect(after([previous], last)).toMatchObject({ slide: 'b', step: 2 })
    expect(after([previous, previous], last)).toMatchObject({ slide: 'b', step: 1 })
  })

  it('shows a slide that was left out when it is asked for by name', () => {
    expect(after([jump('c')]).slide).toBe('c')
    expect(after([jump('c'), next]).slide).toBe('d')
    expect(after([jump('c'), previous]).slide).toBe('b')
  })

  it('comes back from inserts, one by one, and goes on from where it left the deck', () => {
    const inserted = after([next, jump('d'), jump('live/vote')])
    expect(inserted.cameFrom).toEqual(['b', 'd'])
    expect(after([back], inserted).slide).toBe('d')
    expect(after([back, back], inserted)).toMatchObject({ slide: 'b', cameFrom: [] })
    expect(after([back, back, back], inserted).slide).toBe('b')
    expect(after([next, jump('live/vote'), next]).slide).toBe('d')
    expect(after([next, jump('live/vote'), previous])).toMatchObject({ slide: 'b', cameFrom: [] })
  })

  it('refuses an address that is not in the deck', () => {
    expect(() => after([jump('closed')])).toThrow(expect.objectContaining({ code: 'slide-not-shown' }))
    expect(() => after([jump('live/vote')], first, { ...stage, live: [] })).toThrow(
      expect.objectContaining({ code: 'slide-not-shown' }),
    )
  })

  it('takes pointer, magnifier and highlight away with the slide they were on', () => {
    const marked = after([
      { kind: 'pointer', spot: { x: 0.1, y: 0.2 } },
      { kind: 'magnifier', spot: { x: 0.1, y: 0.2, zoom: 2 } },
      { kind: 'highlight', part: 'figure/0' },
    ])
    expect(after([next], marked)).toMatchObject({ pointer: null, magnifier: null, highlight: null })
  })

  it('freezes what is shown with its highlight, and lets go of it', () => {
    const frozen = after([{ kind: 'highlight', part: 'row/3' }, { kind: 'freeze', isFrozen: true }, next])
    expect(frozen).toMatchObject({ slide: 'b', frozen: { slide: 'a', step: 0, highlight: 'row/3' } })
    expect(after([{ kind: 'freeze', isFrozen: false }], frozen).frozen).toBe(null)
  })

  it('starts timers by their names from the moment it is told, one of the same name anew, and ends each alone', () => {
    const told = after([
      { kind: 'startTimer', label: 'تنفس', seconds: 600 },
      { kind: 'startTimer', label: 'پذیرایی', seconds: 120 },
      { kind: 'startTimer', label: 'تنفس', seconds: 90 },
    ])
    expect(told.timers).toEqual([
      { label: 'تنفس', until: '2023-01-08T06:01:30.000Z' },
      { label: 'پذیرایی', until: '2023-01-08T06:02:00.000Z' },
    ])
    expect(after([{ kind: 'endTimer', label: 'تنفس' }], told).timers.map(({ label }) => label)).toEqual(['پذیرایی'])
    expect(after([{ kind: 'endTimer', label: 'نماز' }], told).timers).toEqual(told.timers)
  })

  it('closes the deck for the screens that were named alone, behind closed doors alone', () => {
    const screens = [
      { id: 'a', name: 'پردهٔ سالن' },
      { id: 'b', name: 'تبلت' },
    ]
    const doors = { ...stage, screens, isBehindDoors: true }
    expect(() => after([close(['a', 'b'])], first, { ...doors, isBehindDoors: false })).toThrow(
      expect.objectContaining({ code: 'closed-in-open-session' }),
    )
    expect(() => after([close(['a'])], first, doors)).toThrow(
      expect.objectContaining({ code: 'screens-not-named', params: { screens: ['تبلت'] } }),
    )
    const closed = after([next, { kind: 'freeze', isFrozen: true }, close(['a', 'b'])], first, doors)
    expect(closed).toMatchObject({ edition: 'closed', seenBy: ['a', 'b'], frozen: null })
    expect(openTo(closed)).toMatchObject({ edition: 'public', seenBy: [] })
  })

  it('ends at a slide of the stage whatever was done, and remembers no more than fifty places', () => {
    const ids = [...stage.slides, ...stage.live].map(({ id }) => id)
    const anyMove: fc.Arbitrary<Move> = fc.oneof(
      fc.constantFrom<Move>(next, previous, back, { kind: 'first' }, { kind: 'last' }),
      fc.record({ kind: fc.constant('goTo' as const), slide: fc.constantFrom(...ids), isJump: fc.boolean() }),
      fc.record({ kind: fc.constant('freeze' as const), isFrozen: fc.boolean() }),
    )
    fc.assert(
      fc.property(fc.array(anyMove, { maxLength: 200 }), moves => {
        const { slide: at, cameFrom, step } = after(moves)
        expect(ids).toContain(at)
        expect(cameFrom.length).toBeLessThanOrEqual(50)
        expect(step).toBeLessThanOrEqual(at === 'b' ? 2 : 0)
      }),
    )
  })
})
