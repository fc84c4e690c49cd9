import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, describe, expect, it } from 'vitest'
import { renderDocx } from '../../../electron/docx/renderDocx.ts'
import { render } from '../../../electron/pdf/render.ts'
import type { Document } from '../../../shared/document.ts'
import { documentKinds } from '../../../shared/documents/index.ts'
import { toPersianDigits } from '../../../shared/persian/digits.ts'
import { sampleApi } from '../../fixtures/memoryApp.ts'
import { readDocx } from '../../fixtures/readDocx.ts'
import { readPdf } from '../../fixtures/readPdf.ts'
import { converted, hasWriter, readByLibreOffice } from '../../referees/libreOffice.ts'
import { pdfFonts } from '../../referees/poppler.ts'
import { documentOf } from '../pdf/blocksSample.ts'

const folder = await mkdtemp(join(tmpdir(), 'shoranameh-'))
afterAll(() => rm(folder, { recursive: true, force: true }))
const isThere = await hasWriter((await renderDocx(documentOf([]))).bytes, join(folder, 'first'))

/** A source's code against what it vouches for: readers of PDF tell no space before a raised one, or a new line. */
const raisedCode = /(?<=[\p{L}\p{N}٪])(?=[\u0621-\u06cc][۰-۹]+(?![\p{L}\p{N}]))/gu

/** Words and numbers without what joins or parts them, in the order they are read. */
function wordsOf(text: string): string[] {
  const plain = text.normalize('NFKC').replaceAll(/[\u200b-\u200f\u202a-\u202e\u2066-\u2069\ufeff]/g, '')
  return plain
    .replaceAll(raisedCode, ' ')
    .split(/[^\p{L}\p{N}٬٫٪]+/u)
    .filter(word => word !== '')
}

function counted(words: readonly string[]): Map<string, number> {
  const counts = new Map<string, number>()
  for (const word of words) counts.set(word, (counts.get(word) ?? 0) + 1)
  return counts
}

async function sample(document: (typeof documentKinds)[number]): Promise<Document> {
  const api = await sampleApi()
  const edition = document === 'findings' ? 'closed' : 'public'
  return api.documents.preview({ session: 's6-73', document, edition, version: '1.0' })
}

/** The contents' pages and the letters of charts are each format's own: see the pages of `renderDocx.test.ts`. */
const compared = documentKinds.filter(kind => !['briefing', 'packet', 'dashboard'].includes(kind))

describe.skipIf(!isThere)("LibreOffice (needs its Writer: Debian's libreoffice-writer-nogui)", () => {
  it.each(compared)('reads of %s what our PDF says, in its order', { timeout: 120_000 }, async kind => {
    const document = await sample(kind)
    const { bytes } = await renderDocx(document)
    const read = await readByLibreOffice(bytes, join(folder, kind))
    const written = wordsOf((await readDocx(bytes)).text)
    // It tells the numbers of lists too, in digits that their letters draw as Persian ones.
    const said = wordsOf(read.replaceAll(/^\s*\d+\.\s/gm, ''))
    expect(said).toEqual(written)
    const file = join(folder, `${kind}.pdf`)
    await writeFile(file, (await render(document)).bytes)
    const ours = counted(wordsOf((await readPdf(file)).text))
    const more = [...counted(said)].filter(([word, count]) => count > (ours.get(word) ?? 0))
    expect(more).toEqual([])
    const { start, mark = '', watermark = '', footer } = document.running
    const running = wordsOf([start, mark, watermark, footer, document.title, 'صفحهٔ از'].join(' '))
    const headings = document.blocks.flatMap(block => (block.kind === 'heading' ? wordsOf(block.text) : []))
    const known = new Set([...said, ...running, ...headings])
    expect([...ours.keys()].filter(word => !known.has(word) && !/^[۰-۹]+$/.test(word))).toEqual([])
  })

  it('sets the minutes in embedded letters, no page empty, all signatures on one', { timeout: 120_000 }, async () => {
    const document = await sample('minutes')
    const file = await converted((await renderDocx(document)).bytes, 'pdf', join(folder, 'pages'))
    const fonts = await pdfFonts(file ?? '')
    expect(fonts.every(({ name, embedded }) => embedded && name.includes('Vazirmatn'))).toBe(true)
    const { pages } = await readPdf(file ?? '')
    expect(pages.map(page => wordsOf(page).length).filter(count => count < 20)).toEqual([])
    const signers = document.blocks.flatMap(block => (block.kind === 'signatures' ? block.signers : []))
    const last = wordsOf(pages.at(-1) ?? '').join(' ')
    for (const { name = '' } of signers) expect(last).toContain(toPersianDigits(name))
  })
})
