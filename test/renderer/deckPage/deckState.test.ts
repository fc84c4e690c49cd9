import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { type DeckKey, deckKey } from '../../../renderer/deckPage/deckKeys.ts'
import { afterKey, type DeckState } from '../../../renderer/deckPage/deckState.ts'

const first: DeckState = { at: 0, theme: 'dark', cover: null, isOverview: false, typed: '' }

/** The state after keys, by their names or, of letters, by their places. */
function after(keys: readonly string[], count = 30): DeckState {
  return keys.reduce((state, name) => {
    const key = deckKey({ key: name, code: name, ctrlKey: false, altKey: false, metaKey: false })
    return key === undefined ? state : afterKey(state, key, count)
  }, first)
}

describe('the keys of a deck’s page', () => {
  it.each([
    [['ArrowLeft', 'ArrowLeft'], 2],
    [['ArrowLeft', 'ArrowLeft', 'ArrowRight'], 1],
    [['PageDown', 'Space', 'PageUp'], 1],
    [['End'], 29],
    [['End', 'ArrowLeft'], 29],
    [['End', 'Home', 'ArrowRight'], 0],
    [['1', '۲', 'Enter'], 11],
    [['٩', '9', 'Enter'], 29],
    [['5', 'Escape', 'Enter'], 0],
  ])('%j lead to slide %i', (keys, at) => {
    expect(after(keys).at).toBe(at)
  })

  it('cover the slide, whatever layout their letters are of', () => {
    expect(after(['KeyB']).cover).toBe('black')
    expect(after(['KeyB', 'KeyW']).cover).toBe('white')
    expect(after(['KeyW', 'KeyW']).cover).toBeNull()
    expect(after(['KeyB', 'ArrowLeft'])).toMatchObject({ cover: null, at: 1 })
  })

  it('leave to the browser what is its own, but what prints', () => {
    const held = { key: 'p', code: 'KeyP', ctrlKey: true, altKey: false, metaKey: false }
    expect(deckKey(held)).toEqual({ kind: 'print' })
    expect(deckKey({ ...held, key: 'w', code: 'KeyW' })).toBeUndefined()
    expect(deckKey({ ...held, key: 'ArrowLeft', code: 'ArrowLeft', ctrlKey: false, altKey: true })).toBeUndefined()
  })

  it('never leave the deck', () => {
    const kinds = ['next', 'previous', 'first', 'last', 'go', 'leave', 'overview', 'black'] as const
    const key: fc.Arbitrary<DeckKey> = fc.oneof(
      fc.constantFrom(...kinds).map(kind => ({ kind })),
      fc.integer({ min: 0, max: 9 }).map(digit => ({ kind: 'digit' as const, digit: String(digit) })),
    )
    fc.assert(
      fc.property(fc.array(key), fc.integer({ min: 1, max: 120 }), (keys, count) => {
        const { at } = keys.reduce((state, one) => afterKey(state, one, count), first)
        expect(at).toBeGreaterThanOrEqual(0)
        expect(at).toBeLessThan(count)
      }),
    )
  })
})
