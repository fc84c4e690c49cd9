import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { render } from '../../../../electron/pdf/render.ts'
import type { Cell, Table, TableColumn } from '../../../../shared/document.ts'
import { toPersianDigits } from '../../../../shared/persian/digits.ts'
import { isolate } from '../../../../shared/persian/isolate.ts'
import { noLatinFolder, typefaces } from '../../../fixtures/typefaces.ts'
import { runs } from '../../../properties/runs.ts'
import { openPdf } from '../../typesetter/typesetFixture.ts'
import { documentOf } from '../blocksSample.ts'

/** Points from the page's left edge between which a table must stay, and how far a letter may lean out of its box. */
const [left, right, lean] = [51, 595.28 - 63, 0.6]

async function textPieces(table: Table, fonts: string | undefined) {
  const { bytes } = await render(documentOf([table]), fonts === undefined ? {} : { style: { fonts } })
  return openPdf(bytes, async pdf => {
    const pages = await Promise.all(Array.from({ length: pdf.pages }, (_, at) => pdf.text(at + 1)))
    return pages.flat().filter(({ baseline }) => baseline > 60 && baseline < 780)
  })
}

const cell = (text: string): Cell => ({ text: [{ text }] })
const word = fc.string({
  unit: fc.constantFrom(...Array.from('ابپتجچحدرزسشعفقکگلمنوهی\u200c')),
  minLength: 1,
  maxLength: 14,
})
const words = fc.array(word, { minLength: 1, maxLength: 8 }).map(parts => parts.join(' '))
const amount = fc
  .bigInt({ min: 0n, max: 10n ** 16n })
  .map(value => isolate(toPersianDigits(value.toLocaleString('en-US')).replaceAll(',', '٬')))
const hard = fc.constantFrom(
  'https://example.ir/a/very/long/address?of=a+page',
  'ب'.repeat(60),
  '۱'.repeat(40),
  '▲ ۳۳٫۳٪',
)
const column = fc.record({
  header: words,
  align: fc.constantFrom('text', 'number', 'number', 'centre'),
  width: fc.constantFrom('fit', 'fit', 'share'),
}) satisfies fc.Arbitrary<TableColumn>

const tables: fc.Arbitrary<Table> = fc.array(column, { minLength: 2, maxLength: 20 }).chain(columns => {
  const row = fc.tuple(
    ...columns.map(({ align }) =>
      (align === 'number'
        ? fc.oneof({ weight: 12, arbitrary: amount }, { weight: 1, arbitrary: hard })
        : fc.oneof({ weight: 12, arbitrary: words }, { weight: 1, arbitrary: hard })
      ).map(cell),
    ),
  )
  const total = fc
    .integer({ min: 1, max: columns.length })
    .chain(span =>
      fc
        .tuple(words, ...Array.from({ length: columns.length - span }, () => amount))
        .map(([title, ...sums]): Cell[] => [{ text: [{ text: title }], span }, ...sums.map(cell)]),
    )
  return fc.record({
    kind: fc.constant('table' as const),
    columns: fc.constant(columns),
    rows: fc.array(row, { minLength: 1, maxLength: 3 }),
    totals: fc.array(total, { maxLength: 1 }),
  })
})

describe.each([...typefaces, { name: 'Parastoo without Latin', folder: noLatinFolder }])(
  'tables in $name',
  ({ folder }) => {
    it('never leave the text area', async () => {
      await fc.assert(
        fc.asyncProperty(tables, async table => {
          for (const piece of await textPieces(table, folder)) {
            expect(piece.left).toBeGreaterThan(left - lean)
            expect(piece.right).toBeLessThan(right + lean)
          }
        }),
        { numRuns: runs(10), endOnFailure: true },
      )
    })
  },
)
