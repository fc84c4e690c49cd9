import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { renderDocx } from '../../../electron/docx/renderDocx.ts'
import { blocks, text } from '../../fixtures/anyDocument.ts'
import { all, readDocx, textOf } from '../../fixtures/readDocx.ts'
import { runs } from '../../properties/runs.ts'
import { documentOf } from '../pdf/blocksSample.ts'

/** Letters and digits as a reader compares them. */
const letters = (written: string) =>
  Array.from(written.normalize('NFKC').matchAll(/[ابپتدرزهی۰-۹A-Za-z漢]/gu), ([letter]) => letter).join('')

describe('any document', () => {
  it('is a Word file whose every part is XML, the same twice, with its links in it', async () => {
    await fc.assert(
      fc.asyncProperty(blocks, text, text, async (content, title, mark) => {
        const running = { start: title, mark, footer: mark, watermark: mark }
        const document = documentOf(content, { title, author: mark, running })
        const { bytes } = await renderDocx(document)
        const { part } = await readDocx(bytes)
        const body = part('word/document.xml')
        const marks = all(body, 'w:bookmarkStart').map(({ attr }) => attr['w:name'])
        expect(new Set(marks).size).toBe(marks.length)
        const inside = all(body, 'w:hyperlink').filter(({ attr }) => attr['r:id'] === undefined)
        expect(inside.map(({ attr }) => attr['w:anchor']).filter(to => !marks.includes(to))).toEqual([])
        expect((await renderDocx(document)).bytes.equals(bytes)).toBe(true)
      }),
      { numRuns: runs(6), interruptAfterTimeLimit: 8000, markInterruptAsFailure: false },
    )
  }, 60_000)

  it('gives every letter of a paragraph back, in its order', async () => {
    await fc.assert(
      fc.asyncProperty(text, async written => {
        const { bytes } = await renderDocx(documentOf([{ kind: 'paragraph', role: 'body', text: [{ text: written }] }]))
        const { paragraphs } = await readDocx(bytes)
        expect(letters(paragraphs.map(textOf).join(''))).toBe(letters(written))
      }),
      { numRuns: runs(10), interruptAfterTimeLimit: 4000, markInterruptAsFailure: false },
    )
  }, 40_000)

  it.each([
    ['a word of 10,000 letters', 'ب'.repeat(10_000)],
    ['10,000 overrides', '\u202e'.repeat(10_000)],
    ['unbalanced isolates', `${'\u2067'.repeat(300)}متن${'\u2069'.repeat(10)}`],
    ['lone surrogates and controls', 'متن\ud800\u0000\u0007\ufffe'],
    ['markup', '<w:t>&amp;</w:t>]]> "rIdabcdefghijklmnopqrstu" <w:docGrid/>'],
  ])('holds %s wherever text goes', async (_, written) => {
    const rich = [{ text: written }]
    const document = documentOf(
      [
        { kind: 'heading', level: 1, text: written, anchor: written },
        { kind: 'list', ordered: true, items: [{ text: rich }] },
        { kind: 'statement', speaker: written, mark: written, text: rich },
        { kind: 'signatures', signers: [{ office: written, name: written }] },
        {
          kind: 'table',
          caption: written,
          columns: [{ header: written, align: 'text', width: 'share' }],
          rows: [[{ text: rich }]],
        },
      ],
      { title: written, running: { start: written, mark: written, footer: written, watermark: written } },
    )
    const { text: read } = await readDocx((await renderDocx(document)).bytes)
    expect(letters(read)).toBe(letters(written.repeat(10)))
  })
})
