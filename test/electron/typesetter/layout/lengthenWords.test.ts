import { writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { inspect } from '../../../../electron/inspector/inspect.ts'
import { pdfJs, poppler } from '../../../conformance/readers.ts'
import { temporaryFolder } from '../../../fixtures/temporaryFolder.ts'
import { openPdf, print } from '../typesetFixture.ts'

const text =
  'شورای اسلامی شهر در نشست علنی خود گزارش مدیریت بحران را بررسی کرد و از شهرداری خواست هزینهٔ هر طرح را با شاخص ' +
  'نتیجهٔ آن کنار هم بنویسد تا مردم بدانند پول شهر کجا رفته است. سامانهٔ شفافیت، ریز پرداخت‌ها را نشان می‌دهد.'

const setAs = (alignment: 'justify' | 'kashida') => print({ text, alignment }, { pageMargins: [110, 40, 110, 40] })

/** What the lines' left ends are: all of them at the margin but the last. */
async function leftEnds(pdf: Buffer): Promise<number[]> {
  const pieces = await openPdf(pdf, ({ text: read }) => read(1))
  return [...Map.groupBy(pieces, ({ baseline }) => Math.round(baseline)).values()].map(line =>
    Math.min(...line.map(({ left }) => left)),
  )
}

describe('a paragraph filled by lengthened letters', () => {
  it('reaches both margins in every line but the last', async () => {
    const ends = (await leftEnds(await setAs('kashida'))).slice(0, -1)
    expect(ends.length).toBeGreaterThanOrEqual(5)
    for (const end of ends) expect(end).toBeCloseTo(110, 0)
  })

  it('is read as it was typed, and stays within the standards', async () => {
    const pdf = await setAs('kashida')
    const file = join(await temporaryFolder(), 'kashida.pdf')
    await writeFile(file, pdf)
    for (const reader of [pdfJs, poppler]) {
      const read = (await reader.text(file))
        .replace(/[\u202a-\u202e]/g, '')
        .replace(/\s+/g, ' ')
        .trim()
      expect(read).toBe(text)
    }
    expect(inspect(pdf).breaches).toEqual([])
  })

  it('is not what is set unless it is asked for', async () => {
    expect((await setAs('justify')).equals(await setAs('kashida'))).toBe(false)
  })
})
