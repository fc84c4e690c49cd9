import { writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { render } from '../../../electron/pdf/render.ts'
import type { Block } from '../../../shared/document.ts'
import { blocks, text } from '../../fixtures/anyDocument.ts'
import { temporaryFolder } from '../../fixtures/temporaryFolder.ts'
import { runs } from '../../properties/runs.ts'
import { type PdfWord, pdfWords } from '../../referees/poppler.ts'
import { documentOf } from './blocksSample.ts'
import { readBack } from './renderReadback.ts'

/** Points from the page's edges that print may not pass, running lines included; letters may lean out of their box. */
const [left, right, top, bottom, lean] = [51, 595.28 - 51, 20, 841.89 - 12, 3]

type Changes = Parameters<typeof documentOf>[1]

async function wordsOutside(content: Block[], changes: Changes = {}): Promise<PdfWord[]> {
  const { bytes } = await render(documentOf(content, changes))
  const file = join(await temporaryFolder(), 'any.pdf')
  await writeFile(file, bytes)
  return (await pdfWords(file)).filter(
    word =>
      word.left < left - lean || word.right > right + lean || word.top < top - lean || word.bottom > bottom + lean,
  )
}

/** What pdf.js reads, page by page. */
async function readText(content: Block[], changes: Changes): Promise<string[]> {
  const { bytes } = await render(documentOf(content, changes))
  return (await readBack(bytes)).map(page => page.text)
}

/** Letters and digits as a reader compares them. */
const letters = (written: string) =>
  Array.from(written.normalize('NFKC').matchAll(/[ابپتدرزهی۰-۹A-Za-z漢]/gu), ([letter]) => letter)
    .sort()
    .join('')

describe('any document', () => {
  it('is set, inside its page', async () => {
    await fc.assert(
      fc.asyncProperty(blocks, text, text, async (content, title, footer) => {
        expect(await wordsOutside(content, { title, running: { start: title, mark: footer, footer } })).toEqual([])
      }),
      { numRuns: runs(12), interruptAfterTimeLimit: 6000, markInterruptAsFailure: false },
    )
  }, 30_000)

  it('keeps a large figure that is wider than its place inside the page', async () => {
    const none = { value: '', label: '', note: '' }
    const wide = { ...none, value: 'پ۲(٫ل۰هۀت٪لۀ−٫ت۰ز ' }
    expect(await wordsOutside([{ kind: 'keyFigures', figures: [none, none, wide] }])).toEqual([])
  })

  it('keeps a name without spaces, a little wider than the room to sign, inside the page', async () => {
    const signers = [{ office: '', name: 'ا'.repeat(60) }]
    expect(await wordsOutside([{ kind: 'signatures', signers }])).toEqual([])
  })

  it('gives every letter of a paragraph back', async () => {
    const empty = { running: { start: '', footer: '' } }
    const folio = letters((await readText([], empty)).join(''))
    await fc.assert(
      fc.asyncProperty(text, async written => {
        const paragraph: Block = { kind: 'paragraph', role: 'body', text: [{ text: written }] }
        const [read = '', ...more] = await readText([paragraph], empty)
        expect(more).toEqual([])
        expect(letters(read)).toBe(letters(letters(written) + folio))
      }),
      { numRuns: runs(25), interruptAfterTimeLimit: 2500, markInterruptAsFailure: false },
    )
  }, 20_000)

  it.each([
    ['a word of 10,000 letters', 'ب'.repeat(10_000)],
    ['nothing but marks', '\u064e\u0651'.repeat(2000)],
    ['10,000 overrides', '\u202e'.repeat(10_000)],
    ['unbalanced isolates', `${'\u2067'.repeat(300)}متن${'\u2069'.repeat(10)}`],
    ['nothing but non-joiners', '\u200c'.repeat(10_000)],
    ['10,000 digits', '۱'.repeat(10_000)],
  ])('holds %s wherever text goes', async (_, written) => {
    const content: Block[] = [
      { kind: 'paragraph', role: 'body', text: [{ text: written }] },
      { kind: 'list', ordered: true, items: [{ text: [{ text: written }] }] },
      {
        kind: 'table',
        columns: [
          { header: 'نام', align: 'text', width: 'share' },
          { header: 'مقدار', align: 'number', width: 'fit' },
        ],
        rows: [[{ text: [{ text: written }] }, { text: [{ text: written.slice(0, 400) }] }]],
      },
    ]
    expect(await wordsOutside(content)).toEqual([])
  })
})
