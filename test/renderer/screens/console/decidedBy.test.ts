import { describe, expect, it } from 'vitest'
import { decidedBy } from '../../../../renderer/screens/console/decidedBy.ts'
import type { Slide } from '../../../../shared/deck.ts'
import { newPresentation, usualLook } from '../../../../shared/hall/applyMove.ts'
import type { Move } from '../../../../shared/hall/moves.ts'

const now = '2026-11-28T06:00:00.000Z'
const slides: Slide[] = ['one', 'two', 'three'].map(id => ({ id, item: null, title: id, body: [], notes: [] }))
const told = newPresentation('s1', slides, usualLook, now)
const decided = (...moves: Move[]) => decidedBy(told, moves, slides, now)

describe('what the next key of the console goes by', () => {
  it('is what the host told while nothing is under way', () => {
    expect(decided()).toBe(told)
  })

  it('has the moves that the host has not told yet, in their order', () => {
    expect(decided({ kind: 'next' }, { kind: 'cover', cover: 'black' })).toMatchObject({ slide: 'two', cover: 'black' })
    expect(decided({ kind: 'cover', cover: 'black' }, { kind: 'cover', cover: null }).cover).toBe(null)
  })

  it('leaves out what the host will refuse', () => {
    const refused: Move = { kind: 'goTo', slide: 'gone', isJump: true }
    expect(decided(refused, { kind: 'next' })).toMatchObject({ slide: 'two', cameFrom: [] })
  })
})
