import { describe, expect, it } from 'vitest'
import { barPaint, linePaint } from '../../../../shared/charts/forms/palette.ts'

describe('palette', () => {
  it('tells the fills of any number of series apart in grey', () => {
    for (let count = 1; count <= 6; count++) {
      const greys = Array.from({ length: count }, (_, index) => lightness(barPaint(index, count).fill)).sort(
        (a, b) => a - b,
      )
      for (let at = 1; at < greys.length; at++) expect(greys[at]! - greys[at - 1]!).toBeGreaterThanOrEqual(9)
    }
  })

  it('gives every bar a border with contrast 3 to 1 on white', () => {
    for (let index = 0; index < 6; index++) expect(contrastOnWhite(barPaint(index, 6).border)).toBeGreaterThanOrEqual(3)
  })

  it('tells lines apart by dash and marker, not by colour alone', () => {
    const lines = [0, 1, 2, 3].map(linePaint)
    expect(new Set(lines.map(line => line.marker)).size).toBe(4)
    expect(new Set(lines.map(line => line.dash.join())).size).toBe(4)
  })

  it('starts over when there are more series than colours', () => {
    expect(barPaint(6, 7)).toEqual(barPaint(0, 7))
  })
})

function luminance(hex: string): number {
  const [r = 0, g = 0, b = 0] = [1, 3, 5]
    .map(at => Number.parseInt(hex.slice(at, at + 2), 16) / 255)
    .map(channel => (channel <= 0.04045 ? channel / 12.92 : ((channel + 0.055) / 1.055) ** 2.4))
  return 0.2126 * r + 0.7152 * g + 0.0722 * b
}

/** CIE L*, 0 to 100. */
const lightness = (hex: string): number => 116 * Math.cbrt(luminance(hex)) - 16
const contrastOnWhite = (hex: string): number => 1.05 / (luminance(hex) + 0.05)
