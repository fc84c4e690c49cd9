import { describe, expect, it } from 'vitest'
import type { CategoryChart, ChartSpec } from '../../../../../shared/chartSpec.ts'
import { paper } from '../../../../../shared/charts/forms/paper.ts'
import { toChartJs } from '../../../../../shared/charts/toChartJs.ts'
import { hallCharts } from '../../../../../shared/documents/slides/fit/hallChart.ts'
import { emptyRoom, roomBelow, usualHall } from '../../../../../shared/documents/slides/fit/room.ts'
import { hallPicture } from '../../../../../shared/hall/hallPicture.ts'

const chart = (form: CategoryChart['form'], categories: number, series: number): CategoryChart => ({
  form,
  title: 'نمودار',
  alternative: 'نمودار.',
  unit: 'نفر',
  categories: Array.from({ length: categories }, (_, i) => `دسته ${i}`),
  series: Array.from({ length: series }, (_, s) => ({
    name: `سری ${s}`,
    values: Array.from({ length: categories }, (_value, i) => String(i + s + 1)),
  })),
})
const forms = ['groupedBars', 'stackedBars', 'rankedBars', 'line', 'doughnut'] as const

const room = roomBelow(emptyRoom(usualHall), { title: 1, subtitle: 0, source: 1 })
const chartsOf = (spec: ChartSpec) => hallCharts(spec, room)

const sum = (values: readonly (string | null)[]): number => values.reduce((all, value) => all + Number(value), 0)

