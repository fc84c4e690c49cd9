import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { avoidsLoneLine } from '../../../../electron/typesetter/layout/loneLines.ts'

/** How many lines stand on each page when a paragraph begins with `room` points left and pages hold `page` points. */
function pagesOf(heights: readonly number[], room: number, page: number): number[] {
  const pages = [0]
  let left = room
  heights.forEach((height, index) => {
    const isNew = left === page
    if (height > left || (!isNew && avoidsLoneLine(heights, index, left))) {
      pages.push(0)
      left = page
    }
    pages[pages.length - 1] = (pages.at(-1) ?? 0) + 1
    left -= height
  })
  return pages
}

describe('lines of a paragraph', () => {
  it.each([
    ['two lines, room for one', 2, 1, [0, 2]],
    ['three lines, room for two', 3, 2, [0, 3]],
    ['four lines, room for three', 4, 3, [2, 2]],
    ['five lines, room for one', 5, 1, [0, 5]],
    ['five lines, room for two', 5, 2, [2, 3]],
    ['one line', 1, 1, [1]],
  ])('%s', (_, lines, fit, pages) => {
    expect(
      pagesOf(
        Array.from({ length: lines }, () => 20),
        fit * 20 + 5,
        400,
      ),
    ).toEqual(pages)
  })

  it('never stand alone at a foot or a head, whatever their heights', () => {
    const heights = fc.array(fc.integer({ min: 10, max: 30 }), { minLength: 2, maxLength: 60 })
    fc.assert(
      fc.property(heights, fc.integer({ min: 0, max: 200 }), (own, room) => {
        const pages = pagesOf(own, room, 200).filter(count => count > 0)
        expect(pages.every(count => count > 1)).toBe(true)
      }),
    )
  })
})
