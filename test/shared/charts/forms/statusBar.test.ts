import { describe, expect, it } from 'vitest'
import { paper } from '../../../../shared/charts/forms/paper.ts'
import { contrast, lightness } from '../../../fixtures/lightness.ts'

const paints = Object.values(paper.inks.statuses)

describe('paints of a measure by its status', () => {
  it('stay apart in grey', () => {
    const greys = paints.map(({ fill }) => lightness(fill)).sort((a, b) => a - b)
    greys.slice(1).forEach((grey, at) => expect(grey - greys[at]!).toBeGreaterThanOrEqual(10))
  })

  it('leave the word in a bar legible and every border seen', () => {
    for (const { fill, ink, border } of paints) {
      expect(contrast(fill, ink)).toBeGreaterThanOrEqual(4.5)
      expect(contrast(border, '#ffffff')).toBeGreaterThanOrEqual(3)
    }
  })
})
