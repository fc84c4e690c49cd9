import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { render } from '../../../electron/pdf/render.ts'
import type { Cell, Table } from '../../../shared/document.ts'
import { approximate } from '../../../shared/persian/approximate.ts'
import { formatNumber, formatPercent, formatSigned } from '../../../shared/persian/formatNumber.ts'
import { documentOf } from '../pdf/blocksSample.ts'
import { type GlyphPlace, glyphLines } from '../pdf/glyphPlaces.ts'
import { readBack } from '../pdf/renderReadback.ts'

const cell = (text: string): Cell => ({ text: [{ text }] })

const labelled = (text: string): Cell[] => [cell('ردیف'), cell(text)]

function column(texts: readonly string[], totals: readonly string[] = []): Table {
  return {
    kind: 'table',
    columns: [
      { header: 'شرح', align: 'text', width: 'share' },
      { header: 'مقدار', align: 'number', width: 'fit' },
    ],
    rows: texts.map(labelled),
    totals: totals.map(labelled),
  }
}

/** Not the header, nor the running lines of the page. */
function isRow(line: readonly GlyphPlace[]): boolean {
  const height = line[0]?.baseline ?? 0
  return height > 70 && height < 770 && line.some(({ text }) => text.includes('ف'))
}

/** Where the whole digits of each row end, and so a decimal sign begins, in points. */
async function decimalPlaces(table: Table): Promise<number[]> {
  const { bytes } = await render(documentOf([table]))
  return (await glyphLines(bytes)).flatMap(line => {
    if (!isRow(line)) return []
    const sign = line.find(({ text }) => text === '٫')
    const place = sign?.left ?? line.findLast(({ text }) => /^[۰-۹]$/.test(text))?.right
    return place === undefined ? [] : [place]
  })
}

const spread = (places: readonly number[]) => Math.max(...places) - Math.min(...places)

describe('a column of numbers', () => {
  const mixed = [
    formatNumber('12.5'),
    formatNumber('130'),
    formatNumber('0.75'),
    formatNumber('-5.2'),
    formatNumber('12345.678'),
    formatPercent('33.3'),
    formatSigned('33.3'),
    formatSigned('0'),
    approximate(formatNumber('66.4')),
    '۲٫۵ میلیون',
  ]

  it('has its decimal signs under each other, signs and totals included', async () => {
    const places = await decimalPlaces(column(mixed, [formatNumber('99.5'), formatNumber('7')]))
    expect(places).toHaveLength(mixed.length + 2)
    expect(spread(places)).toBeLessThan(0.05)
  })

  it('has them under each other whatever the fractions', async () => {
    const value = fc
      .tuple(fc.integer({ min: -99_999, max: 99_999_999 }), fc.integer({ min: 0, max: 4 }))
      .map(([digits, places]) => (digits / 10 ** places).toFixed(places))
    await fc.assert(
      fc.asyncProperty(fc.array(value, { minLength: 2, maxLength: 8 }), async values => {
        const places = await decimalPlaces(column(values.map(each => formatNumber(each))))
        expect(places).toHaveLength(values.length)
        expect(spread(places)).toBeLessThan(0.05)
      }),
      { numRuns: 8 },
    )
  })

  it('reads as it did', async () => {
    const { bytes } = await render(documentOf([column(mixed)]))
    const text = (await readBack(bytes)).map(page => page.text).join(' ')
    for (const said of ['۱۲٫۵', '۱۳۰', '۰٫۷۵', '−۵٫۲', '۱۲٬۳۴۵٫۶۷۸', '۳۳٫۳٪']) expect(text).toContain(said)
  })

  it('ends at the right where no number has a fraction', async () => {
    const { bytes } = await render(documentOf([column(['۱۲', '۱٬۳۰۰', '—'])]))
    const ends = (await glyphLines(bytes)).flatMap(line => {
      const last = line.findLast(({ text }) => /^[۰-۹—]$/.test(text))
      return last && isRow(line) ? [last.right] : []
    })
    expect(ends).toHaveLength(3)
    expect(spread(ends)).toBeLessThan(0.05)
  })

  it('is left as it is where the page has no room to align it', async () => {
    const wide: Table = {
      kind: 'table',
      columns: Array.from({ length: 8 }, () => ({ header: 'ر', align: 'number', width: 'fit' }) as const),
      rows: ['۱۲٬۳۴۵٬۶۷۸٬۹۰۱', '۰٫۱۲۳۴۵۶۷۸۹۰'].map(text => Array.from({ length: 8 }, () => cell(text))),
    }
    const bare = { ...wide, rows: wide.rows.map(row => row.map(() => cell('۱۲٬۳۴۵٬۶۷۸٬۹۰۱'))) }
    expect((await render(documentOf([wide]))).pages).toBe((await render(documentOf([bare]))).pages)
  })
})
