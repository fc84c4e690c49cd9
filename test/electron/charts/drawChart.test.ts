import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { createCanvas } from '../../../electron/charts/canvas.ts'
import { drawChart } from '../../../electron/charts/drawChart.ts'
import { fontFamilies } from '../../../electron/charts/fontFamilies.ts'
import type { CategoryChart } from '../../../shared/chartSpec.ts'
import { chartHeight } from '../../../shared/charts/chartHeight.ts'
import { isolateFigures } from '../../../shared/persian/isolateFigures.ts'
import { anyChart } from '../../fixtures/anyChart.ts'
import { chartText } from '../../fixtures/chartText.ts'
import { runs } from '../../properties/runs.ts'

const size = { width: 480, height: 200 }
const forms = ['groupedBars', 'stackedBars', 'rankedBars', 'line', 'doughnut'] as const

function spec(form: CategoryChart['form']): CategoryChart {
  return {
    form,
    title: 'مصرف انرژی (نمونه)',
    alternative: 'مصرف سه ساختمان در دو سال',
    unit: 'مگاوات‌ساعت',
    categories: ['ساختمان مرکزی (۱)', 'ناحیهٔ ۲', 'پارک‌ها'],
    series: [
      { name: '۱۴۰۰', values: ['12.5', null, '-3'] },
      { name: '۱۴۰۱', values: ['10', '7.25', '8'] },
    ],
  }
}

describe('drawChart', () => {
  it.each(forms)('draws %s as outlines only, the same every time', form => {
    const svg = drawChart(spec(form), size)
    expect(svg).not.toMatch(/<image|<text|NaN|pattern/)
    expect(svg).toMatch(/<path/)
    expect(drawChart(spec(form), size)).toBe(svg)
  })

  it('knows no fonts but its own, whatever the machine has', async () => {
    const { GlobalFonts } = await import('@napi-rs/canvas')
    expect(GlobalFonts.families.map(({ family }) => family).sort()).toEqual(['DejaVu Sans', 'Vazirmatn'])
  })

  it('draws nothing for a missing value', () => {
    const series = [{ name: 'الف', values: ['1', null, '3'] }]
    const svg = drawChart({ ...spec('stackedBars'), series }, size)
    expect(svg.match(/fill="#0D8585"/g)).toHaveLength(2)
  })

  it.each([300, 360, 481])('writes the value of every ranked bar within %i points', width => {
    const values = fc.array(
      fc.integer({ min: 0, max: 10 ** 7 }).map(cents => String(cents / 100)),
      { minLength: 1 },
    )
    fc.assert(
      fc.property(values, own => {
        const categories = own.map((_, i) => `تلمبهٔ حاشیهٔ رودخانه و پارک‌ها، کنتور ${i + 1}`)
        const ranked = { ...spec('rankedBars'), categories, series: [{ name: 'مصرف', values: own }] }
        for (const { x } of chartText(ranked, width)) expect(x).toBeGreaterThanOrEqual(0)
      }),
      { numRuns: runs(20) },
    )
  })

  it('draws a chart without values', () => {
    for (const form of forms) expect(drawChart({ ...spec(form), categories: [], series: [] }, size)).toContain('<svg')
  })
})

describe.each(Object.keys(anyChart) as (keyof typeof anyChart)[])('any %s', form => {
  it('is drawn in vectors that paper takes, with finite numbers only', () => {
    fc.assert(
      fc.property(anyChart[form], any => {
        const svg = drawChart(any, { width: 481, height: chartHeight(any) })
        expect(svg).not.toMatch(/<image|<text|pattern|NaN|Infinity|undefined/)
      }),
      { numRuns: runs(12) },
    )
  })

  it('says every number in Persian digits', () => {
    fc.assert(
      fc.property(anyChart[form], any => {
        for (const { text } of chartText(any)) expect(text).not.toMatch(/[0-9٠-٩]/)
      }),
      { numRuns: runs(12) },
    )
  })
})

it.each(['۱۰ - ۳ = ۷', '۱۲٪', '۰۳۱-۳۲۲۲۱۱۱۱', 'C++'])(
  'the canvas draws an isolated «%s» as from the left, and no box',
  text => {
    expect(painted(isolateFigures(text), 'rtl').equals(painted(text, 'ltr'))).toBe(true)
  },
)

function painted(written: string, direction: 'rtl' | 'ltr'): Buffer {
  const canvas = createCanvas(200, 40)
  const pen = canvas.getContext('2d')
  Object.assign(pen, { font: `16px ${fontFamilies}`, direction, textAlign: 'center' })
  pen.fillText(written, 100, 30)
  return canvas.toBuffer('image/png')
}
