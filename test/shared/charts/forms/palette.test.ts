import { describe, expect, it } from 'vitest'
import { barPaint, linePaint } from '../../../../shared/charts/forms/palette.ts'
import { paper } from '../../../../shared/charts/forms/paper.ts'
import { contrast, lightness } from '../../../fixtures/lightness.ts'

const { inks } = paper

describe('palette', () => {
  it('tells the fills of any number of series apart in grey', () => {
    for (let count = 1; count <= 6; count++) {
      const greys = Array.from({ length: count }, (_, index) => lightness(barPaint(inks, index, count).fill)).sort(
        (a, b) => a - b,
      )
      for (let at = 1; at < greys.length; at++) expect(greys[at]! - greys[at - 1]!).toBeGreaterThanOrEqual(9)
    }
  })

  it('gives every bar a border with contrast 3 to 1 on white', () => {
    for (let index = 0; index < 6; index++)
      expect(contrast(barPaint(inks, index, 6).border, '#ffffff')).toBeGreaterThanOrEqual(3)
  })

  it('tells lines apart by dash and marker, not by colour alone', () => {
    const lines = [0, 1, 2, 3].map(index => linePaint(inks, index))
    expect(new Set(lines.map(line => line.marker)).size).toBe(4)
    expect(new Set(lines.map(line => line.dash.join())).size).toBe(4)
  })

  it('lets a target and its lines stand out on the band of what is tolerated', () => {
    expect(contrast(inks.target, inks.tolerated)).toBeGreaterThanOrEqual(3)
    expect(contrast(linePaint(inks, 0).border, inks.tolerated)).toBeGreaterThanOrEqual(3)
  })

  it('starts over when there are more series than colours', () => {
    expect(barPaint(inks, 6, 7)).toEqual(barPaint(inks, 0, 7))
  })
})
