import { describe, expect, it } from 'vitest'
import type { CoverageGrid } from '../../../shared/chartSpec.ts'
import { lyingGrid } from '../../../shared/charts/indicatorGrid.ts'

const grid = (rows: string[], columns: string[]): CoverageGrid => ({
  form: 'coverageGrid',
  title: 'میزان تحقق اهداف در مناطق',
  alternative: 'جدول رنگی',
  unit: 'درصد هدف',
  rows,
  columns,
  cells: rows.map((_, row) => columns.map((__, column) => `${row}${column}`)),
  hedged: rows.map((_, row) => columns.map((__, column) => row === column)),
})

describe('lyingGrid', () => {
  it('turns rows and columns, and leaves out the word that all districts begin with', () => {
    const turned = lyingGrid(grid(['منطقه ۱', 'منطقه ۲', 'منطقه ۳'], ['پوشش', 'زمان']))
    expect(turned.rows).toEqual(['پوشش', 'زمان'])
    expect(turned.columns).toEqual(['۱', '۲', '۳'])
    expect(turned.cells).toEqual([
      ['00', '10', '20'],
      ['01', '11', '21'],
    ])
    expect(turned.hedged).toEqual([
      [true, false, false],
      [false, true, false],
    ])
  })

  it('keeps names that have nothing in common', () => {
    expect(lyingGrid(grid(['منطقه ۱', 'سازمان پارک‌ها'], ['پوشش'])).columns).toEqual(['منطقه ۱', 'سازمان پارک‌ها'])
  })

  it('leaves a grid as it is that would have too many columns', () => {
    const many = grid(
      Array.from({ length: 40 }, (_, at) => `منطقه ${at}`),
      ['پوشش'],
    )
    expect(lyingGrid(many)).toBe(many)
  })
})
