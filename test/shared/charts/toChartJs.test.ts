import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { CategoryChart } from '../../../shared/chartSpec.ts'
import { paper } from '../../../shared/charts/forms/paper.ts'
import { wrapLabel } from '../../../shared/charts/forms/wrapLabel.ts'
import { toChartJs } from '../../../shared/charts/toChartJs.ts'

const look = { ...paper, font: 'Vazirmatn', fontSize: 9, width: 480 }
const twoYears: CategoryChart = {
  form: 'groupedBars',
  title: 'اعتبار دو سال',
  alternative: 'اعتبار سه ردیف در دو سال',
  unit: 'میلیون ریال',
  categories: ['پدافند', 'امداد', 'رزمایش'],
  series: [
    { name: '۱۴۰۰', values: ['4500', '2100.5', null] },
    { name: '۱۴۰۱', values: ['6000', 'بی‌مقدار', '-15'] },
  ],
}

const writes = (width: number) =>
  toChartJs(twoYears, { ...look, width }).plugins?.some(({ id }) => id === 'valueLabels')

describe('toChartJs', () => {
  it('runs categories from the right and puts values at the right', () => {
    const scales = toChartJs(twoYears, look).options?.scales
    expect(scales?.x).toMatchObject({ reverse: true })
    expect(scales?.y).toMatchObject({ position: 'right' })
  })

  it('sets the first series of a group at the right, in the bars and in the key', () => {
    const { data, options } = toChartJs(twoYears, look)
    expect(data.datasets.map(dataset => dataset.label)).toEqual(['۱۴۰۱', '۱۴۰۰'])
    expect(options?.plugins?.legend).toMatchObject({ reverse: true, rtl: true })
  })

  it('names the unit over the key where both have no room on one line', () => {
    const line: CategoryChart = {
      ...twoYears,
      form: 'line',
      series: [{ name: 'عملکرد', values: ['1', '2', '3'] }],
      target: { name: 'هدف', values: ['1', '2', '3'], tolerance: '10', better: 'higher' },
    }
    const topOf = (width: number) => toChartJs(line, { ...look, width }).options?.layout?.padding
    expect(topOf(480)).toMatchObject({ top: 0 })
    expect(topOf(230)).toMatchObject({ top: expect.toSatisfy((top: number) => top > 9) })
  })

  it('writes no values that would run into each other', () => {
    expect(writes(480)).toBe(true)
    expect(writes(150)).toBe(false)
  })

  it('leaves a gap for a missing value and for what is no number', () => {
    const { data } = toChartJs(twoYears, look)
    expect(data.datasets.map(dataset => dataset.data)).toEqual([
      [6000, null, -15],
      [4500, 2100.5, null],
    ])
  })

  it('writes ticks in Persian digits', () => {
    const ticks = toChartJs(twoYears, look).options?.scales?.['y']?.ticks
    const callback = ticks?.callback as ((value: number) => string) | undefined
    expect(callback?.(3000)).toContain('۳٬۰۰۰')
    expect(callback?.(0.1 + 0.2)).toContain('۰٫۳')
  })

  it('lays ranked bars from the right, in the order given', () => {
    const { data, options } = toChartJs({ ...twoYears, form: 'rankedBars' }, look)
    expect(options?.indexAxis).toBe('y')
    expect(options?.scales).toMatchObject({ x: { reverse: true }, y: { position: 'right' } })
    expect(data.labels).toEqual(twoYears.categories)
  })

  it('names every share and its value in the key of a doughnut', () => {
    const { data } = toChartJs({ ...twoYears, form: 'doughnut' }, look)
    expect(data.labels).toEqual([expect.stringContaining('۴٬۵۰۰'), expect.stringContaining('۲٬۱۰۰٫۵'), 'رزمایش'])
  })

  it('plots only finite numbers and leaves the spec alone', () => {
    const value = fc.option(fc.oneof(fc.integer().map(String), fc.string()), { nil: null })
    const form = fc.constantFrom('groupedBars', 'stackedBars', 'rankedBars', 'line', 'doughnut')
    fc.assert(
      fc.property(form, fc.array(fc.array(value, { maxLength: 4 }), { maxLength: 5 }), (drawn, rows) => {
        const series = rows.map((values, index) => ({ name: `س${index}`, values }))
        const spec: CategoryChart = { ...twoYears, form: drawn, series }
        const before = JSON.stringify(spec)
        const { data } = toChartJs(spec, look)
        for (const plotted of data.datasets.flatMap<unknown>(dataset => dataset.data))
          expect(plotted === null || Number.isFinite(plotted)).toBe(true)
        expect(JSON.stringify(spec)).toBe(before)
      }),
    )
  })
})

describe('wrapLabel', () => {
  it('breaks at spaces', () => {
    expect(wrapLabel('پدافند غیرعامل مناطق', 14, 3)).toEqual(['پدافند غیرعامل', 'مناطق'])
  })

  it('ends in an ellipsis what does not fit, and keeps a long word whole', () => {
    expect(wrapLabel('یک دو سه چهار', 3, 2)).toEqual(['یک', 'دو…'])
    expect(wrapLabel('پدافندغیرعامل', 4, 2)).toEqual(['پدافندغیرعامل'])
  })
})
