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
