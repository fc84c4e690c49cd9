import { writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { render } from '../../../electron/pdf/render.ts'
import type { Block, Cell, RichText, TableColumn } from '../../../shared/document.ts'
import { temporaryFolder } from '../../fixtures/temporaryFolder.ts'
import { type PdfWord, pdfWords } from '../../referees/poppler.ts'
import { documentOf } from './blocksSample.ts'
import { readBack } from './renderReadback.ts'

/** Points from the page's edges that print may not pass, running lines included; letters may lean out of their box. */
const [left, right, top, bottom, lean] = [51, 595.28 - 51, 20, 841.89 - 12, 3]

/** What no honest text holds, and what many do. */
const odd = fc.constantFrom(
  '\ud800',
  '\udc00',
  '\u202e',
  '\u202a',
  '\u202c',
  '\u2066',
  '\u2067',
  '\u2068',
  '\u2069',
  '\u0000',
  '\u0007',
  '\u001b',
  '\u0085',
  '\u2028',
  '\ufeff',
  '\u00ad',
  '\u200b',
  '\u200c',
  '\u200d',
  '\ufffe',
  '\u{1ffff}',
  '\u{e0041}',
  '\u064e\u0651',
  '\u0301',
  '👩‍👩‍👧',
  '❤️',
  '漢',
  '𒀀',
  '\ue000',
  '\t',
  '\n',
  '\r\n',
  '{{x}}',
)
const persian = fc.string({ unit: fc.constantFrom(...Array.from('ابپتلادرزهیۀ‌ ۰۱۲٪٫٬−-/()«»')), maxLength: 40 })
const text = fc.oneof(
  { weight: 4, arbitrary: persian },
  { weight: 3, arbitrary: fc.array(fc.oneof(odd, persian), { maxLength: 12 }).map(parts => parts.join('')) },
  { weight: 2, arbitrary: fc.string({ unit: 'binary', maxLength: 30 }) },
  { weight: 1, arbitrary: fc.string({ unit: odd, maxLength: 60 }) },
)

const rich: fc.Arbitrary<RichText> = fc.array(
  fc.record(
    {
      text,
      strong: fc.constant(true as const),
      fact: text,
      to: text,
      href: text,
      // A target has one place.
      anchor: fc.uuid(),
      tone: fc.constantFrom('green', 'amber', 'red', 'grey'),
    },
    { requiredKeys: ['text'] },
  ),
  { maxLength: 4 },
)
const particulars = fc.array(fc.record({ name: text, value: text }), { maxLength: 4 })
const emblem = fc.record({
  svg: fc.constant('<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 10 10"><path d="M1 1h8v8h-8z"/></svg>'),
  alternative: text,
})
const column: fc.Arbitrary<TableColumn> = fc.record({
  header: text,
  align: fc.constantFrom('text', 'number', 'centre'),
  width: fc.constantFrom('share', 'fit'),
})
const cell: fc.Arbitrary<Cell> = fc.record(
  { text: rich, strong: fc.constant(true as const), span: fc.integer({ min: 1, max: 4 }) },
  { requiredKeys: ['text'] },
)
const table = fc.array(column, { minLength: 1, maxLength: 6 }).chain(columns => {
  const rows = fc.array(fc.array(cell, { maxLength: columns.length }), { maxLength: 4 })
  return fc.record(
    {
      kind: fc.constant('table' as const),
      columns: fc.constant(columns),
      rows,
      caption: text,
      fact: text,
      totals: rows,
    },
    { requiredKeys: ['kind', 'columns', 'rows'] },
  )
})
const list = fc.record({
  kind: fc.constant('list' as const),
  ordered: fc.boolean(),
  items: fc.array(fc.record({ text: rich }), { maxLength: 4 }),
})
const amount = fc.integer({ min: -1_000_000, max: 1_000_000 }).map(String)
const chart = fc.tuple(text, text, text, fc.array(fc.tuple(text, amount), { minLength: 1, maxLength: 4 })).map(
  ([title, alternative, unit, bars]): Block => ({
    kind: 'chart',
    spec: {
      form: 'groupedBars',
      title,
      alternative,
      unit,
      categories: bars.map(([name]) => name),
      series: [{ name: title, values: bars.map(([, value]) => value) }],
    },
  }),
)

/** A generator for every kind: another kind of block is an error here until it has one. */
const blockOf: { [Kind in Block['kind']]: fc.Arbitrary<Block> } = {
  cover: fc.record({
    kind: fc.constant('cover'),
    invocation: text,
    emblem,
    title: text,
    subtitle: text,
    particulars,
    issuer: text,
  }),
  letterhead: fc.record({ kind: fc.constant('letterhead'), invocation: text, emblem, issuer: text, particulars }),
  particulars: fc.record({ kind: fc.constant('particulars'), pairs: particulars }),
  contents: fc.record({ kind: fc.constant('contents'), title: text, depth: fc.integer({ min: 1, max: 4 }) }),
  heading: fc.record({
    kind: fc.constant('heading'),
    level: fc.constantFrom(1, 2, 3, 4),
    text,
    anchor: fc.uuid(),
  }),
  paragraph: fc.record({
    kind: fc.constant('paragraph'),
    text: rich,
    role: fc.constantFrom('body', 'lead', 'note', 'caveat'),
  }),
  keyFigures: fc.record({
    kind: fc.constant('keyFigures'),
    figures: fc.array(fc.record({ value: text, label: text, note: text, fact: text }), { maxLength: 4 }),
  }),
  table,
  chart,
  list,
  statement: fc.record({ kind: fc.constant('statement'), speaker: text, text: rich, mark: text }),
  signatures: fc.record({
    kind: fc.constant('signatures'),
    signers: fc.array(fc.record({ office: text, name: text }), { maxLength: 4 }),
  }),
  pageBreak: fc.constant({ kind: 'pageBreak' }),
}
/** A document has one table of contents. */
const blocks = fc
  .array(fc.oneof(...Object.values(blockOf)), { maxLength: 5 })
  .map(all => all.filter(({ kind }, at) => kind !== 'contents' || all.findIndex(block => block.kind === kind) === at))

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
      { numRuns: 60, interruptAfterTimeLimit: 6000, markInterruptAsFailure: false },
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
      { numRuns: 100, interruptAfterTimeLimit: 2500, markInterruptAsFailure: false },
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
