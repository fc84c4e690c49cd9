import { describe, expect, it } from 'vitest'
import { createCanvas } from '../../../../electron/charts/canvas.ts'
import { chartOn } from '../../../../electron/charts/chartOn.ts'
import { paintChart } from '../../../../electron/charts/drawChart.ts'
import { fontFamilies } from '../../../../electron/charts/fontFamilies.ts'
import { pointAt } from '../../../../renderer/components/slide/pointAt.ts'
import { partsOf } from '../../../../renderer/screens/console/slideParts.ts'
import type { CategoryChart, ChartSpec } from '../../../../shared/chartSpec.ts'
import { paper } from '../../../../shared/charts/forms/paper.ts'

const size = { width: 480, height: 240 }
const look = { ...paper, font: fontFamilies, fontSize: 8.5, width: size.width }
const said = { title: 'نمودار', alternative: 'نمودار.', unit: 'نفر' }

const years: Omit<CategoryChart, 'form'> = {
  ...said,
  categories: ['تیر', 'مرداد', 'شهریور'],
  series: [
    { name: 'امسال', values: ['40', null, '30'] },
    { name: 'پارسال', values: ['10', '20', '25'] },
  ],
}

const charts: readonly ChartSpec[] = [
  { ...years, form: 'groupedBars' },
  { ...years, form: 'stackedBars' },
  { ...years, form: 'line' },
  { ...years, form: 'rankedBars', series: years.series.slice(1) },
  { ...years, form: 'doughnut', series: years.series.slice(1) },
  {
    ...said,
    form: 'coverageGrid',
    rows: ['منطقهٔ ۱', 'منطقهٔ ۲'],
    columns: ['آب', 'برق'],
    cells: [
      ['1', '2'],
      ['3', '4'],
    ],
  },
  {
    ...said,
    form: 'scatter',
    xUnit: 'ریال',
    points: [
      { name: 'الف', x: '1', y: '2' },
      { name: 'ب', x: 'نامعلوم', y: '2' },
      { name: 'پ', x: '8', y: '9' },
    ],
  },
  {
    ...said,
    form: 'timeline',
    from: '2022-01-01',
    to: '2023-01-01',
    today: '2022-06-01',
    lanes: [
      { name: 'خالی', items: [] },
      {
        name: 'کوتاه',
        items: ['یک', 'دو'].map(name => ({ name, from: '2022-02-01', to: '2022-04-01', status: 'done' as const })),
      },
    ],
  },
]

/** Every part that a pointer meets somewhere on the chart. */
function partsMet(spec: ChartSpec): Set<string> {
  const chart = chartOn(createCanvas(size.width, size.height).getContext('2d'), spec, size, { font: fontFamilies })
  const met = new Set<string>()
  for (let x = 0; x < size.width; x += 3)
    for (let y = 0; y < size.height; y += 3) {
      const point = pointAt(chart, spec, { x, y }, look.fontSize)
      if (point !== undefined) met.add(`point/${point.series}/${point.category}`)
    }
  chart.destroy()
  return met
}

describe('a point of a chart', () => {
  it.each(charts)('is met where it was drawn, and stands out: $form', spec => {
    const all = partsOf({ body: [{ kind: 'chart', spec }] }).filter(
      part => spec.form !== 'scatter' || part !== 'point/0/1',
    )
    expect([...partsMet(spec)].toSorted()).toEqual(all.toSorted())
    const plain = paintChart(spec, size, 1, look).data()
    for (const part of all) {
      const [series, category] = part.split('/').slice(1).map(Number)
      const marked = { series: series ?? 0, category: category ?? 0 }
      expect({
        [part]: paintChart(spec, size, 1, { ...look, marked })
          .data()
          .equals(plain),
      }).toEqual({ [part]: false })
    }
  })
})
