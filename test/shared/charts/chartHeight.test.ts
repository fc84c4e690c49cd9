import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { ChartSpec } from '../../../shared/chartSpec.ts'
import { chartHeight } from '../../../shared/charts/chartHeight.ts'
import { anyChart } from '../../fixtures/anyChart.ts'

/** Points between the margins of a printed page, less a caption of two lines. */
const room = 640

describe('chartHeight', () => {
  it('leaves room for a caption on a page, whatever the chart', () => {
    fc.assert(
      fc.property(fc.oneof(...Object.values(anyChart)), spec => {
        expect(chartHeight(spec)).toBeGreaterThan(40)
        expect(chartHeight(spec)).toBeLessThanOrEqual(room)
      }),
    )
  })

  it('grows with the rows of a grid', () => {
    expect(chartHeight(grid(15))).toBeGreaterThan(chartHeight(grid(5)))
    expect(chartHeight(grid(500))).toBe(chartHeight(grid(1000)))
  })
})

function grid(rows: number): ChartSpec {
  return {
    form: 'coverageGrid',
    title: 'ع',
    alternative: 'م',
    unit: 'تن',
    rows: Array.from({ length: rows }, String),
    columns: ['ا'],
    cells: Array.from({ length: rows }, () => ['1']),
  }
}
