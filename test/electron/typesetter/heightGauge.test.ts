import { describe, expect, it } from 'vitest'
import { HeightGauge } from '../../../electron/typesetter/heightGauge.ts'
import type { Content } from '../../../electron/typesetter/typeset.ts'
import { filler, openPdf, print } from './typesetFixture.ts'

const gauge = () => new HeightGauge({ defaultStyle: { fontSize: 14, lineHeight: 1.2 } })
const width = 340

/** Where a line stands that follows the content on a page. */
async function heightOnPage(content: () => Content): Promise<number> {
  const definition = {
    pageSize: { width, height: 3000 },
    pageMargins: 0,
    defaultStyle: { fontSize: 14, lineHeight: 1.2 },
  }
  const baselines = await Promise.all(
    [[content(), 'پایان'], ['پایان']].map(async all =>
      openPdf(await print(all as Content, definition), async pdf => (await pdf.text(1)).at(-1)?.baseline ?? 0),
    ),
  )
  return (baselines[0] ?? 0) - (baselines[1] ?? 0)
}

describe('how high content stands', () => {
  it.each([
    ['a line', (): Content => ({ text: 'دستور جلسه' })],
    ['a text of many lines', (): Content => ({ text: filler(12), margin: [0, 7, 0, 5] })],
    ['a list', (): Content => ({ ul: [filler(3), 'دوم'] })],
    [
      'a table with a picture in it',
      (): Content => ({
        table: { widths: ['*', 80], body: [[filler(5), { svg: '<svg width="60" height="90"/>' }]] },
      }),
    ],
  ])('is what it takes on a page: %s', async (_name, content) => {
    expect(gauge().height(content(), width)).toBeCloseTo(await heightOnPage(content), 0)
  })

  it('is measured of one after another', () => {
    const one = gauge()
    expect(one.height({ text: filler(4) }, width)).toBe(one.height({ text: filler(4) }, width))
    expect(one.height({ text: filler(4) }, width / 2)).toBeGreaterThan(one.height({ text: filler(4) }, width))
  })
})
