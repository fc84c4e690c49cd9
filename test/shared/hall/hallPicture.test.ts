import { describe, expect, it } from 'vitest'
import { fontFamilies } from '../../../electron/charts/fontFamilies.ts'
import type { ChartSpec } from '../../../shared/chartSpec.ts'
import { hallPicture } from '../../../shared/hall/hallPicture.ts'
import { toPersianDigits } from '../../../shared/persian/digits.ts'
import { drawnText } from '../../fixtures/chartText.ts'

const size = { width: 1728, height: 610 }
const titles = { title: 'اعتبار', alternative: 'اعتبار ردیف‌ها', unit: 'د' }

const rows = Array.from('بتثجحخدذرز', letter => `ردیف ${letter}`)

function valueOf(at: number, year: number): string {
  return String((at + 1) * 90 + year)
}

function drawn(given: ChartSpec, room = size) {
  const { spec, look } = hallPicture(given, { theme: 'dark', ratio: '16:9', distance: 8 }, fontFamilies, room)
  return { spec, look, texts: drawnText(spec, look, room.height) }
}

describe('a picture of the hall', () => {
  it.each([2, 3])('writes the values of %i years beside their bars, none over another, and no axis', years => {
    const { spec, look, texts } = drawn({
      ...titles,
      form: 'rankedBars',
      categories: rows,
      series: Array.from({ length: years }, (_, year) => ({
        name: `سال ${year}`,
        values: rows.map((_row, at) => valueOf(at, year)),
      })),
    })
    const values = texts.filter(({ text }) => /^[۰-۹٬]+$/.test(text))
    expect(values).toHaveLength(years * ('categories' in spec ? spec.categories.length : 0))
    const heights = values.map(({ y }) => y).sort((one, other) => one - other)
    const apart = heights.slice(1).map((y, at) => y - (heights[at] ?? 0))
    expect(Math.min(...apart)).toBeGreaterThanOrEqual(look.fontSize * look.valueSize * 0.9)
    expect(texts.map(({ text }) => text)).toContain('د')
  })

  it('names every series in its key, whatever the size', () => {
    const given: ChartSpec = {
      ...titles,
      form: 'rankedBars',
      categories: rows.slice(0, 5),
      series: ['بت', 'پت'].map((name, year) => ({
        name,
        values: rows.slice(0, 5).map((_row, at) => valueOf(at, year)),
      })),
    }
    for (let height = 560; height < 700; height += 4) {
      const { texts } = drawn(given, { width: 1728, height })
      const keys = texts.filter(({ text, x, y }) => /^[تبپﺕﺖﺐﺏﺑﭘ]{2}$/u.test(text) && x > 0 && y > 0)
      expect(keys, `${height}`).toHaveLength(2)
    }
  })

  it('sets the unit over a key that would meet it', () => {
    const given: ChartSpec = {
      ...titles,
      form: 'rankedBars',
      categories: rows.slice(0, 5),
      series: [{ name: 'بت', values: rows.slice(0, 5).map((_row, at) => valueOf(at, 0)) }],
      target: {
        name: 'بت '.repeat(24).trim(),
        tolerance: '0',
        better: 'higher',
        values: rows.slice(0, 5).map(() => '200'),
      },
    }
    const topOf = (words: RegExp, width: number): number | undefined =>
      drawn(given, { width, height: 560 }).texts.find(({ text }) => words.test(text))?.y
    const [unit, key] = [/^د$/, /^[^۰-۹د]{2}$/]
    for (const width of [1296, 1728]) {
      expect(topOf(unit, width), `${width}`).toBeGreaterThan(0)
      expect(topOf(key, width), `${width}`).toBeGreaterThan(0)
    }
    expect((topOf(key, 1296) ?? 0) - (topOf(unit, 1296) ?? 0)).toBeGreaterThan(
      (topOf(key, 1728) ?? 0) - (topOf(unit, 1728) ?? 0),
    )
  })

  it('gives the points of a scatter a third of its height, whatever key they need', () => {
    const heights = [77, 84, 88, 95, 99, 101, 107]
    const { texts } = drawn({
      ...titles,
      form: 'scatter',
      xUnit: 'میلیون ریال',
      points: heights.map((y, at) => ({
        name: `میانگین زمان پاسخ به درخواست ${at + 1}`,
        x: String((at + 1) * 100),
        y: String(y),
      })),
    })
    const placeOf = (at: number): number => texts.find(({ text }) => text === toPersianDigits(String(at)))?.y ?? 0
    expect(placeOf(1) - placeOf(7)).toBeGreaterThan(size.height / 5)
  })
})
