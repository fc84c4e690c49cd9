import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { drawingPen } from '../../../electron/charts/drawingPen.ts'
import { drawVectors } from '../../../electron/charts/drawVectors.ts'
import type { ChartSpec } from '../../../shared/chartSpec.ts'
import { chartHeight } from '../../../shared/charts/chartHeight.ts'
import type { Drawing, DrawnText } from '../../../shared/drawing.ts'
import { stripIsolates } from '../../../shared/persian/isolate.ts'
import { anyChart } from '../../fixtures/anyChart.ts'

const measure = (text: string, fontSize: number) => text.length * fontSize * 0.5
const draw = (spec: ChartSpec) => drawVectors(spec, { width: 481, height: chartHeight(spec) }, measure)
const operators = (drawing: Drawing) =>
  drawing.filter(part => typeof part === 'string').flatMap(part => part.split('\n'))
const texts = (drawing: Drawing) => drawing.filter((part): part is DrawnText => typeof part !== 'string')

const bars: ChartSpec = {
  form: 'groupedBars',
  title: 'مصرف انرژی (نمونه)',
  alternative: 'مصرف دو ساختمان',
  unit: 'مگاوات‌ساعت',
  categories: ['ساختمان مرکزی', 'پارک‌ها'],
  series: [{ name: '۱۴۰۱', values: ['12.5', '7'] }],
}

describe.each(Object.keys(anyChart) as (keyof typeof anyChart)[])('any %s on paper', form => {
  it('is painting operators with finite numbers, as many states restored as saved, and texts', () => {
    fc.assert(
      fc.property(anyChart[form], any => {
        const drawing = draw(any)
        const unknown = operators(drawing).filter(
          line =>
            !/^((-?[\d.]+|\[[\d. ]*\]) )*(m|l|c|h|re|f\*?|S|W n|re W n|[mlc] W n|h W n|q|Q|rg|RG|w|J|j|d)$/.test(line),
        )
        expect(unknown).toEqual([])
        const counts = Map.groupBy(operators(drawing), line => line)
        expect(counts.get('q')?.length ?? 0).toBe(counts.get('Q')?.length ?? 0)
        for (const { x, y, fontSize, radians } of texts(drawing))
          expect([x, y, fontSize, radians].every(Number.isFinite)).toBe(true)
      }),
      { numRuns: 25 },
    )
  })
})

describe('drawVectors', () => {
  it('keeps names and values as texts, so that paper can be searched for them', () => {
    const said = texts(draw(bars)).map(({ text }) => text)
    expect(said.map(stripIsolates)).toEqual(expect.arrayContaining(['مگاوات‌ساعت', '۱۲٫۵', '۷']))
  })

  it('keeps codes and expressions whole in names of every place', () => {
    const name = 'سند S-۱۲۳، ۱۰ - ۳ = ۷ و C++'
    const said = texts(
      draw({
        ...bars,
        categories: ['آب'],
        series: [
          { name, values: ['5'] },
          { name: '۱۲٪ رشد', values: ['7'] },
        ],
      }),
    )
    expect(said.map(({ text }) => text)).toEqual(
      expect.arrayContaining([
        'سند \u2066S-۱۲۳\u2069، \u2066۱۰ - ۳ = ۷\u2069 و \u2066C++\u2069',
        '\u2066۱۲٪\u2069 رشد',
      ]),
    )
  })

  it('draws the same every time', () => {
    expect(draw(bars)).toEqual(draw(bars))
  })

  it('draws a chart without values', () => {
    expect(draw({ ...bars, categories: [], series: [] })).not.toEqual([])
  })
})

function drawn(paint: (pen: ReturnType<typeof drawingPen>['pen']) => void): Drawing {
  const { pen, drawing } = drawingPen(measure)
  paint(pen)
  return drawing()
}

describe('drawingPen', () => {
  it('refuses a path that is not its own, which it would drop without a word', () => {
    expect(() => drawn(pen => pen.stroke({}))).toThrow(TypeError)
  })

  it('sets a colour once, and again after it was restored', () => {
    const drawing = drawn(pen => {
      pen.save()
      pen.fillStyle = '#f00'
      pen.fillRect(1, 2, 3, 4)
      pen.fillRect(5, 6, 7, 8)
      pen.restore()
      pen.fillRect(0, 0, 1, 1)
    })
    expect(drawing).toEqual(['q', '1 0 0 rg', '1 2 3 4 re\nf', '5 6 7 8 re\nf', 'Q', '0 0 0 rg', '0 0 1 1 re\nf'])
  })

  it('turns a whole circle into four curves', () => {
    const circle = drawn(pen => {
      pen.beginPath()
      pen.arc(10, 10, 5, 0, Math.PI * 2)
      pen.fill()
    })
    expect(operators(circle).filter(line => line.endsWith(' c'))).toHaveLength(4)
    expect(operators(circle)).toContain('15 10 m')
  })

  it('raises a quadratic curve without bending it', () => {
    const drawing = drawn(pen => {
      pen.moveTo(0, 0)
      pen.quadraticCurveTo(3, 3, 6, 0)
      pen.fill()
    })
    expect(operators(drawing).join('\n')).toContain('2 2 4 2 6 0 c')
  })

  it('turns and moves what is painted', () => {
    const drawing = drawn(pen => {
      pen.translate(10, 20)
      pen.rotate(-Math.PI / 2)
      pen.fillText('ب', 1, 2)
      pen.fillRect(0, 0, 1, 2)
    })
    expect(texts(drawing)).toMatchObject([{ x: 12, y: 19, radians: -Math.PI / 2 }])
    expect(operators(drawing).join('\n')).toContain('10 20 m\n10 19 l\n12 19 l\n12 20 l\nh')
  })

  it('paints nothing that cannot be seen, and refuses what paper cannot show', () => {
    expect(
      drawn(pen => {
        pen.fillStyle = 'rgba(0,0,0,0)'
        pen.fillRect(0, 0, 1, 1)
        pen.fillText('ب', 0, 0)
      }),
    ).toEqual([])
    expect(() =>
      drawn(pen => {
        pen.fillStyle = 'rgba(0,0,0,0.5)'
        pen.fillRect(0, 0, 1, 1)
      }),
    ).toThrow(TypeError)
  })
})
