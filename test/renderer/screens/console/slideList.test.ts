import { array, assert, boolean, nat, property, uniqueArray } from 'fast-check'
import { describe, expect, it } from 'vitest'
import { groupSlides, listSlides } from '../../../../renderer/screens/console/slideList.ts'
import type { Slide } from '../../../../shared/deck.ts'

const slide = (id: string, more: Partial<Slide> = {}): Slide => ({
  id,
  item: null,
  title: id,
  body: [],
  notes: [],
  ...more,
})

const said = (shown: Slide[], whole: Slide[]) =>
  listSlides(shown, whole).map(({ slide: { id }, number, lock }) => `${id} ${number ?? '-'} ${lock ?? 'open'}`)

describe('the slides of a console', () => {
  it('keep closed ones in their places, locked and without a number', () => {
    const [a, b, c] = [slide('a'), slide('b', { isClosed: true }), slide('c')]
    expect(said([a, c], [a, b, c])).toEqual(['a 1 open', 'b - closed', 'c 2 open'])
  })

  it('keep those that were left out, without a number', () => {
    const slides = [slide('a'), slide('b', { isHidden: true }), slide('c')]
    expect(said(slides, slides)).toEqual(['a 1 open', 'b - hidden', 'c 2 open'])
  })

  it('have what the shown deck alone holds before what follows it there', () => {
    const [a, split, c] = [slide('a'), slide('a/2'), slide('c')]
    expect(said([a, split, c], [a, c])).toEqual(['a 1 open', 'a/2 2 open', 'c 3 open'])
    expect(said([a, c, split], [a, c])).toEqual(['a 1 open', 'c 2 open', 'a/2 3 open'])
  })

  it('hold every slide of both decks once, the shown ones numbered in their own order', () => {
    assert(
      property(uniqueArray(nat(30)), array(boolean(), { minLength: 31, maxLength: 31 }), (ids, open) => {
        const whole = ids.map(id => slide(String(id)))
        const shown = whole.filter(({ id }) => open[Number(id)])
        const listed = listSlides(shown, whole)
        expect(listed.map(one => one.slide.id)).toEqual(whole.map(({ id }) => id))
        expect(listed.filter(({ number }) => number !== null).map(one => one.slide.id)).toEqual(
          shown.map(({ id }) => id),
        )
      }),
    )
  })

  it('stand under their items', () => {
    const item = { code: 'i1', number: '۱', title: 'گزارش' }
    const slides = listSlides([slide('a'), slide('b', { item }), slide('c', { item })], [])
    expect(groupSlides(slides).map(group => [group.item?.title ?? null, group.slides.length])).toEqual([
      [null, 1],
      ['گزارش', 2],
    ])
  })
})
