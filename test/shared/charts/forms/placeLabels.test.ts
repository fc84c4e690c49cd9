import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { Box } from '../../../../shared/charts/forms/pen.ts'
import { placeLabels } from '../../../../shared/charts/forms/placeLabels.ts'

const area: Box = { left: 0, top: 0, right: 440, bottom: 190 }
const radius = 3.5
const apart = (one: Box, other: Box) =>
  one.right <= other.left || other.right <= one.left || one.bottom <= other.top || other.bottom <= one.top

const anchors = fc.array(
  fc.record({
    x: fc.double({ min: 0, max: 440, noNaN: true }),
    y: fc.double({ min: 0, max: 190, noNaN: true }),
    width: fc.constantFrom(20, 60, 95),
    height: fc.constantFrom(10, 21),
  }),
  { maxLength: 8 },
)

describe('placeLabels', () => {
  it('finds every label a place where it covers no other label and no point', () => {
    fc.assert(
      fc.property(anchors, points => {
        const labels = placeLabels(points, area, radius)
        labels.forEach((label, index) => {
          if (label === null) throw new Error(`no place for label ${index}`)
          expect(label.left >= area.left && label.right <= area.right).toBe(true)
          expect(label.top >= area.top && label.bottom <= area.bottom).toBe(true)
          for (const { x, y } of points)
            expect(apart(label, { left: x - 3, right: x + 3, top: y - 3, bottom: y + 3 })).toBe(true)
          for (const other of labels.slice(0, index)) expect(other === null || apart(label, other)).toBe(true)
        })
      }),
    )
  })

  it('parts the labels of two points in one place', () => {
    const point = { x: 200, y: 90, width: 60, height: 10 }
    const [one, other] = placeLabels([point, point], area, radius)
    expect(one).not.toEqual(other)
    expect(one?.led).toBe(false)
  })

  it('leads a line to a label that stands away from its point', () => {
    const crowd = { y: 90, width: 60, height: 21 }
    const points = [-16, -8, 8, 16, 0].map(dx => ({ ...crowd, x: 200 + dx }))
    const last = placeLabels(points, area, radius).at(-1)
    expect(last?.led).toBe(true)
  })
})