describe('a chart as a hall can read it', () => {
  it.each(forms)('is none without data: %s', form => {
    expect(chartsOf(chart(form, 0, 1))).toEqual([])
    const empty = chart(form, 3, 1)
    expect(chartsOf({ ...empty, series: [{ name: 'هیچ', values: [null, null, null] }] })).toEqual([])
  })

  it.each(forms)('is a large figure where it has one point: %s', form => {
    expect(chartsOf(chart(form, 1, 1))).toEqual([
      { kind: 'keyFigures', figures: [{ value: '۱ نفر', label: 'سری 0، دسته 0' }] },
    ])
  })

  it('is no line of one point', () => {
    expect(chartsOf(chart('line', 1, 2))).toMatchObject([{ form: 'groupedBars' }])
  })

  it.each(forms)('shows few of 500 categories a slide, and says what is left out: %s', form => {
    const found = chartsOf(chart(form, 500, 1)) as CategoryChart[]
    expect(found).toHaveLength(form === 'groupedBars' || form === 'rankedBars' ? 4 : 1)
    for (const shown of found) {
      const length = shown.categories.length
      expect(length).toBeLessThanOrEqual(form === 'line' || form === 'stackedBars' ? 120 : 15)
      expect(`${shown.note ?? ''}${shown.categories.at(-1)}`).toMatch(/از ۵۰۰ مورد|سایر \(۴۹۵ مورد\)/)
      expect(shown.series[0]?.values).toHaveLength(length)
    }
  })

  it.each(['groupedBars', 'rankedBars'] as const)(
    'goes on with more bars on the next slide, measured alike: %s',
    form => {
      const whole = chart(form, 29, 1)
      const found = chartsOf(whole) as CategoryChart[]
      expect(found.length).toBeGreaterThan(1)
      expect(found.flatMap(({ categories }) => categories)).toEqual(whole.categories)
      expect(found.flatMap(({ series }) => series[0]?.values)).toEqual(whole.series[0]?.values)
      expect(found.map(({ note }) => note)).toEqual(found.map(() => undefined))
      const look = { ...paper, names: 'beside', font: 'Vazirmatn', fontSize: 34, width: 1700 } as const
      const axes = found.map(part => toChartJs(part, look).options?.scales?.[form === 'rankedBars' ? 'x' : 'y'])
      for (const axis of axes) expect(axis).toMatchObject({ suggestedMax: 29 })
    },
  )

  it('lays bars down whose values would meet over them', () => {
    const narrow = roomBelow(emptyRoom({ ratio: '4:3', distance: 8 }), { title: 1, subtitle: 0, source: 1 })
    const few = chart('groupedBars', 2, 3)
    const large = few.series.map(({ name, values }) => ({ name, values: values.map(value => `${value}123456`) }))
    expect(hallCharts(few, narrow)).toMatchObject([{ form: 'groupedBars' }])
    expect(hallCharts({ ...few, series: large }, narrow)).toMatchObject([{ form: 'rankedBars', series: large }])
  })

  it.each(['16:9', '4:3'] as const)('parts what a picture of the hall would have to cut: %s', ratio => {
    for (const distance of [8, 12, 16]) {
      const hall = { ratio, distance }
      const deep = roomBelow(emptyRoom(hall), { title: 1, subtitle: 0, source: 1 })
      const parts = hallCharts(chart('rankedBars', 14, 3), deep) as CategoryChart[]
      for (const part of parts) {
        const { spec } = hallPicture(part, { ...hall, theme: 'dark' }, 'Vazirmatn', deep)
        expect(spec).toEqual(part)
      }
    }
  })

  it('sums the rest of a whole, and loses nothing of it', () => {
    const [shown] = chartsOf(chart('doughnut', 500, 1)) as CategoryChart[]
    expect(sum(shown?.series[0]?.values ?? [])).toBe((500 * 501) / 2)
  })

  it.each(forms)('has six series at most: %s', form => {
    const found = chartsOf(chart(form, 3, 9)) as CategoryChart[]
    expect(Math.max(...found.map(({ series }) => series.length))).toBeLessThanOrEqual(6)
    const names = found.flatMap(({ series }) => series.map(({ name }) => name))
    expect(new Set(names).size).toBe(form === 'stackedBars' ? 6 : 9)
  })

  it('leaves a chart that a hall can read as it is', () => {
    for (const form of forms) expect(chartsOf(chart(form, 5, 2))).toEqual([chart(form, 5, 2)])
  })

  it('parts a grid, a timeline and keeps a single point of a scatter as figures', () => {
    const titled = { title: 'الف', alternative: 'الف', unit: 'درصد' }
    const grid: ChartSpec = {
      ...titled,
      form: 'coverageGrid',
      rows: Array.from({ length: 15 }, (_, i) => `منطقهٔ ${i}`),
      columns: ['شاخص'],
      cells: Array.from({ length: 15 }, (_, i) => [String(i)]),
    }
    const grids = chartsOf(grid) as (typeof grid)[]
    expect(grids.flatMap(({ rows }) => rows)).toEqual(grid.rows)
    expect(grids.flatMap(({ cells }) => cells)).toEqual(grid.cells)
    expect(chartsOf({ ...grid, rows: [], cells: [] })).toEqual([])
    const items = Array.from({ length: 23 }, (_, i) => ({ name: `اقدام ${i}`, from: null, to: null, status: 'done' }))
    const timeline: ChartSpec = {
      ...titled,
      form: 'timeline',
      from: '2022-01-01',
      to: '2023-01-01',
      today: '2022-06-01',
      lanes: [
        { name: 'کوتاه', items: items.slice(0, 4) },
        { name: 'بلند', items: items.slice(4) },
      ],
    }
    const parts = chartsOf(timeline) as (typeof timeline)[]
    expect(parts.flatMap(({ lanes }) => lanes.flatMap(lane => lane.items))).toEqual(items)
    expect(chartsOf({ ...timeline, lanes: [] })).toEqual([])
    const scatter: ChartSpec = {
      ...titled,
      form: 'scatter',
      xUnit: 'میلیون ریال',
      points: [{ name: 'ب', x: '1', y: '2' }],
    }
    expect(chartsOf(scatter)).toMatchObject([{ figures: [{ value: '۲ درصد' }, { value: '۱ میلیون ریال' }] }])
    expect(chartsOf({ ...scatter, points: [] })).toEqual([])
  })
})
