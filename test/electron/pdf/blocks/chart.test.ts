import { describe, expect, it } from 'vitest'
import { render } from '../../../../electron/pdf/render.ts'
import type { Block } from '../../../../shared/document.ts'
import { documentOf } from '../blocksSample.ts'
import { glyphLines, seen } from '../glyphPlaces.ts'
import { readBack } from '../renderReadback.ts'

const chart: Block = {
  kind: 'chart',
  spec: {
    form: 'rankedBars',
    title: 'رشد مصرف',
    alternative: 'رشد مصرف سه ساختمان',
    unit: 'درصد',
    categories: ['کتابخانهٔ مرکزی', 'پارک‌های (شمال)', 'بازار'],
    series: [{ name: '۱۴۰۱', values: ['12.5', '-3', '7.25'] }],
  },
}

describe('letters of a chart on paper', () => {
  it('are text that can be searched and copied', async () => {
    const { bytes } = await render(documentOf([chart]))
    const text = (await readBack(bytes)).map(page => page.text).join(' ')
    for (const said of ['کتابخانهٔ مرکزی', 'پارک‌های (شمال)', '۱۲٫۵', '−۳', 'درصد']) expect(text).toContain(said)
  })

  it('have their minus at the left of the number', async () => {
    const { bytes } = await render(documentOf([chart]))
    expect((await glyphLines(bytes)).map(line => seen(line)).join(' ')).toContain('−۳')
  })

  it('are told with the others when no font has them', async () => {
    const spec = {
      ...chart.spec,
      title: 'ق',
      alternative: 'ق',
      categories: ['城'],
      series: [{ name: 'ق', values: ['1'] }],
    }
    const { missing } = await render(documentOf([{ kind: 'chart', spec }]))
    expect(missing).toEqual([{ code: 0x57ce, count: 1 }])
  })
})

const half = (title: string): Block => ({
  kind: 'chart',
  width: 'half',
  spec: { ...chart.spec, form: 'line', title } as Extract<Block, { kind: 'chart' }>['spec'],
})

describe('charts of half a page', () => {
  it('stand beside each other in pairs, the first at the right, the last alone', async () => {
    const { bytes } = await render(documentOf([half('یکم'), half('دوم'), half('سوم')]))
    const lines = await glyphLines(bytes)
    const captions = lines.map(line => seen(line)).filter(line => /یکم|دوم|سوم|مکی|مود|موس/.test(line))
    expect(captions).toHaveLength(2)
    const [pair, alone] = lines.filter(line => /یکم|دوم|سوم|مکی|مود|موس/.test(seen(line)))
    expect((pair?.at(-1)?.right ?? 0) - (pair?.[0]?.left ?? 0)).toBeGreaterThan(200)
    expect((alone?.at(-1)?.right ?? 0) - (alone?.[0]?.left ?? 0)).toBeLessThan(60)
  })
})
