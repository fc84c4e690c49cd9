import * as fc from 'fast-check'
import { expect, it } from 'vitest'
import { applyMove, newPresentation, usualLook } from '../../../shared/hall/applyMove.ts'
import { settle } from '../../../shared/hall/settle.ts'

const slidesOf = (ids: readonly string[]) => ids.map(id => ({ id, item: null, title: id, body: [], notes: [] }))
const now = '2023-01-08T06:00:00.000Z'
const at = (ids: readonly string[], slide: string) => {
  const slides = slidesOf(ids)
  const stage = { slides, live: [], isBehindDoors: false, screens: [] }
  const begun = newPresentation('s', slides, usualLook, now)
  return applyMove(begun, { kind: 'goTo', slide, isJump: true }, stage, now)
}
const settled = (before: string, slide: string, after: string) =>
  settle(at(before.split(''), slide), slidesOf(before.split('')), slidesOf(after.split('')), []).slide

it('stays at its slide, and goes to the nearest where that is gone: the next one first', () => {
  expect(settled('abcd', 'b', 'dcba')).toBe('b')
  expect(settled('abcd', 'b', 'acd')).toBe('c')
  expect(settled('abcd', 'd', 'ac')).toBe('c')
  expect(settled('abcd', 'b', 'xy')).toBe('x')
  expect(settled('abcd', 'b', '')).toBe('')
})

it('forgets what is gone of where it came from and of what was frozen', () => {
  const was = {
    ...at('abcd'.split(''), 'c'),
    cameFrom: ['a', 'b'],
    frozen: { slide: 'b', step: 0, magnifier: null, highlight: null },
  }
  expect(settle(was, slidesOf('abcd'.split('')), slidesOf('acd'.split('')), [])).toMatchObject({
    cameFrom: ['a'],
    frozen: null,
  })
  expect(settle(was, slidesOf('abcd'.split('')), slidesOf('dcba'.split('')), [])).toBe(was)
})

it('leaves a live slide that is over for where the presenter came from', () => {
  const was = { ...at('abcd'.split(''), 'b'), slide: 'live/vote', cameFrom: ['c'] }
  const same = slidesOf('abcd'.split(''))
  expect(settle(was, same, same, [{ id: 'live/vote' }])).toBe(was)
  expect(settle(was, same, same, [])).toMatchObject({ slide: 'c', step: 0 })
})

it('is always at a slide that is there', () => {
  const deck = fc.uniqueArray(fc.constantFrom('a', 'b', 'c', 'd', 'e', 'f', 'g', 'h'), { minLength: 1 })
  fc.assert(
    fc.property(deck, deck, fc.nat(), (before, after, place) => {
      const slide = before[place % before.length] ?? ''
      expect(after).toContain(settled(before.join(''), slide, after.join('')))
    }),
  )
})
